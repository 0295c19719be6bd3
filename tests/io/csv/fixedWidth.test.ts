import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanCuts, cutLine } from '../../../src/io/csv/fixedWidth'
import { readCsv } from '../../../src/io/csv/read'
import { sniffCsv } from '../../../src/io/csv/sniff'
import { bytesSource } from '../../../src/io/csv/source'
import { collectRows } from './helpers'

const STREETS = [
  'rue de la Paix',
  'avenue Foch',
  'place Jeanne-Hachette',
  'quai d’Amont',
  'allée des Tilleuls',
]
const TOWNS = ['Beauvais', 'Creil', 'Méru', 'Chantilly', 'Crépy-en-Valois']
const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!

/** Lines of padded cells; a negative width pads on the left. */
const padded = (rows: readonly (readonly string[])[], widths: readonly number[]): string =>
  rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column]!
          return width < 0 ? cell.padStart(-width) : cell.padEnd(width)
        })
        .join('')
        .trimEnd(),
    )
    .join('\n') + '\n'

const streets = (count: number): string[][] =>
  Array.from({ length: count }, (_, i) => [
    String(100 + i),
    at(STREETS, i),
    at(TOWNS, i * 3),
    String((i * 37) % 900),
  ])

describe('fixed width', () => {
  it.each<[string, string, number[], string[]]>([
    ['cuts before these characters', 'abcdef', [2, 4], ['ab', 'cd', 'ef']],
    ['leaves filling spaces out, not those within', ' a b  c ', [5], ['a b', 'c']],
    ['leaves blanks of other widths out, not tabs', '\ta\u00a0b\u202f', [2], ['\ta', 'b']],
    ['gives empty cells for what a line has not', 'ab', [2, 4], ['ab', '', '']],
    ['gives one empty cell for a blank line', '   ', [1, 2], ['']],
    ['counts characters beyond the basic plane once', '😀x', [1], ['😀', 'x']],
    ['keeps the line whole without cuts', ' a ', [], ['a']],
  ])('%s', (_, line, cuts, expected) => {
    expect(cutLine(line, cuts)).toEqual(expected)
  })

  it('puts cuts in order, each once, none before the first character', () => {
    expect(cleanCuts([4, 2, 4, 0, -1, 2.5])).toEqual([2, 4])
  })

  it.each<[string, string, number[], number | null, number]>([
    [
      'names over columns that are filled up on the right',
      padded([['NUM', 'VOIE', 'VILLE', 'LITS'], ...streets(20)], [5, 24, 18, 5]),
      [5, 29, 47],
      1,
      0.7,
    ],
    [
      'numbers filled up on the left',
      padded(
        [['VILLE', 'LITS'], ...streets(12).map(([, , town, lits]) => [town!, lits!])],
        [18, -6],
      ),
      [20],
      1,
      0.7,
    ],
    ['columns without names', padded(streets(20), [5, 24, 18, 5]), [5, 29, 47], null, 0.7],
    [
      'a title and a blank line above',
      'Liste des voies de la commune de Beauvais au 3 mars\n\n' +
        padded([['NUM', 'VOIE', 'VILLE', 'LITS'], ...streets(20)], [5, 24, 18, 5]),
      [5, 29, 47],
      3,
      0.7,
    ],
    [
      'no cut within a number written in pairs',
      padded(
        [
          ['NOM', 'TELEPHONE', 'VILLE'],
          ...streets(20).map(([num, , town]) => [`M. ${num}`, '03 44 06 92 60', town!]),
        ],
        [10, 16, 12],
      ),
      [10, 26],
      1,
      0.7,
    ],
  ])('finds %s', (_, text, cuts, header, least) => {
    const guess = sniffCsv(text, true)
    expect(guess.cuts.value).toEqual(cuts)
    expect(guess.cuts.confidence).toBeGreaterThanOrEqual(least)
    expect(guess.headerRow.value).toBe(header)
    expect(guess.delimiter).toMatchObject({ value: '', confidence: guess.cuts.confidence })
  })

  it('is not sure of few lines', () => {
    const few = sniffCsv(
      padded([['NOM', 'LITS'], ...streets(3).map(([, v, , l]) => [v!, l!])], [24, 5]),
      true,
    )
    expect(few.cuts.value).toEqual([24])
    expect(few.cuts.confidence).toBeLessThan(0.7)
  })

  it.each<[string, string]>([
    [
      'prose',
      'Le maire a ouvert la séance.\nLes élus ont voté le budget.\nIl est vingt heures trente.\nUn point divers.\n',
    ],
    ['a list of names', 'Nom\nDupont Jean\nDurand Marie\nMartin Paul\nPetit Anne\n'],
    [
      'semicolons between filled-up cells',
      'num ; voie      ; lits\n1   ; rue A     ; 12\n22  ; avenue B  ; 3\n',
    ],
    ['two words in every line', 'rue Foch\nrue Mermoz\nrue Zola\nrue Hugo\nrue Verne\n'],
    ['one line', 'a   b   c\n'],
  ])('finds none in %s', (_, text) => {
    expect(sniffCsv(text, true).cuts.value).toBeNull()
  })

  it('stays out of the way of a chosen delimiter', () => {
    const text = padded(streets(20), [5, 24, 18, 5])
    expect(sniffCsv(text, true, { delimiter: ' ' }).cuts.value).toBeNull()
    expect(sniffCsv(text, true, { cuts: [3] }).cuts).toMatchObject({ value: [3], confidence: 1 })
  })

  it('reads back what was filled up', async () => {
    const cell = fc
      .stringMatching(/^[A-Za-zÀ-ÿ0-9",;' \u00a0\u202f]{0,6}$/)
      .map((text) => text.trim())
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 })
    const property = fc.asyncProperty(rows, async (given) => {
      const full = given.filter((row) => row.some((each) => each !== ''))
      fc.pre(full.length > 0)
      const { rows: read, sink } = collectRows()
      const bytes = new TextEncoder().encode(padded(full, [8, -8, 8]))
      await readCsv(
        bytesSource(bytes),
        {
          encoding: 'utf-8',
          delimiter: '',
          quote: null,
          lineEnd: 'lf',
          headerRow: null,
          cuts: [8, 16],
        },
        sink,
      )
      expect([...read.values()]).toEqual(full)
    })
    await fc.assert(property, { numRuns: Number(process.env.ETABLI_RUNS ?? 100) })
  })
})
