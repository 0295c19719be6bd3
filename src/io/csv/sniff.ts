import { sniffDelimiter } from './delimiter'
import { sniffHeader } from './headerRow'
import { sniffLineEnd } from './lineEnd'
import { parseRecords } from './parse'
import type { CsvDialect, CsvSettings, LineEnd } from './types'

/** Something guessed: how sure (0 to 1) and why, as codes. */
export interface Guess<T> {
  readonly value: T
  readonly confidence: number
  readonly reasons: readonly string[]
}

export interface CsvGuess {
  readonly delimiter: Guess<string>
  readonly quote: Guess<CsvDialect['quote']>
  readonly lineEnd: Guess<LineEnd>
  /** Record number of the header, from 1; null: the file has none. */
  readonly headerRow: Guess<number | null>
  /** How many columns a row should have. */
  readonly columns: number
}

/** How many records are looked at. */
const LOOKED_AT = 300

/**
 * Guesses the dialect of a text from its start. `whole`: it is the whole file. What is `chosen` is taken as
 * certain and steers the other guesses.
 */
export function sniffCsv(
  text: string,
  whole: boolean,
  chosen: Partial<CsvSettings> = {},
): CsvGuess {
  const lineEnd =
    chosen.lineEnd === undefined ? sniffLineEnd(text, whole) : asChosen(chosen.lineEnd)
  const cut = sniffDelimiter(text, lineEnd.value, whole, chosen)
  const delimiter = chosen.delimiter === undefined ? cut.delimiter : asChosen(chosen.delimiter)
  const quote = chosen.quote === undefined ? cut.quote : asChosen(chosen.quote)
  const dialect = { delimiter: delimiter.value, quote: quote.value, lineEnd: lineEnd.value }
  const { headerRow, columns } = sniffHeader(firstRecords(text, dialect, whole, LOOKED_AT))
  return {
    delimiter,
    quote,
    lineEnd,
    headerRow: chosen.headerRow === undefined ? headerRow : asChosen(chosen.headerRow),
    columns: chosen.columns ?? columns,
  }
}

const asChosen = <T>(value: T): Guess<T> => ({ value, confidence: 1, reasons: ['chosen'] })

/** The first records of a text; the last one only if it is surely finished. */
export function firstRecords(
  text: string,
  dialect: Pick<CsvDialect, 'delimiter' | 'quote' | 'lineEnd'>,
  whole: boolean,
  limit: number,
): string[][] {
  const records: string[][] = []
  parseRecords(text, dialect, whole, ({ fields }) => records.push(fields) < limit)
  if (records.length === 0 && text !== '') {
    parseRecords(text, dialect, true, ({ fields }) => records.push(fields) < limit)
  }
  return records
}
