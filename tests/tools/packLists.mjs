// @ts-check
// Packs the official lists of places into `src/reference/packedPlaces.ts`: `npm run lists`. What it reads is an
// installed package, so the result is the same everywhere; a test compares the two.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {{ code: string, nom: string, type: string, departement: string, region: string, chefLieu?: string, commune?: string, anciensCodes?: string[], codesPostaux?: string[] }} Commune */
/** @typedef {{ code: string, nom: string, region: string }} Department */
/** @typedef {{ code: string, nom: string }} Region */

const source = '@etalab/decoupage-administratif'
const target = resolve(
  dirname(fileURLToPath(import.meta.url)),
  '../../src/reference/packedPlaces.ts',
)

/** The 1st of January the communes are those of, and the year of La Poste's postcodes, by version of the package. */
const years = new Map([['4.0.0', { communes: 2024, postcodes: 2024 }]])

/** Between entries, and between the parts of one: no name holds either. */
const ENTRY = '|'
const PART = ';'

const require = createRequire(import.meta.url)

/** @param {string} name @returns {unknown} */
const read = (name) => JSON.parse(readFileSync(require.resolve(`${source}/${name}`), 'utf8'))

/** @param {boolean} holds @param {string} what */
const must = (holds, what) => {
  if (!holds) throw new Error(`The list of places is not as expected: ${what}`)
}

/** @param {string} a @param {string} b */
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** @param {{ code: string }} a @param {{ code: string }} b */
const byCode = (a, b) => byText(a.code, b.code)

/** Each name as how much of the one before it keeps, in base 36, and the rest. @param {readonly string[]} names */
const frontCoded = (names) => {
  let last = ''
  return names
    .map((name) => {
      must(!/[|;"\\]/.test(name), `${name} holds a separator`)
      let kept = 0
      while (kept < 35 && kept < last.length && last[kept] === name[kept]) kept++
      last = name
      return kept.toString(36) + name.slice(kept)
    })
    .join(ENTRY)
}

/**
 * Sorted codes by their two first characters: these, then how far each number lies behind the one before; one
 * character up to 35, else `~` and three. @param {readonly string[]} codes
 */
const steppedCodes = (codes) => {
  /** @type {string[]} */
  const groups = []
  let last = -1
  for (const code of codes) {
    must(/^\d[\dAB]\d{3}$/.test(code), `${code} is no code`)
    if (!groups.at(-1)?.startsWith(code.slice(0, 2))) {
      groups.push(code.slice(0, 2))
      last = -1
    }
    const number = Number(code.slice(2))
    const step = number - last
    last = number
    groups[groups.length - 1] +=
      step < 36 ? step.toString(36) : `~${step.toString(36).padStart(3, '0')}`
  }
  return groups.join(ENTRY)
}

/** The digits with which postcodes of a code start. @param {string} code */
const startOf = (code) => code.slice(0, 2).replace(/^2[AB]/, '20')

/** Nothing where they are those of the entry before; a last zero is left out. @param {readonly Commune[]} communes */
const postcodesOf = (communes) => {
  let last = ''
  return communes
    .map(({ code, codesPostaux = [] }) => {
      const own = codesPostaux.toSorted(byText).map((postcode) => {
        must(/^\d{5}$/.test(postcode), `${postcode} is no postcode`)
        if (!postcode.startsWith(startOf(code))) return postcode
        return postcode.slice(2).replace(/0$/, '')
      })
      const said = own.length === 0 ? '-' : own.join(PART)
      const isSame = said === last
      last = said
      return isSame ? '' : said
    })
    .join(ENTRY)
}

/** The text of `src/reference/packedPlaces.ts`. */
export const packPlaces = () => {
  const { version } = /** @type {{ version: string }} */ (read('package.json'))
  const year = years.get(version)
  if (!year) throw new Error(`Say in ${import.meta.filename} of which year ${source} ${version} is`)

  const communes = /** @type {Commune[]} */ (read('data/communes.json')).toSorted(byCode)
  const departments = /** @type {Department[]} */ (read('data/departements.json')).toSorted(byCode)
  const regions = /** @type {Region[]} */ (read('data/regions.json')).toSorted(byCode)
  const regionOf = new Map(departments.map(({ code, region }) => [code, region]))

  const current = communes.filter(({ type }) => type === 'commune-actuelle')
  const districts = communes.filter(({ type }) => type === 'arrondissement-municipal')
  const parts = communes.filter(({ type }) => /^commune-(deleguee|associee)$/.test(type))
  must(
    current.length + districts.length + parts.length === communes.length,
    'it knows another kind of commune',
  )
  const known = new Map(current.map((each) => [each.code, each]))
  for (const { code, departement, region } of current) {
    const department = /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2)
    must(departement === department, `${code} is not in the department its code says`)
    must(regionOf.get(departement) === region, `${code} is in another region than its department`)
  }

  /** The current commune of each code that is none any more. @type {Map<string, string>} */
  const former = new Map()
  for (const { code, anciensCodes = [] } of current)
    for (const old of anciensCodes) former.set(old, code)
  for (const { code, chefLieu = '' } of parts) {
    must(known.has(chefLieu), `${code} belongs to ${chefLieu}`)
    // What it is today counts for more than a commune it once belonged to.
    if (code !== chefLieu) former.set(code, chefLieu)
  }
  /** @type {Map<string, string[]>} */
  const formerOf = new Map()
  for (const old of [...former.keys()].sort(byText)) {
    const code = former.get(old) ?? ''
    must(!known.has(old), `${old} is both former and current`)
    const said = old.startsWith(code.slice(0, 2)) ? old.slice(2) : old
    formerOf.set(code, [...(formerOf.get(code) ?? []), said])
  }
  const named = parts.filter(
    ({ code, chefLieu = '', nom }) => code !== chefLieu || known.get(code)?.nom !== nom,
  )

  const lists = {
    communeCodes: steppedCodes(current.map(({ code }) => code)),
    communeNames: frontCoded(current.map(({ nom }) => nom)),
    communePostcodes: postcodesOf(current),
    formerCodes: [...formerOf.keys()]
      .sort(byText)
      .map((code) => [code, ...(formerOf.get(code) ?? [])].join(PART))
      .join(ENTRY),
    formerNameCodes: steppedCodes(named.map(({ code }) => code)),
    formerNames: frontCoded(named.map(({ nom }) => nom)),
    districts: districts
      .map(({ code, nom, commune = '', codesPostaux = [] }) =>
        [code, nom, commune, ...codesPostaux.toSorted(byText)].join(PART),
      )
      .join(ENTRY),
    departments: departments
      .map(({ code, nom, region }) => [code, nom, region].join(PART))
      .join(ENTRY),
    regions: regions.map(({ code, nom }) => [code, nom].join(PART)).join(ENTRY),
  }
  for (const [name, text] of Object.entries(lists))
    must(!/["\\\n]/.test(text), `${name} needs quoting`)

  return [
    '// Written by `npm run lists`: change nothing here by hand.',
    `export const packedPlaces = {`,
    `  communesYear: ${year.communes},`,
    `  postcodesYear: ${year.postcodes},`,
    ...Object.entries(lists).map(([name, text]) => `  ${name}: "${text}",`),
    '} as const',
    '',
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = packPlaces()
  writeFileSync(target, text)
  console.log(`${target}: ${Math.round(text.length / 1000)} KB`)
}
