import { typedDelimiter } from '../values/split'
import type { Issue, Result } from '../values/result'
import { fail, issue, ok } from '../values/result'
import { isEmptyOrBlank } from '../values/text'
import { columnOf } from '../table/builder'
import { emptyCodes } from '../table/emptiness'
import { gatherColumn } from '../table/makeRows'
import type { Control } from '../table/mapTexts'
import { lazyRowIds } from '../table/rowIds'
import { shownGroups } from '../table/shownGroups'
import type { Table, TableColumn } from '../table/table'
import { filterRows, insertColumns, madeColumnId, rowAt, rowCount } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { freeColumnName } from './destination'
import { chosenColumn, chosenColumns } from './mapColumns'
import type { ParamsOf } from './params'
import { enQuote, frQuote } from './words'

/** More columns than this are no table any more. */
const MOST_COLUMNS = 1_000
const PAUSE_EVERY = 1 << 16

const params = {
  variable: { type: 'column' },
  values: { type: 'columns' },
  rowsBy: { type: 'choice', options: ['others', 'columns', 'sequence'], default: 'others' },
  keys: { type: 'columns', isOptional: true, visibleWhen: { rowsBy: 'columns' } },
  several: {
    type: 'choice',
    options: ['refuse', 'first', 'last', 'join'],
    default: 'refuse',
    visibleWhen: { rowsBy: ['others', 'columns'] },
  },
  separator: { type: 'text', default: ', ', visibleWhen: { several: 'join' } },
} as const

type Params = ParamsOf<typeof params>

/** For each shown position the row of the result it goes to. */
interface Places {
  readonly rowOf: (row: number) => number
  /** The first physical row of each row of the result. */
  readonly firstRows: readonly number[]
}

async function placesByKeys(
  table: Table,
  keys: readonly TableColumn[],
  control: Control,
): Promise<Places> {
  const columns = keys.map(({ column }) => column)
  const { groupOf, firstRows } = await shownGroups(table, columns, control)
  return { rowOf: (row) => groupOf[row]!, firstRows }
}

/** A new row begins where a name comes again. */
function placesBySequence(table: Table, nameOf: (row: number) => number): Places {
  const places = new Map<number, number>()
  const firstRows: number[] = []
  let seen = new Set<number>()
  for (let at = 0; at < rowCount(table); at++) {
    const row = rowAt(table, at)
    const name = nameOf(row)
    if (at === 0 || seen.has(name)) {
      firstRows.push(row)
      seen = new Set()
    }
    seen.add(name)
    places.set(row, firstRows.length - 1)
  }
  return { rowOf: (row) => places.get(row)!, firstRows }
}

/** The texts of a column, one per row of the result and name; fails where two meet and none may win. */
async function spread(
  table: Table,
  column: TableColumn,
  { rowOf, firstRows }: Places,
  nameOf: (row: number) => number,
  names: number,
  settings: Params,
  control: Control,
): Promise<Result<readonly string[][]>> {
  const cells = Array.from({ length: names }, () => new Array<string>(firstRows.length).fill(''))
  const filled = Array.from({ length: names }, () => new Uint8Array(firstRows.length))
  const several = settings.rowsBy === 'sequence' ? 'refuse' : settings.several
  const separator = typedDelimiter(settings.separator)
  const count = rowCount(table)
  for (let at = 0; at < count; at++) {
    const row = rowAt(table, at)
    const place = rowOf(row)
    const list = cells[nameOf(row)]!
    const marks = filled[nameOf(row)]!
    const text = column.column.textAt(row)
    if (marks[place] === 0) list[place] = text
    else if (several === 'refuse') return fail('cellTwice', { row: at + 1 })
    else if (several === 'last') list[place] = text
    else if (several === 'join' && !isEmptyOrBlank(text)) {
      list[place] = isEmptyOrBlank(list[place]!) ? text : list[place] + separator + text
    }
    marks[place] = 1
    if ((at + 1) % PAUSE_EVERY === 0) {
      const wait = control.pause(at + 1, count)
      if (wait) await wait
    }
  }
  return ok(cells)
}

function keyColumns(table: Table, settings: Params): readonly TableColumn[] {
  if (settings.rowsBy === 'columns') return chosenColumns(table, settings.keys)
  const used = new Set([settings.variable.id, ...settings.values.map(({ id }) => id)])
  return table.columns.filter(({ id }) => !used.has(id))
}

