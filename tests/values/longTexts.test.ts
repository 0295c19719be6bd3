import { describe, expect, test } from 'vitest'
import { changeCase } from '../../src/values/case'
import { compileTest } from '../../src/values/conditions'
import { readDate } from '../../src/values/dates'
import { typeIds, fitsType } from '../../src/values/types'
import { readNumber } from '../../src/values/numbers'
import { checkPattern } from '../../src/values/pattern'
import { compileReplace } from '../../src/values/replace'
import { fold, removeExtraSpaces, visibleCharacters } from '../../src/values/text'

const readers: readonly [string, (text: string) => unknown][] = [
  ...typeIds.map((type): [string, (text: string) => unknown] => [
    `fits ${type}`,
    (text) => fitsType(type, text),
  ]),
  ['number ignoring text', (text) => readNumber(text, 'auto', { around: 'ignore' })],
  ['first number', (text) => readNumber(text, 'comma', { around: 'first' })],
  ['date', (text) => readDate(text)],
  ['title', (text) => changeCase(text, 'title')],
  ['sentence', (text) => changeCase(text, 'sentence')],
  ['fold', fold],
  ['spaces', (text) => removeExtraSpaces(text, { keepLineBreaks: true })],
  ['pieces', visibleCharacters],
  ['loose replace', compileReplace('ée', 'x', { ignoreCase: true, ignoreAccents: true })],
  ['contains', compileTest({ test: 'contains', value: 'zz', ignoreCase: true })],
]

const units = [
  '1',
  '1 ',
  ' ',
  'a',
  'a.',
  'é\u00a0',
  '1,',
  '-',
  "l'A ",
  '😀',
  '\u200b',
  'a@',
  '/',
  '12 m2 ',
]

const timeOf = (run: () => unknown): number => {
  const start = performance.now()
  run()
  return performance.now() - start
}

describe('a cell of a hundred thousand characters', () => {
  test.each(readers)('never makes "%s" hang', (_, read) => {
    for (const unit of units) {
      const short = `x${unit.repeat(Math.ceil(5_000 / unit.length))}x`
      const long = `x${unit.repeat(Math.ceil(100_000 / unit.length))}x`
      read(short)
      const probe = Math.max(
        timeOf(() => read(short)),
        2,
      )
      // Twenty times the length: a quadratic reader would take four hundred times as long.
      expect(
        timeOf(() => read(long)),
        JSON.stringify(unit),
      ).toBeLessThan(probe * 150)
    }
  })

  test('never makes the check of a pattern hang', () => {
    expect(timeOf(() => checkPattern('(a+)+$'.repeat(50)))).toBeLessThan(1000)
  })
})
