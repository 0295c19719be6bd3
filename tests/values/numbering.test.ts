import { expect, test } from 'vitest'
import { padText, parseNumberedForm, unpadText, writeNumbered } from '../../src/values/numbering'

test.each([
  ['60057-P-{001}', 1, '60057-P-001'],
  ['{7}', 12, '12'],
  ['A{09}/b', 9, 'A09/b'],
])('%j writes %i as %j', (form, number, written) => {
  const parsed = parseNumberedForm(form)
  if (!parsed.ok) throw new Error(form)
  expect(writeNumbered(parsed.value, number)).toBe(written)
})

test.each([
  ['', 'noCounter'],
  ['{a}', 'noCounter'],
  ['{}', 'noCounter'],
  ['{1}-{2}', 'severalCounters'],
])('%j is refused: %s', (form, code) => {
  expect(parseNumberedForm(form)).toMatchObject({ ok: false, issue: { code } })
})

test.each([
  ['😀', '0', 3, 'start', '00😀'],
  ['ab', '', 3, 'start', 'ab'],
  ['ab', 'xy', 4, 'end', 'abxx'],
] as const)('%j padded with %j to %i', (text, fill, length, side, made) => {
  expect(padText(text, { fill, length, side })).toBe(made)
})

test.each([
  ['0070', '0', 'start', '70'],
  ['0070', '0', 'end', '007'],
  ['000', '0', 'end', '0'],
  ['', '0', 'start', ''],
  ['ab', '', 'start', 'ab'],
] as const)('%j without %j at the %s', (text, fill, side, made) => {
  expect(unpadText(text, { fill, side })).toBe(made)
})
