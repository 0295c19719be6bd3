import { roundDecimal, shortDecimal } from '../values/decimals'
import type { NumberFormat } from './program'
import type { Span } from './subject'

/** A number in a text, as an exact decimal with a dot: the decimals are those written. */
export interface FoundNumber extends Span {
  readonly value: string
}

/** Longest run of digits taken for a number. */
const MOST_DIGITS = 30

const space = '[ \\u00a0\\u202f\\u2009]'
const numberPattern = new RegExp(
  `(?<![\\p{L}\\p{M}\\d]|\\d[.,])(?:(?<![\\p{L}\\d)/.,-])[-\\u2212]|(?<=^ *)[-\\u2212] )?(?:[1-9]\\d{0,2}(?:${space}\\d{3})+(?!\\d)|[1-9]\\d{0,2}(?:\\.\\d{3})+(?=,\\d)|\\d+)(?:[.,]\\d+(?![.,]?\\d))?`,
  'gu',
)

/** The numbers of a text as French writes them; digits with zeros in front are codes, not numbers. */
export function findNumbers(text: string): readonly FoundNumber[] {
  const found: FoundNumber[] = []
  for (const { index, 0: written } of text.matchAll(numberPattern)) {
    if (written.length > MOST_DIGITS || /^[-\u2212]? ?0\d/.test(written)) continue
    const isGrouped = /\..*,/.test(written)
    const plain = written
      .replace(/[ \u00a0\u202f\u2009]/g, '')
      .replace(isGrouped ? /\./g : /(?!)/g, '')
      .replace(',', '.')
      .replace('\u2212', '-')
    const value = /^-0(?:\.0*)?$/.test(plain) ? plain.slice(1) : plain
    found.push({ from: index, to: index + written.length, value })
  }
  return found
}

function scaled(value: string, scale: number): string {
  if (scale === 0) return value
  const isNegative = value.startsWith('-')
  const digits = isNegative ? value.slice(1) : value
  const dot = digits.indexOf('.')
  const whole = dot < 0 ? digits : digits.slice(0, dot)
  const all = dot < 0 ? digits : whole + digits.slice(dot + 1)
  const at = whole.length + scale
  const padded = at <= 0 ? '0'.repeat(1 - at) + all : all.padEnd(at, '0')
  const mark = Math.max(at, 1)
  const left = padded.slice(0, mark).replace(/^0+(?=\d)/, '')
  const right = padded.slice(mark)
  return `${isNegative ? '-' : ''}${left}${right === '' ? '' : `.${right}`}`
}

const inThrees = (digits: string, group: string): string =>
  digits.replace(/\B(?=(\d{3})+(?!\d))/g, group)

/** A decimal as a format writes it; null when its whole part is longer than the width asked. */
export function writeNumber(value: string, format: NumberFormat): string | null {
  const { decimals, mark, group, width } = format
  const moved = scaled(value, format.scale)
  const rounded =
    decimals === 'asWritten'
      ? moved
      : decimals === 'short'
        ? shortDecimal(moved)
        : roundDecimal(moved, decimals)
  const isNegative = rounded.startsWith('-')
  const [whole = '', fraction] = (isNegative ? rounded.slice(1) : rounded).split('.')
  if (width > 0 && whole.length > width) return null
  const left = group === '' ? whole.padStart(width, '0') : inThrees(whole, group)
  return `${isNegative ? '-' : ''}${left}${fraction === undefined ? '' : mark + fraction}`
}
