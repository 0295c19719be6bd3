import { isInseeCommune, isPhone, isPostcode, isSiren, isSiret } from './identifiers'
import { trimUnseen } from './text'

/** The identifiers whose zeros at the start can be given back because their length or their key says so. */
export const zeroKinds = ['siret', 'siren', 'insee', 'postcode', 'phone'] as const

export type ZeroKind = (typeof zeroKinds)[number]

interface Rule {
  readonly length: number
  /** At most so many zeros can have been there. */
  readonly most: number
  readonly isRight: (digits: string) => boolean
}

const rules: Readonly<Record<ZeroKind, Rule>> = {
  // The key says that the zeros are right, so several may be missing.
  siret: { length: 14, most: 4, isRight: isSiret },
  siren: { length: 9, most: 4, isRight: isSiren },
  insee: { length: 5, most: 1, isRight: (digits) => isInseeCommune(digits) },
  postcode: { length: 5, most: 1, isRight: isPostcode },
  phone: { length: 10, most: 1, isRight: isPhone },
}

const digitsOnly = /^[1-9]\d*$/

/** Whether a text is what is left of an identifier: its digits without the zeros they began with. */
export const lacksZeros = (kind: ZeroKind, text: string): boolean => {
  const digits = trimUnseen(text)
  const { length, most } = rules[kind]
  return digits.length < length && digits.length >= length - most && digitsOnly.test(digits)
}

/** The identifier with its zeros, or null when nothing proves that they are what is missing. */
export const withZeros = (kind: ZeroKind, text: string): string | null => {
  if (!lacksZeros(kind, text)) return null
  const { length, isRight } = rules[kind]
  const padded = trimUnseen(text).padStart(length, '0')
  return isRight(padded) ? padded : null
}
