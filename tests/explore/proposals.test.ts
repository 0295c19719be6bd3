import { describe, expect, it } from 'vitest'
import { scanColumn } from '../../src/explore/scan'
import { goOn } from '../../src/table/mapTexts'
import { tableOf } from '../../src/table/table'
import { removeExtraSpaces, isEmptyOrBlank } from '../../src/values/text'
import { repairDoubleEncoding } from '../../src/values/doubleEncoding'
import { isNoteStart, totalWord } from '../../src/explore/labels'
import { LABEL, MISREAD, SPACES, VISIBLE } from '../../src/explore/scan'
import { findingOf, findingsOf, rowsOf, settled, typed } from './helpers'

describe('a clean table', () => {
  it.each([
    ['of clubs', typed('Club|Ville|Adhérents', 'Judo|Creil|12', 'Vélo|Senlis|8', 'Golf|Noyon|3')],
    ['without rows', typed('Club|Ville')],
    ['of one row', typed('Club|Ville', 'Judo|Creil')],
    ['of one column', typed('Ville', 'Creil', 'Noyon', 'Senlis')],
    ['without columns', tableOf([])],
    ['of empty cells', typed('a|b', '|', '|')],
  ])('%s asks for nothing', async (_, table) => {
    expect(await findingsOf(table)).toEqual([])
  })
})

describe('empty rows', () => {
  it('are proposed with their numbers, spaces alone counting as nothing', async () => {
    const table = typed('a|b', '1|2', '|', ' |\u00a0', '3|')
    const finding = await findingOf(table, 'emptyRows')
    expect(finding).toMatchObject({ data: { count: 2 }, rows: [{ key: 3 }, { key: 4 }] })
    expect(rowsOf(await settled(table, finding!))).toEqual(['1|2', '3|'])
  })

  it('are named up to fifty and all counted', async () => {
    const rows = Array.from({ length: 60 }, () => '|')
    const finding = await findingOf(typed('a|b', '1|2', ...rows), 'emptyRows')
    expect([finding!.data['count'], finding!.rows.length]).toEqual([60, 50])
  })
})

describe('empty columns', () => {
  it('are proposed with their names', async () => {
    const table = typed('a|Champ1|b|Champ2', '1||2| ', '3||4|')
    const finding = await findingOf(table, 'emptyColumns')
    expect(finding!.data).toMatchObject({ count: 2, names: ['Champ1', 'Champ2'] })
    expect(rowsOf(await settled(table, finding!))).toEqual(['1|2', '3|4'])
  })

  it('are those without a visible cell among the rows shown', async () => {
    const table = typed('a|b', '1|x', '2|', '3|')
    const shown = { ...table, rows: Uint32Array.of(1, 2) }
    expect((await findingOf(shown, 'emptyColumns'))!.data).toMatchObject({ names: ['b'] })
    expect(await findingOf(table, 'emptyColumns')).toBeNull()
  })
})

describe('repeated names', () => {
  it('are rows that name their columns again, after a page break', async () => {
    const table = typed(
      'Nom|Ville|Places',
      'A|Creil|1',
      'Nom|Ville|Places',
      'B|Noyon|2',
      'Nom|Ville|',
      'C|Senlis|3',
    )
    const finding = await findingOf(table, 'repeatedHeaders')
    expect(finding).toMatchObject({
      data: { count: 2, isRule: true },
      rows: [{ key: 3 }, { key: 5 }],
      fix: {
        kind: 'filterRows',
        params: {
          action: 'remove',
          condition: { column: { id: '1:Nom', name: 'Nom' }, test: 'equals', value: 'Nom' },
        },
      },
    })
    expect(rowsOf(await settled(table, finding!))).toEqual(['A|Creil|1', 'B|Noyon|2', 'C|Senlis|3'])
  })

  it('are still found once a column has another name', async () => {
    const table = typed('Nom|Ville|Places', 'A|Creil|1', 'Nom|Ville|Places', 'B|Noyon|2')
    const columns = table.columns.map((each) => ({ ...each, name: `${each.name} 2` }))
    expect((await findingOf({ ...table, columns }, 'repeatedHeaders'))!.data['count']).toBe(1)
  })

  it.each([
    ['one cell that is the name', ['Ville|Creil|1', 'B|Noyon|2']],
    ['names in the wrong columns', ['Ville|Nom|1', 'B|Noyon|2']],
    ['two names beside a value', ['Nom|Ville|12', 'B|Noyon|2', 'C|Creil|3']],
  ])('are not told: %s', async (_, rows) => {
    expect(await findingOf(typed('Nom|Ville|Places', ...rows), 'repeatedHeaders')).toBeNull()
  })
})

