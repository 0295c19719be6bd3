import type { ColumnRef, TextPair } from '../steps/params'
import type { ColumnId } from '../table/table'
import type { Condition } from '../values/conditions'
import type { Issue } from '../values/result'
import type { TypeId } from '../values/types'

/** An entry of a recipe, as kept on disk and sent to the worker. */
export interface Step {
  /** Unique over all projects; columns the step makes are named by it. */
  readonly id: string
  readonly kind: string
  readonly version: number
  /** As the step's fields say; unknown kinds keep theirs untouched and are inert. */
  readonly params: Readonly<Record<string, unknown>>
  readonly isOff?: boolean
  /** Only rows that pass are read and changed; the others stay as they are. All rows when absent. */
  readonly where?: Condition<ColumnRef>
  /** The user's own name for it, and a note. */
  readonly name?: string
  readonly note?: string
  /** Steps next to each other with the same group fold together under this name. */
  readonly group?: string
}

/** How the bytes of a CSV are read: guessed, then the user's. Always complete. */
export interface CsvSettings {
  readonly form: 'csv'
  readonly encoding:
    'utf-8' | 'windows-1252' | 'iso-8859-15' | 'macintosh' | 'cp850' | 'utf-16le' | 'utf-16be'
  readonly delimiter: string
  /** Empty: quotes mean nothing. */
  readonly quote: '"' | "'" | ''
  /** Record number (from 1) of the row of names; null when there is none. Records above are left out. */
  readonly headerRecord: number | null
  /** Where records end; absent: guessed from the bytes, which always gives the same. */
  readonly lineEnd?: 'lf' | 'crlf' | 'cr' | 'mixed'
  /** Records above that of the names that name groups of columns: joined to the names. */
  readonly groupRecords?: readonly number[]
  /** Without a row of names: how many records at the top are left out. */
  readonly skippedRecords?: number
  /** Columns left out, by their place in the file, from 1. */
  readonly skippedColumns?: readonly number[]
  /** Fixed width: lines are cut before these characters, counted from 0; there is then no delimiter. */
  readonly cuts?: readonly number[]
}

/** Rows and columns as a sheet numbers them, from 1; both ends are inside. */
export interface CellRange {
  readonly firstRow: number
  readonly firstColumn: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** How a cell becomes text: the usual way, the digits as stored, or as the spreadsheet shows it. */
export type Reading = 'usual' | 'stored' | 'shown'

/** How a table is taken from a workbook. Rows and columns are numbered as the sheet does, from 1. */
export interface SheetSettings {
  readonly form: 'sheet'
  readonly sheet: string
  /** It is a table of a web page: said so, and read alike. */
  readonly isPage?: true
  /** A part of the sheet; null: all that is used. */
  readonly range: CellRange | null
  /** The rows of names, joined when they are several; none: the columns have no names. */
  readonly headerRecords: readonly number[]
  /** Every cell of a merge gets its text; otherwise only the first has it. */
  readonly fillMerged: boolean
  /** Columns left out. */
  readonly skippedColumns: readonly number[]
  /** Columns that are not read as usual. */
  readonly readings: readonly (readonly [column: number, reading: Reading])[]
}

/** How a table is taken from JSON. Rows are numbered by their place in their list, from 1. */
export interface JsonSettings {
  readonly form: 'json'
  readonly encoding: CsvSettings['encoding']
  /**
   * What the rows are: the items of the list at the path; the entries of the object there, their keys in a first
   * column; the value there, alone; each value of the file (JSON lines), the path being empty; or what the lists of
   * the object there hold at one place (`columns`).
   */
  readonly shape: 'list' | 'entries' | 'value' | 'lines' | 'columns'
  /** The keys that lead to it from the outermost object. */
  readonly path: readonly string[]
  /** Where rows are lists: the first one names the columns. */
  readonly firstIsNames: boolean
  /** Objects inside a row make columns of their own (`adresse.ville`); otherwise they stay JSON text. */
  readonly flattens: boolean
  /** Lists of plain values become one text (`a|b`); otherwise they stay JSON text. */
  readonly joinsLists: boolean
  /**
   * Rows are GeoJSON features, whose geometry is read so (`lonLat`, `xy`: a point as numbers under these names);
   * null: they are not, or are read as they stand.
   */
  readonly geometry: 'lonLat' | 'xy' | 'wkt' | 'geojson' | 'leftOut' | null
  /** Columns left out, by their id. */
  readonly skippedColumns: readonly ColumnId[]
}

export type SourceSettings = CsvSettings | SheetSettings | JsonSettings

/** The file a table comes from. Its bytes lie in the blob store under `blob`. */
export interface Source {
  readonly blob: string
  readonly fileName: string
  readonly size: number
  readonly settings: SourceSettings
  /** What the opening had to tell: ragged rows, names made unique, stray quotes. */
  readonly told: readonly Issue[]
}

/** A tab: its source, its steps, the types chosen by the user. */
export interface TableDoc {
  readonly id: string
  readonly name: string
  readonly source: Source
  readonly steps: readonly Step[]
  readonly types: readonly (readonly [ColumnId, TypeId])[]
}

/** A correspondence table: what each text becomes, under a name that steps of any tab may use. */
export interface Correspondence {
  readonly id: string
  readonly name: string
  readonly pairs: readonly TextPair[]
}

/** What a state of a project holds. */
export interface ProjectDoc {
  readonly name: string
  readonly tables: readonly TableDoc[]
  /** Absent while there is none. */
  readonly correspondences?: readonly Correspondence[]
}
