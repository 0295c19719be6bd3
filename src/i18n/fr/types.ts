import type { types as english } from '../en/types'

export const types: typeof english = {
  text: 'texte',
  integer: 'nombre entier',
  decimal: 'nombre à virgule',
  boolean: 'oui / non',
  date: 'date',
  year: 'année',
  siret: 'SIRET',
  siren: 'SIREN',
  insee: 'code INSEE de commune',
  postcode: 'code postal',
  phone: 'téléphone',
  email: 'adresse e-mail',
  url: 'adresse web',
  latitude: 'latitude',
  longitude: 'longitude',
  coordinates: 'latitude et longitude',
}
