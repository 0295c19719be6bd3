import { describe, expect, it } from 'vitest'
import { columnOf } from '../../src/table/builder'
import type { Column } from '../../src/table/column'
import { changedTexts } from '../../src/table/recoder'
import { mapTexts, recodeTexts } from '../../src/table/mapTexts'
import { plainColumn } from '../steps/tables'

const read = (column: Column) =>
  Array.from({ length: column.length }, (_, row) => column.textAt(row))

describe.each([
  ['dictionary', columnOf],
  ['plain', plainColumn],
])('mapTexts on a %s column', (_kind, make) => {
  it('rewrites the cells and makes one of texts that become equal', async () => {
    const column = await mapTexts(make(['a', 'A', '', 'b']), (text) => text.toUpperCase())
    expect(read(column)).toEqual(['A', 'A', '', 'B'])
    expect(column.codeAt(0)).toBe(column.codeAt(1))
  })

  it('gives the very same column when nothing changes', async () => {
    const column = make(['a', 'b'])
    expect(await mapTexts(column, () => null)).toBe(column)
    expect(await mapTexts(column, (text) => text)).toBe(column)
  })

  it('may empty cells, and fill the empty ones', async () => {
    const column = make(['a', '', 'b'])
    const rewrite = (text: string) => (text === 'a' ? '' : null)
    expect(read(await mapTexts(column, rewrite))).toEqual(['', '', 'b'])
    expect(read(await mapTexts(column, rewrite, undefined, '?'))).toEqual(['', '?', 'b'])
  })

  it('tells where each code went', async () => {
    const column = make(['a', 'b', ''])
    const { column: made, codes } = await recodeTexts(column, (text) => `${text}!`)
    expect(['a!', 'b!', '']).toEqual(
      [0, 1, 2].map((row) => made.texts.textAt(codes![column.codeAt(row)]!)),
    )
  })
})

describe('mapTexts', () => {
  it('asks leave to go on with its progress, and stops when it is refused', async () => {
    const column = columnOf(Array.from({ length: 40_000 }, (_, n) => `cell ${n}`))
    const asked: [number, number][] = []
    const control = {
      pause: (done: number, total: number) => {
        asked.push([done, total])
        return asked.length === 2 ? Promise.reject(new Error('stopped')) : null
      },
    }
    await expect(mapTexts(column, (text) => `${text}!`, control)).rejects.toThrow('stopped')
    expect(asked).toHaveLength(2)
    expect(asked.every(([done, total]) => done > 0 && done <= total)).toBe(true)
  })

  it('keeps a column of many distinct texts a dictionary', async () => {
    const cells = Array.from({ length: 200_000 }, (_, n) => `cell ${Math.floor(n / 2)}`)
    const column = await mapTexts(columnOf(cells), (text) => text.replace('99999', '0'))
    expect(column.kind).toBe('dictionary')
    const texts = Array.from({ length: column.texts.size }, (_, code) => column.texts.textAt(code))
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('tells which texts became others, to whoever asks with the column it was made of', async () => {
    const before = columnOf(['a', 'b', ' a', 'a', ''])
    const after = await mapTexts(before, (text) => text.trim())
    expect(Array.from(changedTexts(before, after)!)).toEqual([0, 0, 0, 1])
    expect(changedTexts(columnOf(['a', 'b', ' a', 'a', '']), after)).toBeNull()
    expect(changedTexts(after, before)).toBeNull()
    expect(changedTexts(before, before)).toBeNull()
  })
})
