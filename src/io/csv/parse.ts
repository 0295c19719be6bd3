import Papa from 'papaparse'
import type { CsvDialect } from './types'

export type QuoteFault = 'strayQuote' | 'unclosedQuote'

/** A record of a text: its fields, and where it stands in the text with its line end. */
export interface ParsedRecord {
  readonly fields: string[]
  readonly start: number
  readonly end: number
  readonly lineEnd: 'lf' | 'crlf' | 'cr' | null
  readonly fault: QuoteFault | null
}

type Cutting = Pick<CsvDialect, 'delimiter' | 'quote' | 'lineEnd'>

/** PapaParse needs a delimiter: one that no text holds keeps a record whole. */
const NO_DELIMITER = '\u0001\uffff\u0001'

interface Step {
  readonly data: string[][]
  readonly errors: readonly { readonly code: string }[]
  readonly meta: { readonly cursor: number }
}

function parserOptions({ delimiter, quote }: Cutting, newline: '\n' | '\r' | '\r\n') {
  return {
    delimiter: delimiter === '' ? NO_DELIMITER : delimiter,
    newline,
    ...(quote === null ? { fastMode: true } : { quoteChar: quote }),
  } as const
}

/**
 * Cuts a text into records with PapaParse. Unless `isLast`, the record that reaches the end of the text waits
 * for more. Gives how much of the text was used. `visit` may answer false to stop.
 */
export function parseRecords(
  text: string,
  dialect: Cutting,
  isLast: boolean,
  visit: (record: ParsedRecord) => boolean | void,
): number {
  let used = 0
  const step = (results: Step): void => {
    const fields = results.data[0]
    const end = results.meta.cursor
    if (!fields || end === used) return
    const start = used
    used = end
    const fault = faultOf(results)
    for (const record of settle(text, dialect, { fields, start, end, lineEnd: null, fault })) {
      if (visit(record) === false) {
        used = record.end
        parser.abort()
        return
      }
    }
  }
  const newline = dialect.lineEnd === 'cr' ? '\r' : '\n'
  const parser = new Papa.Parser({ ...parserOptions(dialect, newline), step } as never)
  parser.parse(text, 0, !isLast)
  return used
}

function faultOf({ errors }: Step): QuoteFault | null {
  if (errors.length === 0) return null
  return errors.some(({ code }) => code === 'MissingQuotes') ? 'unclosedQuote' : 'strayQuote'
}

/** Names the line end of a record and takes a CR before LF out of its last field. */
function settle(text: string, dialect: Cutting, record: ParsedRecord): ParsedRecord[] {
  const { start, end } = record
  const last = text[end - 1]
  const isOpen = record.fault === 'unclosedQuote'
  if (dialect.lineEnd === 'cr') {
    return [
      withStrays(text, dialect, { ...record, lineEnd: last === '\r' && !isOpen ? 'cr' : null }),
    ]
  }
  let settled: ParsedRecord = record
  let bodyEnd = end
  if (last === '\n' && !isOpen) {
    const isPair = text[end - 2] === '\r' && end - 2 >= start
    bodyEnd = end - (isPair ? 2 : 1)
    settled = isPair
      ? { ...record, lineEnd: 'crlf', fields: withoutReturn(text, dialect, record) }
      : { ...record, lineEnd: 'lf' }
  }
  if (dialect.lineEnd === 'mixed' && !isOpen) {
    const body = text.slice(start, bodyEnd)
    if (/\r(?!\n)/.test(body)) return recut(text, dialect, settled, bodyEnd)
  }
  return [withStrays(text, dialect, settled)]
}

/**
 * PapaParse cut at LF: the CR before it stays in an unquoted last field. A CR *inside* closing quotes is the
 * cell's own, so a record that ends with a quote is cut again, at CR LF.
 */
function withoutReturn(text: string, dialect: Cutting, record: ParsedRecord): string[] {
  const { fields, start, end } = record
  const last = fields[fields.length - 1] ?? ''
  if (!last.endsWith('\r')) return fields
  if (dialect.quote === null || text[end - 3] !== dialect.quote) {
    return [...fields.slice(0, -1), last.slice(0, -1)]
  }
  const parser = new Papa.Parser(parserOptions(dialect, '\r\n') as never)
  const again = parser.parse(text.slice(start, end - 2), 0, false) as { data: string[][] }
  return again.data[0] ?? fields
}

/** Cuts a record again where a CR stands alone outside quotes. */
function recut(
  text: string,
  dialect: Cutting,
  whole: ParsedRecord,
  bodyEnd: number,
): ParsedRecord[] {
  const parts: ParsedRecord[] = []
  const body = text.slice(whole.start, bodyEnd)
  parseRecords(body, { ...dialect, lineEnd: 'cr' }, true, (part) => {
    parts.push({ ...part, start: whole.start + part.start, end: whole.start + part.end })
  })
  const last = parts.pop()
  if (!last || parts.some(({ fault }) => fault === 'unclosedQuote')) return [whole]
  if (last.lineEnd === 'cr') {
    const closing = { fields: [''], start: last.end, end: whole.end, fault: null }
    return [...parts, last, { ...closing, lineEnd: whole.lineEnd }]
  }
  return [...parts, { ...last, end: whole.end, lineEnd: whole.lineEnd }]
}

/**
 * PapaParse takes a quote inside an unquoted field as text and drops spaces behind a closing quote, both without
 * a word. Here the spaces stay in the cell, and a record whose fields do not account for all of its text is told.
 */
function withStrays(
  text: string,
  { delimiter, quote }: Cutting,
  record: ParsedRecord,
): ParsedRecord {
  if (quote === null || record.fault) return record
  const raw = text.slice(record.start, record.end)
  if (!raw.includes(quote)) return record
  const bodyEnd = raw.length - (record.lineEnd === null ? 0 : record.lineEnd === 'crlf' ? 2 : 1)
  let isStray = false
  let at = 0
  const fields = record.fields.map((field) => {
    if (!raw.startsWith(quote, at)) {
      isStray ||= field.includes(quote)
      at += field.length + delimiter.length
      return field
    }
    const closed = at + quote.length * 2 + field.replaceAll(quote, quote + quote).length
    const end = endOfSpaces(raw, closed, bodyEnd, delimiter)
    at = end + delimiter.length
    isStray ||= end > closed
    return field + raw.slice(closed, end)
  })
  return isStray ? { ...record, fields, fault: 'strayQuote' } : record
}

function endOfSpaces(raw: string, from: number, bodyEnd: number, delimiter: string): number {
  let end = from
  while (end < bodyEnd && (delimiter === '' || !raw.startsWith(delimiter, end))) end++
  return end
}
