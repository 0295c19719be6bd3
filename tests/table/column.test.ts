import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ColumnBuilder, columnOf } from '../../src/table/builder'
import type { Column } from '../../src/table/column'
import { CHUNK, chunksOf, constantColumn } from '../../src/table/column'
import { plainColumn } from '../steps/tables'
import { runs } from '../values/runs'

const read = (column: Column) =>
  Array.from({ length: column.length }, (_, row) => column.textAt(row))

const recount = (column: Column) => {
  const counts = new Array<number>(column.texts.size).fill(0)
  for (let row = 0; row < column.length; row++) counts[column.codeAt(row)]!++
  return counts
}

const text = fc.constantFrom('', ' ', 'a', 'b', 'é', 'new', '😀')
const texts = fc.array(text, { minLength: 1, maxLength: 12 })

describe('ColumnBuilder', () => {
  it('gives equal texts one code', () => {
    const column = columnOf(['a', '', 'b', 'a', ''])
    expect(column.kind).toBe('dictionary')
    expect(Array.from({ length: 5 }, (_, row) => column.codeAt(row))).toEqual([1, 0, 2, 1, 0])
  })

  it('makes a plain column of texts that are nearly all different', () => {
    const cells = Array.from({ length: 70_000 }, (_, n) => `cell ${n}`)
    const column = columnOf([...cells, 'cell 3', 'late', 'late'])
    expect(column.kind).toBe('plain')
    expect(read(column)).toEqual([...cells, 'cell 3', 'late', 'late'])
    const groups = column.groups()!
    expect(groups[column.codeAt(70_000)]).toBe(column.codeAt(3))
    expect(groups[column.codeAt(70_002)]).toBe(column.codeAt(70_001))
  })

  it('holds any text once it is plain, halves of surrogate pairs replaced', () => {
    const odd = ['é', '', '😀', 'x\ud83d', '\ude00y', '日本', 'a'.repeat(5_000), '\ufeff']
    const cells = Array.from({ length: 80_000 }, (_, n) => `${n}${odd[n % odd.length]}`)
    const column = columnOf([...cells, ...odd])
    expect(column.kind).toBe('plain')
    const whole = [...cells, ...odd].map((text) => text.replace(/\p{Surrogate}/gu, '\ufffd'))
    expect(read(column)).toEqual(whole)
  })

  it('keeps looking while texts come back', () => {
    const column = columnOf(Array.from({ length: 140_000 }, (_, n) => `cell ${n % 35_000}`))
    expect([column.kind, column.texts.size]).toEqual(['dictionary', 35_001])
  })

  it('goes on after it gave a column, which stays as it was', () => {
    const builder = new ColumnBuilder()
    builder.addText('a')
    const first = builder.column()
    builder.addEmpty(2)
    builder.addText('b')
    expect([read(first), read(builder.column())]).toEqual([['a'], ['a', '', '', 'b']])
  })

  it('takes cells as bytes', () => {
    const builder = new ColumnBuilder()
    const bytes = new TextEncoder().encode('xxé😀yy')
    builder.addBytes(bytes, 2, 8)
    builder.addBytes(bytes, 3, 3)
    expect(read(builder.column())).toEqual(['é😀', ''])
  })

  it('fills several chunks', () => {
    const length = CHUNK * 2 + 3
    const column = columnOf(Array.from({ length }, (_, n) => String(n % 7)))
    expect(column.chunks.map((chunk) => chunk.length)).toEqual([CHUNK, CHUNK, 3])
    expect([column.length, column.textAt(CHUNK), column.textAt(length - 1)]).toEqual([
      length,
      String(CHUNK % 7),
      String((length - 1) % 7),
    ])
    expect([...column.counts()]).toEqual(recount(column))
  })
})

describe('Column.withCells', () => {
  it('changes the cells given, for a column of either kind, and patches the counts', () => {
    const edits = fc.array(fc.array(fc.tuple(fc.nat({ max: 20 }), text), { maxLength: 5 }), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(texts, edits, (cells, rounds) => {
        for (const start of [columnOf(cells), plainColumn(cells)]) {
          let column = start
          const expected = [...cells]
          column.counts()
          for (const round of rounds) {
            const within = round.filter(([row]) => row < cells.length)
            column = column.withCells(within)
            for (const [row, after] of within) expected[row] = after
            expect([...column.counts()]).toEqual(recount(column))
          }
          expect(read(column)).toEqual(expected)
          expect(read(start)).toEqual(cells)
        }
      }),
      runs,
    )
  })

  it('copies the chunks it touches and shares the others', () => {
    const column = constantColumn('x', CHUNK * 3)
    const edited = column.withCells([[CHUNK + 1, 'y']])
    expect(edited.chunks.map((chunk, at) => chunk === column.chunks[at])).toEqual([
      true,
      false,
      true,
    ])
    expect([edited.textAt(CHUNK), edited.textAt(CHUNK + 1), column.textAt(CHUNK + 1)]).toEqual([
      'x',
      'y',
      'x',
    ])
  })
})

describe('Column.groups', () => {
  it('puts equal texts of a plain column together, edits included', () => {
    fc.assert(
      fc.property(texts, fc.nat({ max: 11 }), text, (cells, row, after) => {
        const at = row % cells.length
        for (const column of [plainColumn(cells), plainColumn(cells).withCells([[at, after]])]) {
          const groups = column.groups()!
          const shown = read(column)
          for (let a = 0; a < shown.length; a++) {
            for (let b = 0; b < shown.length; b++) {
              const isSame = groups[column.codeAt(a)] === groups[column.codeAt(b)]
              expect(isSame).toBe(shown[a] === shown[b])
            }
          }
        }
      }),
      runs,
    )
  })
})

describe('constantColumn', () => {
  it.each([
    ['x', 0],
    ['x', 3],
    ['', 3],
    ['x', CHUNK + 2],
  ])('holds %j in each of %i rows', (value, length) => {
    const column = constantColumn(value, length)
    expect(column.length).toBe(length)
    expect(new Set(read(column))).toEqual(new Set(length === 0 ? [] : [value]))
    expect(column.chunks.reduce((sum, chunk) => sum + chunk.length, 0)).toBe(length)
  })
})

describe('chunksOf', () => {
  it('cuts codes into chunks', () => {
    const chunks = chunksOf(CHUNK + 1, (row) => row % 5)
    expect(chunks.map((chunk) => chunk.length)).toEqual([CHUNK, 1])
    expect(chunks[1]![0]).toBe(CHUNK % 5)
  })
})
