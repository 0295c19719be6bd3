import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goOn } from '../../src/table/mapTexts'
import type { Table } from '../../src/table/table'
import { pickRows, replaceColumns, rowAt, rowCount } from '../../src/table/table'
import type { Compare } from '../../src/worker/protocol'
import { placeRows } from '../../src/worker/places'
import { compareRows, ShownRows } from '../../src/worker/shown'
import { readWindow } from '../../src/worker/windows'
import { forms } from '../steps/tables'
import { runs } from '../values/runs'

/** A table, some of its rows in any order, and some cells typed over. */
const anyCase = fc
  .record({
    form: fc.constantFrom(...Object.values(forms)),
    texts: fc.array(fc.constantFrom('', 'a', 'b', 'c'), { maxLength: 9 }),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8]),
    edited: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8]),
  })
  .map(({ form, texts, order, edited }) => {
    const before = form([
      ['n', texts.map((_, row) => `row ${row}`)],
      ['text', texts],
    ])
    const picked = order.filter((row) => row < texts.length)
    const typed = edited
      .filter((row) => row < texts.length)
      .map((row) => [rowAt(before, row), 'typed'] as const)
    const column = before.columns[1]!.column.withCells(typed)
    const changed = replaceColumns(before, new Map([[before.columns[1]!.id, column]]))
    return { before, after: pickRows(changed, Uint32Array.from(picked)), picked, texts, edited }
  })

const namesOf = (shown: ShownRows): string[] =>
  Array.from({ length: shown.count }, (_, position) => {
    const entry = shown.entryAt(position)
    const side = entry < 0 ? shown.before! : shown.table
    return side.columns[0]!.column.textAt(entry < 0 ? ~entry : entry)
  })

async function compared(table: Table, before: Table, mode: Compare['mode']): Promise<ShownRows> {
  return new ShownRows(table, before, mode, await compareRows(table, before, mode, null, goOn))
}

describe('comparing any table with the one before', () => {
  it('shows every row once, the kept ones in their order, each dropped one behind the one it followed', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ before, after, picked, texts }) => {
        const names = namesOf(await compared(after, before, 'after'))
        const isKept = (name: string) => picked.includes(Number(name.slice(4)))
        expect(names.filter(isKept)).toEqual(picked.map((row) => `row ${row}`))
        expect(names.toSorted()).toEqual(texts.map((_, row) => `row ${row}`).toSorted())
        for (const [position, name] of names.entries()) {
          const row = Number(name.slice(4))
          if (isKept(name) || row === 0) continue
          const stood = names.indexOf(`row ${row - 1}`)
          expect(stood).toBe(position - 1)
        }
      }),
      runs,
    )
  })

  it('tells the fate of each row and the text before of each changed cell', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ before, after, picked, texts, edited }) => {
        const shown = await compared(after, before, 'after')
        const columns = before.columns.map(({ id }) => id)
        const reply = readWindow(shown, { start: 0, end: 100, columns }, new Map())
        for (const [position, name] of namesOf(shown).entries()) {
          const row = Number(name.slice(4))
          const isKept = picked.includes(row)
          const isTyped = isKept && edited.includes(row)
          expect(reply.fates![position]).toBe(isKept ? 'kept' : 'removed')
          expect(reply.cells[1]![position]).toBe(isTyped ? 'typed' : texts[row])
          expect(reply.before![1]![position]).toBe(isTyped ? texts[row] : null)
        }
      }),
      runs,
    )
  })

  it('shows only what changes, and everything as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ before, after, picked, texts, edited }) => {
        const changes = namesOf(await compared(after, before, 'changes'))
        const differs = texts.map((_, row) => !picked.includes(row) || edited.includes(row))
        expect(changes.toSorted()).toEqual(
          texts.map((_, row) => `row ${row}`).filter((_, row) => differs[row]),
        )
        const shown = await compared(after, before, 'before')
        const was = readWindow(shown, { start: 0, end: 100, columns: ['1:text'] }, new Map())
        expect(was.cells[0]).toEqual(texts)
      }),
      runs,
    )
  })

  it('finds each row in the other table, else the next that is there', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ before, after, picked, texts }) => {
        const from = new ShownRows(before, null, null, null)
        const to = new ShownRows(after, null, null, null)
        const positions = Array.from(texts.keys())
        const expected = positions.map((position) => {
          const survivor = positions.slice(position).find((row) => picked.includes(row))
          return survivor === undefined ? -1 : picked.indexOf(survivor)
        })
        expect(placeRows(from, to, positions)).toEqual(expected)
        expect(placeRows(from, to, positions.toReversed())).toEqual(expected.toReversed())
        const merged = await compared(after, before, 'after')
        const there = placeRows(from, merged, positions)
        const names = namesOf(merged)
        expect(there.map((position) => names[position])).toEqual(
          texts.map((_, row) => `row ${row}`),
        )
        expect(rowCount(before)).toBe(texts.length)
      }),
      runs,
    )
  })
})
