import type { PlaceAnswer, PlaceOutput } from './placeAnswers'
import { communeOf } from './placeAnswers'

/** Which columns are wanted of a commune that was found; the names are those of French open data. */
export interface WantedOfCommune {
  readonly code?: boolean
  readonly commune?: boolean
  readonly departmentCode?: boolean
  readonly department?: boolean
  readonly regionCode?: boolean
  readonly region?: boolean
  readonly postcodes?: boolean
  /** Whether an arrondissement gives its city. */
  readonly city: boolean
}

/** The columns that are wanted, in the order in which they stand. */
export function communeOutputs(wanted: WantedOfCommune): readonly PlaceOutput<PlaceAnswer>[] {
  const of = (answer: PlaceAnswer) => communeOf(answer, wanted.city)
  const all: readonly (PlaceOutput<PlaceAnswer> | false | undefined)[] = [
    wanted.code && { name: 'code_commune', of: (each) => of(each)?.code ?? '' },
    wanted.commune && { name: 'nom_commune', of: (each) => of(each)?.name ?? '' },
    wanted.departmentCode && {
      name: 'code_departement',
      of: (each) => of(each)?.department.code ?? '',
    },
    wanted.department && {
      name: 'nom_departement',
      of: (each) => of(each)?.department.name ?? '',
    },
    wanted.regionCode && {
      name: 'code_region',
      of: (each) => of(each)?.department.region.code ?? '',
    },
    wanted.region && {
      name: 'nom_region',
      of: (each) => of(each)?.department.region.name ?? '',
    },
    wanted.postcodes && {
      name: 'codes_postaux',
      of: (each) => of(each)?.postcodes.join(', ') ?? '',
    },
  ]
  return all.filter((each) => each !== false && each !== undefined)
}
