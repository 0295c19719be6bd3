import { multiplyDecimals, shortDecimal } from './decimals'
import type { NumberFormat } from './numbers'
import { readNumber } from './numbers'
import { trimUnseen } from './text'

const space = '[ \\u00a0\\u202f]*'
const currency = '(?:€|eur|euros?|\\$|usd|£|gbp|chf|f|frs?)'
const big = "(?:milliers?|millions?|milliards?)(?:\\s+d[’']?e?)?"
/** Letters that stand for thousands and millions do so only before a currency: `12 m` is a length. */
const behind = new RegExp(
  `^(.*?\\d[.,]?)${space}(?:(k|m|md|mds|${big})${space}${currency}|${currency}|(${big}))\\.?(?:${space}(?:ht|ttc))?$`,
  'iu',
)
const before = new RegExp(`^([-\\u2212+]?)${space}(?:€|eur|\\$|£)${space}(.*)$`, 'iu')
const percent = new RegExp(`^(.*\\d[.,]?)${space}(?:%|pour cent|pct)$`, 'iu')
const inParentheses = /^\((.*)\)$/u

const factors: readonly (readonly [start: RegExp, factor: string])[] = [
  [/^milliard|^md/i, '1000000000'],
  [/^million|^m$/i, '1000000'],
  [/^millier|^k/i, '1000'],
]

export interface AmountOptions {
  /** What `12 %` becomes: 12 or 0.12. */
  readonly percent: 'number' | 'fraction'
}

/**
 * Reads an amount or a percentage as a canonical decimal: `1 234,50 €`, `€ 12`, `12,5 k€`, `3 M€`, `(12)` for minus
 * twelve as accountants write it, `12 %`. Null for anything else.
 */
export function readAmount(
  text: string,
  format: NumberFormat,
  options: AmountOptions,
): string | null {
  const trimmed = trimUnseen(text)
  if (trimmed.length > 60) return null
  const bracketed = inParentheses.exec(trimmed)
  if (bracketed) {
    const inside = readAmount(bracketed[1] ?? '', format, options)
    if (inside === null || inside.startsWith('-')) return null
    return /[1-9]/.test(inside) ? `-${inside}` : inside
  }
  const number = (written: string): string | null => {
    const reading = readNumber(written, format)
    return reading.ok ? reading.value : null
  }
  const share = percent.exec(trimmed)
  if (share) {
    const value = number(share[1] ?? '')
    return value !== null && options.percent === 'fraction'
      ? multiplyDecimals(value, '0.01')
      : value
  }
  const paid = behind.exec(trimmed)
  if (paid) {
    const value = number(paid[1] ?? '')
    const word = paid[2] ?? paid[3]
    if (value === null || word === undefined) return value
    const factor = factors.find(([start]) => start.test(word))?.[1] ?? '1'
    return shortDecimal(multiplyDecimals(value, factor))
  }
  const marked = before.exec(trimmed)
  return number(marked ? `${marked[1] ?? ''}${marked[2] ?? ''}` : trimmed)
}
