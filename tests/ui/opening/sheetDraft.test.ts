import { describe, expect, it } from 'vitest'
import { fr } from '../../../src/i18n/fr'
import type { SheetSettings } from '../../../src/recipe/recipe'
import { openingFacts, rowsAbove } from '../../../src/ui/opening/openingFacts'
import {
  columnsOf,
  joinedExample,
  readRecords,
  sheetChanges,
  withColumn,
  withGroups,
  withHeader,
  withReading,
} from '../../../src/ui/opening/sheetDraft'
import { plain } from '../support'

const settings: SheetSettings = {
  form: 'sheet',
  sheet: 'Parkings HV',
  range: null,
  headerRecords: [5],
  fillMerged: false,
  skippedColumns: [],
  readings: [],
}

describe('readRecords', () => {
  it.each([
    ['5', [5]],
    [' 5, 4 ', [4, 5]],
    ['4;5 5', [4, 5]],
    ['3-5', [3, 4, 5]],
    ['', null],
    ['cinq', null],
    ['0', null],
    ['5-3', null],
    ['1-99999', null],
    ['4,', [4]],
    ['4.5', null],
  ])('reads « %s »', (typed, expected) => {
    expect(readRecords(typed)).toEqual(expected)
  })
})

describe('withHeader', () => {
  it.each([
    [[5], 6, false, [6]],
    [[5], 4, true, [4, 5]],
    [[4, 5], 4, true, [5]],
    [[4, 5], 5, false, [5]],
    [[5], 5, true, []],
  ])('from rows %j, row %i (among others: %s) gives %j', (records, record, isAmong, expected) => {
    expect(withHeader(records, record, isAmong)).toEqual(expected)
  })
})

describe('withGroups', () => {
  it('joins the rows of groups and takes them away again', () => {
    expect(withGroups([5], [3, 4], true)).toEqual([3, 4, 5])
    expect(withGroups([3, 4, 5], [3, 4], false)).toEqual([5])
  })
})

describe('withColumn and withReading', () => {
  it('keep the columns in order, and only those that differ', () => {
    expect(withColumn([2, 7], 4, false)).toEqual([2, 4, 7])
    expect(withColumn([2, 7], 2, true)).toEqual([7])
    expect(withReading([[7, 'shown']], 3, 'stored')).toEqual([
      [3, 'stored'],
      [7, 'shown'],
    ])
    expect(withReading([[7, 'shown']], 7, 'usual')).toEqual([])
  })
})

describe('columnsOf', () => {
  const form = { fileName: 'p.xlsx', tableId: 't1', look: null, issue: null, forecast: null }
  const range = { firstRow: 4, firstColumn: 3, lastRow: 9, lastColumn: 5 }
  const records = [{ record: 4, cells: ['a', 'b', 'c'] }]

  it('begins where the part of the sheet begins', () => {
    const preview = { records, skipped: 0, firstColumn: 3, names: [] }
    const found = columnsOf({ ...form, settings: { ...settings, range }, preview })
    expect(found).toEqual({ first: 3, last: 5 })
  })

  it('begins where the preview says', () => {
    const preview = { records, skipped: 0, firstColumn: 2, names: [] }
    expect(columnsOf({ ...form, settings, preview })).toEqual({ first: 2, last: 4 })
  })
})

describe('joinedExample', () => {
  const records = [
    { record: 4, cells: ['Zone', 'Capacité', ''] },
    { record: 5, cells: ['Zone', 'Total', 'dont PMR'] },
  ]

  it('joins a group and a name that differ', () => {
    expect(joinedExample(records, [4], [5])).toBe('Capacité – Total')
  })

  it('is none where nothing would be joined', () => {
    expect(joinedExample(records.slice(1), [4], [5])).toBeNull()
  })
})

describe('sheetChanges', () => {
  it('says each setting that differs', () => {
    const to: SheetSettings = {
      ...settings,
      headerRecords: [4, 5],
      fillMerged: true,
      skippedColumns: [2, 27],
      readings: [[3, 'stored']],
    }
    expect(sheetChanges(fr, settings, to).map(plain)).toEqual([
      'Lignes des noms de colonnes : 5 → 4 et 5',
      'Remplir les cellules fusionnées : non → oui',
      'Colonnes écartées : aucune → B et AA',
      'Lecture de la colonne C : usuelle → chiffres enregistrés',
    ])
    expect(sheetChanges(fr, to, to)).toEqual([])
  })
})

describe('openingFacts', () => {
  it.each([
    [{}, 'Feuille « Parkings HV » · noms en ligne 5', 4],
    [{ headerRecords: [4, 5] }, 'Feuille « Parkings HV » · noms en lignes 4 et 5', 3],
    [{ headerRecords: [] }, 'Feuille « Parkings HV » · pas de ligne de noms', 0],
    [
      { range: { firstRow: 4, firstColumn: 2, lastRow: 9, lastColumn: 5 } },
      'Feuille « Parkings HV » · lignes 4 à 9, colonnes B à E · noms en ligne 5',
      1,
    ],
    [
      { skippedColumns: [2, 3], fillMerged: true, readings: [[4, 'shown']] },
      'Feuille « Parkings HV » · noms en ligne 5 · 2 colonnes écartées · cellules fusionnées remplies · 1 colonne lue autrement',
      4,
    ],
    [{ sheet: 'Tarifs', isPage: true }, 'Tableau « Tarifs » · noms en ligne 5', 4],
    [{ sheet: 'Tableau 2', isPage: true }, 'Tableau 2 · noms en ligne 5', 4],
  ] satisfies [Partial<SheetSettings>, string, number][])(
    'says how a sheet is read under %j',
    (change, expected, above) => {
      const read = { ...settings, ...change }
      expect(plain(openingFacts(fr, read).join(' · '))).toBe(expected)
      expect(rowsAbove(read)).toBe(above)
    },
  )
})
