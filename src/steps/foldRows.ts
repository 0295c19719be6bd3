import { ok } from '../values/result'
import { emptyCodes } from '../table/emptiness'
import { gatherColumn, NO_ROW } from '../table/makeRows'
import type { TableColumn } from '../table/table'
import {
  filterRows,
  insertColumns,
  madeColumnId,
  rowAt,
  rowCount,
  withColumns,
} from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { freeColumnName } from './destination'
import { chosenColumn } from './mapColumns'
import { enQuote, frQuote } from './words'

export const foldRows = defineStep({
  kind: 'foldRows',
  version: 1,
  menus: { menu: 'compile', isForColumn: true },
  params: {
    column: { type: 'column' },
    rows: { type: 'integer', default: 2, min: 2, max: 200 },
  },
  messages: {
    fr: {
      title: 'Ranger des lignes qui se suivent en colonnes',
      help: 'Quand une fiche tient sur plusieurs lignes (nom, adresse, téléphone l’un sous l’autre), en fait une ligne de plusieurs colonnes.',
      keywords: [
        'fiche',
        'lignes qui se suivent',
        'toutes les deux lignes',
        'replier',
        'bloc',
        'étiquettes',
        'trois lignes en une seule',
        'les uns sous les autres',
        'fiche sur trois lignes',
        'bloc de lignes',
      ],
      fields: { column: 'Colonne', rows: 'Lignes par fiche' },
      options: {},
      sentence: ({ column, rows }) =>
        `Ranger ${frQuote(column.name)} en ${rows} colonnes, ${rows} lignes par ${rows} lignes`,
    },
    en: {
      title: 'Fold rows into columns',
      help: 'When a record stands on several rows (name, address, phone one below the other), makes one row of several columns.',
      keywords: [
        'fold',
        'every n rows',
        'records',
        'block',
        'labels',
        'rows into columns',
        'three rows into one',
        'one below the other',
        'record on several lines',
      ],
      fields: { column: 'Column', rows: 'Rows per record' },
      options: {},
      sentence: ({ column, rows }) =>
        `Fold ${enQuote(column.name)} into ${rows} columns, ${rows} rows at a time`,
    },
  },
  example: (say) => {
    const text = say('Fiche', 'Record')
    return {
      before: [[text, 'Judo', '12 rue Foch', 'Chorale', '3 place Hachette']],
      params: { column: exampleColumn(text), rows: 2 },
      after: [
        [`${text} 1`, 'Judo', 'Chorale'],
        [`${text} 2`, '12 rue Foch', '3 place Hachette'],
      ],
    }
  },
  apply: (table, { column: ref, rows }, { stepId }) => {
    const source = chosenColumn(table, ref)
    const count = rowCount(table)
    const rest = table.columns.filter(({ id }) => id !== source.id)
    const firstName = (at: number) => `${source.name} ${at + 1}`
    let named = withColumns(table, rest)
    const made: TableColumn[] = []
    for (let at = 0; at < rows; at++) {
      const from = new Uint32Array(table.ids.length).fill(NO_ROW)
      for (let start = 0; start + at < count; start += rows) {
        from[rowAt(table, start)] = rowAt(table, start + at)
      }
      const added = {
        id: madeColumnId(stepId, `fold${at + 1}`),
        name: freeColumnName(named, firstName(at)),
        column: gatherColumn(source.column, from),
      }
      made.push(added)
      named = insertColumns(named, [added])
    }
    const put = insertColumns(table, made, source.id)
    const folded = withColumns(
      put,
      put.columns.filter(({ id }) => id !== source.id),
    )
    // A further row of a record stays only for what its other cells hold.
    const marks = rest.map(({ column }) => ({ column, isEmpty: emptyCodes(column, true) }))
    const isFilled = (row: number) =>
      marks.some(({ column, isEmpty }) => isEmpty[column.codeAt(row)] === 0)
    const isFirst = new Uint8Array(table.ids.length)
    for (let start = 0; start < count; start += rows) isFirst[rowAt(table, start)] = 1
    return ok({ table: filterRows(folded, (row) => isFirst[row] === 1 || isFilled(row)) })
  },
  migrate: [],
})
