import { readCoordinatePair, readLatitude, readLongitude } from './coordinates'
import { readDate } from './dates'
import {
  isEmail,
  isInseeCommune,
  isPhone,
  isPostcode,
  isSiren,
  isSiret,
  isUrl,
} from './identifiers'
import { readNumber } from './numbers'
import { fold, isEmptyOrBlank, trimUnseen } from './text'

/** The lenses: how the text of a column can be read, never what it is changed into. */
export const typeIds = [
  'text',
  'integer',
  'decimal',
  'boolean',
  'date',
  'year',
  'siret',
  'siren',
  'insee',
  'postcode',
  'phone',
  'email',
  'url',
  'latitude',
  'longitude',
  'coordinates',
] as const

export type TypeId = (typeof typeIds)[number]

const booleanWords = new Map([
  ['oui', true],
  ['o', true],
  ['vrai', true],
  ['true', true],
  ['yes', true],
  ['y', true],
  ['1', true],
  ['x', true],
  ['non', false],
  ['n', false],
  ['faux', false],
  ['false', false],
  ['no', false],
  ['0', false],
])

/** True or false for the usual words in French and English, null for anything else. */
export const readBoolean = (text: string): boolean | null =>
  text.length > 12 ? null : (booleanWords.get(fold(trimUnseen(text))) ?? null)

/** A year of four digits between 1000 and 2999, or null. */
export const readYear = (text: string): string | null => {
  const trimmed = trimUnseen(text)
  return /^[12]\d{3}$/.test(trimmed) ? trimmed : null
}

const fits: Record<TypeId, (text: string) => boolean> = {
  text: () => true,
  integer: (text) => {
    const reading = readNumber(text)
    return reading.ok && !reading.value.includes('.')
  },
  decimal: (text) => readNumber(text).ok,
  boolean: (text) => readBoolean(text) !== null,
  date: (text) => readDate(text, { compact: true }).ok,
  year: (text) => readYear(text) !== null,
  siret: isSiret,
  siren: isSiren,
  insee: isInseeCommune,
  postcode: isPostcode,
  phone: isPhone,
  email: isEmail,
  url: isUrl,
  latitude: (text) => readLatitude(text) !== null,
  longitude: (text) => readLongitude(text) !== null,
  coordinates: (text) => readCoordinatePair(text) !== null,
}

/** Whether a text can be read as a type; the empty and the blank always can, they are counted apart. */
export const fitsType = (type: TypeId, text: string): boolean =>
  isEmptyOrBlank(text) || fits[type](text)
