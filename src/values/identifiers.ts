import { trimUnseen } from './text'

const spaces = /[\p{White_Space}\u200b\ufeff]/gu
const spacesAndMarks = /[\p{White_Space}\u200b\ufeff.\-\u2010\u2011\u2013/]/gu

/** The Luhn checksum over a text of digits. */
export const luhn = (digits: string): boolean => {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48
    if (digit < 0 || digit > 9) return false
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return digits !== '' && sum % 10 === 0
}

const digitSum = (digits: string): number =>
  Array.from(digits).reduce((sum, digit) => sum + Number(digit), 0)

const withoutSpacesAndDots = (text: string): string =>
  /^\d+$/.test(text) ? text : text.replace(spaces, '').replaceAll('.', '')

/** A SIREN as nine digits, or null: nine digits, spaces and dots aside, with a right check digit. */
export const readSiren = (text: string): string | null => {
  const digits = withoutSpacesAndDots(text)
  return /^\d{9}$/.test(digits) && luhn(digits) ? digits : null
}

const laPoste = '356000000'

/** A SIRET as fourteen digits, or null. La Poste's offices follow a rule of their own. */
export const readSiret = (text: string): string | null => {
  const digits = withoutSpacesAndDots(text)
  if (!/^\d{14}$/.test(digits) || !luhn(digits.slice(0, 9))) return null
  const isRight = luhn(digits) || (digits.startsWith(laPoste) && digitSum(digits) % 5 === 0)
  return isRight ? digits : null
}

export const isSiren = (text: string): boolean => readSiren(text) !== null
export const isSiret = (text: string): boolean => readSiret(text) !== null

const insee = /^(?:(?!20)(?:0[1-9]|[1-8]\d|9[0-5])\d{3}|2[AB]\d{3}|97[1-8]\d{2}|98[46-9]\d{2})$/

/**
 * The code of a commune in its usual form (`2a004` gives `2A004`), or null. The form only: whether the commune exists
 * is for a list to say.
 */
export const readInsee = (text: string): string | null => {
  const code = trimUnseen(text).toUpperCase()
  return insee.test(code) ? code : null
}

export const isInseeCommune = (text: string): boolean => insee.test(trimUnseen(text))

const postcode = /^(?:0[1-9]|[1-8]\d|9[0-8])\d{3}$/

/** A postcode as five digits, or null; `60 000` is read. */
export const readPostcode = (text: string): string | null => {
  const trimmed = trimUnseen(text)
  const code = /^\d{2}\p{White_Space}\d{3}$/u.test(trimmed) ? trimmed.replace(spaces, '') : trimmed
  return postcode.test(code) ? code : null
}

export const isPostcode = (text: string): boolean => readPostcode(text) !== null

const shortPhones = /^(?:1[578]|11[0-9]|19[167]|116\d{3}|118\d{3}|10\d{2}|3\d{3})$/
const nationalPhone = /^0[1-9]\d{8}$/
const foreignPhone = /^\+[1-9]\d{8,14}$/

/**
 * A phone number, or null: French ones as ten digits (`0344797979`), short ones as they are, foreign ones as `+32…`.
 * `lostZero` also reads nine digits whose first zero a spreadsheet took.
 */
export const readPhone = (text: string, options: { lostZero?: boolean } = {}): string | null => {
  const trimmed = trimUnseen(text)
  if (!/^[+(\d][\d\p{White_Space}.\-\u2010\u2011\u2013/()+]*$/u.test(trimmed)) return null
  const compact = trimmed
    .replace(/\(0\)/g, '')
    .replace(spacesAndMarks, '')
    .replace(/[()]/g, '')
    .replace(/^00/, '+')
  const national = compact.replace(/^\+330?(?=[1-9]\d{8}$)/, '0')
  if (nationalPhone.test(national) || shortPhones.test(national)) return national
  if (foreignPhone.test(national) && !national.startsWith('+33')) return national
  return options.lostZero === true && /^[1-9]\d{8}$/.test(national) ? `0${national}` : null
}

export const isPhone = (text: string): boolean => readPhone(text) !== null

const email =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}$/u

/** An e-mail address without the spaces around it or `mailto:`, or null. */
export const readEmail = (text: string): string | null => {
  if (!text.includes('@') || text.length > 320) return null
  const address = trimUnseen(text).replace(/^mailto:/i, '')
  return email.test(address) ? address : null
}

export const isEmail = (text: string): boolean => readEmail(text) !== null

const host =
  '(?:(?:[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}{2,63}|localhost|\\d{1,3}(?:\\.\\d{1,3}){3})'
const url = new RegExp(
  `^(?:https?|ftp)://(?:[^\\s/?#@]+@)?${host}\\.?(?::\\d{1,5})?(?:[/?#][^\\s<>"]*)?$`,
  'iu',
)
const bareUrl = new RegExp(`^www\\.${host}(?:[/?#][^\\s<>"]*)?$`, 'iu')

/** A web address without the spaces around it, `https://` added where `www.` starts it, or null. */
export const readUrl = (text: string): string | null => {
  if (text.length > 4096 || !text.includes('.')) return null
  const address = trimUnseen(text)
  if (url.test(address)) return address
  return bareUrl.test(address) ? `https://${address}` : null
}

export const isUrl = (text: string): boolean => readUrl(text) !== null
