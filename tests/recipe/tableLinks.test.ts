import { describe, expect, it } from 'vitest'
import type { TableDoc } from '../../src/recipe/recipe'
import {
  newCircle,
  recipeOf,
  stepsReading,
  tableNames,
  tablesBehind,
  tablesUsing,
  withNamesOfToday,
  withTableNames,
} from '../../src/recipe/tableLinks'
import { fetchDescriptions } from '../../src/steps/descriptions'

await fetchDescriptions()

const source = {} as TableDoc['source']

const reading = (id: string, ...others: readonly string[]): TableDoc => ({
  id,
  name: id,
  source,
  types: [],
  steps: others.map((other, at) => ({
    id: `${id}${at}`,
    kind: 'lookUp',
    version: 1,
    params: { table: { id: other, name: other } },
  })),
})

const ids = (tables: readonly { readonly id: string }[]) => tables.map(({ id }) => id)

describe('what tables rest on', () => {
  const tables = [
    reading('a', 'b', 'b'),
    reading('b', 'c', 'gone'),
    reading('c'),
    reading('d', 'd'),
  ]

  it('is found through other tables, nearest first, what is gone aside', () => {
    expect(ids(tablesBehind(tables, tables[0]!))).toEqual(['b', 'c'])
    expect(ids(tablesBehind(tables, tables[2]!))).toEqual([])
  })

  it('says a table that rests on itself', () => {
    expect(ids(tablesBehind(tables, tables[3]!))).toEqual(['d'])
  })

  it('ends where tables go round in a circle', () => {
    const round = [reading('a', 'b'), reading('b', 'c'), reading('c', 'a')]
    expect(ids(tablesBehind(round, round[0]!))).toEqual(['b', 'c', 'a'])
  })

  it('says who uses whom', () => {
    const doc = { name: 'p', tables }
    expect(ids(tablesUsing(doc, 'c'))).toEqual(['a', 'b'])
    expect(ids(tablesUsing(doc, 'd'))).toEqual([])
  })

  it('says which steps read a table themselves, those that are off too', () => {
    const off = { ...reading('e', 'b'), steps: [{ ...reading('e', 'b').steps[0]!, isOff: true }] }
    const doc = { name: 'p', tables: [...tables, off] }
    expect(stepsReading(doc, 'b').map(({ table, step }) => [table.id, step.id])).toEqual([
      ['a', 'a0'],
      ['a', 'a1'],
      ['e', 'e0'],
    ])
    expect(stepsReading(doc, 'd')).toEqual([])
  })

  it('says a circle that one change closes, and none that was there', () => {
    const before = { name: 'p', tables: [reading('a', 'b'), reading('b'), reading('d', 'd')] }
    const [a, , d] = before.tables
    const closed = { name: 'p', tables: [a!, reading('b', 'a'), d!] }
    expect(newCircle(before, closed)).toEqual({ id: 'a', name: 'a' })
    expect(newCircle(closed, { ...closed, tables: [...closed.tables, reading('e')] })).toBeNull()
    expect(newCircle(before, { ...before, name: 'q' })).toBeNull()
    expect(newCircle(before, { name: 'p', tables: [a!, reading('b', 'd'), d!] })).toBeNull()
  })

  it('names what a step reads as it is called today', () => {
    const names = tableNames({
      tables: [{ ...tables[1]!, name: 'Zones' }],
      correspondences: [{ id: 'p', name: 'Communes', pairs: [] }],
    })
    const [step] = tables[0]!.steps
    expect(withTableNames(step!, names)).toEqual({ table: { id: 'b', name: 'Zones' } })
    const map = { kind: 'mapValues', params: { columns: [], pairs: { id: 'p', name: 'Villes' } } }
    expect(withTableNames(map, names)['pairs']).toEqual({ id: 'p', name: 'Communes' })
    const shown = withNamesOfToday(tables[0]!, names)
    expect(shown.steps[0]!.params).toEqual({ table: { id: 'b', name: 'Zones' } })
    expect(withNamesOfToday(tables[2]!, names)).toBe(tables[2])
    const own = { kind: 'mapValues', params: { pairs: [{ from: 'a', to: 'b' }] } }
    expect(withTableNames(own, names)).toBe(own.params)
  })

  it('does not count a step that is off, of another kind, or without a table', () => {
    const [step] = reading('a', 'b').steps
    const off = { ...reading('a'), steps: [{ ...step!, isOff: true }] }
    const other = { ...reading('a'), steps: [{ ...step!, kind: 'sortRows' }] }
    const none = { ...reading('a'), steps: [{ ...step!, params: {} }] }
    for (const table of [off, other, none]) expect(tablesBehind(tables, table)).toEqual([])
  })

  it('goes along with the recipe of a table', () => {
    expect(ids(recipeOf({ tables }, tables[0]!).others)).toEqual(['b', 'c'])
  })
})
