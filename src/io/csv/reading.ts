import { Findings } from './findings'
import { cutScanned, lineCutter } from './fixedWidth'
import { parseRecords } from './parse'
import type { ParsedRecord } from './parse'
import { byteDialect, RecordScanner } from './scan'
import type { ScannedRecords } from './scan'
import type { CsvSettings, CsvSink } from './types'

/** Room for the bytes of a piece, to begin with. */
const ROOM = 1 << 16
const WIDE = 64
const BYTES_PER_COLUMN = 1 << 13
const MOST_TOGETHER = 1 << 23

/**
 * Follows the records of UTF-8 bytes that come piece by piece. The byte scanner takes them; from the first
 * record of a piece that is not well formed on, PapaParse takes that piece.
 */
export class Reading {
  readonly findings: Findings
  /** Records until now, and the line where the next one begins. */
  records = 0
  line = 1
  /** Bytes that wait for the end of their record stand first; looked at again only when there are enough. */
  #bytes = new Uint8Array(ROOM)
  #waiting = 0
  #enough = 0
  /** The text PapaParse works on has one. */
  #hasNul = false
  readonly #scanner: RecordScanner | null
  /** Records at the top that are no rows. */
  readonly #aside: number
  readonly #cuts: readonly number[] | null
  readonly #cutter: ((line: string) => string[]) | null
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  constructor(
    private readonly settings: CsvSettings,
    readonly sink: CsvSink,
  ) {
    this.#cuts = settings.cuts ?? null
    this.#cutter = lineCutter(settings)
    if (this.#cutter) this.settings = { ...settings, delimiter: '', quote: null }
    this.findings = new Findings(settings)
    this.#aside = settings.headerRow ?? settings.skippedRows ?? 0
    const dialect = byteDialect(this.settings)
    this.#scanner = dialect && new RecordScanner(dialect)
  }

  /** How many bytes wait for the end of their record. */
  get waiting(): number {
    return this.#waiting
  }

  push(piece: Uint8Array, isLast: boolean): void {
    const length = this.#wait(piece)
    if (!isLast && length < this.#enough) return
    const bytes = this.#bytes.subarray(0, length)
    let at = 0
    let isOdd = true
    if (this.#scanner) {
      this.#setColumns(this.#scanner)
      const scanned = this.#scanner.scan(bytes, isLast, this.#takeScanned)
      at = scanned.at
      isOdd = scanned.state === 'odd'
    }
    if (isOdd) at += this.#parse(bytes.subarray(at), isLast)
    bytes.copyWithin(0, at)
    this.#waiting = length - at
    // A record that fills the piece is looked at again only when twice as much is there.
    this.#enough = at === 0 ? length * 2 : enoughFor(this.findings.columns)
  }

  /** Puts a piece behind the bytes that wait; gives how many there are. */
  #wait(piece: Uint8Array): number {
    const length = this.#waiting + piece.length
    if (length > this.#bytes.length) {
      const bigger = new Uint8Array(Math.max(length, this.#bytes.length * 2))
      bigger.set(this.#bytes.subarray(0, this.#waiting))
      this.#bytes = bigger
    }
    this.#bytes.set(piece, this.#waiting)
    this.#waiting = length
    return length
  }

  /** Rows come together when they have as many fields as there are names; what stands above comes record by record. */
  #setColumns(scanner: RecordScanner): void {
    scanner.columns = this.#cutter || this.records < this.#aside ? 0 : this.findings.columns
  }

  readonly #takeScanned = (scanned: ScannedRecords): void => {
    if (this.#cuts) this.#takeRecord(cutScanned(scanned, this.#cuts))
    else if (this.#cutter) this.#takeLine(scanned, this.#cutter)
    else if (scanned.rows === 1) this.#takeRecord(scanned)
    else this.#takeRows(scanned)
    this.#setColumns(this.#scanner!)
  }

  #takeRows(scanned: ScannedRecords): void {
    const { rows, lineEnd } = scanned
    const { line, findings } = this
    const record = this.records + 1
    this.records += rows
    if (lineEnd) findings.lineEnd(lineEnd, line, rows)
    this.line += scanned.innerLines + (lineEnd ? rows : 0)
    findings.namedRows(rows, emptyAtEnd(scanned))
    this.sink.cells(record, scanned)
  }

  #takeRecord(scanned: ScannedRecords): void {
    const { columns, starts, ends, lineEnd } = scanned
    const { line, findings } = this
    const record = ++this.records
    if (scanned.nuls > 0) findings.nul(scanned.nuls, line)
    if (scanned.hasStray) findings.spot('strayQuotes', record, line)
    if (lineEnd) findings.lineEnd(lineEnd, line)
    this.line += scanned.innerLines + (lineEnd ? 1 : 0)
    if (record <= this.#aside) {
      findings.setAside(record, this.#textsOf(scanned))
      return
    }
    const lastIsEmpty = starts[columns - 1] === ends[columns - 1]
    findings.row(record, line, columns, columns === 1 && lastIsEmpty, lastIsEmpty)
    this.sink.cells(record, scanned)
  }

  #textsOf({ bytes, columns, starts, ends }: ScannedRecords): string[] {
    return Array.from({ length: columns }, (_, column) =>
      this.#decoder.decode(bytes.subarray(starts[column], ends[column])),
    )
  }

  /** Gives how many bytes PapaParse used. */
  #parse(bytes: Uint8Array, isLast: boolean): number {
    const text = this.#decoder.decode(bytes)
    this.#hasNul = text.includes('\0')
    const wanted = () => (this.records < this.#aside ? 0 : this.findings.columns)
    const take = (parsed: ParsedRecord) => this.#takeParsed(parsed, text)
    const used = parseRecords(text, this.settings, isLast, take, wanted)
    return used === text.length ? bytes.length : utf8Length(text, used)
  }

  #takeParsed(parsed: ParsedRecord, text: string): void {
    const { fault, lineEnd, start, end } = parsed
    const fields = this.#cutter ? this.#cutter(parsed.fields[0] ?? '') : parsed.fields
    const { findings, line } = this
    const record = ++this.records
    if (fault === 'unclosedQuote') findings.unclosedQuote(record, line)
    else if (fault) findings.spot('strayQuotes', record, line)
    if (parsed.misquoted > 0) findings.spot('repairedQuotes', record, line, parsed.misquoted)
    if (lineEnd) findings.lineEnd(lineEnd, line)
    if (this.#hasNul) {
      const count = countOf(text, '\0', start, end)
      if (count > 0) findings.nul(count, line)
    }
    this.line += this.#linesIn(text, start, end)
    this.#settle(record, line, fields)
  }

  /** A line that is cut as a text. */
  #takeLine(scanned: ScannedRecords, cutter: (line: string) => string[]): void {
    const { line, findings } = this
    const record = ++this.records
    if (scanned.nuls > 0) findings.nul(scanned.nuls, line)
    if (scanned.lineEnd) findings.lineEnd(scanned.lineEnd, line)
    this.line += scanned.lineEnd ? 1 : 0
    this.#settle(record, line, cutter(this.#textsOf(scanned)[0] ?? ''))
  }

