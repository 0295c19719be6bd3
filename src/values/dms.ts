import { compareDecimals, divideDecimals, roundDecimal, shortDecimal } from './decimals'
import { addDecimals, multiplyDecimals } from './decimals'
import { readNumber } from './numbers'
import { trimUnseen } from './text'

const letters = 'NSEWO'
const number = '(\\d+(?:[.,]\\d+)?)'
const gap = '[\\s\\u00a0\\u202f]*'
const form = new RegExp(
  `^([-+\\u2212]?)${gap}([${letters}])?${gap}${number}${gap}(?:[°dº]${gap}|:${gap}|[\\s\\u00a0\\u202f]+(?=\\d))(?:${number}${gap}(?:['’′m]|:|(?=[\\s\\u00a0\\u202f]*(?:\\d|$|[${letters}])))${gap}(?:${number}${gap}(?:"|”|″|''|’’|′′|s)?)?)?${gap}([${letters}])?(?:st|ord|ud|uest|est)?$`,
  'iu',
)
const lettered = new RegExp(
  `^([-+\\u2212]?)${gap}([${letters}])?${gap}${number}${gap}°?${gap}([${letters}])?$`,
  'iu',
)

/** Decimals of a degree: a centimetre. */
const PLACES = 7

const write = (value: string, isNegative: boolean): string => {
  const rounded = shortDecimal(roundDecimal(value, PLACES))
  return isNegative && rounded !== '0' ? `-${rounded}` : rounded
}

/**
 * Reads an angle in degrees as a canonical decimal: `48° 51' 24" N`, `48 51 24`, `2°21,1'`, `48,8566`, `N 48.85`;
 * south and west are negative. At most 180 degrees; minutes and seconds below 60. Null for anything else.
 */
export function readDegrees(text: string): string | null {
  const trimmed = trimUnseen(text)
  if (trimmed.length > 40) return null
  const plain = readNumber(trimmed.replace(/°$/, ''))
  if (plain.ok) {
    return compareDecimals(plain.value.replace('-', ''), '180') <= 0 ? plain.value : null
  }
  const alone = lettered.exec(trimmed)
  const match = alone ?? form.exec(trimmed)
  if (!match) return null
  const [, sign = '', before, degrees = '0', ...rest] = match
  const [minutes = '0', seconds = '0', after] = alone ? ['0', '0', rest[0]] : rest
  if (before !== undefined && after !== undefined) return null
  const decimals = [degrees, minutes, seconds].map((part) => part.replace(',', '.'))
  const [d = '0', m = '0', s = '0'] = decimals
  if (compareDecimals(m, '60') >= 0 || compareDecimals(s, '60') >= 0) return null
  if ((d.includes('.') && Number(m) + Number(s) > 0) || (m.includes('.') && Number(s) > 0))
    return null
  const total = addDecimals(multiplyDecimals(d, '3600'), addDecimals(multiplyDecimals(m, '60'), s))
  const value = divideDecimals(total, '3600') ?? '0'
  if (compareDecimals(value, '180') > 0) return null
  const isSouthOrWest = /[SWO]/i.test(before ?? after ?? '')
  if (isSouthOrWest && sign !== '' && sign !== '+') return null
  return write(value, isSouthOrWest || (sign !== '' && sign !== '+'))
}

/** Writes degrees as `48° 51′ 24.00″ N`; `letters` are those of the positive and the negative side. */
export function writeDegrees(decimal: string, sides: readonly [string, string]): string {
  const isNegative = decimal.startsWith('-')
  const hundredths = BigInt(roundDecimal(multiplyDecimals(decimal.replace('-', ''), '360000'), 0))
  const two = (value: bigint): string => value.toString().padStart(2, '0')
  const seconds = `${two((hundredths / 100n) % 60n)}.${two(hundredths % 100n)}`
  const minutes = two((hundredths / 6_000n) % 60n)
  return `${hundredths / 360_000n}° ${minutes}′ ${seconds}″ ${isNegative ? sides[1] : sides[0]}`
}
