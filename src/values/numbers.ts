import { compareDecimals } from './decimals'
import { trimUnseen } from './text'

export {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  roundDecimal,
  shortDecimal,
  subtractDecimals,
} from './decimals'

/**
 * How the marks of a number are read. Spaces of any kind may group digits by three in all of them.
 * - `dot`: the dot is the decimal mark, commas may group;
 * - `comma`: the comma is the decimal mark, dots may group;
 * - `auto`: French first, cell by cell: a lone comma or dot is the decimal mark, dots group only where a comma or
 *   another dot shows it (`1.234,5`, `1.234.567`), commas never group.
 */
export type NumberFormat = 'auto' | 'dot' | 'comma'

export interface NumberOptions {
  /**
   * What to do with text around the number: refuse it, ignore it when there is exactly one number, or take the first
   * number and drop all that follows.
   */
  readonly around?: 'refuse' | 'ignore' | 'first'
  /** `integer` refuses a fraction that is not zero, `decimal` asks for a decimal mark. */
  readonly kind?: 'any' | 'integer' | 'decimal'
}

export type NumberRefusal =
  'notANumber' | 'lostDigits' | 'severalNumbers' | 'notAnInteger' | 'notADecimal'

export type NumberReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: NumberRefusal }

const refuse = (reason: NumberRefusal): NumberReading => ({ ok: false, reason })

const space = '[ \\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]'
const sign = '[-+\\u2212\\u2010\\u2011\\u2013]'
const grouped = (mark: string): string => `[1-9]\\d{0,2}(?:${mark}\\d{3})+`

const forms: Record<NumberFormat, string> = {
  dot: `(?:(?:${grouped(space)}|${grouped(',')}|\\d+)(?:\\.\\d*)?|\\.\\d+)`,
  comma: `(?:(?:${grouped(space)}|${grouped('[._]')}|\\d+)(?:,\\d*)?|,\\d+)`,
  auto: `(?:${grouped('\\.')},\\d+|[1-9]\\d{0,2}(?:\\.\\d{3}){2,}|(?:${grouped(space)}|\\d+)(?:[.,]\\d*)?|[.,]\\d+)`,
}
const exponent = `(?:[eE]([-+\\u2212]?\\d{1,3}))?`

const compileWhole = (format: NumberFormat): RegExp =>
  new RegExp(`^(?:(${sign})${space}?)?(${forms[format]})${exponent}$`, 'u')

const compileSearch = (format: NumberFormat): RegExp =>
  new RegExp(`(?:(?<![\\p{L}\\p{N})])(${sign})${space}?)?(${forms[format]})${exponent}`, 'gu')

const compiled = (compile: (format: NumberFormat) => RegExp): Record<NumberFormat, RegExp> => ({
  auto: compile('auto'),
  dot: compile('dot'),
  comma: compile('comma'),
})
const whole = compiled(compileWhole)
const search = compiled(compileSearch)

const plain = /^-?(?:0|[1-9]\d*)$/
/** Numbers with a fraction that are written as they are kept, but for the mark. */
const plainFraction: Record<NumberFormat, RegExp> = {
  auto: /^(?:0|[1-9]\d*)[.,]\d+$/,
  dot: /^(?:0|[1-9]\d*)\.\d+$/,
  comma: /^(?:0|[1-9]\d*),\d+$/,
}
const notMark = /[^\d.,]/gu

/** The plain digits of a matched number, with a dot for its decimal mark. */
const plainDigits = (matched: string, format: NumberFormat): string => {
  const marks = matched.replace(notMark, '')
  if (format === 'dot') return marks.replaceAll(',', '')
  if (format === 'comma') return marks.replaceAll('.', '').replace(',', '.')
  if (marks.includes(',')) return marks.replaceAll('.', '').replace(',', '.')
  return marks.indexOf('.') === marks.lastIndexOf('.') ? marks : marks.replaceAll('.', '')
}

const canonical = (digits: string, isNegative: boolean): string => {
  const dot = digits.indexOf('.')
  const integer = (dot < 0 ? digits : digits.slice(0, dot)).replace(/^0+(?=\d)/, '') || '0'
  const fraction = dot < 0 ? '' : digits.slice(dot + 1)
  const text = fraction === '' ? integer : `${integer}.${fraction}`
  return isNegative && /[1-9]/.test(text) ? `-${text}` : text
}

const largestTrusted = 11

/**
 * Moves the decimal mark without making up a digit. Spreadsheets write long numbers as `9,98123E+13`: the digits that
 * would have to be zeros were lost, so such a form gives null.
 */
