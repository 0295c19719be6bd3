import { describe, expect, it } from 'vitest'
import type { CsvSettings } from '../../src/recipe/recipe'
import type { OpenReport } from '../../src/worker/protocol'
import { engine, startEngine, valueOf } from './townHall'

async function open(text: string, settings: Partial<CsvSettings> = {}): Promise<OpenReport> {
  startEngine()
  return valueOf(await engine.open(new Blob([text]), 'a.csv', settings, () => undefined))
}

async function rowsOf({ source, columns }: OpenReport): Promise<string[][]> {
  const { sourceKey, sourceRowCount } = valueOf(await engine.run({ source, steps: [] }))
  const reply = await engine.window({
    shown: { key: sourceKey, view: null, compare: null },
    start: 0,
    end: sourceRowCount,
    columns: columns.map(({ id }) => id),
  })
  return reply.ids.map((_, row) => reply.cells.map((cells) => cells[row]!))
}

const names = ({ columns }: OpenReport) => columns.map(({ name }) => name)
const codes = ({ notes }: OpenReport) => notes.map(({ code }) => code)

describe('a delimiter at the end of every line', () => {
  it.each<[string, string]>([
    ['also that of the names', 'Nom;Lits;\nA;1;\nB;2;\n'],
    ['but not that of the names', 'Nom;Lits\nA;1;\nB;2;\n'],
  ])('%s: the empty last column is left out and told, names do not shift', async (_, text) => {
    const report = await open(text)
    expect(names(report)).toEqual(['Nom', 'Lits'])
    expect(await rowsOf(report)).toEqual([
      ['A', '1'],
      ['B', '2'],
    ])
    expect(report.source.settings).toMatchObject({ skippedColumns: [3] })
    expect(report.guesses).toMatchObject({ skippedColumns: [3] })
    expect(report.notes).toMatchObject([{ code: 'trailingDelimiter', data: { isLeftOut: true } }])
  })

  it('leaves a column with a name where it is, though it is empty', async () => {
    const report = await open('Nom;Lits;Note\nA;1;\nB;2;\n')
    expect(names(report)).toEqual(['Nom', 'Lits', 'Note'])
    expect(codes(report)).toEqual([])
  })

  it('leaves nothing out where one row has something behind', async () => {
    const rows = Array.from(
      { length: 9_000 },
      (_, at) => `voie communale numéro ${at};${at};\n`,
    ).join('')
    const report = await open(`Nom;Lits;\n${rows}dernière;3;à voir\n`)
    expect(names(report)).toEqual(['Nom', 'Lits', 'Colonne 3'])
    expect(report.guesses?.skippedColumns).toEqual([3])
    expect(report.source.settings).not.toHaveProperty('skippedColumns')
    expect((await rowsOf(report)).at(-1)).toEqual(['dernière', '3', 'à voir'])
  })

  it('keeps the column of a project that has it', async () => {
    const { source } = await open('Nom;Lits;\nA;1;\nB;2;\n')
    const { skippedColumns: _, ...settings } = source.settings as CsvSettings
    const again = valueOf(await engine.reopen({ ...source, settings }))
    expect(names(again)).toEqual(['Nom', 'Lits', 'Colonne 3'])
    expect(again.notes).toMatchObject([
      { code: 'trailingDelimiter', data: { isLeftOut: false } },
      { code: 'blankNames' },
    ])
  })
})

describe('rows longer than the names', () => {
  it('keeps what is too much in columns of its own, told with the lines', async () => {
    const report = await open('Nom;Lits\nA;1\nB;2;x;y\nC;3;z\nD;4\n')
    expect(names(report)).toEqual(['Nom', 'Lits', 'Colonne 3', 'Colonne 4'])
    expect(await rowsOf(report)).toEqual([
      ['A', '1', '', ''],
      ['B', '2', 'x', 'y'],
      ['C', '3', 'z', ''],
      ['D', '4', '', ''],
    ])
    expect(report.notes[0]).toMatchObject({ code: 'longRows', data: { count: 2, lines: [3, 4] } })
  })
})

