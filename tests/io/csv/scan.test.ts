import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { parseRecords } from '../../../src/io/csv/parse'
import { readCsv } from '../../../src/io/csv/read'
import { byteDialect, RecordScanner } from '../../../src/io/csv/scan'
import { bytesSource } from '../../../src/io/csv/source'
import type { ByteSource } from '../../../src/io/csv/source'
import type { CsvReport, CsvSettings } from '../../../src/io/csv/types'
import { collectRows } from './helpers'

const runs = { numRuns: Number(process.env.ETABLI_RUNS ?? 100) * 5 }

/** A source that answers with fewer bytes than asked, so that pieces end anywhere. */
function choppedSource(bytes: Uint8Array, lengths: readonly number[]): ByteSource {
  let turn = 0
  return {
    size: bytes.length,
    slice: (start, end) => {
      const length = lengths[turn++ % lengths.length] ?? bytes.length
      return Promise.resolve(bytes.subarray(start, Math.min(end, start + length)))
    },
  }
}

const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })

const delimiter = fc.constantFrom(',', ';', '\t', '|')

/** Any mess of the characters that matter. */
const mess = (of: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.constantFrom('"', '"', of, of, '\n', '\n', '\r', '\r\n', ' ', 'a', 'é', '😀', '\0', ''),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join(''))

