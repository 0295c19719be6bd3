import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPattern, readTemplate, replacePattern } from '../../src/values/pattern'
import { answerPattern, joinTexts, splitTexts } from '../../src/worker/patternAnswers'
import { runs } from '../values/runs'

const replaced = (source: string, replacement: string, texts: readonly string[]) => {
  const asked = { source, ignoreCase: false }
  const answer = answerPattern({ pattern: asked, replacement, texts: joinTexts(texts) })
  return answer.ok && 'texts' in answer.value ? splitTexts(answer.value.texts) : answer
}

describe('texts on their way', () => {
  it('arrive as they were', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\ud800', '\n', '\0'), maxLength: 6 }),
          { maxLength: 8 },
        ),
        (texts) => {
          expect(splitTexts(joinTexts(texts))).toEqual(texts)
        },
      ),
      runs,
    )
  })
})

describe('a pattern run where it can be killed', () => {
  it('matches each text by itself', () => {
    const pattern = { source: '^b', ignoreCase: true }
    const answer = answerPattern({
      pattern,
      replacement: null,
      texts: joinTexts(['b', 'ab', 'B', '']),
    })
    expect(answer).toEqual({ ok: true, value: { matches: Uint8Array.of(1, 0, 1, 0) } })
  })

  it.each([
    ['(\\d)(\\d)', '$2$10', ['12', '1', 'x34'], ['210', '1', 'x430']],
    ['a', '$$1 $& \\0', ['ba'], ['b$1 a a']],
    ['(?<day>\\d+)/(?<month>\\d+)', '$<month>-$<day>', ['3/4'], ['4-3']],
    ['(a)|(b)', '[$1$2]', ['ab'], ['[a][b]']],
    ['(a)?', "$1$'`", ['a'], ["a$'`$'`"]],
  ])('puts what the template says: %s → %s', (source, replacement, texts, expected) => {
    expect(replaced(source, replacement, texts)).toEqual(expected)
  })

  it('says what is wrong with a pattern or a replacement', () => {
    expect(replaced('(', 'x', ['a'])).toMatchObject({
      ok: false,
      issue: { code: 'invalidPattern' },
    })
    expect(replaced('a', '$2', ['a'])).toMatchObject({ ok: false, issue: { code: 'unknownGroup' } })
  })

  it('replaces as the template read part by part does', () => {
    const part = fc.constantFrom(
      '$1',
      '$2',
      '$10',
      '$&',
      '$$',
      '\\1',
      '$<n>',
      'x',
      '$',
      '0',
      "$'",
      '$`',
    )
    const anyCase = fc.record({
      source: fc.constantFrom('(a)(?<n>b)?', '(?<n>.)(b)?', '(a|b)(c)?(?<n>d)?'),
      replacement: fc.array(part, { maxLength: 5 }).map((parts) => parts.join('')),
      texts: fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', '$', 'é') }), {
        maxLength: 4,
      }),
    })
    fc.assert(
      fc.property(anyCase, ({ source, replacement, texts }) => {
        const pattern = checkPattern(source)
        const template = pattern.ok ? readTemplate(replacement, pattern.value) : pattern
        if (!pattern.ok || !template.ok) return
        expect(replaced(source, replacement, texts)).toEqual(
          texts.map((text) => replacePattern(text, pattern.value, template.value)),
        )
      }),
      runs,
    )
  })
})
