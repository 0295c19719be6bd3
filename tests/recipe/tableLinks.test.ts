import { describe, expect, it } from 'vitest'
import type { TableDoc } from '../../src/recipe/recipe'
import { recipeOf, tablesBehind, tablesUsing } from '../../src/recipe/tableLinks'

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
