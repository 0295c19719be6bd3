import type { TypeId } from '../../values/types'

/** The names of the data types. */
export const types: Readonly<Record<TypeId, string>> = {
  text: 'text',
  integer: 'whole number',
  decimal: 'decimal number',
  boolean: 'yes / no',
  date: 'date',
  year: 'year',
  siret: 'SIRET',
  siren: 'SIREN',
  insee: 'INSEE commune code',
  postcode: 'postcode',
  phone: 'phone',
  email: 'e-mail',
  url: 'web address',
  latitude: 'latitude',
  longitude: 'longitude',
  coordinates: 'latitude and longitude',
}
