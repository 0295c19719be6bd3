import type { CsvDialect } from './types'

type Cutting = Pick<CsvDialect, 'delimiter' | 'quote' | 'lineEnd'>

/** A record read so that a quote ends where it is closed, whatever follows. */
export interface MisquotedRecord {
  readonly fields: string[]
  readonly end: number
  readonly lineEnd: 'lf' | 'crlf' | 'cr' | null
  /** Fields with text behind their closing quote; none where one of them goes over several lines. */
  readonly misquoted: number
  /** The text ends inside quotes. */
  readonly isOpen: boolean
}

const SPACES = /^\s*$/

/**
 * The record that begins at `start`: text behind a closing quote belongs to the field, up to the next delimiter or line
 * end. Null where the record reaches the end of a text that goes on.
 */
export function readMisquoted(
  text: string,
  start: number,
  { delimiter, quote, lineEnd: ends }: Cutting,
  isLast: boolean,
): MisquotedRecord | null {
  const fields: string[] = []
  let misquoted = 0
  let at = start
  let isOpen = false
  let hasLines = false
  for (;;) {
    let field = ''
    let isQuoted = false
    if (quote !== null && text.startsWith(quote, at)) {
      isQuoted = true
      const inside = readQuoted(text, at + 1, quote)
      if (inside === null) {
        if (!isLast) return null
        field = text.slice(at + 1).replaceAll(quote + quote, quote)
        at = text.length
        isOpen = true
      } else {
        field = inside.field
        at = inside.end
      }
    }
    const stop = endOfField(text, at, delimiter, ends)
    if (stop.kind === 'end' && !isLast) return null
    // A CR at the end of a text that goes on may be half a line end.
    if (stop.kind === 'cr' && stop.end === text.length && !isLast) return null
    const behind = text.slice(at, stop.at)
    if (isQuoted && !SPACES.test(behind)) {
      misquoted++
      // What is between such quotes was hardly meant to be there.
      hasLines ||= /[\n\r]/.test(field)
    }
    fields.push(field + behind)
    at = stop.end
    if (stop.kind === 'delimiter') continue
    const lineEnd = stop.kind === 'end' ? null : stop.kind
    return { fields, end: at, lineEnd, misquoted: hasLines ? 0 : misquoted, isOpen }
  }
}

/** The text up to the quote that closes, and the place behind it; null where none does. */
function readQuoted(
  text: string,
  from: number,
  quote: string,
): { readonly field: string; readonly end: number } | null {
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 2)) {
    if (text[at + 1] === quote) continue
    return { field: text.slice(from, at).replaceAll(quote + quote, quote), end: at + 1 }
  }
  return null
}

interface Stop {
  readonly kind: 'delimiter' | 'lf' | 'crlf' | 'cr' | 'end'
  readonly at: number
  readonly end: number
}

/** The next delimiter or line end. */
function endOfField(text: string, from: number, delimiter: string, ends: Cutting['lineEnd']): Stop {
  const of = (wanted: string) => {
    const at = wanted === '' ? -1 : text.indexOf(wanted, from)
    return at < 0 ? text.length : at
  }
  const feed = ends === 'cr' ? text.length : of('\n')
  const alone = ends === 'cr' || ends === 'mixed' ? of('\r') : text.length
  const cell = of(delimiter)
  const first = Math.min(feed, alone, cell)
  if (first === text.length) return { kind: 'end', at: first, end: first }
  if (first === cell) return { kind: 'delimiter', at: first, end: first + delimiter.length }
  if (first === feed) {
    const isPair = feed > from && text[feed - 1] === '\r'
    return { kind: isPair ? 'crlf' : 'lf', at: isPair ? feed - 1 : feed, end: feed + 1 }
  }
  const isPair = ends === 'mixed' && text[first + 1] === '\n'
  return { kind: isPair ? 'crlf' : 'cr', at: first, end: first + (isPair ? 2 : 1) }
}
