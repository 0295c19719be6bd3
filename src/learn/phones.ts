import { readPhone } from '../values/identifiers'
import type { PhoneFormat } from './program'
import type { Span } from './subject'

/** A French phone number in a text, as ten digits. */
export interface FoundPhone extends Span {
  readonly number: string
}

const phoneLike =
  /(?<![\p{L}\d+])(?:(?:\+|00) ?33[ .-]?(?:\(0\)[ .-]?|0)?[1-9]|33[ .-]?[1-9]|\(?0[1-9]\)?)(?:[ \u00a0\u202f.\-/]{0,3}\d{2}){4}(?!\d)/gu

/** The French phone numbers of a text, from left to right, however they are written. */
export function findPhones(text: string): readonly FoundPhone[] {
  const found: FoundPhone[] = []
  for (const { index, 0: written } of text.matchAll(phoneLike)) {
    // Spreadsheets take the plus of +33 away.
    const number = readPhone(written.startsWith('33') ? `+${written}` : written)
    if (number?.length === 10) found.push({ from: index, to: index + written.length, number })
  }
  return found
}

const inPairs = (digits: string, separator: string): string =>
  (digits.match(/\d{2}/g) ?? []).join(separator)

/** Ten digits as a format writes them. */
export function writePhone(number: string, format: PhoneFormat): string {
  switch (format) {
    case 'spaces':
      return inPairs(number, ' ')
    case 'compact':
      return number
    case 'dots':
      return inPairs(number, '.')
    case 'dashes':
      return inPairs(number, '-')
    case 'international':
      return `+33 ${number.slice(1, 2)} ${inPairs(number.slice(2), ' ')}`
    case 'internationalCompact':
      return `+33${number.slice(1)}`
    case 'doubleZero':
      return `0033${number.slice(1)}`
  }
}
