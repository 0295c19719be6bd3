import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../src/io/csv/read'
import { bytesSource } from '../../../src/io/csv/source'
import { writeCsv } from '../../../src/io/csv/write'
import type { WrittenDialect, WrittenTable } from '../../../src/io/csv/write'
import { textEncoding } from '../../../src/io/encoding/encode'
import { collectRows, plainTable } from './helpers'

const runs = { numRuns: Number(process.env.ETABLI_RUNS ?? 100) }

const COMMA: WrittenDialect = { delimiter: ',', encoding: 'utf-8', bom: false, lineEnd: 'lf' }

const written = (table: WrittenTable, dialect: WrittenDialect): Uint8Array =>
  new Uint8Array(Buffer.concat(piecesOf(table, dialect)))

const piecesOf = (table: WrittenTable, dialect: WrittenDialect): Uint8Array[] =>
  Array.from(writeCsv(table, dialect), ({ bytes }) => bytes)

const textOf = (names: string[], rows: string[][], dialect: Partial<WrittenDialect> = {}): string =>
  Buffer.from(written(plainTable(rows, names), { ...COMMA, ...dialect })).toString('utf8')

/** The same table as dictionary columns, and as columns whose texts lie ready in UTF-8. */
function otherForms(table: WrittenTable): WrittenTable[] {
  const rows = Array.from({ length: table.rowCount }, (_, row) => row)
  const columns = table.columns.map((column) => {
    const cells = rows.map((row) => column.textOf(column.codeAt(row)))
    const texts = [...new Set(['', ...cells])]
    const codes = cells.map((cell) => texts.indexOf(cell))
    return { name: column.name, texts, codes }
  })
  const dictionary = columns.map(({ name, texts, codes }) => ({
    name,
    codes: texts.length,
    codeAt: (row: number) => codes[row]!,
    textOf: (code: number) => texts[code]!,
  }))
  const ready = dictionary.map((column, at) => ({
    ...column,
    codes: 1 << 20,
    packed: packedTexts(columns[at]!.texts),
  }))
  return [
    { rowCount: table.rowCount, columns: dictionary },
    { rowCount: table.rowCount, columns: ready },
  ]
}

/** All texts but the last two, which stand for those added later. */
function packedTexts(texts: readonly string[]) {
  const count = Math.max(1, texts.length - 2)
  const parts = texts.slice(0, count).map((text) => Buffer.from(text))
  const offsets = new Uint32Array(count + 1)
  parts.forEach((part, at) => (offsets[at + 1] = offsets[at]! + part.length))
  return { bytes: new Uint8Array(Buffer.concat(parts)), offsets, size: count }
}

const DIALECTS: WrittenDialect[] = ([',', ';', '\t', '|'] as const).flatMap((delimiter) =>
  (['utf-8', 'windows-1252'] as const).flatMap((encoding) =>
    [false, true].flatMap((bom) =>
      (['lf', 'crlf'] as const).map((lineEnd) => ({ delimiter, encoding, bom, lineEnd })),
    ),
  ),
)

