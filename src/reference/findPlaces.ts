import { fold, trimUnseen } from '../values/text'
import { placeKey } from './placeNames'
import type { Commune, Department, FoundCommune, Places, Region } from './places'

/** What a text gives in the lists: one commune, several that nothing tells apart, none, or a text of another kind. */
export type CommuneAnswer =
  | ({ readonly kind: 'found' } & FoundCommune)
  | { readonly kind: 'several'; readonly communes: readonly Commune[] }
  | { readonly kind: 'unknown' }
  /** A postcode of La Poste for those who receive much mail: it belongs to no commune's list. */
  | { readonly kind: 'cedex' }

const unknown: CommuneAnswer = { kind: 'unknown' }

/** One commune is found, several are left open. */
const answerOf = (found: readonly FoundCommune[]): CommuneAnswer => {
  const [first] = found
  if (!first) return unknown
  return found.length === 1
    ? { kind: 'found', ...first }
    : { kind: 'several', communes: found.map(({ commune }) => commune) }
}

const inseeCode = /^(?:\d{5}|2[ab]\d{3})$/i
const lostZero = /^\d{4}$/

/** An INSEE code as the lists write it: `2a004` in capitals, `1001` with its zero; null for what has another form. */
export function readCommuneCode(text: string, restoreZeros: boolean): string | null {
  const code = trimUnseen(text).replace(/\s/g, '').toUpperCase()
  if (inseeCode.test(code)) return code
  return restoreZeros && lostZero.test(code) ? `0${code}` : null
}

/** The commune of an INSEE code. */
export function findByCode(text: string, places: Places, restoreZeros: boolean): CommuneAnswer {
  const code = readCommuneCode(text, restoreZeros)
  const found = code === null ? null : places.communeOfCode(code)
  return found ? { kind: 'found', ...found } : unknown
}

const cedex = /\bcedex\b/

/** The postcode in a text such as `60 000`, `F-60000` or `75341 PARIS CEDEX 07`, and whether it says CEDEX. */
export function readPostcodeCell(
  text: string,
  restoreZeros: boolean,
): { readonly postcode: string; readonly isCedex: boolean } | null {
  const folded = fold(trimUnseen(text))
  const isCedex = cedex.test(folded)
  const [, spaced = ''] = /^(?:f[- ]?)?(\d{2} ?\d{3})(?!\d)/.exec(folded) ?? []
  const rest = spaced === '' ? '' : folded.slice(folded.indexOf(spaced) + spaced.length)
  // Behind the code only the name of a place may follow.
  if (spaced !== '' && /^(?:$|[\s,;:-]+\D*(?:cedex\s*\d*)?$)/.test(rest)) {
    return { postcode: spaced.replace(' ', ''), isCedex }
  }
  return restoreZeros && lostZero.test(folded) ? { postcode: `0${folded}`, isCedex: false } : null
}

/** The communes of a postcode. One the list has not is CEDEX where the text says so, unknown elsewhere. */
export function findByPostcode(text: string, places: Places, restoreZeros: boolean): CommuneAnswer {
  const read = readPostcodeCell(text, restoreZeros)
  if (!read) return unknown
  const communes = places.communesOfPostcode(read.postcode)
  if (communes.length === 0) return read.isCedex ? { kind: 'cedex' } : unknown
  return answerOf(communes.map((commune) => ({ commune, isFormer: false })))
}

/** The department of a postcode, listed or not; null where its digits leave it open. */
export function departmentOfPostcode(postcode: string, places: Places): Department | null {
  const listed = new Set(places.communesOfPostcode(postcode).map(({ department }) => department))
  if (listed.size === 1) return [...listed][0]!
  // Digits alone do not tell the two departments of Corsica apart, nor what crosses a border.
  if (listed.size > 1) return null
  return places.departmentOfCode(postcode.slice(0, /^9[78]/.test(postcode) ? 3 : 2))
}

const departmentPrefix = /^(?:departement|dept?|dpt)\.?\s*(?:(?:de la|du|des|de|d')\s*)?(?:l'\s*)?/
const codeIn = /(?:^|[\s(])(\d{1,3}|2[ab])(?=$|[\s)])/

/** A department by its code, its name or both: `60`, `2A`, `Oise`, `60 - Oise`, `Oise (60)`; null when they disagree. */
export function readDepartment(text: string, places: Places): Department | null {
  const said = fold(trimUnseen(text)).replace(departmentPrefix, '')
  const [, code] = codeIn.exec(said.replace(/[-–:,;]/g, ' ')) ?? []
  const byCode =
    code === undefined ? null : places.departmentOfCode(code.toUpperCase().padStart(2, '0'))
  const name = code === undefined ? said : said.replace(code, ' ').replace(/[():]/g, ' ')
  const key = placeKey(name)
  if (key === '') return byCode
  const byName = places.departmentNamed(key)
  return code === undefined || byCode === byName ? byName : null
}

/** A region by its code or its name. */
export function readRegion(text: string, places: Places): Region | null {
  const said = trimUnseen(text)
  const code = /^\d$/.test(said) ? `0${said}` : said
  return places.regionOfCode(code) ?? places.regionNamed(said.replace(/^r[ée]gion\s+/i, ''))
}

export interface PlaceHints {
  /** As written: a code or a name. */
  readonly department?: string
  readonly postcode?: string
}

const leadingPostcode = /^\s*(?:f-?)?(\d{2} ?\d{3})[\s,-]+(?=\D)/i
const behind = /[\s,-]+(\d{5})\s*$|\s*\(([^()]+)\)\s*$/

/** What stands around a name in the same cell: `60000 Beauvais`, `Saint-Denis (93)`. */
function partsOf(text: string, places: Places) {
  let name = trimUnseen(text)
  let postcode: string | null = null
  let department: Department | null = null
  const [led, code] = leadingPostcode.exec(name) ?? []
  if (led !== undefined && code !== undefined) {
    postcode = code.replace(' ', '')
    name = name.slice(led.length)
  }
  const [trailed, trailing, inside] = behind.exec(name) ?? []
  if (trailed !== undefined) {
    if (trailing !== undefined) postcode ??= trailing
    if (inside !== undefined) {
      if (/^\d{5}$/.test(inside)) postcode ??= inside
      else department = readDepartment(inside, places)
    }
    const isUsed = trailing !== undefined || department !== null || /^\d{5}$/.test(inside ?? '')
    if (isUsed) name = name.slice(0, -trailed.length)
  }
  return { name, postcode, department }
}

/**
 * The commune of a name, among those of its department or postcode where these are said beside it or in the same cell.
 * A name that several communes bear is never decided by anything else.
 */
export function findByName(text: string, hints: PlaceHints, places: Places): CommuneAnswer {
  const { name, postcode: own, department: inside } = partsOf(text, places)
  let found = places.communesNamed(name)
  const departments = [inside, readDepartment(hints.department ?? '', places)]
  for (const department of departments) {
    if (department) found = found.filter(({ commune }) => commune.department === department)
  }
  const postcode = own ?? readPostcodeCell(hints.postcode ?? '', true)?.postcode ?? null
  if (postcode === null || found.length === 0) return answerOf(found)
  const served = found.filter(({ commune }) => commune.postcodes.includes(postcode))
  if (served.length > 0) return answerOf(served)
  // A CEDEX, or a code that is shared with a neighbour: its department still tells homonyms apart.
  const around = departmentOfPostcode(postcode, places)
  return answerOf(around ? found.filter(({ commune }) => commune.department === around) : found)
}
