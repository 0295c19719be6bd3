import { ok } from '../values/result'
import type { Table } from '../table/table'
import { insertColumns, madeColumnId, rowAt, rowCount } from '../table/table'
import { columnOfTexts } from '../table/combine'
import { rowGroups } from '../table/groups'
import type { Control } from '../table/mapTexts'
import { defineStep } from './define'
import { freeColumnName } from './destination'
import { chosenColumns } from './mapColumns'
import type { ColumnRef } from './params'
import { enColumns, frColumns } from './words'

const PAUSE_EVERY = 1 << 18
const DEFAULT_NAME = 'N°'

/** The place of each physical row among the shown ones of its group, from 0; -1 for rows that are not shown. */
async function placesInGroups(
  table: Table,
  groups: readonly ColumnRef[],
  control: Control,
): Promise<Int32Array> {
  const keys = chosenColumns(table, groups).map(({ column }) => column)
  const grouped = await rowGroups(keys, table.ids.length, null, control)
  const counts = new Uint32Array(grouped.count)
  const places = new Int32Array(table.ids.length).fill(-1)
  const count = rowCount(table)
  for (let at = 0; at < count; at++) {
    const row = rowAt(table, at)
    places[row] = counts[grouped.groups[row]!]!++
    if ((at + 1) % PAUSE_EVERY === 0) {
      const wait = control.pause(at + 1, count)
      if (wait) await wait
    }
  }
  return places
}

export const numberRows = defineStep({
  kind: 'numberRows',
  version: 1,
  menus: { menu: 'complete' },
  params: {
    name: { type: 'text', default: DEFAULT_NAME },
    start: { type: 'integer', default: 1, min: 0, max: 1_000_000_000 },
    groups: { type: 'columns', isSide: true },
    position: { type: 'choice', options: ['start', 'end'], default: 'start' },
  },
  messages: {
    fr: {
      title: 'Numéroter les lignes',
      help: 'Ajoute une colonne 1, 2, 3… dans l’ordre du tableau ; elle peut repartir à chaque groupe, et ainsi compter les doublons.',
      keywords: [
        'numéroter',
        'numéro',
        'compteur',
        'identifiant',
        'index',
        'rang',
        'numéro d’ordre',
        'compter les doublons',
        '1 2 3',
        'incrémenter',
        'ajouter un numéro',
      ],
      fields: {
        name: 'Nom de la colonne',
        start: 'Premier numéro',
        groups: 'Repartir à chaque valeur de (facultatif)',
        position: 'Place',
      },
      options: { start: 'Au début', end: 'À la fin' },
      sentence: ({ groups }) =>
        groups.length === 0
          ? 'Numéroter les lignes'
          : `Numéroter les lignes, à part pour chaque ${frColumns(groups)}`,
    },
    en: {
      title: 'Number rows',
      help: 'Adds a column 1, 2, 3… in the order of the table; it may start again for each group, and so count duplicates.',
      keywords: [
        'number',
        'counter',
        'identifier',
        'index',
        'row number',
        'count duplicates',
        'id',
        '1 2 3',
        'increment',
      ],
      fields: {
        name: 'Name of the column',
        start: 'First number',
        groups: 'Start again for each value of (optional)',
        position: 'Place',
      },
      options: { start: 'At the start', end: 'At the end' },
      sentence: ({ groups }) =>
        groups.length === 0 ? 'Number rows' : `Number rows, apart for each ${enColumns(groups)}`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const order = say('Ordre', 'Order')
    return {
      before: [[name, 'Judo', 'Chorale', 'Tennis']],
      params: { name: order },
      after: [
        [order, '1', '2', '3'],
        [name, 'Judo', 'Chorale', 'Tennis'],
      ],
    }
  },
  apply: async (table, { name, start, groups, position }, { stepId, control }) => {
    const places = await placesInGroups(table, groups, control)
    const column = await columnOfTexts(
      table.ids.length,
      (row) => (places[row]! < 0 ? '' : String(start + places[row]!)),
      control,
    )
    const wanted = name.trim() === '' ? DEFAULT_NAME : name.trim()
    const added = {
      id: madeColumnId(stepId, 'number'),
      name: freeColumnName(table, wanted),
      column,
    }
    return ok({ table: insertColumns(table, [added], position === 'start' ? null : undefined) })
  },
  migrate: [],
})