/** Any text, often made of what matters to a writer. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc
    .array(
      fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r', ' ', 'a', 'é', '\ufeff', '\0', '='),
      {
        maxLength: 6,
      },
    )
    .map((parts) => parts.join('')),
)

const anyTable = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    names: fc.array(anyText, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(anyText, { minLength: width, maxLength: width }), { maxLength: 6 }),
  }),
)

describe('writeCsv', () => {
  it.each(DIALECTS)(
    'is read back as the same table: $delimiter $encoding bom $bom $lineEnd',
    async (dialect) => {
      const { encode, unwritable } = textEncoding(dialect.encoding)
      const asWritten = (text: string) =>
        unwritable(text).length === 0
          ? text
          : new TextDecoder(dialect.encoding).decode(encode(text), { stream: true })
      await fc.assert(
        fc.asyncProperty(anyTable, async ({ names, rows }) => {
          const bytes = written(plainTable(rows, names), dialect)
          const { rows: read, sink } = collectRows()
          const { encoding, delimiter } = dialect
          const settings = { encoding, delimiter, quote: '"', lineEnd: 'lf', headerRow: 1 } as const
          const result = await readCsv(bytesSource(bytes), settings, sink)
          if (!result.ok) throw new Error(result.issue.code)
          expect(result.value.header).toEqual(names.map(asWritten))
          expect([...read.values()]).toEqual(rows.map((row) => row.map(asWritten)))
          expect(
            result.value.issues.map(({ code }) => code).filter((c) => c.includes('Row')),
          ).toEqual([])
        }),
        runs,
      )
    },
  )

  it('writes the same bytes from every form of a column', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DIALECTS), fc.boolean(), anyTable, (base, neutralises, of) => {
        const dialect = { ...base, neutraliseFormulas: neutralises }
        const table = plainTable([...of.rows, ...of.rows, ...of.rows], of.names)
        const bytes = written(table, dialect)
        for (const form of otherForms(table)) expect(written(form, dialect)).toEqual(bytes)
      }),
      runs,
    )
  })

  it.each<[string, string[], string[][], Partial<WrittenDialect>, string]>([
    [
      'quotes nothing that can do without',
      ['a', 'b'],
      [
        ['x y', ' z '],
        ["l'eau", '1;2'],
      ],
      {},
      "a,b\nx y, z \nl'eau,1;2\n",
    ],
    [
      'quotes delimiters, quotes and line ends',
      ['a'],
      [['1,2'], ['"'], ['\r'], ['\n']],
      {},
      'a\n"1,2"\n""""\n"\r"\n"\n"\n',
    ],
    [
      'quotes the delimiter in use only',
      ['a', 'b'],
      [['1,2', '3;4']],
      { delimiter: ';' },
      'a;b\n1,2;"3;4"\n',
    ],
    [
      'quotes a blank cell that is alone in its row',
      ['a'],
      [[''], [' '], ['x']],
      {},
      'a\n""\n" "\nx\n',
    ],
    ['leaves empty cells of several columns bare', ['a', 'b'], [['', '']], {}, 'a,b\n,\n'],
    ['ends lines with CR LF', ['a', 'b'], [['1', '2']], { lineEnd: 'crlf' }, 'a,b\r\n1,2\r\n'],
    ['begins with a byte order mark', ['a', 'b'], [['1', '2']], { bom: true }, '\ufeffa,b\n1,2\n'],
    ['guards a byte order mark of the first name', ['\ufeffa', 'b'], [], {}, '"\ufeffa",b\n'],
    ['leaves formulas as they are', ['a', 'b'], [['=1+1', '-5']], {}, 'a,b\n=1+1,-5\n'],
    [
      'neutralises formulas on request',
      ['=a', 'b'],
      [['=1,1', '-5']],
      { neutraliseFormulas: true },
      `'=a,b\n"'=1,1",-5\n`,
    ],
    ['writes a table without rows', ['a', 'b'], [], {}, 'a,b\n'],
  ])('%s', (_, names, rows, dialect, expected) => {
    expect(textOf(names, rows, dialect)).toBe(expected)
  })

  it('writes Windows-1252 without a mark, and question marks for what it lacks', () => {
    const dialect = { ...COMMA, encoding: 'windows-1252', bom: true } as const
    const bytes = written(plainTable([['é€', '→']], ['a', 'b']), dialect)
    expect([...bytes]).toEqual([...Buffer.from('a,b\n'), 0xe9, 0x80, 0x2c, 0x3f, 0x0a])
  })

  it('is the same for wide tables and rows that suddenly get long', () => {
    const widths = [
      [1, 3000],
      [700, 40],
      [5000, 3],
    ] as const
    for (const [columns, rows] of widths) {
      const names = Array.from({ length: columns }, (_, at) => `c${at}`)
      const cells = Array.from({ length: rows }, (_, row) =>
        names.map((_name, at) =>
          row === rows - 2 && at === 0 ? 'x'.repeat(3_000_000) : `${row}.${at}`,
        ),
      )
      const pieces = piecesOf(plainTable(cells, names), COMMA)
      expect(Buffer.concat(pieces).toString()).toBe(
        [names, ...cells].map((row) => `${row.join(',')}\n`).join(''),
      )
    }
  })

  it('comes in pieces of about a megabyte', () => {
    const rows = Array.from({ length: 40_000 }, (_, row) => [`${row}`, 'x'.repeat(80)])
    const pieces = piecesOf(plainTable(rows, ['a', 'b']), COMMA)
    expect(pieces.length).toBeGreaterThan(3)
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(1_100_000)
    expect(Buffer.concat(pieces).toString()).toBe(
      'a,b\n' + rows.map((row) => `${row.join(',')}\n`).join(''),
    )
  })
})
