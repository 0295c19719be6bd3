import type { CsvDialect } from './types'

const LF = 10
const CR = 13
const NEVER = 256

const DELIMITER = 1
const LINE_END = 2
const QUOTE = 3

export type Cut = 'lf' | 'crlf' | 'cr' | null

/** The fields of one record as byte ranges, good until the next record is scanned. */
export interface ScannedRecord {
  readonly bytes: Uint8Array
  fields: number
  starts: Int32Array
  ends: Int32Array
  /** Where a field holds doubled quotes, how many; its text is then to be had with `unescape`. */
  doubled: Int32Array
  lineEnd: Cut
  /** A quote stands inside an unquoted field. */
  hasStray: boolean
  /** Line ends inside quotes. */
  innerLines: number
  start: number
  end: number
}

export interface Scanned {
  /** The first byte that belongs to no record given. */
  readonly at: number
  /** `more`: what is left may go on in the next piece. `odd`: what is left is not well formed. */
  readonly state: 'done' | 'more' | 'odd'
}

export interface ByteDialect {
  readonly delimiter: number
  readonly quote: number
  readonly newline: number
  readonly classes: Uint8Array
}

/** The dialect for the scanner, or null when it is not one of single bytes and plain line ends. */
export function byteDialect(dialect: Omit<CsvDialect, 'encoding'>): ByteDialect | null {
  const { delimiter, quote, lineEnd } = dialect
  if (lineEnd === 'mixed' || delimiter.length > 1) return null
  const delimiterCode = delimiter === '' ? NEVER : delimiter.charCodeAt(0)
  if (delimiter !== '' && (delimiterCode >= 0x80 || delimiterCode === LF || delimiterCode === CR)) {
    return null
  }
  const quoteCode = quote === null ? NEVER : quote.charCodeAt(0)
  if (quoteCode === delimiterCode && quote !== null) return null
  const newline = lineEnd === 'cr' ? CR : LF
  const classes = new Uint8Array(256)
  classes[newline] = LINE_END
  if (delimiterCode !== NEVER) classes[delimiterCode] = DELIMITER
  if (quoteCode !== NEVER) classes[quoteCode] = QUOTE
  return { delimiter: delimiterCode, quote: quoteCode, newline, classes }
}

/**
 * Cuts UTF-8 bytes into records without making strings, as long as every quote that opens a field is closed
 * before a delimiter or line end. Gives each whole record to `visit`, and stops before the first one that is
 * not finished or not well formed. Agrees with PapaParse on what it gives.
 */
export function scanRecords(
  bytes: Uint8Array,
  dialect: ByteDialect,
  isLast: boolean,
  visit: (record: ScannedRecord) => void,
): Scanned {
  const { delimiter, quote, newline, classes } = dialect
  const length = bytes.length
  const unfinished = isLast ? 'odd' : 'more'
  const record: ScannedRecord = {
    bytes,
    fields: 0,
    starts: new Int32Array(64),
    ends: new Int32Array(64),
    doubled: new Int32Array(64),
    lineEnd: null,
    hasStray: false,
    innerLines: 0,
    start: 0,
    end: 0,
  }
  let at = 0
  while (at < length) {
    const start = at
    let fields = 0
    let innerLines = 0
    let hasStray = false
    let lineEnd: Cut = null
    for (let isOpen = true; isOpen;) {
      if (fields === record.starts.length) growRecord(record)
      let fieldStart = at
      let fieldEnd = 0
      let doubled = 0
      let i = at
      if (i < length && bytes[i] === quote) {
        fieldStart = ++i
        for (;;) {
          while (i < length && bytes[i] !== quote) if (bytes[i++] === newline) innerLines++
          if (i >= length) return { at: start, state: unfinished }
          if (i + 1 < length && bytes[i + 1] === quote) {
            doubled++
            i += 2
          } else break
        }
        fieldEnd = i++
        if (i === length) {
          if (!isLast) return { at: start, state: 'more' }
          isOpen = false
        } else if (bytes[i] === delimiter) i++
        else if (bytes[i] === newline) {
          lineEnd = newline === LF ? 'lf' : 'cr'
          isOpen = false
          i++
        } else if (bytes[i] === CR && newline === LF) {
          if (i + 1 === length) return { at: start, state: unfinished }
          if (bytes[i + 1] !== LF) return { at: start, state: 'odd' }
          lineEnd = 'crlf'
          isOpen = false
          i += 2
        } else return { at: start, state: 'odd' }
      } else {
        let kind = 0
        for (;;) {
          while (i < length && (kind = classes[bytes[i]!]!) === 0) i++
          if (kind !== QUOTE || i >= length) break
          hasStray = true
          i++
        }
        fieldEnd = i
        if (i >= length) {
          if (!isLast) return { at: start, state: 'more' }
          isOpen = false
        } else if (kind === LINE_END) {
          if (newline === CR) lineEnd = 'cr'
          else if (i > fieldStart && bytes[i - 1] === CR) {
            lineEnd = 'crlf'
            fieldEnd--
          } else lineEnd = 'lf'
          isOpen = false
          i++
        } else i++
      }
      record.starts[fields] = fieldStart
      record.ends[fields] = fieldEnd
      record.doubled[fields++] = doubled
      at = i
    }
    record.fields = fields
    record.lineEnd = lineEnd
    record.hasStray = hasStray
    record.innerLines = innerLines
    record.start = start
    record.end = at
    visit(record)
  }
  return { at, state: 'done' }
}

function growRecord(record: ScannedRecord): void {
  const grown = (old: Int32Array): Int32Array => {
    const bigger = new Int32Array(old.length * 2)
    bigger.set(old)
    return bigger
  }
  record.starts = grown(record.starts)
  record.ends = grown(record.ends)
  record.doubled = grown(record.doubled)
}

/** Writes a field with its doubled quotes made single into `target`; gives its length. */
export function unescape(
  bytes: Uint8Array,
  start: number,
  end: number,
  quote: number,
  target: Uint8Array,
): number {
  let length = 0
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!
    target[length++] = byte
    if (byte === quote) i++
  }
  return length
}
