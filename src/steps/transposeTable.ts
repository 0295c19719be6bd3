import { freeName } from '../values/names'
import { fail, issue, ok } from '../values/result'
import { removeExtraSpaces } from '../values/text'
import { columnOf } from '../table/builder'
import { lazyRowIds } from '../table/rowIds'
import type { TableColumn } from '../table/table'
import { madeColumnId, rowAt, rowCount } from '../table/table'
import { defineStep } from './define'

/** More columns than this are no table any more. */
const MOST_COLUMNS = 1_000

export const transposeTable = defineStep({
  kind: 'transposeTable',
  version: 1,
  menus: { menu: 'compile' },
  params: { name: { type: 'text' } },
  messages: {
    fr: {
      title: 'Échanger lignes et colonnes',
      help: 'Les lignes deviennent des colonnes, nommées par la première colonne, et les colonnes des lignes.',
      keywords: [
        'transposer',
        'échanger',
        'retourner',
        'pivoter',
        'basculer',
        'lignes et colonnes',
        'tourner le tableau',
        'inverser lignes et colonnes',
      ],
      fields: { name: 'Nom de la première colonne (vide : garder le sien)' },
      options: {},
      sentence: () => 'Échanger lignes et colonnes',
    },
    en: {
      title: 'Transpose',
      help: 'Rows become columns, named by the first column, and columns become rows.',
      keywords: [
        'transpose',
        'swap',
        'flip',
        'rotate',
        'rows and columns',
        'turn the table',
        'flip rows and columns',
      ],
      fields: { name: 'Name of the first column (empty: keep its own)' },
      options: {},
      sentence: () => 'Transpose the table',
    },
  },
  example: (say) => {
    const year = say('Année', 'Year')
    const loans = say('Prêts', 'Loans')
    return {
      before: [
        [year, '2023', '2024'],
        [loans, '12', '15'],
      ],
      params: {},
      after: [
        [year, loans],
        ['2023', '12'],
        ['2024', '15'],
      ],
    }
  },
  apply: async (table, { name }, { stepId, control }) => {
    const [first, ...others] = table.columns
    const count = rowCount(table)
    if (!first) return ok({ table })
    if (count >= MOST_COLUMNS) {
      return fail('tooManyColumnsMade', { count: count + 1, most: MOST_COLUMNS })
    }
    const own = name.trim() === '' ? first.name : name.trim()
    const taken = [own]
    const numbered = new Set<string>()
    const columns: TableColumn[] = [
      {
        id: madeColumnId(stepId, 'names'),
        name: own,
        column: columnOf(others.map((column) => column.name)),
      },
    ]
    for (let at = 0; at < count; at++) {
      const row = rowAt(table, at)
      const written = removeExtraSpaces(first.column.textAt(row))
      const free = freeName(taken, written === '' ? `Colonne ${at + 2}` : written)
      if (written !== '' && free !== written) numbered.add(written)
      taken.push(free)
      columns.push({
        id: madeColumnId(stepId, `row${at + 1}`),
        name: free,
        column: columnOf(others.map(({ column }) => column.textAt(row))),
      })
      const wait = control.pause(at + 1, count)
      if (wait) await wait
    }
    const ids = lazyRowIds(others.length, (row) => `column:${others[row]!.id}`)
    const warnings = numbered.size > 0 ? [issue('duplicateNames', { names: [...numbered] })] : []
    return ok({ table: { columns, ids, rows: null }, warnings })
  },
  migrate: [],
})
