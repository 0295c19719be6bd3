import { cellKind } from './cellKinds'
import { parseRecords } from './parse'
import type { ParsedRecord } from './parse'
import type { Guess } from './sniff'
import type { CsvDialect, LineEnd } from './types'

type Quote = CsvDialect['quote']

/** With how likely each is before looking: a colon or a space mostly belongs to a cell. */
const CANDIDATES: readonly (readonly [string, number])[] = [
  [';', 1],
  [',', 1],
  ['\t', 1],
  ['|', 0.98],
  ['^', 0.9],
  ['~', 0.9],
  ['\u001f', 0.9],
  ['\u0001', 0.9],
  [':', 0.6],
  [' ', 0.35],
]

const MAIN = [';', ',', '\t', '|']
const LOOKED_AT = 200
/** Below this no delimiter cuts the text into a table: one column. */
const TOO_WEAK = 0.2

interface Trial {
  readonly delimiter: string
  readonly quote: Quote
  readonly score: number
  readonly share: number
  readonly rows: number
  /** The share of the text that lies in a record whose quote is not closed. */
  readonly open: number
}

/** Tries every delimiter and quote, and keeps the one that gives even rows of plausible cells. */
export function sniffDelimiter(
  text: string,
  lineEnd: LineEnd,
  whole: boolean,
  chosen: { readonly delimiter?: string; readonly quote?: Quote } = {},
): { delimiter: Guess<string>; quote: Guess<Quote> } {
  const quote =
    chosen.quote === undefined
      ? sniffQuote(text)
      : { value: chosen.quote, confidence: 1, reasons: ['chosen'] }
  const candidates =
    chosen.delimiter === undefined ? CANDIDATES : ([[chosen.delimiter, 1]] as const)
  const trials: Trial[] = []
  for (const [delimiter, prior] of candidates) {
    if (!text.includes(delimiter)) continue
    trials.push(tryDialect(text, { delimiter, quote: quote.value, lineEnd }, whole, prior))
  }
  trials.sort((a, b) => b.score - a.score)
  const best = trials[0]
  if (!best || best.score < TOO_WEAK) {
    const confidence = best ? Math.max(0.5, 1 - best.score * 2.5) : 1
    return { delimiter: { value: '', confidence, reasons: ['oneColumn'] }, quote }
  }
  const rival = trials[1]?.score ?? 0
  const lead = 1 - rival / best.score
  const confidence = Math.min(1, 0.45 + lead * 0.4 + best.share * 0.25)
  const reasons = [best.share > 0.95 ? 'evenRows' : 'mostRowsEven']
  if (lead < 0.2) reasons.push('closeRival')
  return {
    delimiter: { value: best.delimiter, confidence, reasons },
    quote: settleQuote(text, quote, best, lineEnd, whole),
  }
}

/** Quotes count where they open a field; single ones only when they also close it, and no double one does. */
function sniffQuote(text: string): Guess<Quote> {
  const opening = text.match(/(?:^|[\n\r,;\t|^~:])"/g)?.length ?? 0
  const single = text.match(/(?:^|[\n\r,;\t|])'[^'\n\r]*'(?=[,;\t|\n\r]|$)/g)?.length ?? 0
  const lines = text.match(/\r\n|[\n\r]/g)?.length ?? 0
  if (opening > 0 || single < 2 || single < lines / 2) {
    const reasons = [opening > 0 ? 'doubleQuotes' : 'noQuotes']
    return { value: '"', confidence: 1, reasons }
  }
  return { value: "'", confidence: 0.8, reasons: ['singleQuotes'] }
}

/** A quote that swallows the rest of the text is a character like another. */
function settleQuote(
  text: string,
  quote: Guess<Quote>,
  best: Trial,
  lineEnd: LineEnd,
  whole: boolean,
): Guess<Quote> {
  if (quote.value === null || quote.reasons.includes('chosen')) return quote
  if (!text.includes(quote.value)) return quote
  const bare = tryDialect(text, { delimiter: best.delimiter, quote: null, lineEnd }, whole, 1)
  const isSwallowed = best.open > 0.2 && bare.rows >= best.rows + 5 && bare.score > best.score * 0.9
  if (isSwallowed || bare.score > best.score * 1.15) {
    return { value: null, confidence: 0.6, reasons: ['quotesDoNotClose'] }
  }
  return quote
}

function tryDialect(
  text: string,
  dialect: { delimiter: string; quote: Quote; lineEnd: LineEnd },
  whole: boolean,
  prior: number,
): Trial {
  const widths = new Map<number, number>()
  let filled = 0
  let rows = 0
  let cells = 0
  let plausible = 0
  let open = 0
  const visit = ({ fields, fault, start, end }: ParsedRecord): boolean => {
    if (fault === 'unclosedQuote') open = (end - start) / text.length
    if (fields.length === 1 && fields[0]!.trim() === '') return true
    rows++
    widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1)
    for (const field of fields) {
      cells++
      const worth = cellWorth(field)
      plausible += worth
      if (field !== '') filled++
    }
    return rows < LOOKED_AT
  }
  const used = parseRecords(text, dialect, whole, visit)
  if (rows === 0) parseRecords(text, dialect, true, visit)
  else if (rows < LOOKED_AT && !whole) open = 1 - used / text.length
  let width = 1
  let even = 0
  for (const [candidate, count] of widths) {
    if (candidate > 1 && (count > even || (count === even && candidate > width))) {
      width = candidate
      even = count
    }
  }
  const share = rows === 0 ? 0 : even / rows
  const types = cells === 0 || filled === 0 ? 0.5 : plausible / cells
  const score = prior * share * (1 - 1 / width) * types
  return { delimiter: dialect.delimiter, quote: dialect.quote, score, share, rows, open }
}

/** A cell that still holds a usual delimiter, or a quote, looks cut in the wrong place. */
function cellWorth(cell: string): number {
  switch (cellKind(cell)) {
    case 'empty':
      return 0.9
    case 'number':
    case 'date':
    case 'address':
      return 1
    default:
      if (cell.includes('"')) return 0.5
      return MAIN.some((delimiter) => cell.includes(delimiter)) ? 0.6 : 0.95
  }
}