/** Well-formed text: cells quoted at will, rows of any length. */
const wellFormed = (of: string): fc.Arbitrary<string> => {
  const cell = fc.tuple(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.boolean(), mess(of))
  const written = cell.map(([plain, isMess, odd]) => {
    const text = isMess ? odd : plain
    const mustQuote = /["\r\n]/.test(text) || text.includes(of)
    return mustQuote || isMess ? `"${text.replaceAll('"', '""')}"` : text
  })
  const row = fc.array(written, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(of))
  return fc
    .tuple(fc.array(row, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
    .map(([rows, end, isClosed]) => rows.join(end) + (isClosed && rows.length > 0 ? end : ''))
}

const settingsOf = (of: string): CsvSettings => ({
  encoding: 'utf-8',
  delimiter: of,
  quote: '"',
  lineEnd: 'lf',
  headerRow: null,
})

/** What a scanner makes of a text in one go. */
function scan(text: string, isLast: boolean) {
  const dialect = byteDialect({ delimiter: ',', quote: '"', lineEnd: 'lf' })!
  return new RecordScanner(dialect).scan(new TextEncoder().encode(text), isLast, () => {})
}

async function readAll(source: ByteSource, settings: CsvSettings) {
  const { rows, sink } = collectRows()
  const result = await readCsv(source, settings, sink)
  if (!result.ok) throw new Error(result.issue.code)
  const report: CsvReport = result.value
  return { rows: [...rows.values()], report }
}

describe('the byte scanner', () => {
  it('cuts a messy text as PapaParse alone does, however its bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        delimiter.chain((of) => fc.tuple(fc.constant(of), mess(of))),
        lengths,
        async ([of, text], cut) => {
          const settings = settingsOf(of)
          const expected: string[][] = []
          parseRecords(text, settings, true, ({ fields }) => void expected.push(fields))
          const { rows } = await readAll(
            choppedSource(new TextEncoder().encode(text), cut),
            settings,
          )
          expect(rows).toEqual(expected)
        },
      ),
      runs,
    )
  })

  it('cuts a well-formed text as plain PapaParse does', async () => {
    await fc.assert(
      fc.asyncProperty(
        delimiter.chain((of) => fc.tuple(fc.constant(of), wellFormed(of))),
        lengths,
        async ([of, text], cut) => {
          const newline = /^(?:[^"\n]|"(?:[^"]|"")*")*\r\n/.test(text) ? '\r\n' : '\n'
          const papa = Papa.parse<string[]>(text, { delimiter: of, newline, quoteChar: '"' }).data
          if (papa.length > 0 && /(?:^|\n)$/.test(text)) papa.pop()
          const { rows, report } = await readAll(
            choppedSource(new TextEncoder().encode(text), cut),
            settingsOf(of),
          )
          expect(rows).toEqual(papa)
          expect(report.issues.filter(({ code }) => code.includes('Quote'))).toEqual([])
        },
      ),
      runs,
    )
  })

  it('tells the same whether the bytes come whole or in crumbs', async () => {
    await fc.assert(
      fc.asyncProperty(
        delimiter.chain((of) => fc.tuple(fc.constant(of), mess(of))),
        lengths,
        fc.constantFrom<CsvSettings['lineEnd']>('lf', 'cr', 'mixed'),
        async ([of, text], cut, lineEnd) => {
          const bytes = new TextEncoder().encode(text)
          const settings = { ...settingsOf(of), lineEnd }
          const whole = await readAll(bytesSource(bytes), settings)
          const crumbs = await readAll(choppedSource(bytes, cut), settings)
          expect(crumbs).toEqual(whole)
        },
      ),
      runs,
    )
  })

  it.each<[string, string, number, string]>([
    ['text behind a closing quote', 'a\n"b"c,d\n', 2, 'odd'],
    ['a space behind a closing quote', '"b" ,d\n', 0, 'odd'],
    ['a quote never closed', 'a,b\n"c,d\n', 4, 'odd'],
    ['a lone CR behind a closing quote', '"b"\rc\n', 0, 'odd'],
  ])('stops before %s', (_, text, at, state) => {
    expect(scan(text, true)).toEqual({ at, state })
  })

  it('waits at the end of a piece for what may follow a quote', () => {
    for (const text of ['a,"b"', 'a,"b"\r', 'a,"b""', 'a,b', 'a,b\r']) {
      expect(scan(text, false)).toEqual({ at: 0, state: 'more' })
    }
  })

  it('leaves to PapaParse what is not made of single bytes', () => {
    expect(byteDialect({ delimiter: '§', quote: '"', lineEnd: 'lf' })).toBeNull()
    expect(byteDialect({ delimiter: '||', quote: '"', lineEnd: 'lf' })).toBeNull()
    expect(byteDialect({ delimiter: ',', quote: '"', lineEnd: 'mixed' })).toBeNull()
    expect(byteDialect({ delimiter: '', quote: null, lineEnd: 'cr' })).not.toBeNull()
  })

  it('cuts a text of many sections and pieces as PapaParse alone does', async () => {
    const cells = [
      '',
      'é',
      '12,5',
      '"a ""b"" c"',
      '"x;y"',
      '"two\nlines"',
      '"""q"""',
      'stray"quote',
    ]
    let state = 7
    const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below
    let text = 'a;b;c\n'
    for (let record = 0; record < 60_000; record++) {
      const width = next(50) === 0 ? 1 + next(4) : 3
      const row = Array.from({ length: width }, () => cells[next(next(20) === 0 ? 8 : 7)]!)
      text += row.join(';') + (next(400) === 0 ? '\r\n' : '\n')
    }
    const settings = settingsOf(';')
    const expected: string[][] = []
    parseRecords(text, settings, true, ({ fields }) => void expected.push(fields))
    const { rows, report } = await readAll(bytesSource(new TextEncoder().encode(text)), settings)
    expect(rows).toEqual(expected)
    expect(report.lineEnds.lf + report.lineEnds.crlf).toBe(60_001)
  })

  it('leaves the bytes of the source as they are', async () => {
    const bytes = new TextEncoder().encode('a,b\n"x ""y"" z",2\n')
    const before = bytes.slice()
    await readAll(bytesSource(bytes), settingsOf(','))
    expect(bytes).toEqual(before)
  })

  it('reads a record much longer than a piece', async () => {
    const long = 'x\n'.repeat(1_500_000)
    const text = `a,b\n1,"${long}"\n2,3\n`
    const { rows } = await readAll(bytesSource(new TextEncoder().encode(text)), settingsOf(','))
    expect(rows.length).toBe(3)
    expect(rows[1]![1] === long).toBe(true)
  })
})