describe('double-encoded text', () => {
  it('is proposed with its cells before and after', async () => {
    const table = typed('a|b', 'ThÃ©Ã¢tre|x', 'Théâtre|lâ€™Oise', 'ThÃ©Ã¢tre|CAFÉ»')
    const finding = await findingOf(table, 'doubleEncoding')
    expect(finding).toMatchObject({
      data: { count: 3, columns: 2 },
      columns: [
        { name: 'a', count: 2 },
        { name: 'b', count: 1 },
      ],
      cells: [
        { key: 2, text: 'ThÃ©Ã¢tre', after: 'Théâtre' },
        { key: 4, text: 'ThÃ©Ã¢tre', after: 'Théâtre' },
        { key: 3, text: 'lâ€™Oise', after: 'l’Oise' },
      ],
    })
    const after = await settled(table, finding!)
    expect(rowsOf(after)).toEqual(['Théâtre|x', 'Théâtre|l’Oise', 'Théâtre|CAFÉ»'])
  })
})

describe('extra spaces', () => {
  it.each([
    ['at the ends', ['a ', ' b', 'c'], 2, ['a', 'b', 'c']],
    ['doubled between words', ['a  b', 'c d'], 1, ['a b', 'c d']],
    ['invisible', ['a\u200bb', 'c'], 1, ['ab', 'c']],
    ['of two columns of a line', ['a \n b', 'c'], 1, ['a\nb', 'c']],
    ['but no-break ones alone', ['Oui\u00a0!', 'c', 'd '], 1, ['Oui\u00a0!', 'c', 'd']],
    ['but no-break ones in numbers', ['1\u202f234', ' 5'], 1, ['1\u202f234', '5']],
  ])('are proposed %s', async (_, cells, count, expected) => {
    const table = tableOf([['x', cells]])
    const finding = await findingOf(table, 'extraSpaces')
    expect(finding!.data['count']).toBe(count)
    expect(rowsOf(await settled(table, finding!))).toEqual(expected)
  })

  it('spare a column where they are part of a text to repair first', async () => {
    const table = typed('a|b', 'Pain Ã\u00a0 la coupe|x ', ' y|z')
    const finding = await findingOf(table, 'extraSpaces')
    expect(finding).toMatchObject({
      data: { count: 1, name: 'b' },
      fix: { params: { columns: [{ id: '1:b', name: 'b' }] } },
    })
    const repaired = await settled(table, (await findingOf(table, 'doubleEncoding'))!)
    const then = (await findingOf(repaired, 'extraSpaces'))!
    expect(then.data['count']).toBe(2)
    expect(rowsOf(await settled(repaired, then))).toEqual(['Pain à la coupe|x', 'y|z'])
  })

  it.each([
    ['in a clean text', ['a b', 'c']],
    ['in line breaks', ['12 rue\nCreil', 'c']],
    ['in French typography', ['Oui\u00a0!', '«\u202fNon\u202f»']],
  ])('are not proposed %s', async (_, cells) => {
    expect(await findingOf(tableOf([['x', cells]]), 'extraSpaces')).toBeNull()
  })
})

describe('the scan of bytes', () => {
  const texts = [
    'Beauvais',
    ' a',
    'a ',
    'a  b',
    'a\tb',
    '\u00a0',
    '\u200b',
    'é',
    'Ã©',
    'l’Oise',
    'lâ€™Oise',
    '√©',
    '├®',
    'TOTAL',
    'Sous-total',
    'Éd.',
    '* note',
    '(1) hors',
    'NB : x',
    'n.d. : x',
    'Source : x',
    'Extraction du 3',
    'Édité le 3',
    '12',
    'Nord - Total',
    '** Total **',
    '1) note',
    '© IGN',
    'ﬁn',
    '日本',
    'a\u2028b',
    '\ufeffa',
    'Moyenne',
    'É  t',
    '— Total —',
    'Zone',
    'Ô temps',
    '¬ a',
  ]

  it('never passes over a text that would be told', async () => {
    const { columns } = tableOf([['x', texts]])
    const { column } = columns[0]!
    const bits = await scanColumn(column, goOn)
    for (const text of texts) {
      const has = (bit: number) => (bits[column.texts.codeOf(text)]! & bit) !== 0
      expect([text, has(VISIBLE)]).toEqual([text, !isEmptyOrBlank(text)])
      const isTold = {
        spaces: removeExtraSpaces(text) !== text,
        misread: repairDoubleEncoding(text) !== text,
        label: totalWord(text) > 0 || isNoteStart(text),
      }
      const seen = { spaces: has(SPACES), misread: has(MISREAD), label: has(LABEL) }
      for (const name of ['spaces', 'misread', 'label'] as const) {
        if (isTold[name]) expect([text, name, seen[name]]).toEqual([text, name, true])
      }
    }
  })

  it('looks at a text once and goes on with those that came since', async () => {
    const { column } = tableOf([['x', ['a', ' b', 'c']]]).columns[0]!
    const first = await scanColumn(column, goOn)
    const edited = column.withCells([[0, 'new ']])
    const second = await scanColumn(edited, goOn)
    expect(second[edited.codeAt(0)]! & SPACES).toBe(SPACES)
    expect(second[edited.codeAt(1)]).toBe(first[column.codeAt(1)])
  })
})
