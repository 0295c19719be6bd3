import { fail, ok } from '../values/result'
import { columnOfRows } from '../table/combine'
import { emptyCodes } from '../table/emptiness'
import { gatherColumn, NO_ROW, shownRows } from '../table/makeRows'
import { lazyRowIds } from '../table/rowIds'
import type { Table, TableColumn } from '../table/table'
import { madeColumnId } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { freeColumnName } from './destination'
import { chosenColumns } from './mapColumns'
import { enColumns, frColumns } from './words'

interface Unpivoted {
  /** For each new row its source row, and which of the columns. */
  readonly rows: Uint32Array
  readonly at: Uint32Array
}

/** A row for each of the columns, row by row; those whose cell is empty are left out when asked. */
function unpivot(table: Table, columns: readonly TableColumn[], skipEmpty: boolean): Unpivoted {
  const isEmpty = columns.map(({ column }) => emptyCodes(column, true))
  const shown = shownRows(table)
  const rows = new Uint32Array(shown.length * columns.length)
  const at = new Uint32Array(rows.length)
  let size = 0
  for (const row of shown) {
    for (let i = 0; i < columns.length; i++) {
      if (skipEmpty && isEmpty[i]![columns[i]!.column.codeAt(row)] === 1) continue
      rows[size] = row
      at[size++] = i
    }
  }
  return { rows: rows.slice(0, size), at: at.slice(0, size) }
}

/** The parts of the names of several header rows, as many for each column. */
function nameParts(columns: readonly TableColumn[], separator: string): readonly string[][] {
  const parts = columns.map(({ name }) => (separator === '' ? [name] : name.split(separator)))
  const most = Math.max(...parts.map(({ length }) => length))
  return parts.map((list) => [...list, ...new Array<string>(most - list.length).fill('')])
}

