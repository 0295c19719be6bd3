import type { Language } from '../i18n/language'
import type { JsonSettings, SheetSettings } from '../recipe/recipe'
import type { TextPair } from '../steps/params'
import type { RowKey } from '../table/rowIds'
import type { ColumnId } from '../table/table'
import type { Result } from '../values/result'
import type { TypeId } from '../values/types'
import type { ExportCheck, ExportFormat, ExportRequest } from '../worker/exportRequest'
import type { PairsFound, ViewSpec } from '../worker/protocol'
import type { PreviewMode } from './comparing'
import type { AppState, HistoryEntry, Selection, Theme, ViewPlace } from './model'
import type { ReplayActions } from './replay/actions'
import type { OpeningChange } from './textForms'

/** Everything a user can do, by name. Expected failures become notices; nothing here rejects. */
export interface Actions extends ReplayActions {
  start(): Promise<void>
  setLanguage(language: Language): void
  setTheme(theme: Theme): void
  showDialog(dialog: AppState['dialog']): void
  dismissNotice(id: number): void
  undoNotice(id: number): Promise<void>

  openFiles(files: readonly File[]): Promise<void>
  /** Reads the chosen tables of the workbook that waits: one tab each. */
  openSheets(tables: readonly SheetSettings[]): Promise<void>
  closeSheets(): void
  /** Opens the chosen files of the archive that waits, by their places in it. */
  openEntries(places: readonly number[]): Promise<void>
  closeEntries(): void
  /** The list of files that could not be opened was read. */
  closeRefused(): void
  changeJson(settings: Partial<JsonSettings>): Promise<void>
  applyJson(): Promise<void>
  closeJson(): void
  changeSheet(settings: Partial<SheetSettings>): Promise<void>
  applySheet(): Promise<void>
  closeSheet(): void
  /** Opens files as further tabs of the open project. */
  addFiles(files: readonly File[]): Promise<void>
  renameTable(tableId: string, name: string): Promise<void>
  /** Moves a tab to a place among the others. */
  moveTable(tableId: string, to: number): Promise<void>
  /** One that other tables read is removed only when that was answered (`isSure`). */
  removeTable(tableId: string, isSure?: boolean): Promise<void>
  /** The table that was asked about stays. */
  keepTable(): void
  /** A further tab with the same source and the same steps, which then goes its own way. */
  duplicateTable(tableId: string): Promise<void>
  /** A further tab that begins with the result of another one, and follows it. */
  followTable(tableId: string): Promise<void>

  /** Opens the list of correspondence tables, at one of them; `added` are lines to look at before they are kept. */
  showPairs(id: string | null, added?: readonly TextPair[]): void
  closePairs(): void
  /** Keeps a new table (no id) or other lines and name of one; gives its id, null when it was not kept. */
  keepPairs(
    id: string | null,
    table: { readonly name: string; readonly pairs: readonly TextPair[] },
  ): Promise<string | null>
  removePairs(id: string): Promise<void>
  /** Lines for a table, from two columns of a tab as it is at the end of its steps. */
  pairsOfTab(tableId: string, from: ColumnId, to: ColumnId): Promise<Result<PairsFound>>
  pairsOfFile(file: File): Promise<Result<PairsFound>>
  /** Hands the lines to the user as CSV; `names` are those of the two columns. */
  exportPairs(
    name: string,
    pairs: readonly TextPair[],
    names: readonly [from: string, to: string],
  ): void
  /** A paste: as text, and as a web page where it is one too. */
  openText(text: string, html?: string): Promise<void>
  /** A paste as a further tab of the open project. */
  addText(text: string, html?: string): Promise<void>
  openExample(): Promise<void>
  stopOpening(): void
  dismissOpening(): void
  reopenOpening(): Promise<void>
  changeOpening(change: OpeningChange): Promise<void>
  applyOpening(): Promise<void>
  /** Reads a file that was opened like an earlier one as it would have been guessed. */
  readAsGuessed(): Promise<void>
  /** Asks which other sheets of the workbook in front to open. */
  chooseSheets(): Promise<void>
  closeOpening(): void
  hideStrip(): void

  openProject(id: string): Promise<void>
  goHome(): Promise<void>
  renameProject(id: string, name: string): Promise<void>
  duplicateProject(id: string): Promise<void>
  deleteProject(id: string): Promise<void>
  eraseEverything(): Promise<void>
  /** The project as one `.etabli` file, with or without the original file and the old values. */
  saveCopy(isWhole: boolean): Promise<void>
  /** Takes over writing from another tab. */
  takeOver(): Promise<void>
  retrySaving(): Promise<void>

