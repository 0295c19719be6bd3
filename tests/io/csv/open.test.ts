import { describe, expect, it } from 'vitest'
import { previewCsv, previewSource, SAMPLE_BYTES } from '../../../src/io/csv/open'
import type { PreviewOptions } from '../../../src/io/csv/open'
import { readCsv } from '../../../src/io/csv/read'
import { bytesSource } from '../../../src/io/csv/source'
import { collectRows } from './helpers'

const bytesOf = (text: string) => new TextEncoder().encode(text)

function preview(content: string | Uint8Array, options: Partial<PreviewOptions> = {}) {
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  const result = previewCsv(bytes, bytes.length, { whole: true, ...options })
  if (!result.ok) throw new Error(result.issue.code)
  return result.value
}

/** A table of the kind a town hall sends: title rows, blanks, a total, a footnote, in Windows-1252. */
const TOWN_HALL = new Uint8Array(
  Buffer.from(
    'Ville de Clairval;;;\r\nExtrait le 12/03/2018;;;\r\n;;;\r\nNom;Capacité;Zone;Accès\r\n' +
      'Hôtel de ville;120;Z1;libre\r\n;;;\r\nGare;85;Z2;payant\r\nTOTAL;205;;\r\n* estimé;;;\r\n',
    'latin1',
  ),
)

describe('previewCsv', () => {
  it('finds everything about a file of a town hall', () => {
    const { settings, records, encoding } = preview(TOWN_HALL)
    expect(settings).toEqual({
      encoding: 'windows-1252',
      delimiter: ';',
      quote: '"',
      lineEnd: 'crlf',
      headerRow: 4,
      columns: 4,
      encodingIsGuess: true,
    })
    expect(encoding.confidence).toBeGreaterThan(0.8)
    expect(records[3]).toEqual(['Nom', 'Capacité', 'Zone', 'Accès'])
    expect(records.length).toBe(9)
  })

  it('shows the first records only', () => {
    const { records } = preview('a,b\n'.repeat(1000), { limit: 5 })
    expect(records.length).toBe(5)
  })

  it('shows a first record that is longer than the sample', () => {
    const { records } = preview(`"${'x'.repeat(100)}`, { whole: false })
    expect(records).toEqual([['x'.repeat(100)]])
  })

  it('leaves out a record that may go on', () => {
    expect(preview('a,b\n1,2\n3,', { whole: false }).records.length).toBe(2)
    expect(preview('a,b\n1,2\n3,', { whole: true }).records.length).toBe(3)
  })

  it('follows what the user chose', () => {
    const { settings, records } = preview(TOWN_HALL, {
      chosen: { encoding: 'macintosh', headerRow: 1 },
    })
    expect(settings).toMatchObject({ encoding: 'macintosh', headerRow: 1, encodingIsGuess: false })
    expect(records[3]![1]).not.toBe('Capacité')
  })

  it('does not cut a character at the end of a sample', () => {
    const { records } = preview(bytesOf('é\né\né').subarray(0, 7), { whole: false })
    expect(records.flat().join('')).not.toContain('\ufffd')
  })

  it('reads a file that has one line, one column or one cell', () => {
    expect(preview('a,b,c').settings).toMatchObject({ delimiter: ',', headerRow: 1 })
    expect(preview('nom\nx\ny\n').settings).toMatchObject({
      delimiter: '',
      headerRow: 1,
      columns: 1,
    })
    expect(preview('a').settings).toMatchObject({ delimiter: '', headerRow: 1 })
  })

  it('reads a thousand columns', () => {
    const header = Array.from({ length: 1000 }, (_, at) => `colonne ${at}`).join(';')
    const row = Array.from({ length: 1000 }, (_, at) => `${at},5`).join(';')
    const { settings, records } = preview(`${header}\n${row}\n`)
    expect(settings).toMatchObject({ delimiter: ';', headerRow: 1, columns: 1000 })
    expect(records[1]!.length).toBe(1000)
  })

  it('gives a refusal as a value', () => {
    expect(previewCsv(new Uint8Array(0), 0, { whole: true })).toMatchObject({
      ok: false,
      issue: { code: 'emptyFile' },
    })
  })
})

describe('previewSource and readCsv together', () => {
  it('correct an encoding that the sample could not show', async () => {
    const ascii = `nom,ville\n${'Dupont,Beauvais\n'.repeat(30_000)}`
    const bytes = new Uint8Array(Buffer.from(`${ascii}Durand,Béthune\n`, 'latin1'))
    expect(bytes.length).toBeGreaterThan(SAMPLE_BYTES)
    const source = bytesSource(bytes)
    const opened = await previewSource(source)
    if (!opened.ok) throw new Error(opened.issue.code)
    expect(opened.value.settings.encoding).toBe('utf-8')
    const { rows, counts, sink } = collectRows()
    const read = await readCsv(source, opened.value.settings, sink)
    expect(read).toMatchObject({ ok: true, value: { encoding: 'windows-1252', rows: 30_001 } })
    expect(counts.restarts).toBe(1)
    expect(rows.get(30_002)).toEqual(['Durand', 'Béthune'])
  })
})
