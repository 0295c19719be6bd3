import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readPlaces } from '../../src/reference/places'
import { placesYears } from '../../src/reference/years'
import { packPlaces } from '../tools/packLists.mjs'
import { projectRoot } from '../tools/sources'

interface Listed {
  readonly code: string
  readonly nom: string
  readonly type: string
  readonly departement: string
  readonly region: string
  readonly commune?: string
  readonly chefLieu?: string
  readonly anciensCodes?: readonly string[]
  readonly codesPostaux?: readonly string[]
}

const listed = (name: string): Listed[] =>
  JSON.parse(
    readFileSync(
      resolve(projectRoot, `node_modules/@etalab/decoupage-administratif/data/${name}.json`),
      'utf8',
    ),
  ) as Listed[]

const packed = resolve(projectRoot, 'src/reference/packedPlaces.ts')

describe('the packed lists of places', () => {
  const places = readPlaces()
  const communes = listed('communes')
  const current = communes.filter(({ type }) => type === 'commune-actuelle')

  it('are what packing the installed package gives: run `npm run lists`', () => {
    expect(readFileSync(packed, 'utf8') === packPlaces()).toBe(true)
  })

  it('are small enough to be sent, and of the years that words say', () => {
    expect(gzipSync(readFileSync(packed), { level: 9 }).length).toBeLessThan(250_000)
    expect({ communes: places.communesYear, postcodes: places.postcodesYear }).toEqual(placesYears)
  })

  it('hold every commune and arrondissement with its name, department, region and postcodes', () => {
    expect(current.length).toBeGreaterThan(34_000)
    const wanted = communes.filter(({ type }) => /^(commune-actuelle|arrondissement)/.test(type))
    expect(places.communes).toHaveLength(wanted.length)
    const wrong = wanted.filter(
      ({ code, nom, departement, region, codesPostaux = [], commune }) => {
        const found = places.communeOfCode(code)
        const said = [
          found?.commune.name,
          found?.commune.department.code,
          found?.commune.department.region.code,
          found?.commune.postcodes.join(),
          found?.commune.city?.code,
          found?.isFormer,
        ]
        const meant = [nom, departement, region, codesPostaux.toSorted().join(), commune, false]
        return JSON.stringify(said) !== JSON.stringify(meant)
      },
    )
    expect(wrong.map(({ code }) => code)).toEqual([])
  })

  it('lead every former code to the commune of today, with its name where the list has it', () => {
    const parts = communes.filter(({ type }) => /^commune-(deleguee|associee)$/.test(type))
    expect(parts.length).toBeGreaterThan(2_500)
    const lost = parts.filter(
      ({ code, chefLieu = '' }) => places.communeOfCode(code)?.commune.code !== chefLieu,
    )
    expect(lost.map(({ code }) => code)).toEqual([])
    const unnamed = parts.filter(({ code, nom }) => {
      const found = places.communeOfCode(code)?.commune
      return places.formerName(code) !== nom && !(found?.code === code && found.name === nom)
    })
    expect(unnamed.map(({ code }) => code)).toEqual([])
    const heads = new Map(parts.map(({ code, chefLieu }) => [code, chefLieu]))
    const olds = current.flatMap(({ code, anciensCodes = [] }) =>
      anciensCodes.map((old) => [old, heads.get(old) ?? code] as const),
    )
    expect(olds.length).toBeGreaterThan(4_000)
    const wrong = olds.filter(([old, code]) => {
      const found = places.communeOfCode(old)
      return found?.commune.code !== code || !found.isFormer
    })
    expect(wrong).toEqual([])
  })

  it('hold every department and region', () => {
    for (const { code, nom, region } of listed('departements')) {
      expect(places.departmentOfCode(code)).toMatchObject({ name: nom, region: { code: region } })
      expect(places.departmentNamed(nom)?.code).toBe(code)
    }
    for (const { code, nom } of listed('regions')) {
      expect(places.regionOfCode(code)?.name).toBe(nom)
      expect(places.regionNamed(nom)?.code).toBe(code)
    }
  })

  it('find every commune by its own name, in its department', () => {
    const lost = places.communes.filter(
      (commune) => !places.communesNamed(commune.name).some((found) => found.commune === commune),
    )
    expect(lost.map(({ code, name }) => `${code} ${name}`)).toEqual([])
  })
})
