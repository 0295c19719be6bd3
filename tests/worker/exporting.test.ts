import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ExportFormat } from '../../src/worker/exportRequest'
import { opened as openBook, rowsOf } from '../io/workbook/builders'
import { asking, bytesOf, table, textOf, texts, western } from './exportSupport'
import {
  engine,
  lastKey,
  openTownHall,
  run,
  startEngine,
  tidySpaces,
  valueOf,
  windows1252,
  withoutTotal,
} from './townHall'

describe('a table written as CSV', () => {
  it('holds the bytes of the result, and of a view in its order', async () => {
    const opened = await openTownHall()
    const report = await run(opened, [withoutTotal, tidySpaces])
    const key = lastKey(report)
    const one = { key, view: null, columns: ['1:Nom', '1:Places'], name: 'f', types: [] }
    expect(await bytesOf(asking([one], western))).toEqual(
      windows1252(
        [
          'Nom;Places',
          'Hôtel de ville;120',
          'Gare;1 250',
          ';',
          'Théâtre;80',
          'Source : ville;',
          '',
        ].join('\r\n'),
      ),
    )
    const { view } = valueOf(
      await engine.setView(key, {
        sort: [],
        filter: { column: '1:Places', test: 'notEmpty' },
      }),
    )
    const some = asking([{ ...one, view }], western)
    expect(await textOf(some)).toMatch(/^Nom;Places\r\nH.tel de ville;120\r\nGare;1 250\r\nTh/)
    expect((await engine.checkExport(some)).rowCount).toBe(3)
  })

  it('tells first what cannot be written and what a spreadsheet would run', async () => {
    startEngine()
    const one = await table('nom;note\n=1+1;₂O\n=1+1;✓ ✓\nb;c')
    const check = await engine.checkExport(asking([one], western))
    expect(check.formulas).toEqual([
      { table: 'Parkings', column: { id: '1:nom', name: 'nom' }, count: 2, example: '=1+1' },
    ])
    expect(check.unwritable).toEqual([
      { character: '₂', count: 1, example: '₂O' },
      { character: '✓', count: 1, example: '✓ ✓' },
    ])
    const asBook = await engine.checkExport(asking([one], { form: 'xlsx' }))
    expect([asBook.formulas, asBook.unwritable]).toEqual([[], []])
  })
})

const mixed = [
  'SIRET;CP;Places;Tarif;Ouvert le;Gratuit;Note',
  '21600057500011;01000;120;1,50;25/01/2021;oui;=SUM(A1)',
  '21600057500029;60000;80;0,80;2021-02-03;non;a',
  '21600057500037;60155;1 250;NC;12/13/2021;oui;b',
  '21600057500045;2A004;;12,00;03/02/2021;non;',
].join('\n')

describe.each(['xlsx', 'ods'] as const)('tables written as .%s', (form) => {
  it('have numbers, days and codes, and say which cells stay text', async () => {
    startEngine()
    const request = asking([await table(mixed)], { form })
    const book = await openBook(await bytesOf(request))
    expect(book.sheets.map(({ name }) => name)).toEqual(['Parkings'])
    const { cells } = book.sheets[0]!
    const kinds = new Map(
      Array.from(cells.rows, (row, at) => [`${row},${cells.columns[at]}`, cells.kinds[at]]),
    )
    const kindsOf = (row: number) =>
      [1, 2, 3, 4, 5, 6, 7].map((column) => kinds.get(`${row},${column}`))
    const [text, number] = [kinds.get('1,1'), kinds.get('2,3')]
    expect(text).not.toBe(number)
    expect(kindsOf(2).map((kind) => kind === text)).toEqual([
      true,
      true,
      false,
      false,
      false,
      true,
      true,
    ])
    expect((await rowsOf(book)).rows).toEqual([
      [1, 'SIRET', 'CP', 'Places', 'Tarif', 'Ouvert le', 'Gratuit', 'Note'],
      [2, '21600057500011', '01000', '120', '1.5', '2021-01-25', 'oui', '=SUM(A1)'],
      [3, '21600057500029', '60000', '80', '0.8', '2021-02-03', 'non', 'a'],
      [4, '21600057500037', '60155', '1 250', 'NC', '12/13/2021', 'oui', 'b'],
      [5, '21600057500045', '2A004', '', '12', '2021-02-03', 'non'],
    ])
    const { keptAsText } = await engine.checkExport(request)
    expect(keptAsText.map(({ column, count, example }) => [column.name, count, example])).toEqual([
      ['Places', 1, '1 250'],
      ['Tarif', 1, 'NC'],
      ['Ouvert le', 1, '12/13/2021'],
    ])
  })

  it('are one workbook, with the pages of sentences behind', async () => {
    startEngine()
    const tables = [await table('a\n1', 'A/B'), await table('b\n2', 'a b')]
    const pages = [
      {
        name: 'Étapes',
        rows: [
          ['N°', 'Étape'],
          ['1', '=Supprimer'],
        ],
      },
    ]
    const request = asking(tables, { form }, { pages })
    const book = await openBook(await bytesOf(request))
    expect(book.sheets.map(({ name }) => name)).toEqual(['A B', 'a b (2)', 'Étapes'])
    expect((await rowsOf(book, { sheet: 'Étapes' })).rows).toEqual([
      [1, 'N°', 'Étape'],
      [2, '1', '=Supprimer'],
    ])
    expect((await engine.checkExport(request)).files).toEqual([])
  })

  it('are refused before anything is written when a cell is too long', async () => {
    startEngine()
    const request = asking([await table(`a;b\n${'x'.repeat(70_000)};1`)], { form })
    const { problems } = await engine.checkExport(request)
    expect(problems).toMatchObject([{ code: 'cellTooLong', data: { column: 'a', count: 1 } }])
    expect(await engine.exportFile(request)).toMatchObject({
      ok: false,
      issue: { code: 'cellTooLong' },
    })
  })

  it('come one for each value in a zip', async () => {
    startEngine()
    const request = asking(
      [await table('Secteur;Nom\nN;a\nS;b\nN;c')],
      { form },
      { splitBy: '1:Secteur' },
    )
    const files = Object.entries(unzipSync(await bytesOf(request)))
    expect(files.map(([name]) => name)).toEqual([
      `Parkings 2024 - N.${form}`,
      `Parkings 2024 - S.${form}`,
    ])
    const book = await openBook(files[0]![1])
    expect(book.sheets[0]!.name).toBe('N')
    expect((await rowsOf(book)).rows).toEqual([
      [1, 'Secteur', 'Nom'],
      [2, 'N', 'a'],
      [3, 'N', 'c'],
    ])
  })
})

