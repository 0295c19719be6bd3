import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeAll } from '../../src/io/encoding/decode'
import { parseRecords } from '../../src/io/csv/parse'
import type { ByteSource } from '../../src/io/csv/source'
import { previewCsv, SAMPLE_BYTES } from '../../src/io/csv/open'
import type { CsvPreview } from '../../src/io/csv/open'
import { readCsv } from '../../src/io/csv/read'
import { bytesSource } from '../../src/io/csv/source'
import type { CsvReport } from '../../src/io/csv/types'
import { writeCsv } from '../../src/io/csv/write'
import { collectRows, plainTable } from '../io/csv/helpers'
import { readIndependently } from '../io/csv/independentReader'
import expectations from './csvExpectations.json'

const root = join(import.meta.dirname, '../../../shared/data')
const isThere = existsSync(root)
if (!isThere) console.log('The shared data folder is absent: nothing is read from it here.')

interface Expectation {
  readonly headerRow: number | null
  readonly delimiter: string | null
  readonly encoding: string | null
}

/** File, then: header row (null: none), delimiter and encoding as its README states them. */
type Listed = readonly [number | null, string | null, string | null]

const expected = new Map(
  Object.entries(expectations as unknown as Record<string, Listed>).map(
    ([file, [headerRow, delimiter, encoding]]): [string, Expectation] => [
      file,
      { headerRow, delimiter, encoding },
    ],
  ),
)

const files = isThere
  ? readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:csv|tsv|tab|txt)$/i.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .sort()
  : []

/** The rule was tuned on the first half of the list and is judged on both. */
const halfOf = (file: string): 0 | 1 => (files.indexOf(file) < files.length / 2 ? 0 : 1)

const bytesOf = (file: string) => new Uint8Array(readFileSync(join(root, file)))

const previewOf = (bytes: Uint8Array) =>
  previewCsv(bytes.subarray(0, SAMPLE_BYTES), bytes.length, { whole: bytes.length <= SAMPLE_BYTES })

/** A tally over both halves, with the files that failed. */
class Tally {
  readonly right = [0, 0]
  readonly all = [0, 0]
  readonly wrong: string[] = []

  constructor(readonly what: string) {}

  add(file: string, isRight: boolean, told = ''): void {
    const half = halfOf(file)
    this.all[half]!++
    if (isRight) this.right[half]!++
    else this.wrong.push(`${file} ${told}`)
  }

  get share(): number {
    return (this.right[0]! + this.right[1]!) / (this.all[0]! + this.all[1]!)
  }

  print(): void {
    const half = (at: number) => `${this.right[at]}/${this.all[at]}`
    const percent = (this.share * 100).toFixed(1)
    console.log(`${this.what}: ${half(0)} + ${half(1)} = ${percent} %`)
    for (const line of this.wrong) console.log(`  wrong: ${line}`)
  }
}

const isRightEncoding = (guess: string, wanted: string): boolean =>
  wanted === 'ascii' ? !guess.startsWith('utf-16') : guess === wanted

/** What the reader says when a cell is not what plain rules would give. */
const isAboutCells = (code: string): boolean =>
  ['strayQuotes', 'unclosedQuote', 'mixedLineEnds', 'invalidBytes'].includes(code)

const shown = (value: unknown) => JSON.stringify(value)

