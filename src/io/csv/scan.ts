import type { Cells } from '../../table/cells'
import type { CsvDialect } from './types'

const LF = 10
const CR = 13
const NUL = 0
const NEVER = 256
/** Instead of a byte, where none is marked any more. */
const END = -1
const NOTHING = new Uint8Array(0)

export type Cut = 'lf' | 'crlf' | 'cr' | null

/**
 * Records that follow each other and end alike, good until the next ones are scanned. One with something to tell
 * comes alone: another number of fields than wanted, a stray quote, a NUL, no line end, nothing at all.
 */
export interface ScannedRecords extends Cells {
  bytes: Uint8Array
  starts: Int32Array
  ends: Int32Array
  columns: number
  rows: number
  lineEnd: Cut
  /** A quote stands inside an unquoted field. */
  hasStray: boolean
  nuls: number
  /** Line ends inside quotes. */
  innerLines: number
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
  /** 1 for each byte that decides something. */
  readonly marks: Uint8Array
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
  const marks = new Uint8Array(256)
  for (const code of [newline, delimiterCode, quoteCode, NUL]) if (code !== NEVER) marks[code] = 1
  return { delimiter: delimiterCode, quote: quoteCode, newline, marks }
}

/** Bytes marked at one go: they are still near when they are cut. */
const SECTION = 1 << 15
/** Records are given together until they have so many cells, but so many at least while they are not very wide. */
const MANY_CELLS = 1 << 14
const FEW_RECORDS = 1024
const MOST_CELLS = 1 << 20
/** Written to behind the last mark. */
const SPARE_MARKS = 2

/**
 * Cuts UTF-8 bytes into records without making strings, as long as every quote that opens a field is closed before
 * a delimiter or line end. Agrees with PapaParse on what it gives.
 */
export class RecordScanner {
  /** How many fields a record must have to be given together with others. */
  columns = 0
  #bytes: Uint8Array = NOTHING
  /** The bytes four by four. */
  #words: Int32Array = new Int32Array(0)
  #isLast = false
  /** The first byte that belongs to no record cut. */
  #at = 0
  #visit: (records: ScannedRecords) => void = () => undefined
  #marked = new Int32Array(SECTION + SPARE_MARKS)
  /** Cells of the records kept. */
  #cells = 0
  /** Cells of the record being cut that hold doubled quotes. */
  readonly #doubled: number[] = []
  readonly #records: ScannedRecords

