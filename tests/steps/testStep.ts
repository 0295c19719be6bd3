import { describe, expect, it } from 'vitest'
import type { StepDefinition, StepOutput } from '../../src/steps/define'
import type { Field, Fields } from '../../src/steps/params'
import { stepOfKind } from '../../src/steps/index'
import { runDefinition } from '../../src/steps/runStep'
import { mapConditionColumns } from '../../src/values/conditions'
import type { Condition } from '../../src/values/conditions'
import type { Table } from '../../src/table/table'
import { rowAt, rowCount, sourceColumnId, tableOf } from '../../src/table/table'
import { inProcess } from './inProcess'
import type { Cells } from './tables'
import { faultOf, forms, photograph, readTable } from './tables'

interface StepCase {
  readonly name: string
  readonly input: Cells
  /**
   * As stored, columns by their names. `sortKeys`: `'a'` or `{ column, order, isDescending }`; `renames`:
   * `[['a', 'b']]`; `edits`: `{ row, column, before, after }`; rows count from 1.
   */
  readonly params: Readonly<Record<string, unknown>>
  readonly where?: Condition<string>
  readonly output?: Cells
  /** Other tables of the project, by the name that is also their id. */
  readonly others?: Readonly<Record<string, Cells>>
  /** The code of the issue when it must fail. */
  readonly error?: string
  /** Cells listed as not read: name of the column, row from 0. */
  readonly unread?: readonly (readonly [column: string, row: number])[]
  /** Codes of the warnings. */
  readonly warnings?: readonly string[]
}

interface Options {
  /** Whether doing it twice changes nothing more; asserted for every case that succeeds. */
  readonly isIdempotent?: boolean
}

const refOf = (name: string) => ({ id: sourceColumnId(name, 1), name })

type Loose = Readonly<Record<string, unknown>>

/** The params of a case as they are stored. */
function storedParam(field: Field, value: unknown): unknown {
  const list = value as readonly unknown[]
  switch (field.type) {
    case 'column':
      return value === null ? null : refOf(value as string)
    case 'columns':
      return list.map((name) => refOf(name as string))
    case 'condition':
      return mapConditionColumns(value as Condition<string>, refOf)
    case 'sortKeys':
      return list.map((key) => {
        if (typeof key === 'string')
          return { column: refOf(key), order: 'french', isDescending: false }
        const { column, ...rest } = key as Loose
        return { order: 'french', isDescending: false, ...rest, column: refOf(column as string) }
      })
    case 'renames':
      return (list as readonly (readonly [string, string])[]).map(([from, name]) => ({
        column: refOf(from),
        name,
      }))
    case 'moves':
      return (list as readonly Loose[]).map(({ columns, after }) => ({
        columns: (columns as readonly string[]).map(refOf),
        after: after === null ? null : refOf(after as string),
      }))
    case 'edits':
      return [
        {
          edits: (list as readonly Loose[]).map((edit) => ({
            ...edit,
            column: refOf(edit['column'] as string),
            time: 0,
          })),
        },
      ]
    case 'formula': {
      const text = value as string
      const names = [...text.matchAll(/\[(.*?)\]/g)].map(([, name = '']) => name)
      return { text, columns: names.map(refOf) }
    }
    case 'table':
      return { id: value, name: value }
    case 'otherColumns':
      return list.map((name) => refOf(name as string))
    case 'columnPairs':
      return (list as readonly (readonly [string, string])[]).map(([column, other]) => ({
        column: refOf(column),
        other: refOf(other),
      }))
    case 'examples': {
      const { columns, ...rest } = value as Loose
      return { ...rest, columns: (columns as readonly string[]).map(refOf) }
    }
    case 'labels':
      return (list as readonly Loose[]).map(({ label, condition }) => ({
        label,
        condition: mapConditionColumns(condition as Condition<string>, refOf),
      }))
    case 'aggregations':
      return (list as readonly Loose[]).map(({ column = null, ...rest }) => ({
        ...rest,
        column: column === null ? null : refOf(column as string),
      }))
    default:
      return value
  }
}

export function storedParams(fields: Fields, params: Loose): Loose {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const field = fields[name]
      return [name, field && value !== undefined ? storedParam(field, value) : value]
    }),
  )
}

/** The unread cells that are shown, by column name and shown row. */
export function unreadCells({ table, unread }: StepOutput): (readonly [string, number])[] {
  const cells: (readonly [string, number])[] = []
  for (const { id, name, column } of table.columns) {
    const marks = unread?.get(id)
    for (let at = 0; marks && at < rowCount(table); at++) {
      if (marks[column.codeAt(rowAt(table, at))] === 1) cells.push([name, at])
    }
  }
  return cells
}

const throughJson = (value: unknown): Loose => JSON.parse(JSON.stringify(value)) as Loose

async function check(
  definition: StepDefinition,
  testCase: StepCase,
  table: Table,
  { isIdempotent }: Options,
): Promise<void> {
  const { kind, version, params: fields } = definition
  const where = testCase.where && mapConditionColumns(testCase.where, refOf)
  const params = throughJson(storedParams(fields, testCase.params))
  const step = {
    id: 'step',
    kind,
    version,
    params,
    ...(where ? { where: throughJson(where) } : {}),
  }
  const before = photograph(table)
  const others = new Map(
    Object.entries(testCase.others ?? {}).map(([id, cells]) => [id, tableOf(cells)]),
  )
  const result = await runDefinition(definition, table, step, inProcess(undefined, others))
  expect(photograph(table)).toEqual(before)
  if (testCase.error !== undefined) {
    expect(result).toMatchObject({ ok: false, issue: { code: testCase.error } })
    return
  }
  if (!result.ok) throw new Error(`failed with ${JSON.stringify(result.issue)}`)
  const { value } = result
  expect(readTable(value.table)).toEqual(Object.entries(testCase.output ?? {}))
  expect(faultOf(value.table)).toBeNull()
  expect(unreadCells(value)).toEqual(testCase.unread ?? [])
  expect((value.warnings ?? []).map(({ code }) => code)).toEqual(testCase.warnings ?? [])
  if (!isIdempotent) return
  const again = await runDefinition(definition, value.table, step, inProcess(undefined, others))
  if (!again.ok) throw new Error(`failed the second time with ${JSON.stringify(again.issue)}`)
  expect(readTable(again.value.table)).toEqual(readTable(value.table))
}

/**
 * Runs a step over literal columns, in every form a table may have. Beside what a case says, it checks that the
 * input is as before, that params survive JSON, and that the result is a whole table.
 */
export function testStep(kind: string, cases: readonly StepCase[], options: Options = {}): void {
  const definition = stepOfKind(kind)
  if (!definition) throw new Error(`No step is called ${kind}`)
  describe(kind, () => {
    for (const testCase of cases) {
      describe(testCase.name, () => {
        for (const [form, tableOfForm] of Object.entries(forms)) {
          it(`as ${form}`, () =>
            check(definition, testCase, tableOfForm(Object.entries(testCase.input)), options))
        }
      })
    }
  })
}
