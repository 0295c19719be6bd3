import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countChangedCells, markChangedCells } from '../../src/recipe/cellDiff'
import { columnOf } from '../../src/table/builder'
import type { Column } from '../../src/table/column'
import { goOn, mapTexts } from '../../src/table/mapTexts'
import { changedCodes } from '../../src/table/recoder'
import { plainColumn } from '../steps/tables'
import { runs } from '../values/runs'

const inPlace = { kind: 'inPlace', isShared: null } as const

const edits = fc.array(fc.tuple(fc.nat(9), fc.constantFrom('a', 'b', 'A', 'é', 'z', '')), {
  maxLength: 4,
})
const anyCase = fc.record({
  cells: fc.array(fc.constantFrom('a', 'b', 'A', 'é', 'É', 'zz', ''), {
    minLength: 10,
    maxLength: 10,
  }),
  isPlain: fc.boolean(),
  before: edits,
  after: edits,
})

const edited = (column: Column, cells: readonly (readonly [number, string])[]) =>
  cells.length > 0 ? column.withCells(cells) : column

describe('cells of texts that were made of others', () => {
  it('are told apart as reading them does, edited before or after', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ cells, isPlain, before, after }) => {
        const base = isPlain ? plainColumn(cells) : columnOf(cells)
        const was = edited(base, before)
        const made = await mapTexts(was, (text) => text.toUpperCase())
        const pairs = [
          [was, made],
          [was, edited(made, after)],
          [edited(was, after), made],
          [base, made],
        ] as const
        for (const [left, right] of pairs) {
          const changed = cells.flatMap((_, row) =>
            left.textAt(row) === right.textAt(row) ? [] : [row],
          )
          const marks = new Uint8Array(cells.length)
          await markChangedCells(left, right, inPlace, marks, goOn)
          expect([...marks].flatMap((mark, row) => (mark ? [row] : []))).toEqual(changed)
          expect(await countChangedCells(left, right, inPlace, goOn)).toBe(changed.length)
        }
      }),
      { numRuns: runs.numRuns * 3 },
    )
  })

  it('are known without reading them when no code became another', async () => {
    const column = columnOf(['a', 'B', 'c'])
    const made = await mapTexts(column, (text) => text.toUpperCase())
    expect([...changedCodes(column.texts, made.texts)!]).toEqual([0, 1, 0, 1])
    expect(changedCodes(made.texts, column.texts)).toBeNull()
    const joined = await mapTexts(columnOf(['a', 'A']), (text) => text.toUpperCase())
    expect(changedCodes(column.texts, joined.texts)).toBeNull()
  })
})
