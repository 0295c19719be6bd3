import { readNumber } from '../values/numbers'
import { trimUnseen } from '../values/text'

const units = /[\s€$£%]+$|^[\s€$£]+/gu
const thousands = /^-?[1-9]\d{0,2}(?:,\d{3})+$/

/** A number as sums need it, its unit aside; null for anything else. */
export function amountOf(text: string): number | null {
  const bare = trimUnseen(text).replace(units, '')
  if (bare === '' || bare.length > 40) return null
  const reading = readNumber(bare)
  if (reading.ok) return Number(reading.value)
  return thousands.test(bare) ? Number(bare.replaceAll(',', '')) : null
}

/** Whether a number reads as two: `1,234` is a thousand in English. */
export const isAmbiguous = (text: string): boolean => /^\W*[1-9]\d{0,2}[.,]\d{3}\W*$/.test(text)

/** How many decimals a number is written with. */
export const decimalsOf = (text: string): number => /[.,](\d+)\D*$/.exec(text)?.[1]?.length ?? 0
