import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RowBytes } from '../../../src/io/csv/rowBytes'
import { writtenTable } from '../../../src/io/csv/written'
import type { WrittenTable } from '../../../src/io/csv/write'
import { writeGeoJson } from '../../../src/io/json/writeGeoJson'
import { writeJson, writeJsonLines } from '../../../src/io/json/writeJson'
import type { JsonDialect } from '../../../src/io/json/writeJson'
import { tableOf } from '../../../src/table/table'
import { readAll, utf8, valueOf } from './support'

/** Milliseconds that many runs may take on a busy machine. */
const LASTING = { timeout: 120_000 }

const numRuns = Number(process.env.ETABLI_RUNS ?? 100)

const plain: JsonDialect = { emptyAs: 'null' }

const textOf = (pieces: Iterable<RowBytes>): string =>
  Buffer.concat(Array.from(pieces, ({ bytes }) => bytes)).toString('utf8')

/** A table as the application holds it, from its names and rows. */
const held = (names: readonly string[], rows: readonly (readonly string[])[]): WrittenTable =>
  writtenTable(tableOf(names.map((name, at) => [name, rows.map((row) => row[at]!)] as const)))

const forms = {
  json: writeJson,
  jsonl: writeJsonLines,
  geojson: (table: WrittenTable, dialect: JsonDialect) =>
    writeGeoJson(table, { kind: 'text', column: table.columns[0]! }, dialect),
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 10 }).filter((text) => text.isWellFormed()),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
  fc.stringMatching(/^[ "\\/{}[\],:0-9.eE\-+\n\t]{0,10}$/),
  fc.constantFrom(
    '',
    ' ',
    'null',
    'true',
    '0.10',
    '-0',
    '1e400',
    '\u2028',
    '\u0000',
    '\u007f',
    '😀',
  ),
)
// A name of white space alone is given another when it is read.
const anyName = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      '0',
      '1',
      'a.b',
      'type',
      'geometry',
      '"',
      '\\',
    ),
  )
  .filter((name) => name.trim() !== '')

const anyTable = fc
  .uniqueArray(anyName, { minLength: 1, maxLength: 4 })
  .chain((names) =>
    fc.record({
      names: fc.constant(names),
      rows: fc.array(fc.array(anyText, { minLength: names.length, maxLength: names.length }), {
        minLength: 1,
        maxLength: 6,
      }),
      times: fc.constantFrom(1, 3),
    }),
  )
  // Rows that come again: what few texts become is kept.
  .map(({ names, rows, times }) => ({
    names,
    rows: Array.from({ length: times }, () => rows).flat(),
  }))

describe.each(['json', 'jsonl'] as const)('a table written as %s', LASTING, (form) => {
  it('is the same table for the JSON of the language', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom('null', 'text'), ({ names, rows }, emptyAs) => {
        const text = textOf(forms[form](held(names, rows), { emptyAs }))
        const list: unknown =
          form === 'json'
            ? JSON.parse(text)
            : text
                .trimEnd()
                .split('\n')
                .map((line) => JSON.parse(line) as unknown)
        const empty = emptyAs === 'null' ? null : ''
        expect(list).toEqual(
          rows.map((cells) =>
            // `fromEntries` sets, and never inherits, a key of any name.
            Object.fromEntries(
              names.map((name, at) => [name, cells[at] === '' ? empty : cells[at]]),
            ),
          ),
        )
      }),
      { numRuns },
    )
  })

  it('is the same table when it is opened again', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async ({ names, rows }) => {
        const text = textOf(forms[form](held(names, rows), plain))
        const read = valueOf(
          await readAll(utf8(text), {
            shape: form === 'json' ? 'list' : 'lines',
            path: [],
            geometry: null,
          }),
        )
        expect({ names: read.names, rows: read.rows }).toEqual({ names, rows })
      }),
      { numRuns },
    )
  })
})

