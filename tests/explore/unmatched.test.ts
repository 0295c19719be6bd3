import { describe, expect, it } from 'vitest'
import { countPlaceholders } from '../../src/explore/placeholders'
import { unmatchedTexts } from '../../src/explore/unmatched'
import { goOn } from '../../src/table/mapTexts'
import { filterRows, tableOf } from '../../src/table/table'
import { fold } from '../../src/values/text'

const towns = tableOf({
  a: ['bvs', 'Beauvais', 'beauvaix', '', ' ', 'Creil', 'Creil'],
  b: ['Creil', 'x', '', '', '', '', ''],
})
const lines = [
  { from: 'bvs', to: 'Beauvais' },
  { from: '', to: '' },
]
const [a, b] = towns.columns.map(({ id }) => id)

describe('what a correspondence table leaves as it is', () => {
  it('is counted by text, the commonest first, with what a close one would become', async () => {
    const found = await unmatchedTexts(towns, [a!, b!], lines, (text) => text, 10, goOn)
    expect(found).toEqual({
      distinct: 3,
      cells: 5,
      texts: [
        { text: 'Creil', count: 3, likely: null },
        { text: 'beauvaix', count: 1, likely: 'Beauvais' },
        { text: 'x', count: 1, likely: null },
      ],
    })
  })

  it('is compared as asked, and only in the rows there are', async () => {
    const first = filterRows(towns, (row) => row < 3)
    const given = [...lines, { from: 'CREIL', to: 'Creil' }, { from: 'BEAUVAIX', to: 'Beauvais' }]
    expect(await unmatchedTexts(first, [a!], given, fold, 10, goOn)).toEqual({
      distinct: 0,
      cells: 0,
      texts: [],
    })
  })

  it('shows only as many as asked for, and no column that is gone', async () => {
    const found = await unmatchedTexts(towns, [a!, 'gone'], [], (text) => text, 1, goOn)
    expect(found).toMatchObject({ distinct: 4, cells: 5, texts: [{ text: 'Creil' }] })
  })
})

describe('texts that stand for nothing', () => {
  const table = tableOf({ a: ['NC', 'nc ', '-', '***', 'Nom'], b: ['N/A', '', '?', '***', '...'] })

  it('are counted over all columns, with others that have no letter or digit', async () => {
    expect(await countPlaceholders(table, [], ['NC', '-', 'N/A', 'vide'], false, goOn)).toEqual({
      asked: [
        { text: 'NC', count: 2 },
        { text: '-', count: 1 },
        { text: 'N/A', count: 1 },
        { text: 'vide', count: 0 },
      ],
      others: [
        { text: '***', count: 2 },
        { text: '?', count: 1 },
        { text: '...', count: 1 },
      ],
    })
  })

  it('are counted to the letter in one column', async () => {
    const { asked } = await countPlaceholders(table, ['1:a'], ['NC', 'nc'], true, goOn)
    expect(asked).toEqual([
      { text: 'NC', count: 1 },
      { text: 'nc', count: 0 },
    ])
  })
})
