import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnOf } from '../../src/table/builder'
import type { Column } from '../../src/table/column'
import { goOn } from '../../src/table/mapTexts'
import { sortByCodePoints, sortInFrench } from '../../src/table/sortTexts'
import { compareCodePoints, compareFrench } from '../../src/values/order'
import { plainColumn } from '../steps/tables'
import { runs } from '../values/runs'

const orders = [
  ['French', sortInFrench, compareFrench],
  ['code point', sortByCodePoints, compareCodePoints],
] as const

/** Letters the order knows, and others only the collator does. */
const letters =
  'aaabcdeéÉœŒoæ-’\'" .…·lL0129\u00a0\u202f\u00ad\u0301\u200bżłþßяБ€½日😀\0\t\n'.split('')
const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 6 })
const alike = fc.string({ unit: fc.constantFrom('a', 'A', 'à', 'o', 'œ', '-'), maxLength: 9 })
const anyColumn = fc
  .record({
    cells: fc.array(fc.oneof(text, alike), { minLength: 1, maxLength: 40 }),
    isPlain: fc.boolean(),
    edits: fc.array(fc.tuple(fc.nat(39), text), { maxLength: 3 }),
  })
  .map(({ cells, isPlain, edits }) => {
    const column = isPlain ? plainColumn(cells) : columnOf(cells)
    const inside = edits.filter(([row]) => row < cells.length)
    return inside.length > 0 ? column.withCells(inside) : column
  })

const allCodes = ({ texts }: Column) => Uint32Array.from({ length: texts.size }, (_, code) => code)

async function expectOrder(
  column: Column,
  sort: typeof sortInFrench,
  compareTexts: (a: string, b: string) => number,
): Promise<void> {
  const codes = allCodes(column)
  const { sorted, isAlike } = await sort(column.texts, codes.slice(), goOn)
  const texts = Array.from(codes, (code) => column.texts.textAt(code))
  expect(sorted.toSorted().every((code, at) => code === at)).toBe(true)
  const faults: unknown[] = []
  for (let i = 1; i < sorted.length; i++) {
    const [one, other] = [sorted[i - 1]!, sorted[i]!]
    const order = Math.sign(compareTexts(texts[one]!, texts[other]!))
    if (order > 0 || isAlike[i] !== (order === 0 ? 1 : 0)) {
      faults.push([texts[one]!, texts[other]!, order])
    }
  }
  expect(faults).toEqual([])
}

describe.each(orders)('codes sorted by their texts in %s order', (_name, sort, compareTexts) => {
  it('stand as comparing any two texts says', async () => {
    await fc.assert(
      fc.asyncProperty(anyColumn, (column) => expectOrder(column, sort, compareTexts)),
      { numRuns: runs.numRuns * 3 },
    )
  })

  it('stand so when many texts start alike', async () => {
    const cells = Array.from(
      { length: 70_000 },
      (_, n) => `Commune de ${['Saint', 'saint', 'Sâint'][n % 3]}-${(n * 7_919) % 70_001}`,
    )
    await expectOrder(columnOf([...cells, 'я', 'Commune de \u0301']), sort, compareTexts)
  })

  it('stops when leave to go on is refused', async () => {
    const { texts } = columnOf(Array.from({ length: 70_000 }, (_, n) => `rue ${n}`))
    let pauses = 0
    const control = {
      pause: () => (++pauses === 9 ? Promise.reject(new Error('stopped')) : null),
    }
    const codes = Uint32Array.from({ length: texts.size }, (_, code) => code)
    await expect(sort(texts, codes, control)).rejects.toThrow('stopped')
  })
})
