import type { Diagnosis } from '../explore/finding'
import type { PlaceholderCounts } from '../explore/placeholders'
import type { Unmatched } from '../explore/unmatched'
import type { Example } from '../learn/learn'
import type { ExampleReport } from '../steps/learnExamples'
import type { SortOrder, TextPair } from '../steps/params'
import type { RowKey } from '../table/rowIds'
import type { ColumnId } from '../table/table'
import type { Condition } from '../values/conditions'
import type { FindOptions } from '../values/replace'
import type { Issue, Result } from '../values/result'
import type { ArchiveEntry } from '../io/archive/entries'
import type { JsonCandidate, JsonLook } from '../io/json/readLook'
import type { TypeId } from '../values/types'
import type { WordReading } from '../io/encoding/differingWords'
import type { CellMoment } from '../recipe/cellHistory'
import type { ColumnName, RunReport, TableKey } from '../recipe/report'
import type { Mark, StateRecord } from '../recipe/history'
import type {
  CsvSettings,
  JsonSettings,
  ProjectDoc,
  SheetSettings,
  Source,
  Step,
} from '../recipe/recipe'
import type { Hash, StoredRecord } from '../recipe/records'
import type { ReplayCalls } from './replayCalls'
import type { ExportCheck, ExportRequest } from './exportRequest'

/** How far long work is, and what it is doing (a code the interface words). */
export interface Progress {
  readonly doing: 'reading' | 'unpacking' | 'saving' | 'running' | 'counting' | 'writing'
  readonly done: number
  readonly total: number
}

/** What goes with a call that can last. */
export interface CallOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

export interface Guess<T> {
  readonly value: T
  /** 0 to 1; below 0.7 the opening screen comes by itself. */
  readonly confidence: number
}

export interface OpenGuesses {
  readonly encoding: Guess<CsvSettings['encoding']>
  readonly delimiter: Guess<string>
  readonly quote: Guess<CsvSettings['quote']>
  readonly headerRecord: Guess<number | null>
  readonly lineEnd: 'lf' | 'crlf' | 'cr' | 'mixed'
  /** Where lines of fixed width would be cut; null: a delimiter cuts them. */
  readonly cuts: readonly number[] | null
  /** Records above the names that seem to name groups of columns. */
  readonly groupRecords: readonly number[]
  /** The column that only a delimiter at the end of every line makes. */
  readonly skippedColumns: readonly number[]
}

/** The answer to opening a file: the source to keep, what was guessed, what must be told. */
export interface OpenReport {
  readonly source: Source
  /** Null for a sheet: what was guessed of it was said by `lookInto`. */
  readonly guesses: OpenGuesses | null
  /** Ragged rows, names made unique, stray quotes…: a code with counts and first line numbers. */
  readonly notes: readonly Issue[]
  readonly recordsAbove: number
  readonly rowCount: number
  readonly columns: readonly ColumnName[]
}

/** A table found in a workbook: a sheet, or one of several blocks of a sheet. */
export interface SheetLook {
  readonly sheet: string
  readonly visibility: 'visible' | 'hidden'
  readonly rowCount: number
  readonly columnCount: number
  /** How it would be read; null when there is nothing to read (an empty sheet, a chart). */
  readonly settings: SheetSettings | null
  /** Of the header row, 0 to 1. */
  readonly confidence: number
  /** Rows right above the names that name groups of columns: may be joined to the names. */
  readonly groupRecords: readonly number[]
  readonly hasMerges: boolean
  /** Among the blocks of its sheet, from 1; null when the sheet is one table. */
  readonly block: number | null
}

/** What a file is, before it is opened. */
export type FileLook =
  | { readonly form: 'text' }
  /** Also a web page, whose tables are its sheets. */
  | { readonly form: 'workbook'; readonly isPage: boolean; readonly sheets: readonly SheetLook[] }
  | { readonly form: 'json'; readonly look: JsonLook }
  | { readonly form: 'archive'; readonly entries: readonly ArchiveEntry[] }
  /** A copy of a project, whatever its name. */
  | { readonly form: 'copy' }

