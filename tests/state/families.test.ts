import { describe, expect, it } from 'vitest'
import {
  candidatesFor,
  columnsIn,
  familyOf,
  fits,
  guessedSettings,
  isDoubtful,
  namesIn,
  settledFor,
  withOpening,
  withoutFamily,
} from '../../src/state/families'
import type { CsvSettings } from '../../src/recipe/recipe'
import type { KeptOpening } from '../../src/storage/openings'
import type { OpenGuesses } from '../../src/worker/protocol'

const settings = {
  form: 'csv',
  encoding: 'cp850',
  delimiter: ';',
  quote: '"',
  headerRecord: 2,
} as const

const kept = (
  fileName: string,
  more: Partial<KeptOpening<CsvSettings>> = {},
): KeptOpening<CsvSettings> => ({
  fileName,
  names: ['commune', 'nombre', 'annee', 'note'],
  columns: 4,
  settings,
  time: 1,
  ...more,
})

const preview = (...rows: string[]) => ({
  records: rows.map((row, at) => ({ record: at + 1, cells: row.split(';') })),
})

const guesses = (encoding: OpenGuesses['encoding']): OpenGuesses => ({
  encoding,
  delimiter: { value: ';', confidence: 1 },
  quote: { value: '"', confidence: 1 },
  headerRecord: { value: 1, confidence: 1 },
  lineEnd: 'lf',
  cuts: null,
  groupRecords: [],
  skippedColumns: [],
})

describe('a family of files', () => {
  it.each<[string, string, string]>([
    ['permis_2023.csv', 'permis', 'csv'],
    ['Permis-2024-03.CSV', 'permis', 'csv'],
    ['Équipements (2).txt', 'equipements', 'txt'],
    ['2024.csv', '', 'csv'],
    ['sans extension', 'sans extension', ''],
    ['voies.final.v2.csv', 'voies final v', 'csv'],
  ])('is told by the name %s', (name, pattern, extension) => {
    expect(familyOf(name)).toEqual({ pattern, extension })
  })

  it('tries the openings of files named alike first, then the latest, of one extension only', () => {
    const all = [
      kept('autre.csv', { time: 9 }),
      kept('permis_2022.csv', { time: 2 }),
      kept('permis_2023.txt', { time: 8 }),
      kept('voies.csv', { time: 5 }),
    ]
    expect(candidatesFor('permis_2024.csv', 'csv', all).map(({ fileName }) => fileName)).toEqual([
      'permis_2022.csv',
      'autre.csv',
      'voies.csv',
    ])
    expect(candidatesFor('permis_2024.csv', 'json', all)).toEqual([])
  })

  it.each<[string, string, KeptOpening<CsvSettings>, ReturnType<typeof preview>, boolean]>([
    [
      'the names at their row',
      'permis_2024.csv',
      kept('permis_2023.csv'),
      preview('titre', 'Commune;Nombre;Année;Note'),
      true,
    ],
    [
      'most names, in a file named alike',
      'permis_2024.csv',
      kept('permis_2023.csv'),
      preview('titre', 'Commune;Nombre;Année;Remarque'),
      true,
    ],
    [
      'the names at another row only',
      'permis_2024.csv',
      kept('permis_2023.csv'),
      preview('Commune;Nombre;Année;Note', '1;2;3;4'),
      false,
    ],
    [
      'most names, in a file named otherwise',
      'autre.csv',
      kept('permis_2023.csv'),
      preview('titre', 'Commune;Nombre;Année;Remarque'),
      false,
    ],
    [
      'all names, in a file named otherwise',
      'autre.csv',
      kept('permis_2023.csv'),
      preview('titre', 'Commune;Nombre;Année;Note'),
      true,
    ],
    [
      'no names, but as many columns and a like name',
      'bornes_2.csv',
      kept('bornes_1.csv', { names: [], settings: { ...settings, headerRecord: null } }),
      preview('1;2;3;4'),
      true,
    ],
    [
      'no names and other columns',
      'bornes_2.csv',
      kept('bornes_1.csv', { names: [], settings: { ...settings, headerRecord: null } }),
      preview('1;2;3'),
      false,
    ],
    [
      'no names and a name of digits only',
      '2024.csv',
      kept('2023.csv', { names: [], settings: { ...settings, headerRecord: null } }),
      preview('1;2;3;4'),
      false,
    ],
  ])('fits or not: %s', (_, fileName, opening, seen, expected) => {
    const names = namesIn(seen, opening.settings)
    expect(fits(fileName, opening, { names, columns: columnsIn(seen) })).toBe(expected)
  })

  it.each<[string, string[], number[], boolean]>([
    ['the column left out is where it was', ['commune', 'nombre', 'annee', 'note'], [4], true],
    ['another column stands there', ['commune', 'nombre', 'note', 'annee'], [4], false],
    ['a column came before it', ['commune', 'code', 'nombre', 'note'], [2], false],
    ['only others have moved', ['nombre', 'commune', 'annee', 'note'], [4], true],
  ])('fits or not where columns are left out: %s', (_, names, leftOut, expected) => {
    const found = { names, columns: names.length }
    expect(fits('permis_2024.csv', kept('permis_2023.csv'), found, leftOut)).toBe(expected)
  })

  it('is in doubt where one of three guesses is', () => {
    const sure = guesses({ value: 'utf-8', confidence: 1 })
    expect(isDoubtful(sure)).toBe(false)
    expect(isDoubtful({ ...sure, headerRecord: { value: 1, confidence: 0.6 } })).toBe(true)
  })

  it.each<[string, OpenGuesses['encoding'], string]>([
    [
      'keeps the encoding where the bytes leave a doubt',
      { value: 'macintosh', confidence: 0.6 },
      'cp850',
    ],
    ['keeps it for plain ASCII that may go on', { value: 'utf-8', confidence: 0.9 }, 'cp850'],
    [
      'takes that of the file where its bytes are sure',
      { value: 'utf-8', confidence: 0.99 },
      'utf-8',
    ],
  ])('%s', (_, encoding, expected) => {
    expect(settledFor(settings, guesses(encoding)).encoding).toBe(expected)
  })

  it('does not read as UTF-8 what is none', () => {
    const utf8 = { ...settings, encoding: 'utf-8' } as const
    const guess = guesses({ value: 'windows-1252', confidence: 0.6 })
    expect(settledFor(utf8, guess).encoding).toBe('windows-1252')
  })

  it('gives the settings of a guess, fixed width and a column left out too', () => {
    const guess = { ...guesses({ value: 'utf-8', confidence: 1 }), cuts: [8], skippedColumns: [3] }
    expect(guessedSettings(guess)).toMatchObject({
      cuts: [8],
      skippedColumns: [3],
      headerRecord: 1,
    })
    expect(guessedSettings(guesses({ value: 'utf-8', confidence: 1 }))).not.toHaveProperty('cuts')
  })

  it('has one opening, the last one', () => {
    const all = [kept('permis_2022.csv'), kept('voies.csv', { names: ['code'] })]
    const more = withOpening(all, kept('permis_2023.csv', { time: 5 }))
    expect(more.map(({ fileName }) => fileName)).toEqual(['permis_2023.csv', 'voies.csv'])
    expect(withoutFamily(more, 'autre nom.csv', ['code'])).toEqual([more[0]])
    expect(withoutFamily(more, 'voies.txt', ['code'])).toEqual(more)
  })
})
