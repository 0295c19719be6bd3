import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readOpenings, writeOpenings } from '../../src/storage/openings'
import type { KeptOpening } from '../../src/storage/openings'

const KEY = 'etabli-openings'
let kept: Map<string, string>

beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  })
})
afterEach(() => vi.unstubAllGlobals())

const opening = (at: number, more: Partial<KeptOpening> = {}): KeptOpening => ({
  fileName: `permis_${at}.csv`,
  names: ['commune', 'nombre'],
  columns: 2,
  settings: {
    form: 'csv',
    encoding: 'cp850',
    delimiter: ';',
    quote: '"',
    headerRecord: 3,
    groupRecords: [2],
    skippedColumns: [4],
    cuts: [8, 20],
  },
  time: at,
  ...more,
})

const json = {
  form: 'json',
  encoding: 'utf-8',
  shape: 'list',
  path: ['records'],
  firstIsNames: false,
  flattens: true,
  joinsLists: true,
  geometry: null,
  skippedColumns: ['1:note'],
} as const
const sheet = {
  form: 'sheet',
  sheet: 'Communes',
  range: { firstRow: 2, firstColumn: 1, lastRow: 9, lastColumn: 4 },
  headerRecords: [2, 3],
  fillMerged: true,
  skippedColumns: [4],
  readings: [[2, 'stored']],
} as const
const table = { settings: sheet, block: 1, names: ['nom'], columns: 4 }
const workbook = { form: 'workbook', tables: [table], known: ['Communes', 'Notes'] } as const

const broken: readonly [string, object][] = [
  ['a shape is unknown', { ...json, shape: 'heap' }],
  ['a path is no list', { ...json, path: 'records' }],
  ['a choice is neither yes nor no', { ...json, flattens: 1 }],
  ['a geometry is unknown', { ...json, geometry: 'area' }],
  ['a workbook has no tables', { ...workbook, tables: [] }],
  ['a table is none', { ...workbook, tables: [null] }],
  ['a table has no settings', { ...workbook, tables: [{ ...table, settings: null }] }],
  ['a block has no number', { ...workbook, tables: [{ ...table, block: 0 }] }],
  ['the sheets known are no texts', { ...workbook, known: [3] }],
  ...[
    { headerRecords: [0] },
    { sheet: 5 },
    { range: { firstRow: 1 } },
    { readings: [[2, 'sideways']] },
    { readings: [[2]] },
    { fillMerged: 'yes' },
    { isPage: 'yes' },
  ].map((fault): [string, object] => [
    `a sheet has ${JSON.stringify(fault)}`,
    { ...workbook, tables: [{ ...table, settings: { ...sheet, ...fault } }] },
  ]),
]

const write = (openings: unknown, version: unknown = 1) =>
  kept.set(KEY, JSON.stringify({ version, openings }))

describe('the openings kept', () => {
  it('come back as they were', () => {
    writeOpenings([opening(2), opening(1)])
    expect(readOpenings()).toEqual([opening(2), opening(1)])
    const others = [opening(3, { settings: json }), opening(4, { settings: workbook })]
    writeOpenings(others)
    expect(readOpenings()).toEqual(others)
  })

  it('are capped in number, and those with absurd names are left out', () => {
    writeOpenings([
      opening(0, { names: ['x'.repeat(1000)] }),
      opening(0, { names: Array.from({ length: 5000 }, (_, at) => `c${at}`) }),
      ...Array.from({ length: 100 }, (_, at) => opening(at)),
    ])
    expect(readOpenings()).toHaveLength(40)
    expect(readOpenings()[0]!.fileName).toBe('permis_0.csv')
  })

  it('are read whole from the first version', () => {
    kept.set(
      KEY,
      '{"version":1,"openings":[{"fileName":"a.csv","names":["nom"],"columns":1,' +
        '"settings":{"form":"csv","encoding":"utf-8","delimiter":",","quote":"","headerRecord":null},"time":5}]}',
    )
    expect(readOpenings()).toEqual([
      {
        fileName: 'a.csv',
        names: ['nom'],
        columns: 1,
        settings: { form: 'csv', encoding: 'utf-8', delimiter: ',', quote: '', headerRecord: null },
        time: 5,
      },
    ])
  })

  it.each<[string, () => void]>([
    ['there are none', () => undefined],
    ['the text is none of ours', () => kept.set(KEY, '{')],
    ['the text is no record', () => kept.set(KEY, '3')],
    ['a newer version wrote them', () => write([opening(1)], 2)],
    ['they are no list', () => write({ 0: opening(1) })],
    [
      'an encoding is unknown',
      () => write([{ ...opening(1), settings: { ...opening(1).settings, encoding: 'ebcdic' } }]),
    ],
    [
      'a place is none',
      () => write([{ ...opening(1), settings: { ...opening(1).settings, cuts: ['8'] } }]),
    ],
    ['names are no texts', () => write([{ ...opening(1), names: [1] }])],
    ['settings are of another form', () => write([{ ...opening(1), settings: { form: 'sheet' } }])],
    ...broken.map(([name, settings]): [string, () => void] => [
      name,
      () => write([{ ...opening(1), settings }]),
    ]),
  ])('are none where %s', (_, prepare) => {
    prepare()
    expect(readOpenings()).toEqual([])
  })

  it('are none, without a fault, where the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('refused', 'SecurityError')
      },
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    writeOpenings([opening(1)])
    expect(readOpenings()).toEqual([])
    vi.unstubAllGlobals()
    expect(readOpenings()).toEqual([])
  })
})
