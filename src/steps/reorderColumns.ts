import { ok } from '../values/result'
import type { Table } from '../table/table'
import { withColumns } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import type { ColumnMove } from './params'
import { enColumns, enCount, enQuote, frColumns, frCount, frQuote } from './words'

/** The moved columns, in their order, behind the column named; where they are when it is one of them. */
function move(columns: Table['columns'], { columns: refs, after }: ColumnMove): Table['columns'] {
  const ids = new Set(refs.map(({ id }) => id))
  const moved = columns.filter(({ id }) => ids.has(id))
  const left = columns.filter(({ id }) => !ids.has(id))
  if (after === null) return [...moved, ...left]
  if (ids.has(after.id)) return columns
  return left.toSpliced(left.findIndex(({ id }) => id === after.id) + 1, 0, ...moved)
}

export const reorderColumns = defineStep({
  kind: 'reorderColumns',
  version: 1,
  menus: { menu: 'clean', isExtended: true },
  params: { moves: { type: 'moves' } },
  messages: {
    fr: {
      title: 'Déplacer des colonnes',
      help: 'Change l’ordre des colonnes. On peut aussi faire glisser le nom d’une colonne.',
      keywords: [
        'déplacer',
        'ordre',
        'réordonner',
        'position',
        'colonne',
        'mettre une colonne en premier',
        'mettre avant',
        'mettre après',
        'ordre des colonnes',
        'à gauche',
        'à droite',
        'intervertir deux colonnes',
      ],
      fields: { moves: 'Déplacements' },
      options: {},
      sentence: ({ moves }) => {
        const [first] = moves
        if (!first) return 'Déplacer des colonnes'
        if (moves.length > 1) {
          return `Changer l’ordre des colonnes (${frCount(moves.length, 'déplacement', 'déplacements')})`
        }
        const where = first.after ? `après ${frQuote(first.after.name)}` : 'au début'
        return `Déplacer ${frColumns(first.columns, 'des colonnes')} ${where}`
      },
    },
    en: {
      title: 'Move columns',
      help: 'Changes the order of the columns. Dragging the name of a column does it too.',
      keywords: [
        'move',
        'order',
        'reorder',
        'position',
        'column',
        'put a column first',
        'before',
        'after',
        'column order',
        'to the left',
        'to the right',
      ],
      fields: { moves: 'Moves' },
      options: {},
      sentence: ({ moves }) => {
        const [first] = moves
        if (!first) return 'Move columns'
        if (moves.length > 1) {
          return `Change the order of the columns (${enCount(moves.length, 'move', 'moves')})`
        }
        const where = first.after ? `after ${enQuote(first.after.name)}` : 'to the start'
        return `Move ${enColumns(first.columns, 'columns')} ${where}`
      },
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const town = say('Commune', 'Town')
    return {
      before: [
        [town, 'Creil'],
        [name, 'Judo'],
      ],
      params: { moves: [{ columns: [exampleColumn(name)], after: null }] },
      after: [
        [name, 'Judo'],
        [town, 'Creil'],
      ],
    }
  },
  apply: (table, { moves }) => {
    const columns = moves.reduce(move, table.columns)
    const isSame = columns.every(({ id }, at) => table.columns[at]?.id === id)
    return ok({ table: isSame ? table : withColumns(table, columns) })
  },
  migrate: [],
})
