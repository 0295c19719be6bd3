import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnOf } from '../../src/table/builder'
import type { Column } from '../../src/table/column'
import { findTexts } from '../../src/table/findTexts'
import { replaceInTexts } from '../../src/table/replaceTexts'
import { needleOf, textSearchOf } from '../../src/values/needle'
import { compileTest } from '../../src/values/conditions'
import { compileReplace } from '../../src/values/replace'
import { plainColumn } from '../steps/tables'
import { runs } from '../values/runs'

const read = (column: Column) =>
  Array.from({ length: column.length }, (_, row) => column.textAt(row))

/** Letters whose cases are written in unlike ways among ordinary ones. */
const letters = 'aAeEiIkKßẞéÉœŒåÅÿŸİı\u0307\u0301KÅςσΣ-1 '.split('')
const few = fc.constantFrom('a', 'A', 'b', 'é', 'É')
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...letters, '😀', '€'), maxLength: 8 }),
  fc.string({ unit: few, maxLength: 16 }),
)
const needle = fc.oneof(
  fc.string({ unit: fc.constantFrom(...letters, '😀', '\ud83d'), maxLength: 3 }),
  fc.string({ unit: few, maxLength: 5 }),
)
const anyColumn = fc
  .record({
    cells: fc.array(text, { minLength: 1, maxLength: 12 }),
    isPlain: fc.boolean(),
    edits: fc.array(fc.tuple(fc.nat(11), fc.oneof(text, needle)), { maxLength: 3 }),
  })
  .map(({ cells, isPlain, edits }) => {
    const column = isPlain ? plainColumn(cells) : columnOf(cells)
    const inside = edits.filter(([row]) => row < cells.length)
    return inside.length > 0 ? column.withCells(inside) : column
  })

describe('looking for a text among bytes', () => {
  it('answers as reading every text does', async () => {
    const anyCase = fc.record({
      column: anyColumn,
      test: fc.constantFrom(
        'equals',
        'notEquals',
        'contains',
        'notContains',
        'startsWith',
        'endsWith',
      ),
      value: needle,
      ignoreCase: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ column, ...test }) => {
        const search = textSearchOf(test)
        if (!search) return
        const { texts } = column
        const holds = compileTest({ ...test, test: search.isNegative ? 'equals' : test.test })
        const naive = compileTest(test)
        const positive = search.isNegative ? (each: string) => !naive(each) : holds
        const found = await findTexts(texts, search.needles, search.place, positive)
        texts.forEach((each, code) => expect([each, found[code]]).toEqual([each, +positive(each)]))
      }),
      { numRuns: runs.numRuns * 5 },
    )
  })

  it('finds any of several texts', async () => {
    const { texts } = columnOf(['a', 'b', 'B', 'ab', ''])
    const needles = ['A', 'b'].map((find) => needleOf(find, { ignoreCase: true })!)
    const found = await findTexts(texts, needles, 'whole', () => false)
    expect([...found]).toEqual([0, 1, 1, 1, 0])
  })

  it('never finds across two texts', async () => {
    const { texts } = plainColumn(['xa', 'b', 'ab', 'a', '', 'b'])
    const found = await findTexts(texts, [needleOf('ab', {})!], 'inside', () => false)
    expect([...found]).toEqual([0, 0, 0, 1, 0, 0, 0])
  })
})

describe('replacing a text among bytes', () => {
  it('makes what reading every text does', async () => {
    const anyCase = fc.record({
      column: anyColumn,
      find: needle,
      replacement: fc.oneof(fc.constantFrom('', '$&', 'é', '😀'), needle),
      options: fc.record({ ignoreCase: fc.boolean(), wholeCell: fc.boolean() }),
    })
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ column, find, replacement, options }) => {
        const sought = needleOf(find, options)
        if (!sought || (find === '' && !options.wholeCell)) return
        const replace = compileReplace(find, replacement, options)
        const { wholeCell } = options
        const replacing = { needle: sought, replacement, wholeCell }
        const made = await replaceInTexts(column, replacing, replace)
        const expected = read(column).map(replace)
        let isSame = true
        column.texts.forEach((each) => (isSame &&= replace(each) === each))
        if (isSame) expect(made).toBe(column)
        const whole = (cell: string) => cell.replace(/\p{Surrogate}/gu, '\ufffd')
        expect(read(made).map(whole)).toEqual(expected.map(whole))
      }),
      { numRuns: runs.numRuns * 5 },
    )
  })

  it('shares the codes of a plain column none of whose texts became empty or alike', async () => {
    const cells = Array.from({ length: 70_000 }, (_, n) => `rue ${n}`)
    const column = columnOf(cells)
    const replacing = { needle: needleOf('rue', {})!, replacement: 'Rue', wholeCell: false }
    const made = await replaceInTexts(column, replacing, () => null)
    expect(made.kind).toBe('plain')
    expect(made.chunks).toBe(column.chunks)
    expect(read(made)).toEqual(cells.map((cell) => cell.replace('r', 'R')))
  })

  it('makes a dictionary of many texts that become a few', async () => {
    const cells = Array.from({ length: 70_000 }, (_, n) => `${n}`)
    const replacing = { needle: needleOf('', {})!, replacement: '-', wholeCell: true }
    const rewrite = (cell: string) => cell.slice(-1)
    const column = columnOf(cells)
    expect((await replaceInTexts(column, replacing, rewrite)).kind).toBe('plain')
    const odd = columnOf(cells.map((cell) => `İ${cell}`))
    const needed = { ...replacing, needle: needleOf('i', { ignoreCase: true })! }
    const made = await replaceInTexts(odd, needed, rewrite)
    expect([made.kind, made.texts.size]).toEqual(['dictionary', 11])
  })
})
