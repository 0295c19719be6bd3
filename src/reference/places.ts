import { packedPlaces } from './packedPlaces'
import { districtCode, placeKey, withoutArticle } from './placeNames'
import { unpackCodes, unpackFormer, unpackNames, unpackParts, unpackPostcodes } from './unpack'

export interface Region {
  readonly code: string
  readonly name: string
}

export interface Department {
  readonly code: string
  readonly name: string
  readonly region: Region
}

/** A commune of today, or an arrondissement of Paris, Lyon or Marseille. */
export interface Commune {
  readonly code: string
  readonly name: string
  readonly department: Department
  /** Ascending; none for places where nobody lives. */
  readonly postcodes: readonly string[]
  /** The city of an arrondissement. */
  readonly city: Commune | null
}

/** A commune found by a code or a name that may be those of a former one, merged into it since. */
export interface FoundCommune {
  readonly commune: Commune
  /** Whether what was asked for is no commune any more. */
  readonly isFormer: boolean
}

/** The official lists of places, each of its year. What they say is of that year only. */
export interface Places {
  /** The communes are those of the 1st of January of this year. */
  readonly communesYear: number
  readonly postcodesYear: number
  readonly communes: readonly Commune[]
  readonly departments: readonly Department[]
  readonly regions: readonly Region[]
  /** By its INSEE code as it is written: `60057`, `2A004`, `75056`, `75101`; former codes lead to the commune of today. */
  readonly communeOfCode: (code: string) => FoundCommune | null
  /** The name a former commune had, where the list still knows it; null for others. */
  readonly formerName: (code: string) => string | null
  /** Every commune of a name, whatever its accents, hyphens and articles; those of today first, else former ones. */
  readonly communesNamed: (name: string) => readonly FoundCommune[]
  /** Communes and arrondissements of a postcode; the three cities stand aside for their arrondissements. */
  readonly communesOfPostcode: (postcode: string) => readonly Commune[]
  readonly departmentOfCode: (code: string) => Department | null
  readonly departmentNamed: (name: string) => Department | null
  readonly regionOfCode: (code: string) => Region | null
  readonly regionNamed: (name: string) => Region | null
}

const byCode = <T extends { readonly code: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((each) => [each.code, each]))

/** No two departments or regions differ by an article alone. */
const byName = <T extends { readonly name: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((each) => [nameKey(each.name), each]))

const nameKey = (name: string): string => withoutArticle(placeKey(name))

const departmentCode = (code: string): string => code.slice(0, /^9[78]/.test(code) ? 3 : 2)

/** Finds in a map of lists what was added under a key. */
function gather<T>(entries: Iterable<readonly [key: string, value: T]>): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const [key, value] of entries) {
    const known = found.get(key)
    if (known) known.push(value)
    else found.set(key, [value])
  }
  return found
}

function unpackCommunes(departments: ReadonlyMap<string, Department>): Commune[] {
  const codes = unpackCodes(packedPlaces.communeCodes)
  const names = unpackNames(packedPlaces.communeNames)
  const postcodes = unpackPostcodes(packedPlaces.communePostcodes, codes)
  return codes.map((code, at) => ({
    code,
    name: names[at]!,
    department: departments.get(departmentCode(code))!,
    postcodes: postcodes[at]!,
    city: null,
  }))
}

/** Reads the lists: half a second on an old computer, some ten megabytes; done once. */
export function readPlaces(): Places {
  const regions = unpackParts(packedPlaces.regions).map(([code = '', name = '']) => ({
    code,
    name,
  }))
  const regionByCode = byCode(regions)
  const departments = unpackParts(packedPlaces.departments).map(
    ([code = '', name = '', region = '']) => ({ code, name, region: regionByCode.get(region)! }),
  )
  const departmentByCode = byCode(departments)
  const communes = unpackCommunes(departmentByCode)
  const today = byCode(communes)
  const districts = unpackParts(packedPlaces.districts).map(
    ([code = '', name = '', city = '', ...postcodes]): Commune => ({
      code,
      name,
      department: departmentByCode.get(departmentCode(code))!,
      postcodes,
      city: today.get(city) ?? null,
    }),
  )
  const districtByCode = byCode(districts)
  const cities = new Set(districts.map(({ city }) => city))
  const former = unpackFormer(packedPlaces.formerCodes)
  const formerNames = new Map<string, string>()
  const formerNameList = unpackNames(packedPlaces.formerNames)
  unpackCodes(packedPlaces.formerNameCodes).forEach((code, at) =>
    formerNames.set(code, formerNameList[at]!),
  )

  const communeOfCode = (code: string): FoundCommune | null => {
    const commune = today.get(code) ?? districtByCode.get(code)
    if (commune) return { commune, isFormer: false }
    const now = today.get(former.get(code) ?? '')
    return now ? { commune: now, isFormer: true } : null
  }

  /** By the whole name, then by the name without its article. */
  const index = <T>(entries: readonly (readonly [name: string, value: T])[]) => {
    const keyed = entries.map(([name, value]) => [placeKey(name), value] as const)
    const whole = gather(keyed)
    const loose = gather(keyed.map(([key, value]) => [withoutArticle(key), value] as const))
    return (key: string): readonly T[] =>
      whole.get(key) ?? loose.get(key) ?? loose.get(withoutArticle(key)) ?? []
  }
  const todayNamed = index(communes.map((each) => [each.name, each] as const))
  const formerNamed = index(
    [...formerNames].map(([code, name]) => [name, today.get(former.get(code) ?? code)!] as const),
  )

  const communesNamed = (name: string): readonly FoundCommune[] => {
    const inCity = districtByCode.get(districtCode(name) ?? '')
    if (inCity) return [{ commune: inCity, isFormer: false }]
    const key = placeKey(name)
    const found = todayNamed(key)
    if (found.length > 0) return found.map((commune) => ({ commune, isFormer: false }))
    return [...new Set(formerNamed(key))].map((commune) => ({ commune, isFormer: true }))
  }

  const ofPostcode = gather(
    [...communes.filter((each) => !cities.has(each)), ...districts].flatMap((commune) =>
      commune.postcodes.map((postcode) => [postcode, commune] as const),
    ),
  )
  const departmentByName = byName(departments)
  const regionByName = byName(regions)
  return {
    communesYear: packedPlaces.communesYear,
    postcodesYear: packedPlaces.postcodesYear,
    communes: [...communes, ...districts],
    departments,
    regions,
    communeOfCode,
    formerName: (code) => formerNames.get(code) ?? null,
    communesNamed,
    communesOfPostcode: (postcode) => ofPostcode.get(postcode) ?? [],
    departmentOfCode: (code) => departmentByCode.get(code) ?? null,
    departmentNamed: (name) => departmentByName.get(nameKey(name)) ?? null,
    regionOfCode: (code) => regionByCode.get(code) ?? null,
    regionNamed: (name) => regionByName.get(nameKey(name)) ?? null,
  }
}