  /** A record that begins in this line, set aside or a row. */
  #settle(record: number, line: number, fields: string[]): void {
    const { findings } = this
    if (record <= this.#aside) {
      findings.setAside(record, fields)
      return
    }
    const lastIsEmpty = fields[fields.length - 1] === ''
    findings.row(record, line, fields.length, fields.length === 1 && lastIsEmpty, lastIsEmpty)
    this.sink.row(record, fields)
  }

  #linesIn(text: string, start: number, end: number): number {
    const { lineEnd } = this.settings
    const feeds = countOf(text, '\n', start, end)
    if (lineEnd === 'cr') return countOf(text, '\r', start, end)
    if (lineEnd !== 'mixed') return feeds
    return feeds + countOf(text, '\r', start, end) - countOf(text, '\r\n', start, end)
  }
}

/**
 * Bytes that are cut together. What a column holds is read anew for every block of rows when there are many columns:
 * the longer the blocks, the less often.
 */
const enoughFor = (columns: number): number =>
  columns < WIDE ? 0 : Math.min(columns * BYTES_PER_COLUMN, MOST_TOGETHER)

/** How many of some records end in an empty field. */
function emptyAtEnd({ rows, columns, starts, ends }: ScannedRecords): number {
  let count = 0
  const stop = rows * columns
  for (let cell = columns - 1; cell < stop; cell += columns) {
    if (starts[cell] === ends[cell]) count++
  }
  return count
}

function countOf(text: string, what: string, start: number, end: number): number {
  let count = 0
  for (let at = text.indexOf(what, start); at >= 0 && at < end; at = text.indexOf(what, at + 1)) {
    count++
  }
  return count
}

/** The bytes the first `end` units of a well-formed text take. */
function utf8Length(text: string, end: number): number {
  let length = 0
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) length++
    else if (unit < 0x800 || (unit >= 0xd800 && unit < 0xe000)) length += 2
    else length += 3
  }
  return length
}
