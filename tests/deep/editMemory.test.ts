import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { ColumnBuilder } from '../../src/table/builder'
import type { Column } from '../../src/table/column'
import { goOn } from '../../src/table/mapTexts'
import { sourceRowIds } from '../../src/table/rowIds'
import type { Table } from '../../src/table/table'
import { runStep } from '../../src/steps/runStep'
import type { EditBlock } from '../../src/steps/params'
import { inProcess } from '../steps/inProcess'

const ROWS = 1_000_000
const EDITS = 10_000
const MEGABYTE = 1024 * 1024

function bigColumn(textOf: (row: number) => string): Column {
  const builder = new ColumnBuilder()
  for (let row = 0; row < ROWS; row++) builder.addText(textOf(row))
  return builder.column()
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes in use once everything let go is collected. */
function usedMemory(): number {
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Rows spread over the whole column, in no order. */
const rowOfEdit = (n: number): number => (n * 104_729 + 17) % ROWS

describe('10,000 single-cell edits at 1,000,000 rows', () => {
  const kinds = [
    ['dictionary', (row: number) => `value ${row % 2_000}`],
    ['plain', (row: number) => `value ${row}`],
  ] as const

  it.each(kinds)('grow memory by less than 50 MB in a %s column', (kind, textOf) => {
    const first = bigColumn(textOf)
    let column = first
    expect(first.kind).toBe(kind)
    first.counts()
    const before = usedMemory()
    for (let n = 0; n < EDITS; n++) column = column.withCells([[rowOfEdit(n), `typed ${n}`]])
    const grown = (usedMemory() - before) / MEGABYTE
    console.log(`${kind}: ${grown.toFixed(1)} MB`)
    expect(column.textAt(rowOfEdit(EDITS - 1))).toBe(`typed ${EDITS - 1}`)
    expect(first.textAt(rowOfEdit(EDITS - 1))).toBe(textOf(rowOfEdit(EDITS - 1)))
    expect(grown).toBeLessThan(50)
  })

  it('grow memory by less than 50 MB as one step, its last results kept', async () => {
    const column = bigColumn((row) => `value ${row % 2_000}`)
    const table: Table = {
      columns: [{ id: '1:a', name: 'a', column }],
      ids: sourceRowIds({ first: 1, length: ROWS }),
      rows: null,
    }
    const before = usedMemory()
    const blocks: EditBlock[] = []
    let result = table
    for (let n = 0; n < EDITS; n += 250) {
      const edits = Array.from({ length: 250 }, (_, at) => {
        const row = rowOfEdit(n + at)
        return {
          row: row + 1,
          column: { id: '1:a', name: 'a' },
          before: column.textAt(row),
          after: `typed ${n + at}`,
          time: n,
        }
      })
      blocks.push({ edits })
      const step = { id: 's', kind: 'editCells', version: 1, params: { edits: [...blocks] } }
      const output = await runStep(table, step, inProcess(goOn))
      if (!output.ok) throw new Error(JSON.stringify(output.issue))
      expect(output.value.warnings).toEqual([])
      result = output.value.table
    }
    const grown = (usedMemory() - before) / MEGABYTE
    console.log(`one step: ${grown.toFixed(1)} MB`)
    expect(result.columns[0]!.column.textAt(rowOfEdit(0))).toBe('typed 0')
    expect(column.textAt(rowOfEdit(0))).not.toBe('typed 0')
    expect(grown).toBeLessThan(50)
  })
})
