import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnNames } from '../../../src/io/csv/header'

const names = (header: string[] | null, count: number) =>
  columnNames(header, count, (position) => `Colonne ${position}`)

describe('columnNames', () => {
  it.each<[string, string[] | null, number, string[]]>([
    ['keeps names as read', ['a', ' b '], 2, ['a', ' b ']],
    ['numbers duplicates', ['Nom', 'Nom', 'Nom'], 3, ['Nom', 'Nom 2', 'Nom 3']],
    [
      'does not take a name that stands later',
      ['Nom', 'Nom', 'Nom 2'],
      3,
      ['Nom', 'Nom 3', 'Nom 2'],
    ],
    ['words blank names', ['a', '', '  '], 3, ['a', 'Colonne 2', 'Colonne 3']],
    ['words columns of longer rows', ['a'], 3, ['a', 'Colonne 2', 'Colonne 3']],
    ['words all of a file without header', null, 2, ['Colonne 1', 'Colonne 2']],
    ['avoids a wording that is a name', ['', 'Colonne 1'], 2, ['Colonne 1 2', 'Colonne 1']],
    ['keeps hostile names apart', ['__proto__', '__proto__'], 2, ['__proto__', '__proto__ 2']],
  ])('%s', (_, header, count, expected) => {
    expect(names(header, count).map(({ name }) => name)).toEqual(expected)
  })

  it('tells what was read and what changed', () => {
    expect(names(['a', 'a', ''], 4)).toEqual([
      { name: 'a', asRead: 'a', change: null, occurrence: 1 },
      { name: 'a 2', asRead: 'a', change: 'duplicate', occurrence: 2 },
      { name: 'Colonne 3', asRead: '', change: 'blank', occurrence: 1 },
      { name: 'Colonne 4', asRead: null, change: 'missing', occurrence: 2 },
    ])
  })

  it('numbers thousands of columns of one name without a long wait, past those that are taken', () => {
    const header = ['a 3', ...Array.from({ length: 16_000 }, () => 'a')]
    const start = performance.now()
    const made = names(header, header.length).map(({ name }) => name)
    expect(performance.now() - start).toBeLessThan(2_000)
    expect(made.slice(0, 5)).toEqual(['a 3', 'a', 'a 2', 'a 4', 'a 5'])
    expect(new Set(made).size).toBe(header.length)
  })

  it('gives names that are all different, and ids that are too', () => {
    const name = fc.constantFrom('', ' ', 'a', 'a 2', 'a 3', 'Colonne 1', 'Colonne 2', 'b')
    fc.assert(
      fc.property(fc.array(name), fc.nat({ max: 8 }), (header, count) => {
        const made = names(header, count)
        expect(made.length).toBe(Math.max(header.length, count))
        expect(new Set(made.map((one) => one.name)).size).toBe(made.length)
        const ids = made.map(({ asRead, occurrence }) => `${occurrence}:${asRead ?? ''}`)
        expect(new Set(ids).size).toBe(made.length)
      }),
      { numRuns: Number(process.env.ETABLI_RUNS ?? 100) },
    )
  })
})
