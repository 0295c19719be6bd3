import { describe, expect, it } from 'vitest'
import { MATCHED, matchTexts, UNMATCHED } from '../../src/steps/askPattern'
import type { StepContext } from '../../src/steps/define'
import { mapTextsElsewhere } from '../../src/table/askTexts'
import { columnOf } from '../../src/table/builder'
import type { Column } from '../../src/table/column'
import { goOn } from '../../src/table/mapTexts'
import { filterRows, tableOf } from '../../src/table/table'
import type { Table } from '../../src/table/table'
import type { TextRun } from '../../src/table/textRun'
import { readUtf8Run } from '../../src/table/utf8'
import { fail } from '../../src/values/result'
import { inProcess } from './inProcess'

const textsOf = ({ bytes, offsets }: TextRun): string[] =>
  readUtf8Run(bytes, offsets, 0, offsets.length - 1)

/** A context that notes which texts it is asked about. */
function watched() {
  const asked: string[][] = []
  const inside = inProcess()
  const context: StepContext = {
    ...inside,
    stepId: 's',
    matchPattern: (pattern, run) => {
      asked.push(textsOf(run))
      return inside.matchPattern(pattern, run)
    },
  }
  return { context, asked }
}

const pattern = { source: '^a', ignoreCase: false }
const columnOfTable = ({ columns }: Table): Column => columns[0]!.column

async function verdictOf(table: Table, text: string, context: StepContext) {
  const column = columnOfTable(table)
  const verdicts = await matchTexts(table, column, pattern, context)
  return verdicts.ok ? verdicts.value[column.texts.codeOf(text)] : verdicts.issue.code
}

describe('the verdicts of a pattern', () => {
  it('are asked once for each text that a shown row bears', async () => {
    const { context, asked } = watched()
    const table = tableOf({ name: ['a', 'b', 'a', 'c'] })
    const shown = filterRows(table, (row) => row < 3)
    expect(await verdictOf(shown, 'a', context)).toBe(MATCHED)
    expect(await verdictOf(shown, 'b', context)).toBe(UNMATCHED)
    expect(asked).toEqual([['a', 'b']])
    expect(await verdictOf(table, 'c', context)).toBe(UNMATCHED)
    expect(asked).toEqual([['a', 'b'], ['c']])
  })

  it('stay with the texts when cells are changed', async () => {
    const { context, asked } = watched()
    const table = tableOf({ name: ['a', 'b'] })
    await verdictOf(table, 'a', context)
    const column = columnOfTable(table).withCells([[1, 'aé']])
    const edited = { ...table, columns: [{ ...table.columns[0]!, column }] }
    expect(await verdictOf(edited, 'aé', context)).toBe(MATCHED)
    expect(asked.at(-1)).toEqual(['aé'])
  })

  it('are not kept from a question that failed', async () => {
    const { context, asked } = watched()
    const table = tableOf({ name: ['a'] })
    const refusing = { ...context, matchPattern: async () => fail('patternTooSlow') }
    expect(await verdictOf(table, 'a', refusing)).toBe('patternTooSlow')
    expect(await verdictOf(table, 'a', context)).toBe(MATCHED)
    expect(asked).toEqual([['a']])
  })
})

describe('texts rewritten elsewhere', () => {
  it('go in batches of packed or of appended texts, and all come back to their places', async () => {
    const cells = Array.from({ length: 70_000 }, (_, n) => `n° ${n}`)
    const column = columnOf(cells).withCells([
      [5, 'edited é'],
      [69_999, 'edited too'],
    ])
    const batches: number[] = []
    const codes = Uint32Array.from({ length: column.texts.size - 1 }, (_, at) => at + 1)
    const some = codes.filter((code) => code % 1_000 !== 7)
    const made = await mapTextsElsewhere(
      column,
      some,
      (run) => {
        batches.push(run.offsets.length - 1)
        return inProcess(goOn).replacePattern({ source: '°|é', ignoreCase: false }, 'o', run)
      },
      goOn,
    )
    if (!made.ok) throw new Error(made.issue.code)
    // How many at a time depends on how quick the answers are.
    expect(batches[0]).toBe(4_096)
    expect(batches.at(-1)).toBe(2)
    expect(batches.every((count) => count > 0 && count <= 65_536)).toBe(true)
    expect(batches.reduce((sum, count) => sum + count, 0)).toBe(some.length)
    const expected = cells.map((cell, row) =>
      (row + 1) % 1_000 === 7 ? cell : cell.replace('°', 'o'),
    )
    expected[5] = 'edited o'
    expected[69_999] = 'edited too'
    expect(cells.map((_, row) => made.value.textAt(row))).toEqual(expected)
  })

  it('stop at the first answer that fails', async () => {
    const column = columnOf(['a', 'b'])
    const failed = await mapTextsElsewhere(column, Uint32Array.of(1, 2), async () => fail('no'))
    expect(failed).toEqual(fail('no'))
  })
})
