/**
 * Exact decimals as canonical text: an optional minus, digits without useless leading zeros, and when there is a
 * fraction a dot and its digits. `-0` is never written.
 */
interface Scaled {
  readonly digits: bigint
  readonly scale: number
}

const scaled = (decimal: string): Scaled => {
  const dot = decimal.indexOf('.')
  if (dot < 0) return { digits: BigInt(decimal), scale: 0 }
  return {
    digits: BigInt(decimal.slice(0, dot) + decimal.slice(dot + 1)),
    scale: decimal.length - dot - 1,
  }
}

const write = (digits: bigint, scale: number): string => {
  const isNegative = digits < 0n
  const padded = (isNegative ? -digits : digits).toString().padStart(scale + 1, '0')
  const whole = padded.slice(0, padded.length - scale)
  const fraction = scale === 0 ? '' : padded.slice(padded.length - scale)
  const text = fraction === '' ? whole : `${whole}.${fraction}`
  return isNegative ? `-${text}` : text
}

const writeShort = (digits: bigint, scale: number): string => {
  const text = write(digits, scale)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

const power = (exponent: number): bigint => 10n ** BigInt(exponent)

const aligned = (a: string, b: string): readonly [bigint, bigint, number] => {
  const left = scaled(a)
  const right = scaled(b)
  const scale = Math.max(left.scale, right.scale)
  return [left.digits * power(scale - left.scale), right.digits * power(scale - right.scale), scale]
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value)

const divideRounded = (dividend: bigint, divisor: bigint): bigint => {
  const isNegative = dividend < 0n !== divisor < 0n
  const top = absolute(dividend)
  const bottom = absolute(divisor)
  const rounded = (top * 2n + bottom) / (bottom * 2n)
  return isNegative ? -rounded : rounded
}

/** Compares two canonical decimals exactly, whatever their length: negative, zero or positive. */
export const compareDecimals = (a: string, b: string): number => {
  if (a === b) return 0
  // Texts this short hold at most 15 digits, which a double tells apart.
  if (a.length <= 15 && b.length <= 15) return Number(a) - Number(b)
  const [left, right] = aligned(a, b)
  return left < right ? -1 : left > right ? 1 : 0
}

/** The exact sum, without trailing zeros. */
export const addDecimals = (a: string, b: string): string => {
  const [left, right, scale] = aligned(a, b)
  return writeShort(left + right, scale)
}

/** The exact difference, without trailing zeros. */
export const subtractDecimals = (a: string, b: string): string => {
  const [left, right, scale] = aligned(a, b)
  return writeShort(left - right, scale)
}

/** The exact product, without trailing zeros. */
export const multiplyDecimals = (a: string, b: string): string => {
  const left = scaled(a)
  const right = scaled(b)
  return writeShort(left.digits * right.digits, left.scale + right.scale)
}

const significantDigits = 15

const digitCount = (value: bigint): number => value.toString().length

/** The exponent of the leading digit of a quotient: 0 from 1 to 9, 1 from 10 to 99, -1 from 0.1… */
const leadingExponent = (dividend: bigint, divisor: bigint): number => {
  const guess = digitCount(dividend) - digitCount(divisor)
  const isReached =
    guess >= 0 ? dividend >= divisor * power(guess) : dividend * power(-guess) >= divisor
  return isReached ? guess : guess - 1
}

/** The quotient at 15 significant digits (halves away from zero), or null when dividing by zero. */
export const divideDecimals = (a: string, b: string): string | null => {
  const [dividend, divisor] = aligned(a, b)
  if (divisor === 0n) return null
  if (dividend === 0n) return '0'
  const places = significantDigits - 1 - leadingExponent(absolute(dividend), absolute(divisor))
  if (places >= 0) return writeShort(divideRounded(dividend * power(places), divisor), places)
  return write(divideRounded(dividend, divisor * power(-places)) * power(-places), 0)
}

/** Rounds to a number of decimals (negative: tens, hundreds…), halves away from zero; pads when asked for more. */
export const roundDecimal = (a: string, places: number): string => {
  const { digits, scale } = scaled(a)
  const kept = Math.max(places, 0)
  if (places >= scale) return write(digits * power(places - scale), places)
  const rounded = divideRounded(digits, power(scale - places))
  return write(rounded * power(kept - places), kept)
}

/** The same decimal without trailing zeros: `12.50` gives `12.5`. */
export const shortDecimal = (a: string): string =>
  a.includes('.') ? a.replace(/\.?0+$/, '').replace(/^-0$/, '0') : a

/** Cuts to a number of decimals towards minus infinity (`down`) or plus infinity (`up`); exact numbers stay. */
export const cutDecimal = (a: string, places: number, direction: 'down' | 'up'): string => {
  const { digits, scale } = scaled(a)
  if (places >= scale) return a
  const unit = power(scale - places)
  const rest = ((digits % unit) + unit) % unit
  const cut = (digits - rest) / unit + (direction === 'up' && rest !== 0n ? 1n : 0n)
  const kept = Math.max(places, 0)
  return write(cut * power(kept - places), kept)
}
