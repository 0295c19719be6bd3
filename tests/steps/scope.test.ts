import { describe, expect, it } from 'vitest'
import { runStep } from '../../src/steps/runStep'
import type { StoredStep } from '../../src/steps/runStep'
import { goOn } from '../../src/table/mapTexts'
import { cellsAt, rowCount, tableOf } from '../../src/table/table'
import type { Table } from '../../src/table/table'
import { fail } from '../../src/values/result'

const context = {
  control: goOn,
  matchPattern: async () => fail('unasked'),
  replacePattern: async () => fail('unasked'),
  listPattern: async () => fail('unasked'),
  otherTable: async () => fail('unasked'),
  places: async () => fail('unasked'),
}

const ref = (name: string) => ({ id: `1:${name}`, name })

const onlyTowns = { column: ref('kind'), test: 'equals', value: 'town' } as const

const run = async (table: Table, step: Omit<StoredStep, 'id' | 'version'>) => {
  const result = await runStep(table, { id: 's', version: 1, ...step }, context)
  if (!result.ok) return result.issue.code
  const rows = Array.from({ length: rowCount(result.value.table) }, (_, at) =>
    cellsAt(result.value.table, at).join('|'),
  )
  const unread = [...(result.value.unread ?? [])].map(([id, marks]) => {
    const column = result.value.table.columns.find((each) => each.id === id)!.column
    return [...marks].flatMap((mark, code) => (mark ? [column.texts.textAt(code)] : []))
  })
  return unread.flat().length > 0 ? [...rows, `unread: ${unread.flat().join(', ')}`] : rows
}

const table = () =>
  tableOf({
    kind: ['town', 'park', 'town', 'park', 'town'],
    name: [' a ', ' b ', '', 'x', ' a '],
  })

describe('a step bound to the rows of a filter', () => {
  const cases: [string, Omit<StoredStep, 'id' | 'version'>, string[]][] = [
    [
      'changes the cells of those rows only',
      { kind: 'removeExtraSpaces', params: { columns: [ref('name')] }, where: onlyTowns },
      ['town|a', 'park| b ', 'town|', 'park|x', 'town|a'],
    ],
    [
      'is fed by those rows only',
      { kind: 'fillEmpty', params: { columns: [ref('name')], method: 'above' }, where: onlyTowns },
      ['town| a ', 'park| b ', 'town| a ', 'park|x', 'town| a '],
    ],
    [
      'removes among those rows only',
      { kind: 'removeDuplicates', params: { columns: [] }, where: onlyTowns },
      ['town| a ', 'park| b ', 'town|', 'park|x'],
    ],
    [
      'lists what it could not read among those rows only',
      { kind: 'convertToNumber', params: { columns: [ref('name')] }, where: onlyTowns },
      ['town| a ', 'park| b ', 'town|', 'park|x', 'town| a ', 'unread:  a '],
    ],
    [
      'is the plain step when every row passes',
      {
        kind: 'removeExtraSpaces',
        params: { columns: [ref('name')] },
        where: { column: ref('kind'), test: 'notEmpty' },
      },
      ['town|a', 'park|b', 'town|', 'park|x', 'town|a'],
    ],
    [
      'changes nothing when no row passes',
      {
        kind: 'removeExtraSpaces',
        params: { columns: [ref('name')] },
        where: { column: ref('kind'), test: 'equals', value: 'lake' },
      },
      ['town| a ', 'park| b ', 'town|', 'park|x', 'town| a '],
    ],
  ]
  it.each(cases)('%s', async (_title, step, expected) => {
    expect(await run(table(), step)).toEqual(expected)
  })

  it('says which column of its condition is gone', async () => {
    const where = { column: ref('gone'), test: 'notEmpty' } as const
    expect(await run(table(), { kind: 'removeExtraSpaces', params: {}, where })).toBe(
      'missingColumn',
    )
  })
})
