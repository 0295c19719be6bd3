import { describe, expect, it } from 'vitest'
import { withSuited } from '../../src/state/suitedColumns'
import { stepOfKind } from '../../src/steps/index'
import type { TypeId } from '../../src/values/types'

const column = (name: string, type: TypeId = 'text', filled = 3) => ({
  id: `1:${name}`,
  name,
  type,
  filled,
})

const ref = (name: string) => ({ id: `1:${name}`, name })

const table = [
  column('N°', 'integer'),
  column('Nom'),
  column('Téléphone', 'phone'),
  column('Code commune', 'insee'),
  column('Nom de la commune'),
  column('CP', 'postcode'),
  column('Créée le', 'date'),
  column('Close le', 'date'),
  column('Montant (€)'),
  column('SIRET', 'siret'),
]

const suited = (kind: string, params: Readonly<Record<string, unknown>>, columns = table) =>
  withSuited(stepOfKind(kind)!, params, columns)

describe('the column a form starts with when none was selected', () => {
  it.each([
    ['formatPhones', 'Téléphone'],
    ['formatIdentifiers', 'SIRET'],
    ['convertAmounts', 'Montant (€)'],
  ])('%s ticks the one that suits it', (kind, name) => {
    expect(suited(kind, { columns: [] }).columns).toEqual([ref(name)])
  })

  it.each([
    ['communeFromCode', 'Code commune'],
    ['codeFromCommune', 'Nom de la commune'],
    ['communesOfPostcode', 'CP'],
  ])('%s takes the one that suits it, not the focused one', (kind, name) => {
    expect(suited(kind, { column: null }).column).toEqual(ref(name))
    expect(suited(kind, { column: ref('N°') }).column).toEqual(ref(name))
  })

  it('is not chosen among several, among none, or where it is empty', () => {
    expect(suited('convertToDate', { columns: [] }).columns).toEqual([])
    expect(suited('convertToDate', { columns: [ref('Close le')] }).columns).toEqual([
      ref('Close le'),
    ])
    expect(suited('splitCoordinates', { column: ref('Nom') }).column).toEqual(ref('Nom'))
    const empty = [column('Tél', 'phone', 0), column('Nom')]
    expect(suited('formatPhones', { columns: [] }, empty).columns).toEqual([])
    expect(suited('formatPhones', { columns: [] }, []).columns).toEqual([])
  })

  it('leaves what looks for nothing as it is', () => {
    const params = { columns: [ref('Nom')], to: 'upper' }
    expect(suited('changeCase', params)).toEqual(params)
  })
})