/** How a table is taken from a file that may hold several. */
export type PartSettings = SheetSettings | JsonSettings

export interface SheetPreview {
  readonly records: FilePreview['records']
  /** Rows between the first and the last that are not given. */
  readonly skipped: number
  /** The column of the sheet that the first cell of each row stands in. */
  readonly firstColumn: number
  /** By column from there: its name under the settings, joined where several rows name it. */
  readonly names: readonly string[]
}

export interface JsonPreview {
  readonly candidates: readonly JsonCandidate[]
  /** All columns, those left out too. */
  readonly columns: readonly ColumnName[]
  /** The first and the last rows; a row is named by its place in its list, from 1. */
  readonly records: FilePreview['records']
  /** Rows between the first and the last that are not given. */
  readonly skipped: number
  readonly notes: readonly Issue[]
}

/** A file that was inside an archive, or why it could not be unpacked. */
export interface UnpackedFile {
  readonly name: string
  readonly unpacked: Result<Blob>
}

/** First rows of a file that is still loading: readable through `window` under this key. */
export interface FirstRows {
  readonly key: TableKey
  readonly rowCount: number
  readonly columns: readonly ColumnName[]
}

/** The first and last records of a file as they are read under some settings. */
export interface FilePreview {
  readonly settings: CsvSettings
  readonly guesses: OpenGuesses
  readonly records: readonly { readonly record: number; readonly cells: readonly string[] }[]
  /** The last records that are not among the first; without number where only reading the whole file tells it. */
  readonly last: readonly { readonly record: number | null; readonly cells: readonly string[] }[]
  /** Records between the first and the last; null where only reading the whole file tells it. */
  readonly between: number | null
  /** Words that tell encodings apart, as each of these reads them. */
  readonly words: readonly WordReading[]
  /** The first lines before they are cut. */
  readonly lines: readonly string[]
  /** The names of all columns as read, groups joined; none without a row of names. */
  readonly names: readonly string[]
}

export interface ColumnSummary {
  readonly id: ColumnId
  readonly name: string
  /** The header as it stands in the file, where it was made unique or filled in. */
  readonly headerAsRead: string | null
  readonly type: TypeId
  readonly isTypeChosen: boolean
  readonly confidence: number
  readonly filled: number
  readonly empty: number
  /** Only white space; counted within neither `filled` nor `empty`. */
  readonly blank: number
  /** Filled cells that do not fit the type. */
  readonly toCheck: number
  readonly distinct: number
}

export interface TableSummary {
  readonly key: TableKey
  readonly rowCount: number
  readonly columns: readonly ColumnSummary[]
}

/** Sorting and filtering for viewing only; computed when set, later edits neither move nor hide a row. */
export interface ViewSpec {
  readonly sort: readonly {
    readonly column: ColumnId
    readonly order: SortOrder
    readonly isDescending: boolean
  }[]
  readonly filter: Condition<ColumnId> | null
}

/** A table as shown: a result, through a view, beside the result before when a step is previewed. */
export interface ShownTable {
  readonly key: TableKey
  /** From `setView`, or null for the table as it is. */
  readonly view: string | null
  readonly compare: Compare | null
}

export interface Compare {
  readonly before: TableKey
  /** `after`: the result, dropped rows struck in place; `result`: it alone; `before`: as it was; `changes`: rows that differ. */
  readonly mode: 'before' | 'after' | 'changes' | 'result'
}

export interface WindowRequest {
  readonly shown: ShownTable
  readonly start: number
  readonly end: number
  /** The columns wanted, in this order. */
  readonly columns: readonly ColumnId[]
}