const shiftMark = (digits: string, shift: string): string | null => {
  const by = Number(shift.replace('\u2212', '-'))
  const dot = digits.indexOf('.')
  const integer = dot < 0 ? digits : digits.slice(0, dot)
  const fraction = dot < 0 ? '' : digits.slice(dot + 1)
  const all = integer + fraction
  const position = integer.length + by
  const isZero = !/[1-9]/.test(all)
  if (position > all.length && !isZero) {
    const isSpreadsheetForm = /^\+\d{2,}$/.test(shift)
    if (isSpreadsheetForm || position > largestTrusted) return null
  }
  if (position <= 0) return `0.${'0'.repeat(-position)}${all}`
  return `${all.padEnd(position, '0').slice(0, position)}.${all.slice(position)}`
}

const finish = (
  match: RegExpMatchArray,
  format: NumberFormat,
  kind: NumberOptions['kind'],
): NumberReading => {
  const digits = plainDigits(match[2] ?? '', format)
  const shift = match[3]
  const shifted = shift === undefined ? digits : shiftMark(digits, shift)
  if (shifted === null) return refuse('lostDigits')
  const value = canonical(shifted, match[1] !== undefined && match[1] !== '+')
  if (kind === 'integer') {
    const dot = value.indexOf('.')
    if (dot < 0) return { ok: true, value }
    return /[1-9]/.test(value.slice(dot))
      ? refuse('notAnInteger')
      : { ok: true, value: canonical(value.slice(0, dot).replace('-', ''), value.startsWith('-')) }
  }
  if (kind === 'decimal' && !value.includes('.')) return refuse('notADecimal')
  return { ok: true, value }
}

/**
 * Reads a number as an exact canonical decimal: dot, no grouping, no leading zeros, the digits of the fraction as
 * written (`1 234,50` gives `1234.50`). White space at both ends does not count.
 */
export const readNumber = (
  text: string,
  format: NumberFormat = 'auto',
  options: NumberOptions = {},
): NumberReading => {
  const { around = 'refuse', kind = 'any' } = options
  if (kind === 'any' && plain.test(text) && text !== '-0') return { ok: true, value: text }
  if (kind !== 'integer' && plainFraction[format].test(text)) {
    return { ok: true, value: text.replace(',', '.') }
  }
  const trimmed = trimUnseen(text)
  const match = whole[format].exec(trimmed)
  if (match) return finish(match, format, kind)
  if (around === 'refuse') return refuse('notANumber')
  return searchNumber(trimmed, format, around, kind)
}

const inParentheses = /^\(.*\)$/u

/** Units whose own digit is not a number: `120 m2`. */
const unitsWithDigits = /(?<!\p{L})(?:[cdkhm]?m|co)[23](?![\p{L}\d])/giu

const searchNumber = (
  text: string,
  format: NumberFormat,
  around: 'ignore' | 'first',
  kind: NumberOptions['kind'],
): NumberReading => {
  const searched = around === 'ignore' ? text.replace(unitsWithDigits, '') : text
  const matches = Array.from(searched.matchAll(search[format]))
  const first = matches[0]
  if (!first) return refuse('notANumber')
  if (around === 'ignore') {
    if (matches.length > 1) return refuse('severalNumbers')
    // Accountants write minus twelve as (12): neither reading is safe.
    if (inParentheses.test(text)) return refuse('notANumber')
  }
  return finish(first, format, kind)
}

export interface DecimalMarkGuess {
  /** The format to read the whole column with; `auto` when nothing decides or both marks are used. */
  readonly format: NumberFormat
  readonly comma: number
  readonly dot: number
  /** Texts such as `1,234` that read as two different numbers. */
  readonly ambiguous: number
}

const ambiguousForm = /^[-+\u2212]?[1-9]\d{0,2}[.,]\d{3}$/

/** Which mark the numbers of a column use, from the texts that can only be read one way. */
export const guessDecimalMark = (texts: Iterable<string>): DecimalMarkGuess => {
  let comma = 0
  let dot = 0
  let ambiguous = 0
  for (const text of texts) {
    const trimmed = trimUnseen(text)
    if (!trimmed.includes(',') && !trimmed.includes('.')) continue
    if (ambiguousForm.test(trimmed)) {
      ambiguous += 1
      continue
    }
    const isComma = readNumber(trimmed, 'comma', { around: 'ignore' }).ok
    const isDot = readNumber(trimmed, 'dot', { around: 'ignore' }).ok
    if (isComma && !isDot) comma += 1
    if (isDot && !isComma) dot += 1
  }
  const format = comma > 0 && dot === 0 ? 'comma' : dot > 0 && comma === 0 ? 'dot' : 'auto'
  return { format, comma, dot, ambiguous }
}

/** Compares two texts as numbers, those that are not numbers after the others. */
export const compareNumberTexts = (a: string, b: string, format: NumberFormat = 'auto'): number => {
  const left = readNumber(a, format)
  const right = readNumber(b, format)
  if (left.ok && right.ok) return compareDecimals(left.value, right.value)
  return left.ok ? -1 : right.ok ? 1 : 0
}
