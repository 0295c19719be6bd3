import { describe, expect, it } from 'vitest'
import type { CsvSettings } from '../../src/recipe/recipe'
import { createTextPreview } from '../../src/worker/textPreview'

const SIZE = 300 * 1024 * 1024
const QUICK_MS = 300

/** A delimited text of 300 MB in Windows-1252, made of one piece again and again. */
function largeText(): Blob {
  const rows = Array.from(
    { length: 30_000 },
    (_, at) => `${at};Rue n° ${at} à Beauvais;Créteil;${at % 97};"vu, et accepté"\r\n`,
  ).join('')
  const piece = Uint8Array.from(rows, (character) => character.charCodeAt(0))
  const names = Uint8Array.from('code;voie;ville;lits;note\r\n', (c) => c.charCodeAt(0))
  return new Blob([names, ...Array.from({ length: Math.ceil(SIZE / piece.length) }, () => piece)])
}

describe('the preview of a text of 300 MB', () => {
  const text = largeText()
  const preview = createTextPreview()

  it.each<[string, Partial<CsvSettings>]>([
    ['as guessed', {}],
    ['with another row of names', { headerRecord: 2 }],
    ['in another encoding', { encoding: 'macintosh', delimiter: ';', quote: '"', headerRecord: 1 }],
    ['cut otherwise', { delimiter: ',', quote: '"' }],
    ['at fixed widths', { cuts: [5, 20], delimiter: '', quote: '' }],
  ])('answers soon: %s', async (name, settings) => {
    const times: number[] = []
    for (let run = 0; run < 5; run++) {
      const start = performance.now()
      const made = await preview('large', text, settings, null)
      times.push(performance.now() - start)
      if (!made.ok) throw new Error(made.issue.code)
      expect(made.value.records).toHaveLength(200)
      expect(made.value.last).toHaveLength(50)
    }
    const median = times.toSorted((a, b) => a - b)[2]!
    console.log(`${name}: ${median.toFixed(0)} ms, the first ${times[0]!.toFixed(0)} ms`)
    expect(median).toBeLessThan(QUICK_MS)
  })
})
