import type { Finding } from '../explore/finding'
import type { Language } from '../i18n/language'
import type { Act, HistoryEntry } from '../recipe/history'
import type {
  ProjectDoc,
  Step,
  TableDoc,
  CsvSettings,
  SheetSettings,
  JsonSettings,
  Source,
  SourceSettings,
} from '../recipe/recipe'
import type { ArchiveEntry } from '../io/archive/entries'
import type { Effect, RunReport, TableKey, UnreadCells } from '../recipe/report'
import type { TextPair } from '../steps/params'
import type { ColumnId } from '../table/table'
import type { RowKey } from '../table/rowIds'
import type { Persistence } from '../storage/persistence'
import type { Issue } from '../values/result'
import type {
  FilePreview,
  FirstRows,
  OpenGuesses,
  Progress,
  JsonPreview,
  SheetLook,
  SheetPreview,
  TableSummary,
  ViewSpec,
} from '../worker/protocol'
import type { PreviewMode } from './comparing'
import type { Forecast } from './forecast'
import type { Replay, StepLists } from './replay/model'

export type Theme = 'light' | 'dark' | 'system'

/** A project as Home lists it. */
export interface ProjectItem {
  readonly id: string
  readonly name: string
  readonly changed: number
  readonly size: number
  readonly rowCount: number
  readonly columnCount: number
}

/** A short message with its count, announced to screen readers, with *Undo* where it makes sense. */
export interface Notice {
  readonly id: number
  readonly tone: 'done' | 'problem'
  /** Worded by the catalogue: `notices[code](data)` for done, `issues[code](data)` for problems. */
  readonly code: string
  readonly data: Issue['data']
  /** What a step had to tell beside, said in full behind it. */
  readonly told?: readonly Issue[]
  readonly undo: 'state' | 'project' | 'list' | null
  /** The state the notice speaks of: its *Undo* is there only while that is the current one. */
  readonly stateId: string | null
}

/** A file being opened. */
export interface Opening {
  readonly fileName: string
  readonly size: number
  /** Which one of several it is; null when it came alone. */
  readonly place: { readonly at: number; readonly of: number } | null
  readonly progress: Progress | null
  /** Set once the first rows can be shown. */
  readonly firstRows: FirstRows | null
  /** Why it could not be opened; stays until dismissed. */
  readonly issue: Issue | null
}

/** A workbook waits for the choice of its tables. */
export interface SheetChoice {
  readonly fileName: string
  readonly sheets: readonly SheetLook[]
  /** It is a web page, whose tables these are. */
  readonly isPage?: boolean
  /** Whether they join the open project, or make one of their own. */
  readonly joins: boolean
  /** The source of a table already open, where more of its sheets are asked for. */
  readonly source?: Source
}

/** An archive waits for the choice of the files inside. */
export interface ArchiveChoice {
  readonly fileName: string
  readonly entries: readonly ArchiveEntry[]
  readonly joins: boolean
}

/** A file that could not be opened beside others, and why. */
export interface RefusedFile {
  readonly fileName: string
  readonly issue: Issue
}

/** The opening of a JSON file looked at again. */
export interface JsonForm {
  readonly fileName: string
  readonly tableId: string
  readonly settings: JsonSettings
  readonly preview: JsonPreview | null
  readonly issue: Issue | null
  readonly forecast: ForecastState | null
}

/** The opening of a sheet looked at again. */
export interface SheetForm {
  readonly fileName: string
  readonly tableId: string
  readonly settings: SheetSettings
  /** The table as it was found, where it still is. */
  readonly look: SheetLook | null
  readonly preview: SheetPreview | null
  readonly issue: Issue | null
  readonly forecast: ForecastState | null
}

/** The opening screen: settings as drafted, how the first records read under them. */
export interface OpeningForm {
  readonly fileName: string
  /** Null while a new file waits for its answer; else the table whose opening is reopened. */
  readonly tableId: string | null
  readonly settings: CsvSettings
  readonly guesses: OpenGuesses
  readonly preview: FilePreview | null
  readonly issue: Issue | null
  /** What the settings would do to the table; null while they are those it is read with. */
  readonly forecast: ForecastState | null
}

/** How far it is known what reading a source otherwise would do. */
export type ForecastState =
  | { readonly status: 'counting' }
  | { readonly status: 'ready'; readonly forecast: Forecast }
  | { readonly status: 'failed'; readonly issue: Issue }

/** A file read as another of its family was. */
export interface Reused {
  /** The file it was read like. */
  readonly fileName: string
  /** Its tables as they were read, and how the guess would have them. */
  readonly tables: readonly { readonly settings: SourceSettings; readonly guess: SourceSettings }[]
  /** Which of several sheets are open was not asked. */
  readonly isChoice: boolean
}

export type Saved =
  | { readonly status: 'saving' }
  | { readonly status: 'saved'; readonly time: number }
  | { readonly status: 'unsaved'; readonly issue: Issue }

/** How far a table is scrolled: by the name of the first row seen, and in pixels. */
export interface ViewPlace {
  readonly row: RowKey
  /** Pixels of that row hidden above. */
  readonly offset: number
  /** Pixels hidden on the left. */
  readonly left: number
}

/** Kept beside the states: how a table is looked at. */
export interface TableView {
  readonly spec: ViewSpec
  /** The engine's name of the view as computed, and the rows it shows; null when the spec is empty. */
  readonly view: string | null
  readonly rowCount: number | null
  readonly hidden: readonly ColumnId[]
  readonly pinned: readonly ColumnId[]
  readonly widths: readonly (readonly [ColumnId, number])[]
  readonly place: ViewPlace | null
  /** Findings of the diagnosis that its user does not want to see. */
  readonly ignored: readonly string[]
}

