import { describe, expect, it } from 'vitest'
import { carryLabels, groupRowsAbove, joinNames } from '../../../src/io/csv/headerGroups'

describe('the names of groups of columns', () => {
  it.each<[string, string[], number, string[]]>([
    [
      'carries each label over the blanks behind it',
      ['', 'A', '', 'B'],
      5,
      ['', 'A', 'A', 'B', 'B'],
    ],
    ['takes white space for blank', ['A', ' ', 'B'], 3, ['A', 'A', 'B']],
    ['gives nothing where nothing stands', [], 2, ['', '']],
  ])('%s', (_, labels, width, expected) => {
    expect(carryLabels(labels, width)).toEqual(expected)
  })

  it.each<[string, string[][], string[], string[]]>([
    [
      'joins',
      [['Capacité', 'Capacité']],
      ['Total', 'dont PMR'],
      ['Capacité – Total', 'Capacité – dont PMR'],
    ],
    [
      'joins several, from the top',
      [
        ['A', 'A'],
        ['', 'b'],
      ],
      ['x', 'y'],
      ['A – x', 'A – b – y'],
    ],
    ['says the same word once', [['Nom', 'A']], ['Nom', ' x '], ['Nom', 'A – x']],
    ['keeps a lone name as it is read', [['', '']], [' Nom ', ''], [' Nom ', '']],
    ['takes the group for a column without name', [['A']], [''], ['A']],
  ])('%s', (_, groups, names, expected) => {
    expect(joinNames(groups, names)).toEqual(expected)
  })

  it.each<[string, string[][], number | null, number[]]>([
    [
      'finds a row of groups right above the names',
      [
        ['Parkings', '', '', ''],
        ['', 'Capacité', '', ''],
        ['Nom', 'Total', 'PMR', 'Rue'],
      ],
      3,
      [2],
    ],
    ['finds none without names', [['a', '']], null, []],
    [
      'takes a title for none',
      [
        ['Liste', '', ''],
        ['Nom', 'Rue', 'Ville'],
      ],
      2,
      [],
    ],
    [
      'takes a date and a source for none',
      [
        ['', '2024', '', ''],
        ['Nom', 'Total', 'PMR', 'Rue'],
      ],
      2,
      [],
    ],
    [
      'takes full rows for none',
      [
        ['a', 'b', 'c'],
        ['Nom', 'Rue', 'Ville'],
      ],
      2,
      [],
    ],
  ])('%s', (_, records, header, expected) => {
    expect(groupRowsAbove(records, header)).toEqual(expected)
  })
})
