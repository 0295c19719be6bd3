import { ok } from '../values/result'
import { emptyCodes } from '../table/emptiness'
import { columnOfTexts } from '../table/combine'
import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import { ranksOf } from '../table/rank'
import { shownGroups } from '../table/shownGroups'
import { sortTable } from '../table/sortRows'
import type { Table } from '../table/table'
import { insertColumns, madeColumnId, rowAt, rowCount } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { freeColumnName } from './destination'
import { chosenColumn, chosenColumns } from './mapColumns'
import type { ParamsOf } from './params'
import { enColumns, enQuote, frColumns, frQuote } from './words'

const DEFAULT_NAME = 'Rang'
const PAUSE_EVERY = 1 << 18

const params = {
  column: { type: 'column' },
  order: { type: 'choice', options: ['number', 'french', 'date'], default: 'number' },
  direction: { type: 'choice', options: ['descending', 'ascending'], default: 'descending' },
  ties: { type: 'choice', options: ['same', 'dense', 'apart'], default: 'same' },
  groups: { type: 'columns', isSide: true },
  name: { type: 'text', default: DEFAULT_NAME },
} as const

type Params = ParamsOf<typeof params>

/** The rank of each physical row from 1 on, 0 for cells without a value and rows that are not shown. */
async function rankOfRows(
  table: Table,
  column: Column,
  { order, direction, ties, groups }: Params,
  control: Control,
): Promise<Uint32Array> {
  const isDescending = direction === 'descending'
  const keys = chosenColumns(table, groups).map((each) => each.column)
  const { groupOf, firstRows } = await shownGroups(table, keys, control)
  const { ranks } = await ranksOf(table, column, order, isDescending, control)
  const sorted = await sortTable(table, [{ column, order, isDescending }], control)
  const isEmpty = emptyCodes(column, true)
  const seen = new Uint32Array(firstRows.length)
  const given = new Uint32Array(firstRows.length)
  const last = new Int32Array(firstRows.length).fill(-1)
  const result = new Uint32Array(table.ids.length)
  const count = rowCount(sorted)
  for (let at = 0; at < count; at++) {
    const row = rowAt(sorted, at)
    const code = column.codeAt(row)
    const group = groupOf[row]!
    if (isEmpty[code] === 1) continue
    seen[group]!++
    const isTie = last[group] === ranks[code]
    last[group] = ranks[code]!
    if (ties === 'apart' || !isTie)
      given[group] = ties === 'dense' ? given[group]! + 1 : seen[group]!
    result[row] = given[group]!
    if ((at + 1) % PAUSE_EVERY === 0) {
      const wait = control.pause(at + 1, count)
      if (wait) await wait
    }
  }
  return result
}

export const rankRows = defineStep({
  kind: 'rankRows',
  version: 1,
  menus: { menu: 'compile', isForColumn: true },
  params,
  messages: {
    fr: {
      title: 'Calculer un rang',
      help: 'Ajoute le rang de chaque ligne selon une colonne : 1 pour la plus grande valeur. Les cellules vides n’ont pas de rang.',
      keywords: [
        'rang',
        'classement',
        'classer',
        'palmarès',
        'position',
        'ex æquo',
        'meilleur',
        'numéro du plus grand au plus petit',
        'premier deuxième',
        'du meilleur au moins bon',
      ],
      fields: {
        column: 'Colonne',
        order: 'Comparer comme',
        direction: 'Le premier est',
        ties: 'Valeurs égales',
        groups: 'Un classement par valeur de (facultatif)',
        name: 'Nom de la colonne',
      },
      options: {
        number: 'Des nombres',
        french: 'Des textes',
        date: 'Des dates',
        descending: 'Le plus grand',
        ascending: 'Le plus petit',
        same: 'Même rang, puis un trou (1, 1, 3)',
        dense: 'Même rang, sans trou (1, 1, 2)',
        apart: 'Des rangs différents (1, 2, 3)',
      },
      sentence: ({ column, groups, direction }) => {
        const base = `Calculer le rang selon ${frQuote(column.name)}${direction === 'ascending' ? ', du plus petit au plus grand' : ''}`
        return groups.length === 0 ? base : `${base}, pour chaque ${frColumns(groups)}`
      },
    },
    en: {
      title: 'Rank rows',
      help: 'Adds the rank of each row by a column: 1 for the largest value. Empty cells have no rank.',
      keywords: [
        'rank',
        'ranking',
        'position',
        'ties',
        'leaderboard',
        'best',
        'first second third',
      ],
      fields: {
        column: 'Column',
        order: 'Compare as',
        direction: 'The first is',
        ties: 'Equal values',
        groups: 'One ranking per value of (optional)',
        name: 'Name of the column',
      },
      options: {
        number: 'Numbers',
        french: 'Texts',
        date: 'Dates',
        descending: 'The largest',
        ascending: 'The smallest',
        same: 'Same rank, then a gap (1, 1, 3)',
        dense: 'Same rank, no gap (1, 1, 2)',
        apart: 'Different ranks (1, 2, 3)',
      },
      sentence: ({ column, groups, direction }) => {
        const base = `Rank by ${enQuote(column.name)}${direction === 'ascending' ? ', smallest first' : ''}`
        return groups.length === 0 ? base : `${base}, for each ${enColumns(groups)}`
      },
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const amount = say('Montant', 'Amount')
    const rank = say('Rang', 'Rank')
    return {
      before: [
        [name, 'Judo', 'Chorale', 'Tennis'],
        [amount, '300', '500', '100'],
      ],
      params: { column: exampleColumn(amount), name: rank },
      after: [
        [name, 'Judo', 'Chorale', 'Tennis'],
        [amount, '300', '500', '100'],
        [rank, '2', '1', '3'],
      ],
    }
  },
  apply: async (table, settings, { stepId, control }) => {
    const source = chosenColumn(table, settings.column)
    const ranks = await rankOfRows(table, source.column, settings, control)
    const column = await columnOfTexts(
      ranks.length,
      (row) => (ranks[row] === 0 ? '' : String(ranks[row])),
      control,
    )
    const wanted = settings.name.trim() === '' ? DEFAULT_NAME : settings.name.trim()
    const added = { id: madeColumnId(stepId, 'rank'), name: freeColumnName(table, wanted), column }
    return ok({ table: insertColumns(table, [added], source.id) })
  },
  migrate: [],
})
