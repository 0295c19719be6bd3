import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { byteMachine } from '../../src/table/byteMachine'
import { runOf } from '../../src/table/textRun'
import { readPatternTree } from '../../src/values/patternTree'
import { runs } from '../values/runs'

/** What the bytes tell of each text; null where the pattern is left to the browser. */
function marksOf(source: string, texts: readonly string[]): boolean[] | null {
  const tree = readPatternTree(source)
  const machine = tree && byteMachine(tree)
  if (!machine) return null
  const marks = new Uint8Array(texts.length)
  return machine.mark(runOf(texts), marks) ? Array.from(marks, (mark) => mark === 1) : null
}

const matchesOf = (source: string, texts: readonly string[]) =>
  texts.map((text) => new RegExp(source, 'u').test(text))

const letter = fc.constantFrom(
  'a',
  'b',
  'é',
  'à',
  '1',
  '7',
  ' ',
  '\n',
  '€',
  '😀',
  '-',
  '\u00a0',
  '_',
)
const text = fc.array(letter, { maxLength: 8 }).map((letters) => letters.join(''))

const atom = fc.constantFrom(
  ...['a', 'b', 'é', '1', '€', '😀', '.', '\\d', '\\D', '\\w', '\\W', '\\s', '\\S', '\\.', '\\n'],
  ...['[ab]', '[^a]', '[à-ü]', '[\\d-]', '[^\\s1]', '[a-b€-😀]', '[]', '[^]', '^', '$', '-', '\\-'],
)
const repeat = fc.constantFrom('', '', '', '*', '+', '?', '*?', '+?', '{2}', '{1,}', '{0,2}', '{0}')
const { pattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    tie('pattern').map((inner) => `(?:${inner})`),
    tie('pattern').map((inner) => `(${inner})`),
  ),
  pattern: fc
    .array(
      fc
        .array(fc.tuple(tie('part'), repeat), { maxLength: 4 })
        .map((parts) => parts.map(([part, times]) => part + times).join('')),
      { minLength: 1, maxLength: 2 },
    )
    .map((ways) => ways.join('|')),
}))

const isPattern = (source: string): boolean => {
  try {
    return new RegExp(source, 'u') instanceof RegExp
  } catch {
    return false
  }
}

describe('a machine on bytes', () => {
  it('matches what a pattern of the browser matches', () => {
    fc.assert(
      fc.property(pattern.filter(isPattern), fc.array(text, { maxLength: 12 }), (source, texts) => {
        const marks = marksOf(source, texts)
        if (marks) expect(marks).toEqual(matchesOf(source, texts))
      }),
      runs,
    )
  })

  test.each([
    '^\\d{5}$',
    '^(?:(?:2[AB]|\\d{2})\\d{3})$',
    '^[A-Z].*e à',
    'Dupr[ée] 1',
    '(^|;)75(;|$)',
    'rue|avenue|place',
    '^\\s|\\s$',
    '^$',
    '',
    '^(?:\\+33|0)[1-9](?:[ .-]?\\d{2}){4}$',
  ])('knows %s', (source) => {
    const texts = ['', '75001', '2A004', ' x', 'x ', 'Marie née à', 'Dupré 1', 'une place', '75']
    texts.push('+33612345678', '06 12 34 56 78', '1;75;2', '😀')
    expect(marksOf(source, texts)).toEqual(matchesOf(source, texts))
  })

  test.each([
    ['looks ahead', 'a(?=b)'],
    ['looks behind', '(?<=a)b'],
    ['refers back', '(a)\\1'],
    ['asks for the edge of a word', '\\ba'],
    ['names a property', '\\p{L}'],
    ['counts too far', '(?:a{1000}){1000}'],
    ['counts nothing for ever', '(?:){4000000000}'],
    ['is nested too deep', '('.repeat(5_000) + ')'.repeat(5_000)],
  ])('leaves to the browser a pattern that %s', (_, source) => {
    expect(marksOf(source, ['a'])).toBeNull()
  })

  it('gives up where situations would be too many', () => {
    const texts = Array.from({ length: 3_000 }, (_, n) => n.toString(2).padStart(14, '0'))
    expect(marksOf('1[01]{13}.', texts)).toBeNull()
  })

  it('reads every code point as what it is', () => {
    const points = [0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff]
    const texts = points.map((point) => String.fromCodePoint(point))
    for (const source of [
      '^[\u0080-\uffff]$',
      '^[^\u0080-\uffff]$',
      '^.$',
      '^[\u{10000}-\u{10ffff}]',
    ]) {
      expect(marksOf(source, texts)).toEqual(matchesOf(source, texts))
    }
  })

  it('takes a time that only grows with the text, whatever the pattern', () => {
    const start = performance.now()
    expect(marksOf('^(?:a+)+$', [`${'a'.repeat(50_000)}b`])).toEqual([false])
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
