import { describe, expect, it } from 'vitest'
import { previewCsv } from '../../../src/io/csv/open'
import { readCsv } from '../../../src/io/csv/read'
import { bytesSource } from '../../../src/io/csv/source'
import { cutAtSpaces, sniffSpaces } from '../../../src/io/csv/spaces'
import { lastRecords } from '../../../src/io/csv/tail'
import { collectRows } from './helpers'
import { alignedText, hardBlanks, ragged, table, twoPages } from './pdfTexts'

/** A text read as it is guessed to be, and how sure that is. */
async function opened(text: string) {
  const bytes = new TextEncoder().encode(text)
  const preview = previewCsv(bytes, bytes.length, { whole: true })
  if (!preview.ok) throw new Error(preview.issue.code)
  const { dialect, settings } = preview.value
  const { rows, sink } = collectRows()
  const read = await readCsv(bytesSource(bytes), settings, sink)
  if (!read.ok) throw new Error(read.issue.code)
  const { delimiter, headerRow } = dialect
  const isSure = Math.min(delimiter.confidence, headerRow.confidence) >= 0.7
  return { header: read.value.header, rows: [...rows.values()], isSure, preview: preview.value }
}

describe('a table copied from a PDF viewer', () => {
  it.each<[string, string]>([
    ['its columns under each other', alignedText],
    ['all its blanks no-break ones', hardBlanks],
    ['its cells apart, but not under each other', ragged],
  ])('is read with %s', async (_, text) => {
    const { header, rows, isSure, preview } = await opened(text)
    expect([header, ...rows]).toEqual(table)
    expect(isSure).toBe(true)
    expect(preview.records).toEqual(table)
  })

  it('is read over two pages, with their title, names, numbers and broken cells as they stand', async () => {
    const { header, rows } = await opened(twoPages)
    expect(header).toEqual(table[0])
    expect(rows).toEqual([
      ...table.slice(1, 6),
      ['', '', '', 'Page 1 sur 2'],
      ...[table[0], ...table.slice(6)],
      ['et son annexe', '', '', ''],
      ['', '', '', 'Page 2 sur 2'],
    ])
  })

  it('may be read from its end', () => {
    const tail = new TextEncoder().encode(ragged)
    const settings = { encoding: 'utf-8', delimiter: '  ', quote: null, lineEnd: 'lf' } as const
    expect(lastRecords(tail, 0, { ...settings, headerRow: 1 }, 2)).toEqual(table.slice(-2))
  })
})

describe('cells several blanks apart', () => {
  it.each<[string, string, string[]]>([
    ['are cut whatever the blanks', 'a b  c\u00a0\u00a0d \u202fe', ['a b', 'c', 'd', 'e']],
    ['begin behind those at the start', '   a  b  ', ['a', 'b']],
    ['are one where one blank stands', '1 204 €', ['1 204 €']],
    ['are one empty cell in a blank line', '   ', ['']],
    ['leave tabs and page breaks inside alone', '\fa\tb  c', ['a\tb', 'c']],
  ])('%s', (_, line, cells) => {
    expect(cutAtSpaces(line)).toEqual(cells)
  })

  it.each<[string, string[], number | null]>([
    ['most lines have as many', ['a  b', 'c  d', 'page 1', 'e  f'], 2],
    ['the lines differ', ['a  b', 'c', 'd', 'e  f  g'], null],
    ['there are few lines', ['a  b', 'c  d'], null],
    ['tabs cut the lines', ['a  b\tc', 'c  d\te', 'e  f\tg'], null],
    ['no blanks lie together', ['a b', 'c d', 'e f'], null],
  ])('are counted where %s', (_, lines, width) => {
    expect(sniffSpaces(lines)?.value ?? null).toBe(width)
  })
})