describe('a table written as GeoJSON', LASTING, () => {
  it('is the same table when it is opened again, its geometries left out', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async ({ names, rows }) => {
        const text = textOf(forms.geojson(held(names, rows), plain))
        const parsed = JSON.parse(text) as { features: { properties: object }[] }
        expect(parsed.features.map(({ properties }) => Object.values(properties).length)).toEqual(
          rows.map(() => names.length),
        )
        const read = valueOf(await readAll(utf8(text), { geometry: 'leftOut' }))
        expect({ names: read.names, rows: read.rows }).toEqual({ names, rows })
      }),
      { numRuns },
    )
  })

  it('gives back the very points it was written from', async () => {
    const degrees = (most: number) =>
      fc
        .tuple(fc.integer({ min: -most, max: most }), fc.integer({ min: 0, max: 999_999 }))
        .map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`)
        .filter((text) => Math.abs(Number(text)) <= most && !text.startsWith('-0.000000'))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(degrees(180), degrees(90)), { minLength: 1, maxLength: 8 }),
        async (points) => {
          const table = held(['x', 'y'], points)
          const [longitude, latitude] = table.columns
          const geometry = { kind: 'columns', longitude: longitude!, latitude: latitude! } as const
          const read = valueOf(
            await readAll(utf8(textOf(writeGeoJson(table, geometry, plain))), {
              geometry: 'lonLat',
            }),
          )
          const at = (name: string) => read.names.indexOf(name)
          const found = read.rows.map((cells) => [cells[at('longitude')], cells[at('latitude')]])
          expect(found).toEqual(points)
        },
      ),
      { numRuns },
    )
  })
})

describe('a table without rows', () => {
  it.each([
    ['json', '[]\n'],
    ['jsonl', ''],
    ['geojson', '{"type":"FeatureCollection","features":[]}\n'],
  ] as const)('is an empty list as %s', (form, expected) => {
    expect(textOf(forms[form](held(['a'], []), plain))).toBe(expected)
  })
})

describe('values written as themselves on request', LASTING, () => {
  const lens = { type: 'decimal' } as const

  it.each([
    ['0.10', '0.10'],
    ['12,50', '12.50'],
    ['-3', '-3'],
    ['007', '"007"'],
    ['1e5', '"1e5"'],
    ['+3', '"+3"'],
    ['-0', '"-0"'],
    ['-0.0', '"-0.0"'],
    ['.5', '".5"'],
    ['1 250', '"1 250"'],
    ['123456789012345', '123456789012345'],
    ['1234567890123456', '"1234567890123456"'],
    ['0.1234567890123456', '"0.1234567890123456"'],
    ['NaN', '"NaN"'],
    ['', 'null'],
  ])('%s becomes %s', (cell, expected) => {
    for (const times of [1, 3]) {
      const rows = Array.from({ length: times }, () => [cell])
      const text = textOf(writeJsonLines(held(['n'], rows), { emptyAs: 'null', lenses: [lens] }))
      expect(text).toBe(`{"n":${expected}}\n`.repeat(times))
    }
  })

  it('are numbers that give back every digit', () => {
    const number = fc.oneof(fc.stringMatching(/^-?\d{1,17}([.,]\d{1,17})?$/), anyText)
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 10 }), (cells) => {
        const table = held(
          ['n'],
          cells.map((cell) => [cell]),
        )
        const lines = textOf(writeJsonLines(table, { emptyAs: 'text', lenses: [lens] }))
        const found = lines.trimEnd().split('\n')
        found.forEach((line, at) => {
          const { n } = JSON.parse(line) as { n: unknown }
          const cell = cells[at]!
          if (typeof n === 'string') return expect(n).toBe(cell)
          const written = line.slice('{"n":'.length, -1)
          expect(written).toBe(cell.replace(',', '.'))
          const decimals = written.split('.')[1]?.length ?? 0
          expect(Number(n).toFixed(decimals)).toBe(written)
        })
      }),
      { numRuns },
    )
  })

  it('are true and false, in those very words, in columns of truths', () => {
    const rows = [['true'], ['false'], ['oui'], ['TRUE'], ['1'], ['']]
    const dialect: JsonDialect = { emptyAs: 'null', lenses: [{ type: 'boolean' }] }
    expect(textOf(writeJsonLines(held(['v'], rows), dialect))).toBe(
      ['true', 'false', '"oui"', '"TRUE"', '"1"', 'null'].map((v) => `{"v":${v}}\n`).join(''),
    )
  })
})