export const unpivotColumns = defineStep({
  kind: 'unpivotColumns',
  version: 1,
  menus: { menu: 'compile', isForColumn: true },
  params: {
    columns: { type: 'columns' },
    which: { type: 'choice', options: ['these', 'others'], default: 'these' },
    withNames: { type: 'boolean', default: true },
    nameColumn: { type: 'text', default: 'variable', visibleWhen: { withNames: true } },
    separator: { type: 'text', visibleWhen: { withNames: true } },
    valueColumn: { type: 'text', default: 'valeur' },
    skipEmpty: { type: 'boolean', default: false },
    others: { type: 'choice', options: ['repeat', 'empty'], default: 'repeat' },
  },
  messages: {
    fr: {
      title: 'Colonnes en lignes',
      help: 'Met plusieurs colonnes l’une sous l’autre : un tableau avec une colonne par année devient une ligne par année.',
      keywords: [
        'colonnes en lignes',
        'dépivoter',
        'tableau croisé',
        'empiler les colonnes',
        'format long',
        'une ligne par année',
        'déplier',
        'transposer',
        'les années les unes sous les autres',
        'mois par colonne',
        'remettre en lignes',
        'une colonne par mois',
      ],
      fields: {
        columns: 'Colonnes',
        which: 'Mettre en lignes',
        withNames: 'Écrire aussi le nom des colonnes',
        nameColumn: 'Colonne des noms',
        separator: 'Couper les noms à ce texte (plusieurs lignes de titres)',
        valueColumn: 'Colonne des valeurs',
        skipEmpty: 'Laisser de côté les cellules vides',
        others: 'Autres colonnes des lignes ajoutées',
      },
      options: {
        these: 'Ces colonnes',
        others: 'Toutes les autres',
        repeat: 'Répéter leurs valeurs',
        empty: 'Les laisser vides',
      },
      sentence: ({ columns, which }) =>
        which === 'these'
          ? `Mettre ${frColumns(columns, 'des colonnes')} en lignes`
          : `Mettre en lignes les colonnes autres que ${frColumns(columns, 'celles à garder')}`,
    },
    en: {
      title: 'Columns to rows',
      help: 'Puts several columns one below the other: a table with a column per year becomes one row per year.',
      keywords: [
        'unpivot',
        'columns to rows',
        'melt',
        'wide to long',
        'reshape',
        'gather',
        'stack',
        'years one below the other',
        'month columns',
      ],
      fields: {
        columns: 'Columns',
        which: 'Turn into rows',
        withNames: 'Write the names of the columns too',
        nameColumn: 'Column of names',
        separator: 'Cut the names at this text (several header rows)',
        valueColumn: 'Column of values',
        skipEmpty: 'Leave empty cells out',
        others: 'Other columns of the rows added',
      },
      options: {
        these: 'These columns',
        others: 'All others',
        repeat: 'Repeat their values',
        empty: 'Leave them empty',
      },
      sentence: ({ columns, which }) =>
        which === 'these'
          ? `Turn ${enColumns(columns, 'columns')} into rows`
          : `Turn the columns other than ${enColumns(columns, 'those to keep')} into rows`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const year = say('Année', 'Year')
    const loans = say('Prêts', 'Loans')
    return {
      before: [
        [name, 'Foch'],
        ['2023', '12'],
        ['2024', '15'],
      ],
      params: {
        columns: [exampleColumn('2023'), exampleColumn('2024')],
        nameColumn: year,
        valueColumn: loans,
      },
      after: [
        [name, 'Foch', 'Foch'],
        [year, '2023', '2024'],
        [loans, '12', '15'],
      ],
    }
  },
  apply: async (table, settings, { stepId, control }) => {
    const { columns: refs, which, withNames, skipEmpty, others, separator } = settings
    const chosen = chosenColumns(table, refs)
    const isChosen = new Set(chosen.map(({ id }) => id))
    const moved = table.columns.filter(({ id }) => isChosen.has(id) === (which === 'these'))
    if (chosen.length === 0 || moved.length === 0) return ok({ table })
    const kept = table.columns.filter((column) => !moved.includes(column))
    const wanted = [settings.valueColumn.trim(), ...(withNames ? [settings.nameColumn.trim()] : [])]
    const taken = wanted.find((name) => kept.some((column) => column.name === name))
    if (taken !== undefined) return fail('nameTaken', { name: taken })

    const { rows, at } = unpivot(table, moved, skipEmpty)
    const filled =
      others === 'repeat'
        ? rows
        : rows.map((row, i) => (i > 0 && rows[i - 1] === row ? NO_ROW : row))
    let made: Table = {
      columns: kept.map((each) => ({ ...each, column: gatherColumn(each.column, filled) })),
      ids: lazyRowIds(rows.length, (row) => {
        const parent = table.ids.keyOf(table.ids.idAt(rows[row]!))
        return `${parent}/${moved[at[row]!]!.id}`
      }),
      rows: null,
    }
    const place = table.columns.indexOf(moved[0]!)
    const before = kept.filter((column) => table.columns.indexOf(column) < place).length
    const added: TableColumn[] = []
    const add = (slot: string, name: string, column: TableColumn['column']) => {
      const free = freeColumnName(made, name === '' ? slot : name)
      const put = { id: madeColumnId(stepId, slot), name: free, column }
      added.push(put)
      made = { ...made, columns: made.columns.toSpliced(before + added.length - 1, 0, put) }
    }
    const parts = withNames ? nameParts(moved, separator) : []
    for (let part = 0; part < (parts[0]?.length ?? 0); part++) {
      const texts = (row: number) => parts[at[row]!]![part]!
      const column = await columnOfRows(
        rows.length,
        (row, collector) => collector.addText(texts(row)),
        control,
      )
      const name = settings.nameColumn.trim()
      add(
        part === 0 ? 'variable' : `variable${part + 1}`,
        part === 0 ? name : `${name} ${part + 1}`,
        column,
      )
    }
    const values = await columnOfRows(
      rows.length,
      (row, collector) => collector.addText(moved[at[row]!]!.column.textAt(rows[row]!)),
      control,
    )
    add('value', settings.valueColumn.trim(), values)
    return ok({ table: made })
  },
  migrate: [],
})
