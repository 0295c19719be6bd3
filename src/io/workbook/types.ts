import type { Texts } from '../../table/texts'
import type { Issue } from '../../values/result'
import type { CellStore } from './cellStore'
import type { CellFormat } from './formats'

export type WorkbookForm =
  | 'xlsx'
  | 'xlsb'
  | 'xls'
  | 'spreadsheetml'
  | 'ods'
  | 'fods'
  | 'html'
  /** Pages and what they show in one file (.mht), as a browser or an old version of Excel saves them. */
  | 'webArchive'

/** Its tables are those of pages. */
export const isPageForm = (form: WorkbookForm): boolean => form === 'html' || form === 'webArchive'

/** Rows and columns as the sheet numbers them, from 1; both ends are inside. */
export interface CellRange {
  readonly firstRow: number
  readonly firstColumn: number
  readonly lastRow: number
  readonly lastColumn: number
}

export interface Sheet {
  readonly name: string
  /** Only a `table` has cells. */
  readonly kind: 'table' | 'chart' | 'macro' | 'dialog'
  readonly visibility: 'visible' | 'hidden' | 'veryHidden'
  /** Where something stands; null when the sheet is empty. */
  readonly used: CellRange | null
  readonly rowCount: number
  readonly columnCount: number
  /** In the order of the file; those outside the used range are left out. */
  readonly merges: readonly CellRange[]
  readonly hiddenRows: number
  readonly hiddenColumns: number
  /**
   * `formulasWithoutResult` {count, row, column}: their cells are empty; `lostTexts` {count, row, column};
   * `unreadableSheet` {reason}: nothing of it is here.
   */
  readonly issues: readonly Issue[]
  readonly cells: CellStore
}

/** A workbook that was read: nothing of it refers to the bytes any more. */
export interface Workbook {
  readonly form: WorkbookForm
  readonly fileName: string
  /** 1904: days are counted from 1904-01-01. */
  readonly dateSystem: 1900 | 1904
  readonly sheets: readonly Sheet[]
  readonly formats: readonly CellFormat[]
  readonly texts: Texts
}
