import { ok } from '../values/result'
import type { Column } from '../table/column'
import { columnOfRows } from '../table/combine'
import { gatherColumn, NO_ROW, shownRows } from '../table/makeRows'
import type { Control } from '../table/mapTexts'
import { childRowIds } from '../table/rowIds'
import type { Table } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumn } from './mapColumns'
import type { Pieces } from './pieces'
import { enWhereCut, frWhereCut, splitColumnTexts, splitParams, splitWords } from './splitting'
import { enQuote, frQuote } from './words'

/** For each new row the physical row it comes from, one behind the other. */
function parentsOf(table: Table, column: Column, pieces: Pieces): Uint32Array {
  const rows = shownRows(table)
  let count = 0
  for (const row of rows) count += Math.max(1, pieces[column.codeAt(row)]?.length ?? 0)
  const parents = new Uint32Array(count)
  let at = 0
  for (const row of rows) {
    const next = at + Math.max(1, pieces[column.codeAt(row)]?.length ?? 0)
    parents.fill(row, at, next)
    at = next
  }
  return parents
}

/** The pieces one below the other. */
function piecesColumn(
  column: Column,
  pieces: Pieces,
  parents: Uint32Array,
  control: Control,
): Promise<Column> {
  let from = 0
  return columnOfRows(
    parents.length,
    (row, collector) => {
      if (row > 0 && parents[row] !== parents[row - 1]) from = row
      return collector.addText(pieces[column.codeAt(parents[row]!)]?.[row - from] ?? '')
    },
    control,
  )
}

export const splitRows = defineStep({
  kind: 'splitRows',
  version: 1,
  menus: { menu: 'compile', isForColumn: true },
  params: {
    column: { type: 'column' },
    ...splitParams,
    others: { type: 'choice', options: ['repeat', 'empty'], default: 'repeat' },
  },
  messages: {
    fr: {
      title: 'Fractionner en plusieurs lignes',
      help: 'Une cellule à plusieurs valeurs (« Paris, Lyon ») donne autant de lignes, l’une sous l’autre.',
      keywords: [
        'fractionner en lignes',
        'une ligne par valeur',
        'éclater',
        'séparer',
        'valeurs multiples',
        'dupliquer les lignes',
        'liste',
        'une ligne par',
        'plusieurs valeurs dans une cellule',
        'séparer en lignes',
        'retour à la ligne dans la cellule',
      ],
      fields: {
        column: 'Colonne',
        ...splitWords.fr.fields,
        others: 'Autres colonnes des lignes ajoutées',
      },
      options: {
        ...splitWords.fr.options,
        repeat: 'Répéter leurs valeurs',
        empty: 'Les laisser vides',
      },
      sentence: ({ column, ...settings }) =>
        `Fractionner ${frQuote(column.name)} en plusieurs lignes, ${frWhereCut(settings)}`,
    },
    en: {
      title: 'Split into several rows',
      help: 'A cell with several values (“Paris, Lyon”) gives as many rows, one below the other.',
      keywords: [
        'split into rows',
        'one row per value',
        'explode',
        'multi-valued',
        'list',
        'unnest',
        'one row per',
        'several values in one cell',
        'line break in the cell',
      ],
      fields: {
        column: 'Column',
        ...splitWords.en.fields,
        others: 'Other columns of the rows added',
      },
      options: {
        ...splitWords.en.options,
        repeat: 'Repeat their values',
        empty: 'Leave them empty',
      },
      sentence: ({ column, ...settings }) =>
        `Split ${enQuote(column.name)} into several rows, ${enWhereCut(settings)}`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const activity = say('Activités', 'Activities')
    return {
      before: [
        [name, 'Club Foch', 'Amicale'],
        [activity, 'judo, tennis', 'chorale'],
      ],
      params: { column: exampleColumn(activity) },
      after: [
        [name, 'Club Foch', 'Club Foch', 'Amicale'],
        [activity, 'judo', 'tennis', 'chorale'],
      ],
    }
  },
  apply: async (table, { column: ref, others, ...settings }, context) => {
    const { control } = context
    const source = chosenColumn(table, ref)
    const cut = await splitColumnTexts(table, source.column, settings, 0, context)
    if (!cut.ok) return cut
    const pieces = cut.value
    if (!pieces) return ok({ table })
    const parents = parentsOf(table, source.column, pieces)
    const isAdded = (row: number) => row > 0 && parents[row] === parents[row - 1]
    const filled =
      others === 'repeat' ? parents : parents.map((parent, row) => (isAdded(row) ? NO_ROW : parent))
    const columns = []
    for (let at = 0; at < table.columns.length; at++) {
      const each = table.columns[at]!
      const column =
        each.id === source.id
          ? await piecesColumn(source.column, pieces, parents, control)
          : gatherColumn(each.column, filled)
      columns.push({ ...each, column })
      const wait = control.pause(at + 1, table.columns.length)
      if (wait) await wait
    }
    return ok({ table: { columns, ids: childRowIds(table.ids, parents), rows: null } })
  },
  migrate: [],
})
