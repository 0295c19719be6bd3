import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  checkPattern,
  expandTemplate,
  readTemplate,
  replacePattern,
  type PatternOptions,
} from '../../src/values/pattern'
import { runs } from './runs'

const replace = (
  source: string,
  replacement: string,
  text: string,
  options?: PatternOptions,
): unknown => {
  const pattern = checkPattern(source, options)
  if (!pattern.ok) return pattern.issue.data
  const template = readTemplate(replacement, pattern.value)
  return template.ok ? replacePattern(text, pattern.value, template.value) : template.issue
}

describe('checkPattern', () => {
  test.each([
    ['(', 'parenthesis', 0],
    ['a)', 'parenthesis', 1],
    ['a(b(c)', 'parenthesis', 1],
    ['[a', 'bracket', 0],
    ['*', 'repeat', 0],
    ['+', 'repeat', 0],
    ['a|*', 'repeat', 2],
    ['a**', 'repeat', 2],
    ['a\\', 'escape', 1],
    ['(?i)(', 'parenthesis', 4],
    ['[z-a]', 'other', 0],
  ])('refuses %j because of its %s', (source, fault, position) => {
    expect(checkPattern(source)).toEqual({
      ok: false,
      issue: { code: 'invalidPattern', data: { source, fault, position } },
    })
  })

  test.each([
    ["l\\'a\\-b", "l'a-b"],
    ['\\é\\ ', 'é '],
    ['{a}', '\\{a\\}'],
    ['a{2}\\_', 'a{2}_'],
    ['[\\-a\\_]]', '[\\-a_]\\]'],
    ['(?P<an>\\d{4})', '(?<an>\\d{4})'],
    ['a\\.b', 'a\\.b'],
    ['\\p{Lu}', '\\p{Lu}'],
    ['(?i)a', 'a'],
  ])('keeps the meaning of %j under the u flag', (source, accepted) => {
    const pattern = checkPattern(source)
    expect(pattern.ok && pattern.value.source).toBe(accepted)
    expect(pattern.ok && pattern.value.flags).toContain('u')
  })

  test.each([
    ['a', 0, []],
    ['(a)(?:b)(c(d))', 3, []],
    ['(?<an>a)|(?<mois>b)', 2, ['an', 'mois']],
    ['\\(a\\)[(\\](]', 0, []],
    ['(?<=a)(?<!b)(?=c)(?!d)(e)', 1, []],
    ['(?:a{1000}){1000}(b)', 1, []],
  ])('counts the groups of %j', (source, groupCount, groupNames) => {
    expect(checkPattern(source)).toMatchObject({ ok: true, value: { groupCount, groupNames } })
  })

  it('answers for any text, and what it accepts compiles', () => {
    const source = fc.string({ unit: fc.constantFrom(...'ab()[]{}*+?|^$.\\-,1é<>:=!P'.split('')) })
    fc.assert(
      fc.property(source, (text) => {
        const pattern = checkPattern(text)
        if (pattern.ok)
          expect(new RegExp(pattern.value.source, pattern.value.flags).unicode).toBe(true)
        else expect(pattern.issue.code).toBe('invalidPattern')
      }),
      runs,
    )
  })
})

describe('replacing by pattern', () => {
  const cases: readonly [string, string, string, unknown, PatternOptions?][] = [
    ['[e]', '', 'EeTéléE', 'Télé', { ignoreCase: true }],
    ['(o)', 'O\\1', 'loto', 'lOotOo'],
    ['(o)', 'O$1', 'loto', 'lOotOo'],
    ['\\d*', 'y', '12', 'y', { wholeCell: true }],
    ['\\d*', 'y', '12b', '12b', { wholeCell: true }],
    ['a|b', 'y', 'ab', 'ab', { wholeCell: true }],
    ['(\\d+)/(\\d+)', '$2-$1', '3/4', '4-3'],
    ['(?<j>\\d+)/(?<m>\\d+)', '$<m>-$<j>', '3/4', '4-3'],
    ['(?P<j>\\d+)', '\\g<j>!', '3', '3!'],
    ['a', '[$&]', 'ba', 'b[a]'],
    ['a', '[\\0]', 'ba', 'b[a]'],
    ['a', '$$ \\\\ 5 $', 'a', '$ \\ 5 $'],
    ['a', '\\n\\t', 'a', '\n\t'],
    ['(a)', '$10', 'a', 'a0'],
    ['(a)|(b)', '[$2]', 'ab', '[][b]'],
    ['\\s+', ' ', 'a\u00a0\u202fb', 'a b'],
    ['.', 'x', '😀', 'x'],
    ['', '-', 'ab', '-a-b-'],
    ['a', '\\s', 'a', { code: 'invalidReplacement', data: { replacement: '\\s', position: 0 } }],
    ['a', 'x\\', 'a', { code: 'invalidReplacement', data: { replacement: 'x\\', position: 1 } }],
    ['a', '$1', 'a', { code: 'unknownGroup', data: { group: '1' } }],
    ['(?<j>a)', '$<k>', 'a', { code: 'unknownGroup', data: { group: 'k' } }],
  ]
  test.each(cases)('%j by %j in %j', (source, replacement, text, expected, options) => {
    expect(replace(source, replacement, text, options)).toEqual(expected)
  })

  it('writes a text without signs as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!/[$\\]/.test(text))
        const template = readTemplate(text, { groupCount: 0, groupNames: [] })
        expect(template.ok && expandTemplate(template.value, ['x'])).toBe(text)
      }),
      runs,
    )
  })
})