export interface WindowReply {
  readonly start: number
  readonly rowCount: number
  /** Ids within the table, by row. */
  readonly ids: readonly number[]
  /** Numbers to show at the left: the record number in the file, or null for a row a step made. */
  readonly records: readonly (number | null)[]
  readonly keys: readonly RowKey[]
  /** Texts by column, then row. */
  readonly cells: readonly (readonly string[])[]
  /** 1 where a filled cell does not fit its column's type, by column, then row. */
  readonly misfits: readonly Uint8Array[]
  /** While comparing: the text before where it differs (else null), by column, then row. */
  readonly before: readonly (readonly (string | null)[])[] | null
  /** While comparing, by row. */
  readonly fates: readonly ('kept' | 'removed' | 'added')[] | null
}

/** Where a place of one shown table is in another. */
export interface PlaceRequest {
  readonly from: ShownTable
  readonly to: ShownTable
  /** Positions in `from`. */
  readonly positions: readonly number[]
}

/** A table document by its records: the client sends what the worker does not hold yet. */
export interface RecipeRequest {
  /** The id of the table; absent where no other table could read it. */
  readonly id?: string
  readonly source: Source
  readonly steps: readonly Step[]
  /** The tables of the project its steps read, and those these read. */
  readonly others?: readonly (Pick<RecipeRequest, 'source' | 'steps'> & { readonly id: string })[]
}

export interface ValueCounts {
  readonly distinct: number
  /** Most frequent first. */
  readonly values: readonly { readonly text: string; readonly count: number }[]
}

/** The lines of a correspondence table as they were found. */
export interface PairsFound {
  readonly pairs: readonly TextPair[]
  /** The row of names above them, where a file has one. */
  readonly header: TextPair | null
}

/** A whole project as records, and the source files it needs by the name of their bytes. */
export interface CopyContent {
  readonly name: string
  readonly head: string
  readonly states: readonly StateRecord[]
  readonly marks: readonly Mark[]
  readonly records: ReadonlyMap<Hash, StoredRecord>
}

export type CopyRequest =
  | {
      readonly isWhole: true
      readonly content: CopyContent
      readonly sources: readonly { readonly blob: string; readonly fileName: string }[]
    }
  /** The tables as they are now, without the original files and the old values. */
  | {
      readonly isWhole: false
      readonly doc: ProjectDoc
      readonly now: readonly {
        readonly id: string
        readonly key: TableKey
        readonly columns: readonly ColumnName[]
      }[]
      readonly time: number
    }

