import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { TableCache } from '../../src/recipe/cache'
import { addEdits } from '../../src/recipe/editBlocks'
import { Runner } from '../../src/recipe/run'
import type { EditBlock } from '../../src/steps/params'
import { Column, chunksOf } from '../../src/table/column'
import { goOn } from '../../src/table/mapTexts'
import { sourceRowIds } from '../../src/table/rowIds'
import type { Table } from '../../src/table/table'
import { Texts } from '../../src/table/texts'
import { inProcess } from '../steps/inProcess'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const held = (): number => {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const ROWS = 1_000_000

/** A column of few texts and one of a text of its own per row. */
function millionRows(): Table {
  const few = Texts.fromStrings(['', ...Array.from({ length: 500 }, (_, at) => `commune ${at}`)])
  const many = Texts.fromStrings(['', ...Array.from({ length: ROWS }, (_, at) => `n° ${at}`)])
  return {
    columns: [
      {
        id: '1:few',
        name: 'few',
        column: new Column(
          'dictionary',
          few,
          chunksOf(ROWS, (row) => 1 + (row % 500)),
          ROWS,
        ),
      },
      {
        id: '1:many',
        name: 'many',
        column: new Column(
          'plain',
          many,
          chunksOf(ROWS, (row) => row + 1),
          ROWS,
        ),
      },
    ],
    ids: sourceRowIds({ first: 2, length: ROWS }),
    rows: null,
  }
}

describe('ten thousand edits of single cells at a million rows', () => {
  it('take less than 50 MB, and a few milliseconds each', { timeout: 300_000 }, async () => {
    const table = millionRows()
    const runner = new Runner({
      tables: new TableCache(1024 ** 3),
      outside: inProcess(),
      loadSource: () => Promise.resolve(table),
    })
    for (const { column } of table.columns) column.counts()
    let blocks: readonly EditBlock[] = []
    const times: number[] = []
    const before = held()
    for (let at = 0; at < 10_000; at++) {
      const row = (at * 7_919) % ROWS
      const [few, many] = table.columns
      const { id, name, column } = at % 2 === 0 ? few! : many!
      const edit = {
        row: row + 2,
        column: { id, name },
        before: column.textAt(row),
        after: `typed ${at}`,
        time: at,
      }
      blocks = addEdits(blocks, [edit])
      const step = { id: 'e', kind: 'editCells', version: 1, params: { edits: blocks } }
      const start = performance.now()
      const report = await runner.run('source', [], ROWS, [step], goOn)
      times.push(performance.now() - start)
      expect(report!.steps[0]!.warnings).toEqual([])
      expect(report!.steps[0]!.effect.cellsChanged).toBe(at + 1)
    }
    const grown = (held() - before) / 1e6
    times.sort((a, b) => a - b)
    const [middle = NaN, worst = NaN] = [times[5_000], times[9_900]]
    const told = `median ${middle.toFixed(1)} ms, 99 % within ${worst.toFixed(1)} ms`
    console.log(`10,000 edits: ${grown.toFixed(0)} MB, ${told}`)
    expect(grown).toBeLessThan(50)
    expect(middle).toBeLessThan(30)
  })
})
