import { describe, expect, it } from 'vitest'
import { writeProjectFile } from '../../../src/io/project/writeProjectFile'
import type { ProjectDoc, SourceSettings } from '../../../src/recipe/recipe'
import { toRecords } from '../../../src/recipe/records'
import { sampleDoc } from '../../recipe/samples'
import { docAt, read, sampleFile, stateOf, valueOf } from './support'

const withSettings = (settings: SourceSettings): ProjectDoc => {
  const doc = sampleDoc([])
  return {
    ...doc,
    tables: doc.tables.map((table) => ({ ...table, source: { ...table.source, settings } })),
  }
}

const copyOf = (doc: ProjectDoc) => ({
  ...sampleFile(),
  head: 's0',
  states: [stateOf(0, null, doc)],
  marks: [],
  records: toRecords(doc).records,
})

const csv = { form: 'csv', encoding: 'cp850', delimiter: ';', quote: '"', headerRecord: 3 } as const

describe('the opening settings in a copy', () => {
  it.each<[string, SourceSettings]>([
    ['of a delimited text', csv],
    [
      'with groups joined and columns left out',
      { ...csv, lineEnd: 'crlf', groupRecords: [1, 2], skippedColumns: [2, 7] },
    ],
    ['with rows left out and no names', { ...csv, headerRecord: null, skippedRecords: 4 }],
    ['of a text of fixed width', { ...csv, delimiter: '', quote: '', cuts: [5, 29] }],
    [
      'of a sheet',
      {
        form: 'sheet',
        sheet: 'Été 2024',
        range: { firstRow: 2, firstColumn: 1, lastRow: 9, lastColumn: 4 },
        headerRecords: [3, 4],
        fillMerged: true,
        skippedColumns: [2],
        readings: [[3, 'stored']],
      },
    ],
    [
      'of JSON',
      {
        form: 'json',
        encoding: 'utf-8',
        shape: 'list',
        path: ['data', 'items'],
        firstIsNames: false,
        flattens: true,
        joinsLists: true,
        geometry: null,
        skippedColumns: ['1:id'],
      },
    ],
    [
      'of GeoJSON',
      {
        form: 'json',
        encoding: 'windows-1252',
        shape: 'lines',
        path: [],
        firstIsNames: false,
        flattens: false,
        joinsLists: false,
        geometry: 'lonLat',
        skippedColumns: [],
      },
    ],
  ])('come back as they were: %s', async (_, settings) => {
    const back = valueOf(
      await read(valueOf(await writeProjectFile(copyOf(withSettings(settings))))),
    )
    expect(docAt(back, 's0').tables[0]!.source.settings).toEqual(settings)
  })

  it.each<[string, object]>([
    ['columns that are no numbers', { ...csv, skippedColumns: ['2'] }],
    ['rows before the first', { ...csv, groupRecords: [0] }],
    ['a cut before the first character', { ...csv, cuts: [-1] }],
  ])('are refused with %s', async (_, settings) => {
    const doc = withSettings(settings as SourceSettings)
    const written = valueOf(await writeProjectFile(copyOf(doc)))
    expect((await read(written)).ok).toBe(false)
  })
})
