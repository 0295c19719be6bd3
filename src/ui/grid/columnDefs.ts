import type { CellClassParams, ColDef, ValueGetterParams } from 'ag-grid-community'
import type { Catalogue } from '../../i18n/en'
import type { RowKey } from '../../table/rowIds'
import type { ColumnId } from '../../table/table'
import { isBlank } from '../../values/text'
import { oneLine } from '../controls/oneLine'
import { cellEditor } from './cellEditor'
import { changedCell } from './changedCell'
import { MIN_WIDTH, numberWidth, startingWidth, widthCap } from './columnWidth'
import type { Measure } from './columnWidth'
import type { Cell, Row } from './pageCache'
import type { Editing } from './editing'
import type { Paint } from './gridHost'
import type { Headers } from './headers'
import type { GridColumn, Wanted } from './wanted'

/** The column of row numbers; no column of a table has this id (theirs hold a colon or begin with @). */
export const NUMBERS = 'rowNumber'

/** What the drawing of cells asks for. */
export interface CellSource {
  textAt(position: number, column: ColumnId): string | undefined
  cellAt(position: number, column: ColumnId): Cell | null
  rowAt(position: number): Row | null
  rowCount(): number
  paint(): Paint
  hasTyped(row: RowKey, column: ColumnId): boolean
  isComparing(): boolean
  nameOf(column: ColumnId): string
  fateOf(column: ColumnId): GridColumn['fate']
  editing(): Editing
}

/** What cells and headers are drawn with. */
export interface Drawing {
  readonly headers: Pick<Headers, 'HeaderCell' | 'Corner'>
  readonly words: () => Catalogue
}

export type ColumnDefs = ReturnType<typeof createColumnDefs>

type Rule = (params: CellClassParams) => boolean

const positionOf = (params: { node: { rowIndex: number | null } | null }) =>
  params.node?.rowIndex ?? -1

/** The definitions of columns, each made once: the same object again is no change to the grid. */
export function createColumnDefs(source: CellSource, { headers, words }: Drawing) {
  const made = new Map<ColumnId, ColDef>()
  const ChangedCell = changedCell(words)
  const CellEditor = cellEditor(
    () => source.editing(),
    (column) => words().grid.editor(source.nameOf(column)),
  )

  const rowOf = (params: CellClassParams) => source.rowAt(positionOf(params))
  const isFocused = (params: CellClassParams, column: ColumnId) => {
    const { focused } = source.paint()
    return focused?.column === column && rowOf(params)?.key === focused.row
  }
  const isRowPicked: Rule = (params) => {
    const { rows } = source.paint()
    if (rows.size === 0) return false
    const row = rowOf(params)
    return row !== null && rows.has(row.key)
  }
  const rowRules: Record<string, Rule> = {
    isRowPicked,
    isRemoved: (params) => rowOf(params)?.fate === 'removed',
    isAdded: (params) => rowOf(params)?.fate === 'added',
  }

  const rulesOf = (column: ColumnId): Record<string, Rule> => ({
    ...rowRules,
    isRemoved: (params) => rowOf(params)?.fate === 'removed' || source.fateOf(column) === 'removed',
    isAdded: (params) => rowOf(params)?.fate === 'added' || source.fateOf(column) === 'added',
    isColumnPicked: () => source.paint().columns.has(column),
    isFocused: (params) => isFocused(params, column),
    isBlank: (params) => {
      const text = source.textAt(positionOf(params), column)
      return text !== undefined && text !== '' && text.length < 40 && isBlank(text)
    },
    isMisfit: (params) => {
      const cell = source.cellAt(positionOf(params), column)
      if (!cell?.isMisfit) return false
      const row = rowOf(params)
      return row === null || !source.hasTyped(row.key, column)
    },
    isChanged: (params) =>
      source.cellAt(positionOf(params), column)?.before != null && source.fateOf(column) === 'kept',
  })

  const defOf = (column: ColumnId): ColDef => {
    const known = made.get(column)
    if (known) return known
    const def: ColDef = {
      colId: column,
      cellDataType: 'text',
      headerValueGetter: () => source.nameOf(column),
      headerComponent: headers.HeaderCell,
      valueGetter: (params: ValueGetterParams) => source.textAt(positionOf(params), column),
      valueFormatter: ({ value }) => (typeof value === 'string' ? oneLine(value) : ''),
      cellClass: 'cell',
      cellClassRules: rulesOf(column),
      cellRendererSelector: (params) => {
        const before = source.cellAt(positionOf(params), column)?.before
        return before == null ? undefined : { component: ChangedCell, params: { before } }
      },
      cellEditor: CellEditor,
      editable: () => !source.isComparing(),
      minWidth: MIN_WIDTH,
      resizable: true,
      sortable: false,
      suppressHeaderMenuButton: true,
    }
    made.set(column, def)
    return def
  }

  const numbers: ColDef = {
    colId: NUMBERS,
    cellDataType: 'text',
    pinned: 'left',
    lockPinned: true,
    lockPosition: 'left',
    suppressMovable: true,
    suppressNavigable: true,
    suppressHeaderMenuButton: true,
    sortable: false,
    resizable: false,
    editable: false,
    headerComponent: headers.Corner,
    cellClass: 'rowNumber',
    cellClassRules: rowRules,
    valueGetter: (params: ValueGetterParams) => {
      const row = source.rowAt(positionOf(params))
      return row ? (row.record === null ? '+' : String(row.record)) : ''
    },
  }

  return {
    /** For AG Grid, in order; `textsOf` gives texts to size a new column by. */
    build(
      wanted: Wanted,
      textsOf: (column: ColumnId) => readonly string[],
      measure: Measure,
      room: number,
    ): ColDef[] {
      const width = numberWidth(source.rowCount())
      const isNew = made.size === 0
      const natural = wanted.columns.map(
        ({ id, name }) =>
          defOf(id).initialWidth ??
          wanted.widths.get(id) ??
          startingWidth(name, textsOf(id), measure),
      )
      const cap = isNew ? widthCap(natural, room - width) : Infinity
      const columns = wanted.columns.map(({ id, isPinned }, index) => {
        const def = defOf(id)
        const chosen = wanted.widths.get(id)
        def.initialWidth ??= chosen ?? Math.min(cap, natural[index]!)
        return { ...def, pinned: isPinned ? ('left' as const) : null }
      })
      return [{ ...numbers, width, minWidth: width, maxWidth: width }, ...columns]
    },
  }
}