describe('settings of delimited text', () => {
  const text = 'Parkings\nCode;Capacité;;Rue\n;Total;dont PMR;\nx;1;2;R\ny;3;4;S\n'
  const chosen = { headerRecord: 3, groupRecords: [2] }

  it('joins rows of names', async () => {
    const report = await open(text, chosen)
    expect(names(report)).toEqual(['Code', 'Capacité – Total', 'Capacité – dont PMR', 'Rue'])
    expect(report.recordsAbove).toBe(1)
    expect(report.source.settings).toMatchObject(chosen)
  })

  it('leaves columns out without renaming the others', async () => {
    const report = await open('a;b;a;\n1;2;3;4\n5;6;7;8;9\n', { skippedColumns: [1, 2] })
    expect(report.columns).toEqual([
      { id: '2:a', name: 'a 2' },
      { id: '1:', name: 'Colonne 4' },
      { id: '2:', name: 'Colonne 5' },
    ])
    expect(await rowsOf(report)).toEqual([
      ['3', '4', ''],
      ['7', '8', '9'],
    ])
  })

  it('leaves columns out of rows that are not well formed', async () => {
    const report = await open('a;b\n"x";1\ny;2\n"z;3\n', {
      delimiter: ';',
      quote: '"',
      skippedColumns: [1],
    })
    expect(await rowsOf(report)).toEqual([['1'], ['2'], ['']])
  })

  it('leaves rows at the top out where there are no names', async () => {
    const report = await open(text, { headerRecord: null, skippedRecords: 3 })
    expect(names(report)).toEqual(['Colonne 1', 'Colonne 2', 'Colonne 3', 'Colonne 4'])
    expect((await rowsOf(report))[0]).toEqual(['x', '1', '2', 'R'])
    expect(report.recordsAbove).toBe(3)
  })

  it.each<[string, (text: string) => Uint8Array<ArrayBuffer>, string]>([
    ['windows-1252', (text) => Uint8Array.from(text, (each) => each.charCodeAt(0)), 'windows-1252'],
    [
      'utf-16le',
      (text) => new Uint8Array(Uint16Array.from(text, (each) => each.charCodeAt(0)).buffer),
      'utf-16le',
    ],
  ])('reads lines of fixed width in %s', async (_, encode, encoding) => {
    const lines = Array.from(
      { length: 20 },
      (__, at) =>
        `${String(at).padEnd(5)}${['Évreux', 'Crépy', 'Méru'][at % 3]!.padEnd(9)}${at * 3}`,
    )
    startEngine()
    const file = new Blob([encode(['N°   VILLE    LITS', ...lines].join('\n'))])
    const report = valueOf(await engine.open(file, 'a.txt', {}, () => undefined))
    expect(report.source.settings).toMatchObject({ encoding, cuts: [5, 14] })
    expect(names(report)).toEqual(['N°', 'VILLE', 'LITS'])
    expect((await rowsOf(report))[1]).toEqual(['1', 'Crépy', '3'])
  })

  it('reads lines of fixed width by itself, and again by its settings', async () => {
    const lines = Array.from(
      { length: 12 },
      (_, at) =>
        `${String(60000 + at).padEnd(6)}${`Rue ${'éa'.repeat(at % 4)}`.padEnd(14)}${at * 7}`,
    )
    const report = await open(['CODE  VOIE          LITS', ...lines].join('\r\n'))
    expect(names(report)).toEqual(['CODE', 'VOIE', 'LITS'])
    expect(report.source.settings).toMatchObject({ cuts: [6, 20], delimiter: '', quote: '' })
    expect(report.guesses!.delimiter.confidence).toBeGreaterThanOrEqual(0.7)
    expect((await rowsOf(report))[1]).toEqual(['60001', 'Rue éa', '7'])
    const again = valueOf(await engine.reopen(report.source))
    expect(again.source).toEqual(report.source)
    expect(await rowsOf(again)).toEqual(await rowsOf(report))
  })
})
