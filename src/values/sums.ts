import { addDecimals } from './decimals'

/** The most units a double counts one by one. */
const SAFE = 2 ** 53

const fractionDigits = (decimal: string): number => {
  const dot = decimal.indexOf('.')
  return dot < 0 ? 0 : decimal.length - dot - 1
}

/**
 * Exact sums of decimals: as counts of the smallest unit while these are safe in doubles, else decimal by decimal.
 * `values` are the decimals by code ('' for none); `most` is how many may be added into one sum.
 */
export class DecimalSums {
  readonly #scale: number
  readonly #units: Float64Array | null
  readonly #safe: Float64Array
  readonly #exact: string[]

  constructor(
    readonly values: readonly string[],
    sums: number,
    most: number,
  ) {
    this.#scale = values.reduce((scale, value) => Math.max(scale, fractionDigits(value)), 0)
    const units = this.#scale > 15 ? null : unitsOf(values, this.#scale)
    const largest = units?.reduce((size, unit) => Math.max(size, Math.abs(unit)), 0) ?? Infinity
    this.#units = largest * Math.max(most, 1) < SAFE ? units : null
    this.#safe = new Float64Array(this.#units ? sums : 0)
    this.#exact = this.#units ? [] : new Array<string>(sums).fill('0')
  }

  add(sum: number, code: number): void {
    if (this.#units) this.#safe[sum]! += this.#units[code]!
    else if (this.values[code] !== '') {
      this.#exact[sum] = addDecimals(this.#exact[sum]!, this.values[code]!)
    }
  }

  /** A sum as a canonical decimal. */
  sumOf(sum: number): string {
    if (!this.#units) return this.#exact[sum]!
    const units = this.#safe[sum]!
    const digits = String(Math.abs(units)).padStart(this.#scale + 1, '0')
    const whole = digits.slice(0, digits.length - this.#scale)
    const fraction = digits.slice(digits.length - this.#scale).replace(/0+$/, '')
    const text = this.#scale === 0 || fraction === '' ? whole : `${whole}.${fraction}`
    return units < 0 ? `-${text}` : text
  }
}

/** Decimals as counts of the smallest unit; what is too large to be one is infinite. */
function unitsOf(values: readonly string[], scale: number): Float64Array {
  return Float64Array.from(values, (value) => {
    if (value === '') return 0
    const digits = value.replace('.', '') + '0'.repeat(scale - fractionDigits(value))
    return digits.length > 16 ? Infinity : Number(digits)
  })
}
