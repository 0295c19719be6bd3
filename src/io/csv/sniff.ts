import { sniffDelimiter } from './delimiter'
import { lineCutter } from './fixedWidth'
import { groupRowsAbove } from './headerGroups'
import { sniffHeader } from './headerRow'
import { sniffLineEnd } from './lineEnd'
import { parseRecords } from './parse'
import { crossesCuts, sniffFixedWidth } from './sniffFixedWidth'
import { SPACES, sniffSpaces } from './spaces'
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
  /** Where lines of fixed width are cut; null: a delimiter cuts them. */
  readonly cuts: Guess<readonly number[] | null>
  /** Records right above the header that seem to name groups of columns. */
  readonly groupRows: readonly number[]
  /** Record number of the header, from 1; null: the file has none. */
  readonly headerRow: Guess<number | null>
  /** How many columns a row should have. */
  readonly columns: number
}

/** What the user has chosen; `cuts` null: a delimiter cuts the lines, whatever they look like. */
export type ChosenSettings = Partial<Omit<CsvSettings, 'cuts'>> & {
  readonly cuts?: readonly number[] | null
}

/** How many records are looked at. */
const LOOKED_AT = 300

/**
 * Guesses the dialect of a text from its start. `whole`: it is the whole file. What is `chosen` is taken as
 * certain and steers the other guesses.
 */
export function sniffCsv(text: string, whole: boolean, chosen: ChosenSettings = {}): CsvGuess {
  const lineEnd =
    chosen.lineEnd === undefined ? sniffLineEnd(text, whole) : asChosen(chosen.lineEnd)
  const cut = sniffDelimiter(text, lineEnd.value, whole, chosen)
  const { cuts, spaces } = sniffLines(text, lineEnd.value, whole, chosen, cut.delimiter)
  const delimiter = spaces ?? delimiterBeside(cuts, chosen, cut.delimiter)
  const guessedQuote = spaces ? { ...spaces, value: null } : cut.quote
  const quote = chosen.quote === undefined ? guessedQuote : asChosen(chosen.quote)
  const dialect = {
    delimiter: delimiter.value,
    quote: quote.value,
    lineEnd: lineEnd.value,
    ...(cuts.value && { cuts: cuts.value }),
  }
  const records = firstRecords(text, dialect, whole, LOOKED_AT)
  const { headerRow, columns } = sniffHeader(withoutTitles(records, text, dialect, whole))
  const header = chosen.headerRow === undefined ? headerRow : asChosen(chosen.headerRow)
  return {
    delimiter,
    quote,
    lineEnd,
    cuts,
    headerRow: header,
    groupRows: groupRowsAbove(records, header.value),
    columns: chosen.columns ?? columns,
  }
}

/** Where these cut best, columns of blanks tell more. */
const WEAK = ['', ' ']
const SURE = 0.7

interface LineGuess {
  readonly cuts: CsvGuess['cuts']
  /** Cells lie several blanks apart, wherever they stand; null where they do not. */
  readonly spaces: Guess<string> | null
}

/** Where no delimiter cuts well, cells may stand at fixed places, or lie several blanks apart. */
function sniffLines(
  text: string,
  lineEnd: LineEnd,
  whole: boolean,
  chosen: ChosenSettings,
  delimiter: Guess<string>,
): LineGuess {
  const none: LineGuess = {
    cuts: { value: null, confidence: 1, reasons: ['delimited'] },
    spaces: null,
  }
  if (chosen.cuts) return { ...none, cuts: asChosen(chosen.cuts) }
  if (chosen.delimiter !== undefined) return none
  if (!WEAK.includes(delimiter.value) && delimiter.confidence >= SURE) return none
  const uncut = { delimiter: '', quote: null, lineEnd }
  const lines = firstRecords(text, uncut, whole, LOOKED_AT).map(([line = '']) => line)
  const fixed = chosen.cuts === null ? null : sniffFixedWidth(lines)
  const spaces = sniffSpaces(lines)
  const fixedColumns = fixed ? fixed.value.length + 1 : 0
  if (spaces && spaces.value > fixedColumns && isBetter(spaces, delimiter)) {
    return { ...none, spaces: { ...spaces, value: SPACES } }
  }
  return fixed && isBetter(fixed, delimiter) ? { ...none, cuts: fixed } : none
}

/** Cut at fixed places, a title gives cells enough to pass for names. */
function withoutTitles(
  records: readonly string[][],
  text: string,
  { cuts, lineEnd }: { readonly cuts?: readonly number[]; readonly lineEnd: LineEnd },
  whole: boolean,
): readonly string[][] {
  if (!cuts) return records
  const uncut = { delimiter: '', quote: null, lineEnd }
  const lines = firstRecords(text, uncut, whole, records.length)
  return records.map((record, at) => (crossesCuts(lines[at]?.[0] ?? '', cuts) ? [''] : record))
}

const isBetter = (cuts: Guess<unknown>, delimiter: Guess<string>): boolean =>
  WEAK.includes(delimiter.value) || cuts.confidence > delimiter.confidence

function delimiterBeside(
  cuts: CsvGuess['cuts'],
  chosen: ChosenSettings,
  guessed: Guess<string>,
): Guess<string> {
  if (cuts.value !== null) return { ...cuts, value: '' }
  return chosen.delimiter === undefined ? guessed : asChosen(chosen.delimiter)
}

const asChosen = <T>(value: T): Guess<T> => ({ value, confidence: 1, reasons: ['chosen'] })

/** The first records of a text; the last one only if it is surely finished. */
export function firstRecords(
  text: string,
  dialect: Pick<CsvDialect, 'delimiter' | 'quote' | 'lineEnd' | 'cuts'>,
  whole: boolean,
  limit: number,
): string[][] {
  const records: string[][] = []
  const cutter = lineCutter(dialect)
  const cutting = cutter ? { ...dialect, delimiter: '', quote: null } : dialect
  const take = (fields: string[]): boolean =>
    records.push(cutter ? cutter(fields[0] ?? '') : fields) < limit
  parseRecords(text, cutting, whole, ({ fields }) => take(fields))
  if (records.length === 0 && text !== '') {
    parseRecords(text, cutting, true, ({ fields }) => take(fields))
  }
  return records
}