describe('a table written for programs', () => {
  const places = 'nom;n;vrai;vide\na;0.10;true;\nb;007;oui;x\n"c""\\\n";1e5;false;'

  it('is a list of texts', async () => {
    startEngine()
    const request = asking([await table(places)], { form: 'json', ...texts })
    expect(await textOf(request)).toBe(
      [
        '[',
        '{"nom":"a","n":"0.10","vrai":"true","vide":null},',
        '{"nom":"b","n":"007","vrai":"oui","vide":"x"},',
        '{"nom":"c\\"\\\\\\n","n":"1e5","vrai":"false","vide":null}',
        ']',
        '',
      ].join('\n'),
    )
  })

  it('has numbers with their digits and truths on request, and says what stays text', async () => {
    startEngine()
    const one = {
      ...(await table(places)),
      types: [
        ['1:n', 'decimal'],
        ['1:vrai', 'boolean'],
      ] as const,
    }
    const request = asking([one], { form: 'jsonl', isTyped: true, emptyAs: 'text' })
    expect(await textOf(request)).toBe(
      [
        '{"nom":"a","n":0.10,"vrai":true,"vide":""}',
        '{"nom":"b","n":"007","vrai":"oui","vide":"x"}',
        '{"nom":"c\\"\\\\\\n","n":"1e5","vrai":false,"vide":""}',
        '',
      ].join('\n'),
    )
    const { keptAsText } = await engine.checkExport(request)
    expect(keptAsText.map(({ column, count }) => [column.name, count])).toEqual([['n', 2]])
  })

  it('is on a map, rows without a place kept', async () => {
    startEngine()
    const one = await table('Lieu;Longitude;Latitude\nMairie;2,080;49.43\nGare;;\nParc;nord;49')
    const format: ExportFormat = {
      form: 'geojson',
      ...texts,
      geometry: { kind: 'columns', longitude: '1:Longitude', latitude: '1:Latitude' },
    }
    const request = asking([one], format)
    expect(await textOf(request)).toBe(
      [
        '{"type":"FeatureCollection","features":[',
        '{"type":"Feature","geometry":{"type":"Point","coordinates":[2.080,49.43]},"properties":{"Lieu":"Mairie","Longitude":"2,080","Latitude":"49.43"}},',
        '{"type":"Feature","geometry":null,"properties":{"Lieu":"Gare","Longitude":null,"Latitude":null}},',
        '{"type":"Feature","geometry":null,"properties":{"Lieu":"Parc","Longitude":"nord","Latitude":"49"}}',
        ']}',
        '',
      ].join('\n'),
    )
    expect((await engine.checkExport(request)).geometry).toEqual({
      placed: 1,
      empty: 1,
      unread: 1,
      example: 'nord · 49',
      looksSwapped: false,
      looksProjected: false,
    })
  })

  it.each([
    ['longitude for latitude', '48,85;2,35\n48,86;2,36', { looksSwapped: true, placed: 2 }],
    ['metres of Lambert 93', '652000;6862000\n652001;6862001', { looksProjected: true, placed: 0 }],
    ['a place overseas', '55,45;-20,88\n55,46;-20,89', { looksSwapped: false, placed: 2 }],
  ])('tells %s', async (_, rows, expected) => {
    startEngine()
    const one = await table(`x;y\n${rows}`)
    const geometry = { kind: 'columns', longitude: '1:x', latitude: '1:y' } as const
    const request = asking([one], { form: 'geojson', ...texts, geometry })
    expect((await engine.checkExport(request)).geometry).toMatchObject(expected)
  })

  it('is not written as a map without coordinates', async () => {
    startEngine()
    const one = await table('a\n1')
    const gone = { kind: 'text', column: '1:parti' } as const
    for (const geometry of [null, gone]) {
      const request = asking([one], { form: 'geojson', ...texts, geometry })
      expect((await engine.checkExport(request)).problems).toEqual([
        { code: 'noGeometry', data: {} },
      ])
      expect(await engine.exportFile(request)).toMatchObject({ issue: { code: 'noGeometry' } })
    }
  })
})
