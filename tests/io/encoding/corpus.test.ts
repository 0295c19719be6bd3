import { describe, expect, it } from 'vitest'
import { decodeAll } from '../../../src/io/encoding/decode'
import { detectEncoding } from '../../../src/io/encoding/detect'
import { corpusTexts, encodedCorpus, scoreOf } from './corpus'

const read = (bytes: Uint8Array) => {
  const { encoding, confidence } = detectEncoding(bytes)
  return { text: decodeAll(bytes, encoding).text, confidence }
}

describe('the guess of encodings on texts of seven languages', () => {
  it('is judged on at least 400 texts, half of which nobody looked at while the rule was made', () => {
    const texts = corpusTexts()
    expect(texts.length).toBeGreaterThanOrEqual(400)
    expect(new Set(texts.map(({ language }) => language)).size).toBe(7)
    const [seen, apart] = [0, 1].map((half) => texts.filter((text) => text.half === half))
    expect(Math.abs(seen!.length - apart!.length)).toBeLessThan(20)
    const known = new Set(seen!.map(({ text }) => text))
    expect(apart!.filter(({ text }) => known.has(text))).toEqual([])
  })

  it.each([
    ['looked at', 0],
    ['kept apart', 1],
  ])(
    'decodes at least 99 in 100 right of those %s, and states nothing wrong as sure',
    (_, half) => {
      const score = scoreOf(
        encodedCorpus().filter((text) => text.half === half),
        read,
      )
      expect(score.cases).toBeGreaterThan(1500)
      expect(score.sureAndWrong).toEqual([])
      expect(score.right / score.cases).toBeGreaterThanOrEqual(0.99)
    },
  )

  it('is sure of nearly every file of some rows', () => {
    const tables = encodedCorpus().filter(({ form }) => form === 'table')
    const score = scoreOf(tables, read)
    expect(score.right).toBe(score.cases)
    expect(score.unsure / score.cases).toBeLessThan(0.01)
  })
})
