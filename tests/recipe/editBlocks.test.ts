import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addEdits, BLOCK_SIZE, countEdits, removeEdits } from '../../src/recipe/editBlocks'
import type { CellEdit, EditBlock } from '../../src/steps/params'
import { runs } from '../values/runs'
import { range, sampleEdit } from './samples'

const flat = (blocks: readonly EditBlock[]) => blocks.flatMap(({ edits }) => edits)
const sizes = (blocks: readonly EditBlock[]) => blocks.map(({ edits }) => edits.length)

const addOneByOne = (count: number) =>
  range(count).reduce<readonly EditBlock[]>((blocks, n) => addEdits(blocks, [sampleEdit(n)]), [])

describe('addEdits', () => {
  it.each([
    [0, []],
    [1, [1]],
    [3, [1, 1, 1]],
    [16, [16]],
    [18, [16, 1, 1]],
    [33, [16, 16, 1]],
    [256, [256]],
    [289, [256, 16, 16, 1]],
  ])('keeps %i edits typed one by one in blocks of %j', (count, expected) => {
    expect(sizes(addOneByOne(count))).toEqual(expected)
  })

  it('keeps both edits of a cell edited twice, in order', () => {
    const first = sampleEdit(7, 'un')
    const second = { ...sampleEdit(7, 'deux'), before: 'un' }
    expect(flat(addEdits(addEdits([], [first]), [second]))).toEqual([first, second])
  })

  it('gives back the very same blocks when nothing is added', () => {
    const blocks = addOneByOne(3)
    expect(addEdits(blocks, [])).toBe(blocks)
  })

  it('shares every block it does not merge', () => {
    const before = addOneByOne(20)
    const after = addEdits(before, [sampleEdit(20)])
    expect(after.slice(0, -1)).toEqual(before)
    expect(after.slice(0, -1).every((block, at) => block === before[at])).toBe(true)
  })

  it('never changes the order, never fills a block over its size, never has many small ones', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 30 }), (counts) => {
        let blocks: readonly EditBlock[] = []
        const all: CellEdit[] = []
        for (const count of counts) {
          const added = range(count).map((n) => sampleEdit(all.length + n))
          all.push(...added)
          blocks = addEdits(blocks, added)
        }
        expect(flat(blocks)).toEqual(all)
        expect(countEdits(blocks)).toBe(all.length)
        expect(Math.max(0, ...sizes(blocks))).toBeLessThanOrEqual(BLOCK_SIZE)
        expect(sizes(blocks).every((size) => size > 0)).toBe(true)
      }),
      runs,
    )
  })

  it('makes blocks of at most three times the edits in all when they are typed one by one', () => {
    const seen = new Set<EditBlock>()
    let blocks: readonly EditBlock[] = []
    for (const n of range(4096)) {
      blocks = addEdits(blocks, [sampleEdit(n)])
      blocks.forEach((block) => seen.add(block))
    }
    expect(countEdits([...seen])).toBeLessThanOrEqual(3 * 4096)
    expect(blocks.length).toBe(16)
  })
})

describe('removeEdits', () => {
  it('leaves out what is gone and shares the blocks it leaves alone', () => {
    const blocks = addOneByOne(300)
    const left = removeEdits(blocks, ({ row }) => row === 299)
    expect(countEdits(left)).toBe(299)
    expect(left[0]).toBe(blocks[0])
    expect(left).toHaveLength(blocks.length - 1)
    expect(removeEdits(blocks, () => false)).toBe(blocks)
  })
})
