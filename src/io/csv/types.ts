import type { Cells } from '../../table/cells'
import type { Issue } from '../../values/result'
import type { Encoding } from '../encoding/encodings'

export type LineEnd = 'lf' | 'crlf' | 'cr' | 'mixed'

/** How bytes are cut into records and fields. */
export interface CsvDialect {
  readonly encoding: Encoding
  /** Empty: a record is one field. */
  readonly delimiter: string
  readonly quote: '"' | "'" | null
  /**
   * `lf`, `crlf`: a record ends at LF, with or without CR before it. `cr`: at CR only.
   * `mixed`: also at a CR that stands alone.
   */
  readonly lineEnd: LineEnd
  /**
   * Fixed width: each record is cut before these characters (code points, counted from 0), and the spaces that
   * fill up its columns are no part of the cells. Delimiter and quote then mean nothing.
   */
  readonly cuts?: readonly number[]
}

export interface CsvSettings extends CsvDialect {
  /** The record that holds the names, counted from 1 with title and blank lines; null: there is none. */
  readonly headerRow: number | null
  /** Records above the header that name groups of columns: joined to its names. */
  readonly groupRows?: readonly number[]
  /** Without a header: how many records at the top are left out. */
  readonly skippedRows?: number
  /** Columns left out, by their place in the file, from 1. */
  readonly skippedColumns?: readonly number[]
  /** Without a header: how many columns a row should have. */
  readonly columns?: number
  /** Nobody chose the encoding: bytes it forbids make the reader guess again and start anew. */
  readonly encodingIsGuess?: boolean
}

/** Where the rows below the header go, in file order. */
export interface CsvSink {
  /** A row as texts. `record` is its record number in the file, from 1, whatever the header row. */
  row(record: number, fields: readonly string[]): void
  /** Rows of as many cells each, from this record on; the cells are only good during the call. */
  cells(record: number, cells: Cells): void
  /** Forget every row: reading starts again from the first record. */
  restart(): void
}

export interface ReadControl {
  progress?(bytesRead: number, total: number): void
  /** Called between pieces; lets other requests in. `false` stops the reading. May also reject. */
  pause?(): Promise<boolean | void>
}

export interface LineEndCounts {
  readonly lf: number
  readonly crlf: number
  readonly cr: number
}

/** What was read, and what was odd: nothing in the cells was changed for it. */
export interface CsvReport {
  /** As used in the end: not the one asked for when a guess had to be given up. */
  readonly encoding: Encoding
  readonly delimiter: string
  readonly quote: CsvDialect['quote']
  readonly bytes: number
  /** Every record, title and blank lines included. */
  readonly records: number
  /** Records below the header. */
  readonly rows: number
  /** The header as read, groups joined; null without one, or when the file ends before it. */
  readonly header: readonly string[] | null
  /** Records above the header, at most the first 50. */
  readonly above: readonly (readonly string[])[]
  /** Columns the header gives. */
  readonly columns: number
  /** Columns with the extra ones of longer rows, those left out among them. */
  readonly allColumns: number
  /** The empty last column (from 1) that a delimiter at the end of every line makes; null without. */
  readonly trailingColumn: number | null
  readonly lineEnds: LineEndCounts
  /**
   * `blankLines` {count, record, line}; `shortRows`, `longRows` {count, record, line, lines, columns, fields};
   * `strayQuotes` {count, record, line}; `unclosedQuote` {record, line}; `mixedLineEnds` {lf, crlf, cr, line};
   * `nulBytes` {count, line}; `invalidBytes` {count, offset}; `trailingDelimiter` {inHeader}.
   */
  readonly issues: readonly Issue[]
}
