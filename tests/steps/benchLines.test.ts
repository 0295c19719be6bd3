import 'fake-indexeddb/auto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { steps } from '../../src/steps/index'
import type { Engine } from '../../src/worker/engine'
import type { OpenReport } from '../../src/worker/protocol'
import { makeData } from '../bench/makeData'
import { stepLines } from '../bench/stepLines'
import { runLine } from '../bench/stepWork'
import { createInProcessEngine } from '../worker/inProcess'

let engine: Engine
let tables: Parameters<typeof runLine>[0]

const open = async (rows: number, name: string): Promise<OpenReport> => {
  const file = new Blob([...makeData({ rows, communes: 30 })])
  const opened = await engine.open(file, name, {}, () => undefined)
  if (!opened.ok) throw new Error(opened.issue.code)
  return opened.value
}

beforeAll(async () => {
  engine = createInProcessEngine()
  tables = { engine, table: await open(3_000, 'table.csv'), other: await open(40, 'other.csv') }
})

afterAll(() => engine.close())

/** Steps that find nothing to do in a table as clean as the reference table. */
const idle = ['removeColumnsWhen', 'removeEmptyColumns', 'repairEncoding', 'restoreZeros']

describe('the bench', () => {
  it('has one line for every step', () => {
    expect(stepLines.map(({ kind }) => kind).toSorted()).toEqual(
      steps.map(({ kind }) => kind).toSorted(),
    )
  })

  it.each(stepLines.map((line) => [line.kind, line] as const))(
    'gives %s work to do',
    async (kind, line) => {
      const { effect } = await runLine(tables, line, (run) => run())
      const { cellsChanged, rowsRemoved, rowsAdded, columnsAdded, columnsRemoved, columnsRenamed } =
        effect
      const lists = [columnsAdded, columnsRemoved, columnsRenamed]
      const isDone =
        cellsChanged + rowsRemoved + rowsAdded > 0 ||
        lists.some(({ length }) => length > 0) ||
        effect.isReordered ||
        effect.isColumnOrderChanged
      expect(isDone).toBe(!idle.includes(kind))
    },
  )
})
