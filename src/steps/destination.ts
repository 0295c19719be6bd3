import { freeName } from '../values/names'
import type { Column } from '../table/column'
import type { ColumnId, Table, TableColumn } from '../table/table'
import { insertColumns, madeColumnId, replaceColumns } from '../table/table'
import type { ColumnRef } from './params'

/** Where a step writes what it works out: a new column, or one there is. Shared by the steps that make one column. */
export const destinationParams = {
  into: { type: 'choice', options: ['new', 'existing'], default: 'new' },
  name: { type: 'text', isAwaited: true, visibleWhen: { into: 'new' } },
  target: { type: 'column', isOptional: true, visibleWhen: { into: 'existing' } },
} as const

export const destinationWords = {
  fr: {
    fields: {
      into: 'Écrire dans',
      name: 'Nom de la nouvelle colonne',
      target: 'Colonne à remplacer',
    },
    options: { new: 'Une nouvelle colonne', existing: 'Une colonne du tableau' },
  },
  en: {
    fields: { into: 'Write to', name: 'Name of the new column', target: 'Column to replace' },
    options: { new: 'A new column', existing: 'A column of the table' },
  },
} as const

export interface Destination {
  readonly into: 'new' | 'existing'
  readonly name: string
  readonly target: ColumnRef | null
}

/** Whether it is said where to write. */
export const hasDestination = ({ into, name, target }: Destination): boolean =>
  into === 'new' ? name.trim() !== '' : target !== null

/** A name no column of the table bears. */
export const freeColumnName = (table: Table, wanted: string): string =>
  freeName(
    table.columns.map(({ name }) => name),
    wanted,
  )

/** The table with a column the step made, behind `after` (at the end when undefined) unless it replaces one. */
export function placeColumn(
  table: Table,
  { into, name, target }: Destination,
  column: Column,
  stepId: string,
  after?: ColumnId,
): Table {
  if (into === 'existing') {
    return target === null ? table : replaceColumns(table, new Map([[target.id, column]]))
  }
  const made: TableColumn = {
    id: madeColumnId(stepId, 'result'),
    name: freeColumnName(table, name.trim()),
    column,
  }
  return insertColumns(table, [made], after)
}