/** What the page may ask of the engine. Implemented once, in `engine.ts`; a client stands before it. */
export interface EngineCalls extends ReplayCalls {
  /** Reads a file, keeps its bytes, gives what was guessed. `settings` overrides the guesses. */
  open(
    file: Blob,
    fileName: string,
    settings: Partial<CsvSettings>,
    onFirstRows: (first: FirstRows) => void,
    options?: CallOptions,
  ): Promise<Result<OpenReport>>
  /** Tells what a file is, and what tables it holds where these may be several. */
  lookInto(
    file: Blob | { blob: string },
    fileName: string,
    options?: CallOptions,
  ): Promise<Result<FileLook>>
  /** Reads tables of one workbook or JSON file; its bytes are kept once, and not again where they are. */
  openSheets(
    file: Blob | { blob: string },
    fileName: string,
    tables: readonly PartSettings[],
    options?: CallOptions,
  ): Promise<Result<readonly OpenReport[]>>
  previewSheet(
    from: { blob: string } | Blob,
    fileName: string,
    settings: SheetSettings,
  ): Promise<Result<SheetPreview>>
  previewJson(
    from: { blob: string } | Blob,
    settings: JsonSettings,
    options?: CallOptions,
  ): Promise<Result<JsonPreview>>
  /** Unpacks files of an archive, by their place in it; each may fail for itself. */
  unpack(
    archive: Blob,
    fileName: string,
    entries: readonly number[],
    options?: CallOptions,
  ): Promise<Result<readonly UnpackedFile[]>>
  /** `known`: how many records the file has under such settings, where it was read before. */
  previewFile(
    file: Blob | { blob: string },
    settings: Partial<CsvSettings>,
    known?: number | null,
  ): Promise<Result<FilePreview>>
  /** Reads a kept source again under other settings (the opening reopened). */
  reopen(source: Source, options?: CallOptions): Promise<Result<OpenReport>>
  /** Runs a recipe; unchanged steps at the start are not run again. Fails only when the source is gone. */
  run(recipe: RecipeRequest, options?: CallOptions): Promise<Result<RunReport>>
  /** Types: chosen ones override guesses. */
  summarise(key: TableKey, types: readonly (readonly [ColumnId, TypeId])[]): Promise<TableSummary>
  /** What a table asks for: rows and columns that are none, texts to repair, damage. Nothing is changed. */
  diagnose(
    key: TableKey,
    types: readonly (readonly [ColumnId, TypeId])[],
    options?: CallOptions,
  ): Promise<Result<Diagnosis>>
  /** Learns from results typed for some rows what to make of the texts of these columns. */
  learnExamples(
    key: TableKey,
    columns: readonly ColumnId[],
    examples: readonly Example[],
    options?: CallOptions,
  ): Promise<Result<ExampleReport>>
  /** The lines of two columns of a result, for a correspondence table. */
  pairsOf(
    key: TableKey,
    from: ColumnId,
    to: ColumnId,
    options?: CallOptions,
  ): Promise<Result<PairsFound>>
  /** The lines of the first two columns of a delimited text. */
  readPairs(file: Blob, options?: CallOptions): Promise<Result<PairsFound>>
  /** What a correspondence table leaves as it is in some columns. */
  unmatchedTexts(
    key: TableKey,
    columns: readonly ColumnId[],
    pairs: readonly TextPair[],
    compared: Pick<FindOptions, 'ignoreCase' | 'ignoreAccents'>,
    limit: number,
    options?: CallOptions,
  ): Promise<Result<Unmatched>>
  /** The cells of some columns (none: all) that hold nothing but one of some texts. */
  countPlaceholders(
    key: TableKey,
    columns: readonly ColumnId[],
    texts: readonly string[],
    isExact: boolean,
    options?: CallOptions,
  ): Promise<Result<PlaceholderCounts>>
  /** The columns of a result whose cells do not fit a type, the commonest first. */
  misfits(key: TableKey, column: ColumnId, type: TypeId): Promise<ValueCounts>
  valueCounts(key: TableKey, column: ColumnId, search: string, limit: number): Promise<ValueCounts>
  setView(key: TableKey, spec: ViewSpec): Promise<Result<{ view: string; rowCount: number }>>
  window(request: WindowRequest): Promise<WindowReply>
  /** For each position: where that row is, else the next surviving row, else -1. */
  place(request: PlaceRequest): Promise<number[]>
  positionsOf(shown: ShownTable, rows: readonly RowKey[]): Promise<number[]>
  cellHistory(recipe: RecipeRequest, row: RowKey, column: ColumnId): Promise<CellMoment[]>
  /** Cells of a column equal to a text, for "14 other cells: correct them too". */
  countEqual(key: TableKey, column: ColumnId, text: string): Promise<number>
  checkExport(request: ExportRequest, options?: CallOptions): Promise<ExportCheck>
  /** The file asked for, or a zip of several. */
  exportFile(request: ExportRequest, options?: CallOptions): Promise<Result<Blob>>
  /** Packs a project as one `.etabli` file. */
  writeCopy(request: CopyRequest, options?: CallOptions): Promise<Result<Blob>>
  /** Reads an `.etabli` file from whoever; the bytes of its source files are kept under new names. */
  readCopy(file: Blob, options?: CallOptions): Promise<Result<CopyContent>>
  /** Fetches what the first step needs ahead of it; where that fails, that step will say so. */
  expectSteps(): Promise<void>
  memory(): Promise<{ held: number; budget: number }>
}
