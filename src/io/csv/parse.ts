import Papa from 'papaparse'
import { readMisquoted } from './misquoted'
import type { CsvDialect } from './types'

export type QuoteFault = 'strayQuote' | 'unclosedQuote'

/** A record of a text: its fields, and where it stands in the text with its line end. */
export interface ParsedRecord {
  readonly fields: string[]
  readonly start: number
  readonly end: number
  readonly lineEnd: 'lf' | 'crlf' | 'cr' | null
  readonly fault: QuoteFault | null
  /** Fields with text behind their closing quote, which was joined to them. */
  readonly misquoted: number
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
 * for more. Gives how much of the text was used. `visit` may answer false to stop. Where text stands behind a closing
 * quote, `wanted` tells how many fields a record should have (0: not known yet); the first record does by itself.
 */
export function parseRecords(
  text: string,
  dialect: Cutting,
  isLast: boolean,
  visit: (record: ParsedRecord) => boolean | void,
  wanted?: () => number,
): number {
  let first = 0
  const columns = wanted ?? (() => first)
  let used = 0
  let state: 'go' | 'stop' | 'again' = 'again'
  const give = (record: ParsedRecord): void => {
    used = record.end
    if (first === 0) first = record.fields.length
    if (visit(record) === false) state = 'stop'
  }
  const newline = dialect.lineEnd === 'cr' ? '\r' : '\n'
  while (state === 'again') {
    const base = used
    const run = base === 0 ? text : text.slice(base)
    state = 'go'
    const step = (results: Step): void => {
      const fields = results.data[0]
      const end = base + results.meta.cursor
      if (!fields || end === used) return
      const fault = faultOf(results)
      const whole = { fields, start: used, end, lineEnd: null, fault, misquoted: 0 }
      const repaired = fault && repair(text, dialect, isLast, whole, columns())
      if (repaired) {
        if (repaired === 'wait') state = 'stop'
        else {
          state = 'again'
          give(repaired)
        }
        return parser.abort()
      }
      for (const record of settle(text, dialect, whole, columns)) {
        give(record)
        if (state === 'stop') return parser.abort()
      }
    }
    const parser = new Papa.Parser({ ...parserOptions(dialect, newline), step } as never)
    parser.parse(run, 0, !isLast)
    if (state === 'go' && !isLast && used < text.length && dialect.quote !== null) {
      const waiting: ParsedRecord = {
        fields: [],
        start: used,
        end: text.length,
        lineEnd: null,
        fault: 'unclosedQuote',
        misquoted: 0,
      }
      const repaired = repair(text, dialect, isLast, waiting, columns())
      if (repaired && repaired !== 'wait') {
        state = 'again'
        give(repaired)
      }
    }
  }
  return used
}

/**
 * A record with text behind a closing quote reads on to the next quote that closes for good (`"a "b" c";1`), or ends
 * that quote where it stands (`"a" b;1`): the one that has the fields wanted is right. Where that tells nothing, what
 * goes no further than the line does. Null: as PapaParse has it.
 */
function repair(
  text: string,
  dialect: Cutting,
  isLast: boolean,
  parsed: ParsedRecord,
  wanted: number,
): ParsedRecord | 'wait' | null {
  const { start } = parsed
  const near = readMisquoted(text, start, dialect, isLast)
  if (near === null) return 'wait'
  if (near.misquoted === 0) return null
  const { fields, end, lineEnd, misquoted } = near
  const fault = near.isOpen ? 'unclosedQuote' : null
  const repaired: ParsedRecord = { fields, start, end, lineEnd, fault, misquoted }
  const isFar = !isReadWithin(text.slice(start, end), dialect, fields.length)
  if (fields.length === wanted) return isFar ? repaired : null
  const isClosed = parsed.fault !== 'unclosedQuote'
  if (isClosed && parsed.fields.length === wanted) return null
  if (!isLast && !isClosed) return 'wait'
  return isClosed && parsed.end === end ? null : repaired
}

/** Whether PapaParse reads a text as one closed record of so many fields. */
function isReadWithin(text: string, dialect: Cutting, fields: number): boolean {
  const newline = dialect.lineEnd === 'cr' ? '\r' : '\n'
  const parser = new Papa.Parser(parserOptions(dialect, newline) as never)
  const { data, errors } = parser.parse(text, 0, false) as {
    readonly data: string[][]
    readonly errors: Step['errors']
  }
  const isClosed = errors.every(({ code }) => code !== 'MissingQuotes')
  return (
    isClosed &&
    data[0]?.length === fields &&
    data.slice(1).every(([only, ...more]) => only === '' && more.length === 0)
  )
}

function faultOf({ errors }: Step): QuoteFault | null {
  if (errors.length === 0) return null
  return errors.some(({ code }) => code === 'MissingQuotes') ? 'unclosedQuote' : 'strayQuote'
}

/** Names the line end of a record and takes a CR before LF out of its last field. */
function settle(
  text: string,
  dialect: Cutting,
  record: ParsedRecord,
  wanted: () => number,
): ParsedRecord[] {
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
    if (/\r(?!\n)/.test(body)) return recut(text, dialect, settled, bodyEnd, wanted)
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
  wanted: () => number,
): ParsedRecord[] {
  const parts: ParsedRecord[] = []
  const body = text.slice(whole.start, bodyEnd)
  const cut = (part: ParsedRecord): void =>
    void parts.push({ ...part, start: whole.start + part.start, end: whole.start + part.end })
  parseRecords(body, { ...dialect, lineEnd: 'cr' }, true, cut, wanted)
  const last = parts.pop()
  if (!last || parts.some(({ fault }) => fault === 'unclosedQuote')) return [whole]
  // Behind a CR that ends the file there is no record.
  if (last.lineEnd === 'cr' && whole.lineEnd === null && last.end === whole.end)
    return [...parts, last]
  if (last.lineEnd === 'cr') {
    const closing = { fields: [''], start: last.end, end: whole.end, fault: null, misquoted: 0 }
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
