import { describe, expect, it } from 'vitest'
import { decodeAll } from '../../src/io/encoding/decode'
import { detectEncoding } from '../../src/io/encoding/detect'
import { ENCODINGS } from '../../src/io/encoding/encodings'
import { encodedCorpus, scoreOf } from '../io/encoding/corpus'
import type { CorpusScore, EncodedText } from '../io/encoding/corpus'

const TIMES = 10

const read = (bytes: Uint8Array) => {
  const { encoding, confidence } = detectEncoding(bytes)
  return { text: decodeAll(bytes, encoding).text, confidence }
}

const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(2)} %`

function print(what: string, { cases, right, sureAndWrong, unsure }: CorpusScore): void {
  console.log(
    `${what}: ${right}/${cases} right = ${percent(right, cases)}, ${sureAndWrong.length} wrong stated as sure, ` +
      `${unsure} right not stated as sure = ${percent(unsure, cases)}`,
  )
  for (const wrong of sureAndWrong.slice(0, 10)) console.log(`  sure and wrong: ${wrong}`)
}

describe('the guess of encodings on ten times the texts', () => {
  const corpus = encodedCorpus(TIMES)
  const groups: readonly (readonly [string, (text: EncodedText) => boolean])[] = [
    ['looked at while the rule was made', ({ half }) => half === 0],
    ['kept apart', ({ half }) => half === 1],
    ...ENCODINGS.map(
      (encoding) => [encoding, (text: EncodedText) => text.encoding === encoding] as const,
    ),
    ...['word', 'line', 'capitals', 'rows', 'table'].map(
      (form) => [form, (text: EncodedText) => text.form === form] as const,
    ),
  ]

  it('decodes at least 99 in 100 right and states nothing wrong as sure', () => {
    for (const [what, passes] of groups) print(what, scoreOf(corpus.filter(passes), read))
    for (const half of [0, 1]) {
      const score = scoreOf(
        corpus.filter((text) => text.half === half),
        read,
      )
      expect(score.right / score.cases).toBeGreaterThanOrEqual(0.99)
      expect(score.sureAndWrong).toEqual([])
    }
  })
})