describe.runIf(isThere)('the delimited files of the shared folder', () => {
  it('are all listed', () => {
    expect(files.filter((file) => !expected.has(file))).toEqual([])
    expect(files.length).toBeGreaterThan(400)
  })

  it('are guessed right', () => {
    const dialect = new Tally('encoding and delimiter')
    const header = new Tally('header row')
    for (const file of files) {
      const wanted = expected.get(file)!
      const preview = previewOf(bytesOf(file))
      if (!preview.ok) {
        header.add(file, wanted.headerRow === null, preview.issue.code)
        continue
      }
      const { encoding, dialect: guess } = preview.value
      if (wanted.delimiter !== null && wanted.encoding !== null) {
        const isRight =
          guess.delimiter.value === wanted.delimiter &&
          isRightEncoding(encoding.encoding, wanted.encoding)
        const got = `${encoding.encoding} ${shown(guess.delimiter.value)}`
        dialect.add(file, isRight, `${got}, not ${wanted.encoding} ${shown(wanted.delimiter)}`)
      }
      const { value, reasons } = guess.headerRow
      header.add(
        file,
        value === wanted.headerRow,
        `${value}, not ${wanted.headerRow} (${reasons.join(' ')})`,
      )
    }
    dialect.print()
    header.print()
    expect(dialect.share).toBeGreaterThanOrEqual(0.97)
    expect(header.share).toBeGreaterThanOrEqual(0.95)
  })

  it('come out of an export as an independent reading sees them, or it is told', async () => {
    const same = new Tally('same cells after an export')
    for (const file of files) {
      const bytes = bytesOf(file)
      const preview = previewOf(bytes)
      if (!preview.ok) continue
      const { exported, report } = await exportUntouched(bytes, preview.value)
      const direct = readIndependently(textOf(bytes, report.encoding), {
        delimiter: report.delimiter,
        quote: report.quote,
      })
      const difference = firstDifference(exported, direct)
      same.add(
        file,
        difference === null,
        `${difference} ${report.issues.map((i) => i.code).join(' ')}`,
      )
      if (difference !== null) {
        expect(report.issues.map(({ code }) => code).filter(isAboutCells), file).not.toEqual([])
      }
    }
    same.print()
    expect(same.share).toBeGreaterThanOrEqual(0.95)
  })

  it('are cut by the byte scanner as by PapaParse, wherever their pieces end', async () => {
    for (const file of files) {
      const bytes = bytesOf(file)
      const preview = previewOf(bytes)
      if (!preview.ok) continue
      const settings = { ...preview.value.settings, headerRow: null }
      const { rows, sink } = collectRows()
      const result = await readCsv(choppedSource(bytes), settings, sink)
      if (!result.ok) throw new Error(result.issue.code)
      const { text } = decodeAll(bytes, result.value.encoding)
      const byPapa: string[][] = []
      parseRecords(text, settings, true, ({ fields }) => void byPapa.push(fields))
      expect([...rows.values()], file).toEqual(byPapa)
    }
  })
})

/** Answers with fewer bytes than asked: pieces end in the middle of cells and characters. */
function choppedSource(bytes: Uint8Array): ByteSource {
  let turn = 0
  return {
    size: bytes.length,
    slice: (start, end) => {
      const length = 1 + ((turn++ * 7919) % 50_000)
      return Promise.resolve(bytes.subarray(start, Math.min(end, start + length)))
    },
  }
}

async function exportUntouched(bytes: Uint8Array, { settings }: CsvPreview) {
  const { rows, sink } = collectRows()
  const everything = { ...settings, headerRow: null }
  const result = await readCsv(bytesSource(bytes), everything, sink)
  if (!result.ok) throw new Error(result.issue.code)
  const report: CsvReport = result.value
  const dialect = { delimiter: ',', encoding: 'utf-8', bom: false, lineEnd: 'lf' } as const
  const written = writeCsv(plainTable([...rows.values()]), dialect)
  const pieces = Array.from(written, ({ bytes }) => bytes)
  const text = new TextDecoder().decode(Buffer.concat(pieces))
  return { exported: readIndependently(text, { delimiter: ',', quote: '"' }).slice(1), report }
}

/**
 * Decoded by the platform, with no code of the product. As a stream: Node's short cut for whole texts reads
 * Windows-1252 as Latin-1.
 */
function textOf(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes, { stream: true })
}

/** Shorter records are padded by an export: cells beyond the end are empty. */
function firstDifference(a: readonly (readonly string[])[], b: readonly (readonly string[])[]) {
  if (a.length !== b.length) return `${a.length} records, not ${b.length}`
  for (const [row, record] of a.entries()) {
    const other = b[row]!
    for (let column = 0; column < Math.max(record.length, other.length); column++) {
      const cell = record[column] ?? ''
      const wanted = other[column] ?? ''
      if (cell !== wanted) return `record ${row + 1}: ${shown(cell)}, not ${shown(wanted)}`
    }
  }
  return null
}
