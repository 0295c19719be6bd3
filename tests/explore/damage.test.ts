import { describe, expect, it } from 'vitest'
import { damageCodes } from '../../src/explore/finding'
import { typedBefore } from '../../src/explore/damage/dates'
import { tableOf } from '../../src/table/table'
import { findingsOf, rowsOf, settled } from './helpers'

const sirets = ['73282932000074', '55208131766522', '35600000000048', '44306184100047']

/** The damage told of one column, in short. */
async function damageIn(name: string, cells: readonly string[]) {
  const table = tableOf([
    ['Nom', cells.map((_, at) => `Nom ${'abcdefghijklmnopqrst'[at]}`)],
    [name, cells],
  ])
  const findings = await findingsOf(table)
  return findings
    .filter(({ isDamage }) => isDamage)
    .map(({ code, data, cells: found }) => ({
      code,
      count: data['count'],
      cells: found.map(({ text }) => text),
    }))
}

const told = (code: string, ...cells: readonly string[]) => [{ code, count: cells.length, cells }]

describe('damage', () => {
  it.each<[string, string, readonly string[], ReturnType<typeof told>]>([
    [
      'digits lost to an exponent',
      'SIRET',
      [...sirets, '9,98123E+13', '9.98E+13'],
      told('lostDigits', '9,98123E+13', '9.98E+13'),
    ],
    ['digits lost in any column', 'Code', ['a', 'b', '1,2E+15'], told('lostDigits', '1,2E+15')],
    ['no exponent in a number that keeps its digits', 'Mesure', ['1.5e3', '2e-4', '3'], []],
    ['no exponent in a code', 'Code', ['12E45', 'A12E+3', '1E5'], []],
    [
      'digits rounded behind the fifteenth',
      'Numéro',
      ['1234567890123450000', '9876543210987650000', '12'],
      told('roundedDigits', '1234567890123450000', '9876543210987650000'),
    ],
    [
      'no rounding where the last digits differ',
      'Numéro',
      ['1234567890123456789', '9876543210987650000', '9876543210987654321'],
      [],
    ],
    [
      'SIRETs written again from an exponent',
      'SIRET',
      [...sirets, '99812300000000', '99715400000000'],
      told('roundedDigits', '99812300000000', '99715400000000'),
    ],
    [
      'zeros lost by postcodes',
      'Code postal',
      ['60000', '1000', '8400'],
      told('lostZeros', '1000', '8400'),
    ],
    [
      'zeros lost by INSEE codes',
      'Code INSEE',
      ['60057', '2A004', '1004'],
      told('lostZeros', '1004'),
    ],
    [
      'zeros lost by SIRETs, with or without proof',
      'SIRET',
      [...sirets, '5714235800068', '5714235800069'],
      told('lostZeros', '5714235800068', '5714235800069'),
    ],
    [
      'zeros lost by phone numbers',
      'Téléphone',
      ['0344797979', '344797980', '03 44 79 79 81'],
      told('lostZeros', '344797980'),
    ],
    ['no zeros lost by numbers', 'Places', ['60000', '1000', '8400'], []],
    [
      'SIRETs with a wrong digit, but La Poste’s',
      'SIRET',
      [...sirets, '73282932000075'],
      told('wrongKeys', '73282932000075'),
    ],
    [
      'dates made of house numbers',
      'Numéro',
      ['2', '14', '4 bis', '02-mars', 'janv-12', '7'],
      told('madeDates', '02-mars', 'janv-12'),
    ],
    [
      'dates made of ranges',
      'Tranche d’effectif',
      ['6-9', '10-19', '20-49', '01-févr', '2021-05-03', '50 et +'],
      told('madeDates', '01-févr', '2021-05-03'),
    ],
    [
      'dates made of genes',
      'Gene',
      ['TP53', 'BRCA1', '2-Sep', '1-Mar', 'EGFR2'],
      told('madeDates', '2-Sep', '1-Mar'),
    ],
    ['no dates made where dates were meant', 'Mois', ['janv-12', 'févr-12', 'mars-12'], []],
    ['no dates made in a column of dates', 'Date de visite', ['2', '14', '02-mars', '7'], []],
    ['no dates made among words', 'Remarque', ['ouvert', 'fermé en mars', '02-mars', 'rien'], []],
    ['no dates made among years', 'Classe', ['2019', '2020', '2021-01-01', '2018'], []],
    [
      'numbers of days among dates',
      'Date',
      ['2021-01-01', '02/01/2021', '44197', '03/01/2021'],
      told('dateSerials', '44197'),
    ],
    ['no numbers of days in a column of numbers', 'Places', ['44197', '44198', '12'], []],
    [
      'decimals with both marks',
      'Surface',
      ['1,5', '2,25', '3.5', '4', '5,75'],
      told('mixedMarks', '3.5'),
    ],
    ['no mixed marks where one is used', 'Surface', ['1,5', '2,25', '4'], []],
    [
      'characters that could not be read',
      'Ville',
      ['Cr�py', 'Senlis', 'N�ry'],
      told('lostCharacters', 'Cr�py', 'N�ry'),
    ],
    ['nothing in cells of spaces', 'SIRET', ['', '  ', sirets[0]!], []],
  ])('is told: %s', async (_, name, cells, expected) => {
    expect(await damageIn(name, cells)).toEqual(expected)
  })

  it('offers back only the zeros that are proven', async () => {
    const cells = [...sirets, '5714235800068', '5714235800069']
    const table = tableOf([['SIRET', cells]])
    const [finding] = await findingsOf(table)
    expect(finding).toMatchObject({
      code: 'lostZeros',
      data: { count: 2, proven: 1, name: 'SIRET', type: 'siret' },
      fix: {
        kind: 'restoreZeros',
        params: { columns: [{ id: '1:SIRET', name: 'SIRET' }], identifier: 'siret' },
      },
    })
    expect(finding!.cells.map(({ after }) => after)).toEqual(['05714235800068', null])
    const after = await settled(table, finding!)
    expect(rowsOf(after)).toEqual([...sirets, '05714235800068', '5714235800069'])
    const [again] = await findingsOf(after)
    expect(again).toMatchObject({ data: { count: 1, proven: 0 }, fix: null })
  })

  it('says what was perhaps typed, and the day a number stands for', async () => {
    const dates = tableOf([['Numéro', ['2', '02-mars', '4 bis', '8']]])
    expect((await findingsOf(dates))[0]!.data).toMatchObject({ before: '2-3', example: '02-mars' })
    const days = tableOf([['Date', ['2021-01-01', '44197', '2021-02-01']]])
    expect((await findingsOf(days))[0]!.data).toMatchObject({ date: '2021-01-01' })
  })

  it('never has a step that makes up what is gone', async () => {
    const table = tableOf([
      ['SIRET', [...sirets, '9,98123E+13', '73282932000075']],
      ['Numéro', ['2', '02-mars', '4 bis', '8', '9', '10']],
      ['Ville', ['Cr�py', 'a', 'b', 'c', 'd', 'e']],
    ])
    const damage = (await findingsOf(table)).filter(({ isDamage }) => isDamage)
    expect(damage.map(({ code, fix }) => [code, fix])).toEqual([
      ['lostDigits', null],
      ['wrongKeys', null],
      ['madeDates', null],
      ['lostCharacters', null],
    ])
    expect(damage.every(({ code }) => (damageCodes as readonly string[]).includes(code))).toBe(true)
  })
})

describe('typedBefore', () => {
  it.each([
    ['02-mars', '2-3'],
    ['2-Sep', '2-9'],
    ['janv-12', '1-12'],
    ['déc.-04', '12-4'],
    ['2021-05-03', '3-5'],
    ['2021-05-03T00:00:00', '3-5'],
    ['32-mars', null],
    ['02-marsouin', null],
    ['2-3', null],
    ['mars', null],
    ['', null],
  ])('reads %j as %j', (text, before) => {
    expect(typedBefore(text)).toBe(before)
  })
})