export const pivotRows = defineStep({
  kind: 'pivotRows',
  version: 1,
  menus: { menu: 'compile', isForColumn: true },
  params,
  messages: {
    fr: {
      title: 'Lignes en colonnes',
      help: 'Fait une colonne de chaque valeur d’une colonne : une ligne par année devient une colonne par année.',
      keywords: [
        'lignes en colonnes',
        'tableau croisé',
        'croiser',
        'format large',
        'étaler',
        'une colonne par',
        'clé valeur',
        'transposer',
        'tableau croisé dynamique',
        'une colonne par année',
        'TCD',
      ],
      fields: {
        variable: 'Colonne qui donne les noms',
        values: 'Colonnes des valeurs',
        rowsBy: 'Une ligne par valeur',
        keys: 'Colonnes qui font une ligne',
        several: 'Quand deux valeurs tombent dans la même cellule',
        separator: 'Texte entre elles',
      },
      options: {
        others: 'De toutes les autres colonnes',
        columns: 'De certaines colonnes',
        sequence: 'Une nouvelle ligne quand un nom revient',
        refuse: 'Refuser et le dire',
        first: 'Garder la première',
        last: 'Garder la dernière',
        join: 'Les mettre à la suite',
      },
      sentence: ({ variable }) => `Faire une colonne de chaque valeur de ${frQuote(variable.name)}`,
    },
    en: {
      title: 'Rows to columns',
      help: 'Makes a column of each value of a column: one row per year becomes a column per year.',
      keywords: [
        'pivot',
        'rows to columns',
        'cross table',
        'long to wide',
        'reshape',
        'spread',
        'key value',
        'pivot table',
        'one column per year',
      ],
      fields: {
        variable: 'Column that gives the names',
        values: 'Columns of values',
        rowsBy: 'One row per value',
        keys: 'Columns that make a row',
        several: 'When two values fall into one cell',
        separator: 'Text between them',
      },
      options: {
        others: 'Of all other columns',
        columns: 'Of some columns',
        sequence: 'A new row when a name comes again',
        refuse: 'Refuse and say so',
        first: 'Keep the first',
        last: 'Keep the last',
        join: 'Join them',
      },
      sentence: ({ variable }) => `Make a column of each value of ${enQuote(variable.name)}`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const year = say('Année', 'Year')
    const count = say('Prêts', 'Loans')
    return {
      before: [
        [name, 'Foch', 'Foch'],
        [year, '2023', '2024'],
        [count, '12', '15'],
      ],
      params: { variable: exampleColumn(year), values: [exampleColumn(count)] },
      after: [
        [name, 'Foch'],
        ['2023', '12'],
        ['2024', '15'],
      ],
    }
  },
  apply: async (whole, settings, { stepId, control }) => {
    const variable = chosenColumn(whole, settings.variable)
    const values = chosenColumns(whole, settings.values)
    const keys = keyColumns(whole, settings)
    if (values.length === 0) return ok({ table: whole })
    const twice = [...values, ...keys].find(({ id }) => id === variable.id)
    if (twice) return fail('columnTwice', { name: twice.name })
    const isNameless = emptyCodes(variable.column, true)
    const table = filterRows(whole, (row) => isNameless[variable.column.codeAt(row)] === 0)
    const left = rowCount(whole) - rowCount(table)
    const warnings: readonly Issue[] = left > 0 ? [issue('rowsWithoutName', { count: left })] : []

    const named = await shownGroups(table, [variable.column], control)
    const nameOf = (row: number) => named.groupOf[row]!
    const made = named.firstRows.length * values.length
    if (made > MOST_COLUMNS) return fail('tooManyColumnsMade', { count: made, most: MOST_COLUMNS })
    const places =
      settings.rowsBy === 'sequence'
        ? placesBySequence(table, nameOf)
        : await placesByKeys(table, keys, control)
    const rows = Uint32Array.from(places.firstRows)
    const shown = settings.rowsBy === 'sequence' ? [] : keys
    const gathered = shown.map((key) => ({ ...key, column: gatherColumn(key.column, rows) }))
    const keyOf = (row: number) =>
      settings.rowsBy === 'sequence'
        ? `${stepId}:${row + 1}`
        : JSON.stringify(gathered.map(({ column }) => column.textAt(row)))
    let result: Table = { columns: gathered, ids: lazyRowIds(rows.length, keyOf), rows: null }
    for (const [at, value] of values.entries()) {
      const cells = await spread(
        table,
        value,
        places,
        nameOf,
        named.firstRows.length,
        settings,
        control,
      )
      if (!cells.ok) return cells
      for (const [name, texts] of cells.value.entries()) {
        const text = variable.column.textAt(named.firstRows[name]!)
        const added: TableColumn = {
          id: madeColumnId(stepId, `${at}:${text}`),
          name: freeColumnName(result, at === 0 ? text : `${value.name} : ${text}`),
          column: columnOf(texts),
        }
        result = insertColumns(result, [added])
      }
    }
    return ok({ table: result, warnings })
  },
  migrate: [],
})