  showTable(tableId: string): Promise<void>
  undo(): Promise<void>
  redo(): Promise<void>
  goToState(stateId: string): Promise<void>
  history(): Promise<readonly HistoryEntry[]>

  /** Opens the form of a new step, columns filled from the selection. */
  startStep(kind: string, params?: Readonly<Record<string, unknown>>): void
  /**
   * Opens the form that fills a column by example (the one at hand when none is named): what was typed there by hand just
   * before is taken over as examples. Nothing while another form is open.
   */
  fillByExample(column?: ColumnId): void
  /** Opens the form of a step of the list. */
  editStep(stepId: string): void
  changeForm(params: Readonly<Record<string, unknown>>): void
  setFormScope(scope: 'all' | 'shown'): void
  setPreviewMode(mode: PreviewMode): void
  /** Stops working out the preview; the form stays. */
  stopPreview(): void
  applyForm(): Promise<void>
  closeForm(): void

  /** Applies a step at once, extending the one before when it may. */
  act(kind: string, params: Readonly<Record<string, unknown>>): Promise<void>
  editCells(
    cells: readonly { row: RowKey; column: ColumnId; before: string; after: string }[],
  ): Promise<void>
  deleteRows(rows: readonly RowKey[]): Promise<void>
  renameColumn(column: ColumnId, name: string): Promise<void>
  moveColumns(columns: readonly ColumnId[], after: ColumnId | null): Promise<void>
  setType(column: ColumnId, type: TypeId | null): Promise<void>

  /** -1: the table as opened; null: the end. */
  showStep(index: number | null): Promise<void>
  switchStep(stepId: string, isOff: boolean): Promise<void>
  removeStep(stepId: string): Promise<void>
  moveStep(stepId: string, to: number): Promise<void>
  /** Moves steps together, in their order, right before another one (null: to the end). */
  moveSteps(stepIds: readonly string[], before: string | null): Promise<void>
  nameStep(stepId: string, name: string): Promise<void>
  noteStep(stepId: string, note: string): Promise<void>
  groupSteps(stepIds: readonly string[], name: string): Promise<void>
  ungroupSteps(name: string): Promise<void>
  /** Points every reference to a column that is gone at another one. */
  rebindColumn(stepId: string, from: ColumnId, to: ColumnId): Promise<void>

  /** Puts the steps that settle these findings at the end, several folded together under a name. */
  applyFindings(ids: readonly string[], groupName: string): Promise<void>
  ignoreFinding(id: string): void
  /** Shows ignored findings again. */
  reconsiderFindings(ids: readonly string[]): void
  /** Brings a cell into sight and goes to it, at the end of the steps. */
  revealCell(row: RowKey, column: ColumnId): Promise<void>
  /** Brings the first cell of a column that does not fit its type into sight, at the end of the steps. */
  revealMisfit(column: ColumnId): Promise<void>

  setSelection(selection: Partial<Selection>): void
  /** Says that only so many rows were selected, for they were too many. */
  tellSelectionCut(rows: number): void
  setViewSpec(spec: ViewSpec): Promise<void>
  refreshView(): Promise<void>
  applyView(): Promise<void>
  clearView(): Promise<void>
  setHidden(columns: readonly ColumnId[]): void
  setPinned(columns: readonly ColumnId[]): void
  setWidths(widths: readonly (readonly [ColumnId, number])[]): void
  /** Where the table is scrolled to now. */
  setPlace(place: ViewPlace): void
  showPanel(panel: NonNullable<AppState['project']>['panel']): void
  showSteps(isOpen: boolean): void

  checkExport(options: ExportOptions): Promise<ExportCheck | null>
  /** Writes and hands the file to the browser's download. `pages`: sheets of sentences, for workbooks. */
  exportFile(options: ExportOptions, pages: ExportRequest['pages']): Promise<void>
  stopWork(): void
}

export interface ExportOptions {
  readonly fileName: string
  readonly format: ExportFormat
  /** The table in front, or all of the project: then their end, and no view. */
  readonly scope: 'table' | 'all'
  /** A file for each text of this column, in a zip. */
  readonly splitBy: ColumnId | null
  /** Stands for the empty cells in the names of files. */
  readonly emptyName: string
  /** Index of the step whose result is written, or null for the end. */
  readonly step: number | null
  /** Only the rows and columns of the view, in its order. */
  readonly usesView: boolean
}
