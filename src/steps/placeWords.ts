import { placesYears } from '../reference/years'

/** Which list is meant, for the help of the steps that read it. */
export const frCommuneList = `liste officielle des communes au 1er janvier ${placesYears.communes}`
export const frPostcodeList = `codes postaux de La Poste de ${placesYears.postcodes}`
export const enCommuneList = `official list of communes as of 1 January ${placesYears.communes}`
export const enPostcodeList = `La Poste’s postcodes of ${placesYears.postcodes}`

/** The columns the lists can give. */
export const frPlaceFields = {
  code: 'Code INSEE de la commune',
  commune: 'Nom de la commune',
  departmentCode: 'Code du département',
  department: 'Nom du département',
  regionCode: 'Code de la région',
  region: 'Nom de la région',
  postcodes: 'Codes postaux de la commune',
  city: 'Donner la ville au lieu de l’arrondissement (Paris, Lyon, Marseille)',
  restoreZeros: 'Remettre le zéro perdu devant quatre chiffres',
  choices: 'Vos choix : un texte, et le code INSEE de sa commune',
} as const

export const enPlaceFields = {
  code: 'INSEE code of the commune',
  commune: 'Name of the commune',
  departmentCode: 'Department code',
  department: 'Department name',
  regionCode: 'Region code',
  region: 'Region name',
  postcodes: 'Postcodes of the commune',
  city: 'Give the city instead of the arrondissement (Paris, Lyon, Marseille)',
  restoreZeros: 'Put the lost zero back in front of four digits',
  choices: 'Your choices: a text, and the INSEE code of its commune',
} as const