export interface Selection {
  readonly focused: { readonly row: RowKey; readonly column: ColumnId } | null
  readonly columns: readonly ColumnId[]
  readonly rows: readonly RowKey[]
}

/** The form of a step, open in the panel. */
export interface StepForm {
  readonly kind: string
  /** The step being changed, or null for one that would be added. */
  readonly stepId: string | null
  readonly params: Readonly<Record<string, unknown>>
  /** Hand edits of a column that became its examples: the step takes their place. `key`: the table without them. */
  readonly instead?: {
    readonly stepId: string
    readonly column: ColumnId
    readonly rows: readonly RowKey[]
    readonly key: TableKey
  }
  /** Whether it acts on the rows shown by the view or on all. */
  readonly scope: 'all' | 'shown'
  readonly mode: PreviewMode
  readonly preview: StepPreview
}

export interface StepPreview {
  readonly status: 'incomplete' | 'running' | 'ready' | 'failed'
  readonly progress: Progress | null
  readonly issue: Issue | null
  readonly key: TableKey | null
  readonly before: TableKey | null
  /** Of the result previewed: the columns the grid shows meanwhile. */
  readonly summary: TableSummary | null
  readonly effect: Effect | null
  readonly unread: number
  readonly unreadColumns: readonly UnreadCells[]
  readonly warnings: readonly Issue[]
}

/** What was found in a table; what was found before stays while it is looked at anew. */
export interface TableDiagnosis {
  /** The table, as it is read, that this speaks of; null before any was looked at. */
  readonly name: string | null
  readonly status: 'none' | 'running' | 'ready' | 'failed'
  readonly findings: readonly Finding[]
}

export interface TableState {
  readonly report: RunReport | null
  readonly running: Progress | null
  /** Why the table cannot be shown: its source is gone… */
  readonly issue: Issue | null
  /** Index of the step whose result is shown (-1: as opened), or null for the end. */
  readonly shownStep: number | null
  readonly summary: TableSummary | null
  readonly view: TableView
  readonly selection: Selection
  readonly diagnosis: TableDiagnosis
  /** The strip over the table that says what the opening guessed. */
  readonly isStripShown: boolean
  /** A cell to bring into sight (after an undo elsewhere, from a list); `serial` tells two apart. */
  readonly reveal: {
    readonly row: RowKey
    readonly column: ColumnId
    readonly serial: number
  } | null
}

export type Panel = 'diagnostic' | 'column' | 'columnHistory' | 'history' | 'form' | 'none'

export interface OpenProject {
  readonly id: string
  readonly doc: ProjectDoc
  readonly stateId: string
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly saved: Saved
  /** Another tab writes, or the database is newer: what cannot be done and why. */
  readonly readOnly: Issue | null
  readonly tableId: string
  readonly tables: ReadonlyMap<string, TableState>
  readonly panel: Panel
  readonly isStepsOpen: boolean
  readonly form: StepForm | null
}

export interface AppState {
  readonly language: Language
  readonly theme: Theme
  /** Null until the list is read. */
  readonly projects: readonly ProjectItem[] | null
  /** Storage cannot be used, and why; work goes on in memory. */
  readonly storageIssue: Issue | null
  readonly opening: Opening | null
  readonly openingForm: OpeningForm | null
  /** Of the sources read like an earlier file, by the name of their bytes. */
  readonly reused: ReadonlyMap<string, Reused>
  readonly sheetChoice: SheetChoice | null
  readonly sheetForm: SheetForm | null
  readonly archiveChoice: ArchiveChoice | null
  readonly jsonForm: JsonForm | null
  /** Files that gave no table while others did, or were added to a project; told until they are read. */
  readonly refusedFiles: readonly RefusedFile[] | null
  /** Steps about to be replayed on another file or tab. */
  readonly replay: Replay | null
  readonly stepLists: StepLists
  readonly project: OpenProject | null
  /** A table that others read is about to be removed: asked first. */
  readonly removalAsked: string | null
  /** The list of correspondence tables, at one of them or at none; `added`: lines to look at before they are kept. */
  readonly pairsShown: { readonly id: string | null; readonly added: readonly TextPair[] } | null
  readonly notices: readonly Notice[]
  /** Whether the browser promised not to throw the work away by itself; null while not asked. */
  readonly persistence: Persistence | null
  /** Brings in the newer version of the app that waits, with a reload; null when there is none. */
  readonly update: (() => void) | null
  readonly dialog:
    | 'export'
    | 'exportExcel'
    | 'exportOther'
    | 'paste'
    | 'help'
    | 'erase'
    | 'share'
    | 'rename'
    | 'palette'
    | 'savedSteps'
    | null
}

/** The active table of the open project. */
export const activeTable = (project: OpenProject): { doc: TableDoc; state: TableState } => ({
  doc: project.doc.tables.find(({ id }) => id === project.tableId)!,
  state: project.tables.get(project.tableId)!,
})

/** Index of the last step that counts for what is shown; -1 for the table as opened. */
export const shownIndex = (doc: TableDoc, state: Pick<TableState, 'shownStep'>): number =>
  state.shownStep ?? doc.steps.length - 1

/** The key of the table shown, previews aside, or null while nothing has run. */
export function shownKey(
  doc: TableDoc,
  state: Pick<TableState, 'report' | 'shownStep'>,
): TableKey | null {
  const { report } = state
  if (!report) return null
  const index = Math.min(shownIndex(doc, state), report.steps.length - 1)
  return index < 0 ? report.sourceKey : report.steps[index]!.key
}

export type { Act, HistoryEntry, Step, ProjectDoc, TableDoc }
