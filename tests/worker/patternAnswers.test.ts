import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextRun } from '../../src/table/textRun'
import { runOf } from '../../src/table/textRun'
import { readUtf8Run } from '../../src/table/utf8'
import { checkPattern, readTemplate, replacePattern } from '../../src/values/pattern'
import { answerPattern, buffersOf } from '../../src/worker/patternAnswers'
import { runs } from '../values/runs'

const textsOf = ({ bytes, offsets }: TextRun): string[] =>
  readUtf8Run(bytes, offsets, 0, offsets.length - 1)

const replaced = (source: string, replacement: string, texts: readonly string[]) => {
  const asked = { source, ignoreCase: false }
  const answer = answerPattern({ pattern: asked, replacement, texts: runOf(texts) })
  if (!answer.ok || !('changes' in answer.value)) return answer
  const { places, texts: made } = answer.value.changes
  return textsOf(made).reduce((all, text, at) => all.with(places[at]!, text), [...texts])
}

describe('a pattern run where it can be killed', () => {
  it('matches each text by itself', () => {
    const pattern = { source: '^b', ignoreCase: true }
    const answer = answerPattern({
      pattern,
      replacement: null,
      texts: runOf(['b', 'ab', 'B', '']),
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

  it('gives its answers away instead of copying them', () => {
    const question = {
      pattern: { source: 'a', ignoreCase: false },
      replacement: 'bb',
      texts: runOf(['a', 'c']),
    }
    expect(buffersOf(question)).toEqual([
      question.texts.bytes.buffer,
      question.texts.offsets.buffer,
    ])
    const answer = answerPattern(question)
    if (!answer.ok) throw new Error(answer.issue.code)
    const sent = structuredClone(answer.value, { transfer: buffersOf(answer.value) })
    if (!('changes' in sent && 'changes' in answer.value)) throw new Error('Asked for changes')
    expect([[...sent.changes.places], textsOf(sent.changes.texts)]).toEqual([[0], ['bb']])
    expect(answer.value.changes.texts.bytes.length).toBe(0)
  })
})
