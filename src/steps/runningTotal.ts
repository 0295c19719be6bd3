import { ok } from '../values/result'
import { DecimalSums } from '../values/sums'
import { readNumbers } from '../table/aggregate'
import { columnOfTexts } from '../table/combine'
import { emptyCodes } from '../table/emptiness'
import { shownGroups } from '../table/shownGroups'
import { insertColumns, madeColumnId, rowAt, rowCount } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { freeColumnName } from './destination'
import { chosenColumn, chosenColumns } from './mapColumns'
import { enColumns, enQuote, frColumns, frQuote } from './words'

const PAUSE_EVERY = 1 << 16

export const runningTotal = defineStep({
  kind: 'runningTotal',
  version: 1,
  menus: { menu: 'compile', isForColumn: true },
  params: {
    column: { type: 'column' },
    groups: { type: 'columns', isSide: true },
    name: { type: 'text' },
  },
  messages: {
    fr: {
      title: 'Cumuler une colonne',
      help: 'Ajoute une colonne où chaque ligne porte la somme des nombres depuis le haut du tableau, ou depuis le début de son groupe.',
      keywords: [
        'cumul',
        'cumuler',
        'somme cumulée',
        'total progressif',
        'solde',
        'au fur et à mesure',
        'total cumulé',
        'additionner au fur et à mesure',
      ],
      fields: {
        column: 'Colonne',
        groups: 'Repartir à chaque valeur de (facultatif)',
        name: 'Nom de la colonne',
      },
      options: {},
      sentence: ({ column, groups }) =>
        groups.length === 0
          ? `Cumuler ${frQuote(column.name)}`
          : `Cumuler ${frQuote(column.name)}, pour chaque ${frColumns(groups)}`,
    },
    en: {
      title: 'Running total',
      help: 'Adds a column where each row bears the sum of the numbers from the top of the table, or of its group.',
      keywords: [
        'running total',
        'cumulative',
        'cumulate',
        'cumsum',
        'balance',
        'as it goes',
        'running sum',
        'year to date',
      ],
      fields: {
        column: 'Column',
        groups: 'Start again for each value of (optional)',
        name: 'Name of the column',
      },
      options: {},
      sentence: ({ column, groups }) =>
        groups.length === 0
          ? `Running total of ${enQuote(column.name)}`
          : `Running total of ${enQuote(column.name)}, for each ${enColumns(groups)}`,
    },
  },
  example: (say) => {
    const month = say('Mois', 'Month')
    const loans = say('Prêts', 'Loans')
    const total = say('Cumul', 'So far')
    const january = say('janvier', 'January')
    const february = say('février', 'February')
    const march = say('mars', 'March')
    return {
      before: [
        [month, january, february, march],
        [loans, '10', '5', '20'],
      ],
      params: { column: exampleColumn(loans), name: total },
      after: [
        [month, january, february, march],
        [loans, '10', '5', '20'],
        [total, '10', '15', '35'],
      ],
    }
  },
  apply: async (table, { column: ref, groups, name }, { stepId, control }) => {
    const source = chosenColumn(table, ref)
    const keys = chosenColumns(table, groups).map(({ column }) => column)
    const { groupOf, firstRows } = await shownGroups(table, keys, control)
    const { values, refused } = readNumbers(table, source.column)
    const count = rowCount(table)
    const totals = new DecimalSums(values, firstRows.length, count)
    const texts = new Array<string>(table.ids.length).fill('')
    for (let at = 0; at < count; at++) {
      const row = rowAt(table, at)
      const code = source.column.codeAt(row)
      if (values[code] !== '') {
        totals.add(groupOf[row]!, code)
        texts[row] = totals.sumOf(groupOf[row]!)
      }
      if ((at + 1) % PAUSE_EVERY === 0) {
        const wait = control.pause(at + 1, count)
        if (wait) await wait
      }
    }
    const column = await columnOfTexts(table.ids.length, (row) => texts[row]!, control)
    const wanted = name.trim() === '' ? `${source.name} (cumul)` : name.trim()
    const added = { id: madeColumnId(stepId, 'total'), name: freeColumnName(table, wanted), column }
    const isEmpty = emptyCodes(source.column, true)
    const unread = isEmpty.map((empty, code) => (empty === 0 && values[code] === '' ? 1 : 0))
    return ok({
      table: insertColumns(table, [added], source.id),
      ...(refused > 0 ? { unread: new Map([[source.id, unread]]) } : {}),
    })
  },
  migrate: [],
})
