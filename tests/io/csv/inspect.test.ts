import { describe, expect, it } from 'vitest'
import { inspectExport } from '../../../src/io/csv/inspect'
import type { WrittenTable } from '../../../src/io/csv/write'
import { plainTable } from './helpers'

function findingsOf(table: WrittenTable, encoding: 'utf-8' | 'windows-1252') {
  const shares: number[] = []
  const inspecting = inspectExport(table, { encoding })
  for (;;) {
    const step = inspecting.next()
    if (step.done) return { ...step.value, shares }
    shares.push(step.value)
  }
}

const TABLE = plainTable(
  [
    ['→', '=1+1', 'été'],
    ['x', '-5', '→ Ł'],
    ['=2', '=1+1', ''],
  ],
  ['nom', '@b', 'c→'],
)

describe('inspectExport', () => {
  it('lists what Windows-1252 cannot hold with counts and first cells', () => {
    expect(findingsOf(TABLE, 'windows-1252').unwritable).toEqual([
      { character: '→', count: 3, row: -1, column: 2 },
      { character: 'Ł', count: 1, row: 1, column: 2 },
    ])
    expect(findingsOf(TABLE, 'utf-8').unwritable).toEqual([])
  })

  it('counts the cells a spreadsheet would run, names included', () => {
    expect(findingsOf(TABLE, 'utf-8').formulas).toEqual({
      count: 4,
      cells: [
        { row: -1, column: 1, text: '@b' },
        { row: 0, column: 1, text: '=1+1' },
        { row: 2, column: 0, text: '=2' },
        { row: 2, column: 1, text: '=1+1' },
      ],
    })
  })

  it('looks at each text of a dictionary once and counts its rows', () => {
    const texts = ['', '=1', 'a']
    const codes = [2, 1, 2, 1, 1, 0]
    let asked = 0
    const table: WrittenTable = {
      rowCount: codes.length,
      columns: [
        {
          name: 'n',
          codes: 3,
          codeAt: (row) => codes[row]!,
          textOf: (code) => {
            asked++
            return texts[code]!
          },
        },
      ],
    }
    const { formulas, shares } = findingsOf(table, 'utf-8')
    expect(formulas).toEqual({ count: 3, cells: [{ row: 1, column: 0, text: '=1' }] })
    expect(asked).toBe(3)
    expect(shares).toEqual([1])
  })
})
