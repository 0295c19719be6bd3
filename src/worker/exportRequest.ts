import type { ColumnName, TableKey } from '../recipe/report'
import type { ColumnId } from '../table/table'
import type { PairOrder } from '../values/coordinates'
import type { Issue } from '../values/result'
import type { TypeId } from '../values/types'

export interface CsvDialect {
  readonly delimiter: ',' | ';' | '\t'
  readonly encoding: 'utf-8' | 'windows-1252'
  readonly hasBom: boolean
  readonly lineEnd: '\n' | '\r\n'
}

/** Where the geometry of each row is read from. */
export type GeometryChoice =
  | { readonly kind: 'columns'; readonly longitude: ColumnId; readonly latitude: ColumnId }
  | { readonly kind: 'pair'; readonly column: ColumnId; readonly order: PairOrder }
  /** A column of WKT or GeoJSON. */
  | { readonly kind: 'text'; readonly column: ColumnId }

export interface JsonValues {
  /** Numbers, `true` and `false` as such where nothing of the text is lost; all cells are texts otherwise. */
  readonly isTyped: boolean
  /** What an empty cell is: `null` or the empty text. */
  readonly emptyAs: 'null' | 'text'
}

export type ExportFormat =
  | { readonly form: 'csv'; readonly dialect: CsvDialect; readonly neutralisesFormulas: boolean }
  | { readonly form: 'xlsx' | 'ods' }
  | ({ readonly form: 'json' | 'jsonl' } & JsonValues)
  | ({ readonly form: 'geojson'; readonly geometry: GeometryChoice | null } & JsonValues)

export type ExportForm = ExportFormat['form']

export interface ExportedTable {
  readonly key: TableKey
  /** Set to write only the rows of a view, in its order. */
  readonly view: string | null
  readonly columns: readonly ColumnId[]
  /** Names its sheet, or its file in a zip. */
  readonly name: string
  /** The types the user chose; the others are guessed. */
  readonly types: readonly (readonly [ColumnId, TypeId])[]
}

export interface ExportRequest {
  /** Several: one workbook, or a zip of files. */
  readonly tables: readonly ExportedTable[]
  readonly format: ExportFormat
  /** A file for each text of this column of the only table, in a zip. */
  readonly splitBy: ColumnId | null
  /** Begins the names of the parts, and stands for what has no name. */
  readonly stem: string
  /** Names the part of the empty cells. */
  readonly emptyName: string
  /** Sheets of sentences behind those of the tables, in workbooks. */
  readonly pages: readonly {
    readonly name: string
    readonly rows: readonly (readonly string[])[]
  }[]
}

/** Cells of a column of which there is something to say. */
export interface CellFinding {
  readonly table: string
  readonly column: ColumnName
  readonly count: number
  readonly example: string
}

export interface GeometryCheck {
  /** Rows with a geometry. */
  readonly placed: number
  /** Rows whose cells are empty. */
  readonly empty: number
  /** Rows whose cells hold something else. */
  readonly unread: number
  readonly example: string
  /** Longitudes seem to stand where latitudes should. */
  readonly looksSwapped: boolean
  /** They seem to be metres of a map (Lambert 93), not degrees. */
  readonly looksProjected: boolean
}

/** What to say before writing. */
export interface ExportCheck {
  /** Of all tables together. */
  readonly rowCount: number
  readonly columnCount: number
  /** Of the first table; `distinct` is null where there are too many to count. */
  readonly columns: readonly (ColumnName & {
    readonly type: TypeId
    readonly distinct: number | null
  })[]
  /** Cells a spreadsheet would run as a formula. */
  readonly formulas: readonly CellFinding[]
  /** Characters the encoding cannot write, with the cells that hold them. */
  readonly unwritable: readonly {
    readonly character: string
    readonly count: number
    readonly example: string
  }[]
  /** Cells of columns of numbers and days that are written as texts. */
  readonly keptAsText: readonly CellFinding[]
  readonly geometry: GeometryCheck | null
  /** The files in the zip to come; none when one file comes alone. */
  readonly files: readonly {
    readonly name: string
    readonly value: string
    readonly rowCount: number
  }[]
  /** Why it cannot be written so. */
  readonly problems: readonly Issue[]
  /** What would be written otherwise than it is. */
  readonly notes: readonly Issue[]
}
