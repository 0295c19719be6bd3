import { Findings } from './findings'
import { cutLine, cutScanned } from './fixedWidth'
import { parseRecords } from './parse'
import type { ParsedRecord } from './parse'
import { byteDialect, scanRecords, unescape } from './scan'
import type { ByteDialect, ScannedRecord } from './scan'
import type { CsvSettings, CsvSink } from './types'

const NOTHING = new Uint8Array(0)

/**
 * Follows the records of UTF-8 bytes that come piece by piece. The byte scanner takes them; from the first
 * record of a piece that is not well formed on, PapaParse takes that piece.
 */
export class Reading {
  readonly findings: Findings
  /** Records until now, and the line where the next one begins. */
  records = 0
  line = 1
  /** Bytes that wait for the end of their record; joined only when there are enough to look again. */
  #waiting: Uint8Array[] = []
  #waitingLength = 0
  #enough = 0
  /** Where the next NUL of the piece stands, or -1. */
  #nul = -1
  #scratch = new Uint8Array(1 << 12)
  readonly #dialect: ByteDialect | null
  /** Records at the top that are no rows. */
  readonly #aside: number
  readonly #cuts: readonly number[] | null
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  constructor(
    private readonly settings: CsvSettings,
    readonly sink: CsvSink,
  ) {
    this.#cuts = settings.cuts ?? null
    if (settings.cuts) this.settings = { ...settings, delimiter: '', quote: null }
    this.findings = new Findings(settings)
    this.#aside = settings.headerRow ?? settings.skippedRows ?? 0
    this.#dialect = byteDialect(this.settings)
  }

  /** How many bytes wait for the end of their record. */
  get waiting(): number {
    return this.#waitingLength
  }

  push(piece: Uint8Array, isLast: boolean): void {
    this.#wait(piece)
    if (!isLast && this.#waitingLength < this.#enough) return
    const bytes = this.#takeWaiting()
    let at = 0
    let isOdd = true
    this.#nul = bytes.indexOf(0)
    if (this.#dialect) {
      const scanned = scanRecords(bytes, this.#dialect, isLast, this.#takeScanned)
      at = scanned.at
      isOdd = scanned.state === 'odd'
    }
    if (isOdd) at += this.#parse(bytes.subarray(at), isLast)
    if (at < bytes.length) this.#wait(bytes.subarray(at))
    // A record that fills the piece is looked at again only when twice as much is there.
    this.#enough = at === 0 ? bytes.length * 2 : 0
  }

  #wait(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    this.#waiting.push(bytes)
    this.#waitingLength += bytes.length
  }

  #takeWaiting(): Uint8Array {
    const parts = this.#waiting
    this.#waiting = []
    if (parts.length <= 1) {
      this.#waitingLength = 0
      return parts[0] ?? NOTHING
    }
    const bytes = new Uint8Array(this.#waitingLength)
    let at = 0
    for (const part of parts) {
      bytes.set(part, at)
      at += part.length
    }
    this.#waitingLength = 0
    return bytes
  }

  readonly #takeScanned = (scanned: ScannedRecord): void => {
    if (this.#cuts) cutScanned(scanned, this.#cuts)
    const { bytes, fields, starts, ends } = scanned
    const { line, findings } = this
    const record = ++this.records
    if (this.#nul >= 0 && this.#nul < scanned.end) this.#countNuls(bytes, scanned.end)
    if (scanned.hasStray) findings.spot('strayQuotes', record, line)
    if (scanned.lineEnd) findings.lineEnd(scanned.lineEnd, line)
    this.line += scanned.innerLines + (scanned.lineEnd ? 1 : 0)
    if (record <= this.#aside) {
      findings.setAside(record, this.#textsOf(scanned))
      return
    }
    const lastIsEmpty = starts[fields - 1] === ends[fields - 1]
    findings.row(record, line, fields, fields === 1 && lastIsEmpty, lastIsEmpty)
    const { sink } = this
    for (let column = 0; column < fields; column++) {
      const start = starts[column]!
      const end = ends[column]!
      if (scanned.doubled[column] === 0) sink.cell(column, bytes, start, end)
      else sink.cell(column, this.#scratch, 0, this.#unescaped(bytes, start, end))
    }
    sink.endRow(record, fields)
  }

  #unescaped(bytes: Uint8Array, start: number, end: number): number {
    if (end - start > this.#scratch.length) this.#scratch = new Uint8Array((end - start) * 2)
    return unescape(bytes, start, end, this.#dialect!.quote, this.#scratch)
  }

  #textsOf({ bytes, fields, starts, ends, doubled }: ScannedRecord): string[] {
    return Array.from({ length: fields }, (_, column) => {
      const start = starts[column]!
      const end = ends[column]!
      if (doubled[column] === 0) return this.#decoder.decode(bytes.subarray(start, end))
      const length = this.#unescaped(bytes, start, end)
      return this.#decoder.decode(this.#scratch.subarray(0, length))
    })
  }

  #countNuls(bytes: Uint8Array, end: number): void {
    let count = 0
    let at = this.#nul
    for (; at >= 0 && at < end; at = bytes.indexOf(0, at + 1)) count++
    this.#nul = at
    this.findings.nul(count, this.line)
  }

  /** Gives how many bytes PapaParse used. */
  #parse(bytes: Uint8Array, isLast: boolean): number {
    const text = this.#decoder.decode(bytes)
    const used = parseRecords(text, this.settings, isLast, (parsed) =>
      this.#takeParsed(parsed, text),
    )
    return used === text.length ? bytes.length : utf8Length(text, used)
  }

  #takeParsed(parsed: ParsedRecord, text: string): void {
    const { fault, lineEnd, start, end } = parsed
    const fields = this.#cuts ? cutLine(parsed.fields[0] ?? '', this.#cuts) : parsed.fields
    const { findings, line } = this
    const record = ++this.records
    if (fault === 'unclosedQuote') findings.unclosedQuote(record, line)
    else if (fault) findings.spot('strayQuotes', record, line)
    if (lineEnd) findings.lineEnd(lineEnd, line)
    if (this.#nul >= 0) {
      const count = countOf(text, '\0', start, end)
      if (count > 0) findings.nul(count, line)
    }
    this.line += this.#linesIn(text, start, end)
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
