import type { Result } from '../values/result'
import { fail, ok } from '../values/result'

export type Operator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>='

/** A piece of a formula; `start` and `end` are positions in its text. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'number'; readonly decimal: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'operator'; readonly operator: Operator }
  | { readonly kind: 'open' | 'close' | 'separator' | 'percent' }
)

/** Longer formulas are refused: nobody reads them, and a file from elsewhere may hold anything. */
export const mostCharacters = 10_000

const space = /[\s\u00a0\u202f]+/uy
/** A comma right between digits is a decimal mark: arguments are told apart by semicolons, or commas and a space. */
const number = /\d+(?:[.,]\d+)?/uy
const name = /[\p{L}_][\p{L}\p{M}\p{N}_.]*/uy
const operator = /<>|<=|>=|[+\-*/^&=<>×÷−≠≤≥]/uy

const plainOperator: ReadonlyMap<string, Operator> = new Map([
  ['×', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['≠', '<>'],
  ['≤', '<='],
  ['≥', '>='],
])

/** Opening marks of a text, with the mark that closes it. */
const quotes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
])

const singles: ReadonlyMap<string, 'open' | 'close' | 'separator' | 'percent'> = new Map([
  ['(', 'open'],
  [')', 'close'],
  [';', 'separator'],
  [',', 'separator'],
  ['%', 'percent'],
])

/**
 * Cuts a formula in pieces. A doubled closing mark stands for itself in a text or a column's name. Issues:
 * `formulaTooLong` {most}, `formulaOpenText`, `formulaOpenColumn`, `formulaCharacter` {character}; all with `at`.
 */
export function tokenize(source: string): Result<readonly Token[]> {
  if (source.length > mostCharacters) {
    return fail('formulaTooLong', { at: mostCharacters, most: mostCharacters })
  }
  const tokens: Token[] = []
  let at = 0
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    return pattern.exec(source)?.[0] ?? null
  }
  // As a spreadsheet writes it: =A+B.
  const leading = /^[\s\u00a0\u202f]*=/u.exec(source)
  if (leading) at = leading[0].length
  while (at < source.length) {
    const start = at
    const blank = match(space)
    if (blank) {
      at += blank.length
      continue
    }
    const character = String.fromCodePoint(source.codePointAt(at)!)
    const closing = quotes.get(character) ?? (character === '[' ? ']' : null)
    if (closing) {
      const inside = readUntil(source, at + 1, closing)
      const isColumn = character === '['
      if (!inside) return fail(isColumn ? 'formulaOpenColumn' : 'formulaOpenText', { at })
      at = inside.end
      const between = { start, end: at }
      tokens.push(
        isColumn
          ? { kind: 'column', name: inside.text, ...between }
          : { kind: 'text', text: inside.text, ...between },
      )
      continue
    }
    const digits = match(number)
    if (digits) {
      at += digits.length
      const decimal = digits.replace(',', '.').replace(/^0+(?=\d)/, '')
      tokens.push({ kind: 'number', decimal, start, end: at })
      continue
    }
    const word = match(name)
    if (word) {
      at += word.length
      tokens.push({ kind: 'name', name: word, start, end: at })
      continue
    }
    const sign = match(operator)
    if (sign) {
      at += sign.length
      const plain = plainOperator.get(sign) ?? (sign as Operator)
      tokens.push({ kind: 'operator', operator: plain, start, end: at })
      continue
    }
    const single = singles.get(character)
    if (!single) return fail('formulaCharacter', { at, character })
    at += 1
    tokens.push({ kind: single, start, end: at })
  }
  return ok(tokens)
}

/** The text up to a closing mark, and where it ends; a doubled mark stands for itself. */
function readUntil(
  source: string,
  from: number,
  closing: string,
): { readonly text: string; readonly end: number } | null {
  let text = ''
  for (let at = from; at < source.length;) {
    const next = source.indexOf(closing, at)
    if (next < 0) return null
    text += source.slice(at, next)
    if (source[next + 1] !== closing) return { text, end: next + 1 }
    text += closing
    at = next + 2
  }
  return null
}

/** A column as it is written in a formula. */
export const writeColumn = (columnName: string): string => `[${columnName.replaceAll(']', ']]')}]`