  constructor(readonly dialect: ByteDialect) {
    const room = MANY_CELLS + SECTION
    this.#records = {
      bytes: this.#bytes,
      starts: new Int32Array(room),
      ends: new Int32Array(room),
      columns: 0,
      rows: 0,
      lineEnd: null,
      hasStray: false,
      nuls: 0,
      innerLines: 0,
    }
  }

  /**
   * Gives all whole records to `visit` and stops before the first that is not finished or not well formed. Doubled
   * quotes are made single in the bytes themselves.
   */
  scan(bytes: Uint8Array, isLast: boolean, visit: (records: ScannedRecords) => void): Scanned {
    this.#open(bytes)
    this.#isLast = isLast
    this.#visit = visit
    let state: Scanned['state'] = 'done'
    for (let section = SECTION; this.#at < bytes.length;) {
      const at = this.#at
      const end = Math.min(at + section, bytes.length)
      state = this.#cut(end)
      if (state === 'odd' || end === bytes.length) break
      // A record longer than a section is looked at again with as much more.
      section = this.#at === at ? section * 2 : SECTION
    }
    this.#give()
    return { at: this.#at, state: state === 'more' && isLast ? 'odd' : state }
  }

  /** Bytes that cannot be read four by four are copied. */
  #open(given: Uint8Array): void {
    const bytes = given.byteOffset % 4 === 0 ? given : given.slice()
    this.#bytes = bytes
    this.#records.bytes = bytes
    this.#at = 0
    this.#words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
  }

  /** Gives the records kept until now. */
  #give(): void {
    const records = this.#records
    if (records.rows === 0) return
    this.#visit(records)
    records.rows = records.nuls = records.innerLines = 0
    records.hasStray = false
    this.#cells = 0
  }

  /** Cuts from `at` until a record that is not finished before `end`, or is not well formed. */
  #cut(end: number): Scanned['state'] {
    const bytes = this.#bytes
    const isLast = this.#isLast
    const { delimiter, quote, newline } = this.dialect
    const isWhole = end === bytes.length
    const count = this.#mark(this.#at, end)
    const marked = this.#marked
    const { starts, ends } = this.#roomFor(count + 1)
    const doubled = this.#doubled
    let next = 0
    while (this.#at < end) {
      let cell = this.#cells
      let start = this.#at
      let lineEnd: Cut = null
      let hasStray = false
      let nuls = 0
      let innerLines = 0
      if (doubled.length > 0) doubled.length = 0
      for (;;) {
        let mark = marked[next]!
        let byte = next < count ? bytes[mark]! : END
        if (byte === delimiter) {
          starts[cell] = start
          ends[cell++] = mark
          start = mark + 1
          next++
          continue
        }
        if (byte === quote && mark === start) {
          for (;;) {
            mark = marked[++next]!
            if (next >= count) return 'more'
            byte = bytes[mark]!
            if (byte === quote) {
              if (mark + 1 === end && !isWhole) return 'more'
              if (marked[next + 1] !== mark + 1 || bytes[mark + 1] !== quote) break
              if (doubled[doubled.length - 1] !== cell) doubled.push(cell)
              next++
            } else if (byte === newline) innerLines++
            else if (byte === NUL) nuls++
          }
          next++
          starts[cell] = start + 1
          ends[cell++] = mark
          start = mark + 1
          if (start === end) {
            if (!isLast) return 'more'
            break
          }
          byte = bytes[start]!
          if (byte === CR && newline === LF) {
            if (start + 1 === end) return 'more'
            if (bytes[start + 1] !== LF) return 'odd'
            lineEnd = 'crlf'
            start++
          } else if (byte === newline) lineEnd = newline === LF ? 'lf' : 'cr'
          else if (byte !== delimiter) return 'odd'
          start++
          next++
          if (lineEnd) break
          continue
        }
        while (byte === quote || byte === NUL) {
          if (byte === NUL) nuls++
          else hasStray = true
          mark = marked[++next]!
          byte = next < count ? bytes[mark]! : END
        }
        starts[cell] = start
        start = mark + 1
        next++
        if (byte === delimiter) {
          ends[cell++] = mark
          continue
        }
        if (byte === newline) {
          lineEnd = newline === LF ? 'lf' : 'cr'
          if (newline === LF && mark > starts[cell]! && bytes[mark - 1] === CR) {
            lineEnd = 'crlf'
            mark--
          }
        } else if (isWhole && isLast) start = mark
        else return 'more'
        ends[cell++] = mark
        break
      }
      this.#at = start
      if (doubled.length > 0) {
        for (const at of doubled) ends[at] = unescape(bytes, starts[at]!, ends[at]!, quote)
      }
      this.#keep(cell, lineEnd, hasStray, nuls, innerLines)
    }
    return 'done'
  }

  /** Notes where bytes stand that decide something; gives how many do. */
  #mark(from: number, end: number): number {
    const room = end - from + SPARE_MARKS
    if (this.#marked.length < room) this.#marked = new Int32Array(room)
    const marked = this.#marked
    const { marks } = this.dialect
    const firstWord = (from + 3) >> 2
    const lastWord = end >> 2
    let count = 0
    if (firstWord < lastWord) {
      count = markBytes(this.#bytes, from, firstWord << 2, marks, marked, 0)
      count = markWords(this.#words, firstWord, lastWord, marks, marked, count)
      count = markBytes(this.#bytes, lastWord << 2, end, marks, marked, count)
    } else count = markBytes(this.#bytes, from, end, marks, marked, 0)
    marked[count] = end
    return count
  }

  /** The records kept, with room for so many cells more. */
  #roomFor(cells: number): ScannedRecords {
    const records = this.#records
    const room = this.#cells + cells
    if (room > records.starts.length) {
      records.starts = grown(records.starts, room)
      records.ends = grown(records.ends, room)
    }
    return records
  }

  /** Keeps a record whose fields go on to a cell. */
  #keep(end: number, lineEnd: Cut, hasStray: boolean, nuls: number, innerLines: number): void {
    const records = this.#records
    const { starts, ends } = records
    const first = this.#cells
    const fields = end - first
    const isBlank = fields === 1 && starts[first] === ends[first]
    const isAlone = fields !== this.columns || lineEnd === null || hasStray || nuls > 0 || isBlank
    this.#cells = end
    if (records.rows > 0 && (isAlone || lineEnd !== records.lineEnd)) {
      this.#give()
      starts.copyWithin(0, first, end)
      ends.copyWithin(0, first, end)
      this.#cells = fields
    }
    records.rows++
    records.columns = fields
    records.lineEnd = lineEnd
    records.hasStray = hasStray
    records.nuls = nuls
    records.innerLines += innerLines
    const isMany = this.#cells >= MANY_CELLS && records.rows >= FEW_RECORDS
    if (isAlone || isMany || this.#cells >= MOST_CELLS) this.#give()
  }
}

function markBytes(
  bytes: Uint8Array,
  from: number,
  end: number,
  marks: Uint8Array,
  marked: Int32Array,
  known: number,
): number {
  let count = known
  for (let at = from; at < end; at++) {
    marked[count] = at
    count += marks[bytes[at]!]!
  }
  return count
}

/** As `markBytes`, four bytes at a time. Every place is written down, and overwritten unless it counts: no branch. */
function markWords(
  words: Int32Array,
  from: number,
  end: number,
  marks: Uint8Array,
  marked: Int32Array,
  known: number,
): number {
  let count = known
  for (let word = from; word < end; word++) {
    const four = words[word]!
    const at = word << 2
    marked[count] = at
    count += marks[four & 0xff]!
    marked[count] = at + 1
    count += marks[(four >>> 8) & 0xff]!
    marked[count] = at + 2
    count += marks[(four >>> 16) & 0xff]!
    marked[count] = at + 3
    count += marks[four >>> 24]!
  }
  return count
}

function grown(old: Int32Array, room: number): Int32Array {
  const bigger = new Int32Array(Math.max(room, old.length * 2))
  bigger.set(old)
  return bigger
}

/** Makes doubled quotes single in place; gives the new end. */
function unescape(bytes: Uint8Array, start: number, end: number, quote: number): number {
  let at = start
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!
    bytes[at++] = byte
    if (byte === quote) i++
  }
  return at
}
