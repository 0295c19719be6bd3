import { luhn, readInsee, readPhone, readPostcode, readSiren, readSiret } from './identifiers'
import { trimUnseen } from './text'

export const identifierIds = ['siret', 'siren', 'sirenOfSiret', 'insee', 'postcode'] as const

export type IdentifierId = (typeof identifierIds)[number]

export interface IdentifierOptions {
  /** Whether zeros lost in front are put back where the key is right then. */
  readonly restoreZeros: boolean
  /** `552 081 317 66522` instead of one block. */
  readonly spaced: boolean
}

const digitsIn = (text: string): string => trimUnseen(text).replace(/[\s\u00a0\u202f.-]/g, '')

/** The number as it is, or with the zeros in front that make it right; null when nothing does. */
function withZeros(
  text: string,
  length: number,
  read: (text: string) => string | null,
  restoreZeros: boolean,
): string | null {
  const known = read(text)
  if (known !== null || !restoreZeros) return known
  const digits = digitsIn(text)
  // A spreadsheet takes one or two zeros; more would make a number of nearly nothing.
  if (!/^[1-9]\d*$/.test(digits) || digits.length < length - 2) return null
  return read(digits.padStart(length, '0'))
}

const grouped = (digits: string): string =>
  `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6, 9)}${digits.length > 9 ? ` ${digits.slice(9)}` : ''}`

/**
 * An identifier in its usual form, or null: SIREN and SIRET by their key (`sirenOfSiret` also takes a SIREN), INSEE
 * codes and postcodes by their form; four digits get their zero back.
 */
export function formatIdentifier(
  text: string,
  id: IdentifierId,
  { restoreZeros, spaced }: IdentifierOptions,
): string | null {
  switch (id) {
    case 'siret': {
      const siret = withZeros(text, 14, readSiret, restoreZeros)
      return siret !== null && spaced ? grouped(siret) : siret
    }
    case 'siren': {
      const siren = withZeros(text, 9, readSiren, restoreZeros)
      return siren !== null && spaced ? grouped(siren) : siren
    }
    case 'sirenOfSiret': {
      const siret = withZeros(text, 14, readSiret, restoreZeros)
      const siren = siret?.slice(0, 9) ?? readSiren(text)
      if (siren === null || !luhn(siren)) return null
      return spaced ? grouped(siren) : siren
    }
    case 'insee':
      return withZeros(text, 5, (written) => readInsee(written.replace(/\s/g, '')), restoreZeros)
    case 'postcode':
      return withZeros(text, 5, readPostcode, restoreZeros)
  }
}

export const phoneForms = ['national', 'spaced', 'dotted', 'international'] as const

export type PhoneForm = (typeof phoneForms)[number]

const pairs = (digits: string, separator: string): string =>
  (digits.match(/\d{2}/g) ?? []).join(separator)

/** The country code of overseas departments, by the first digits of their numbers. */
const countryCodes: readonly (readonly [start: RegExp, code: string])[] = [
  [/^0(?:590|690|691)/, '590'],
  [/^0(?:594|694)/, '594'],
  [/^0(?:596|696|697)/, '596'],
  [/^0(?:262|263|692|693|639)/, '262'],
]

/** A phone number in one form, or null; numbers of other countries and short ones keep theirs. */
export function formatPhone(text: string, form: PhoneForm, lostZero: boolean): string | null {
  const phone = readPhone(text, { lostZero })
  if (phone === null || !/^0\d{9}$/.test(phone)) return phone
  switch (form) {
    case 'national':
      return phone
    case 'spaced':
      return pairs(phone, ' ')
    case 'dotted':
      return pairs(phone, '.')
    case 'international': {
      const code = countryCodes.find(([start]) => start.test(phone))?.[1] ?? '33'
      return `+${code}${phone.slice(1)}`
    }
  }
}
