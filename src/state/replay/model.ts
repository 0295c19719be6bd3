import type { ColumnMatch } from '../../recipe/replay/bindColumns'
import type { Fitted } from '../../recipe/replay/fitSteps'
import type { Followed } from '../../recipe/replay/otherTabs'
import type { ListColumn, StepCounts, StepList } from '../../recipe/replay/stepList'
import type { Source, Step } from '../../recipe/recipe'
import type { TableKey } from '../../recipe/report'
import type { TableRef } from '../../steps/params'
import type { RowKey } from '../../table/rowIds'
import type { ColumnId } from '../../table/table'
import type { Issue } from '../../values/result'

/** A list of steps kept in this browser, as it is named there. */
export interface SavedList {
  readonly id: string
  readonly name: string
  readonly time: number
  readonly stepCount: number
}

/** The steps to be kept as a list: those of the table in front down to one of them. */
export interface Keeping {
  /** The last step; null: all. */
  readonly upTo: string | null
  readonly stepCount: number
  readonly byHand: number
  readonly name: string
}

/** The lists of steps of this browser, and what is done with them. */
export interface StepLists {
  /** Null until they are read. */
  readonly saved: readonly SavedList[] | null
  readonly issue: Issue | null
  readonly keeping: Keeping | null
  /** Several lists that came in one file: one is to be chosen. */
  readonly choice: readonly StepList[] | null
}

export const noLists: StepLists = { saved: null, issue: null, keeping: null, choice: null }

/** The table a list is replayed on. */
export interface ReplayTarget {
  /** The new file; null where the steps go onto the tab as it is. */
  readonly source: Source | null
  readonly key: TableKey
  readonly columns: readonly ListColumn[]
  readonly rowCount: number
  /** Steps of the tab that stay before and behind. */
  readonly before: readonly Step[]
  readonly behind: readonly Step[]
}

/** Another table the steps read, and the tab that stands for it. */
export interface TableMatch {
  readonly wanted: TableRef
  readonly to: TableRef | null
}

export type ReplayPreview =
  | { readonly status: 'running' }
  | { readonly status: 'failed'; readonly issue: Issue }
  | {
      readonly status: 'ready'
      /** By the id a step has now. */
      readonly counts: ReadonlyMap<string, StepCounts>
      /** Why those that fail cannot run. */
      readonly issues: ReadonlyMap<string, Issue>
      readonly rowCount: number
      readonly columnCount: number
      /** Steps behind the list that ran and would no longer. */
      readonly broken: number
    }

/** Rows of the new table by those that hand edits speak of, found through a column. */
export interface FoundRows {
  readonly column: ColumnId
  readonly rows: ReadonlyMap<RowKey, RowKey>
}

/** A list of steps about to be replayed: what was found, what is chosen, what would come of it. */
export interface Replay {
  readonly way: 'replace' | 'apply'
  readonly tableId: string
  readonly list: StepList
  /** The file the steps go to. */
  readonly fileName: string
  /** The sheets of it that may be meant, where there are several, and the one that is read. */
  readonly parts: readonly string[]
  readonly part: number
  readonly target: ReplayTarget
  readonly matches: readonly ColumnMatch[]
  /** The columns that steps name. */
  readonly needed: ReadonlySet<ColumnId>
  readonly tables: readonly TableMatch[]
  /** Columns found under another name get the old one back. */
  readonly keepsNames: boolean
  /** Columns by which the rows of hand edits can be found. */
  readonly keys: readonly { readonly column: ColumnId; readonly isUnique: boolean }[]
  /** The one chosen; null: hand edits are set aside. */
  readonly found: FoundRows | null
  readonly fitted: Fitted
  /** What becomes of the tabs that follow this one. */
  readonly followed: readonly Followed[]
  readonly preview: ReplayPreview
  /** Work under way that may not be applied yet, or why the last change could not be made. */
  readonly issue: Issue | null
}

/** What the user may change of a replay. */
export interface ReplayChange {
  /** Another column for one that is wanted; null: none. */
  readonly column?: readonly [wanted: ColumnId, to: ColumnId | null]
  readonly table?: readonly [wanted: string, to: string | null]
  readonly keepsNames?: boolean
  /** The column of the list that names rows; null: hand edits are set aside. */
  readonly key?: ColumnId | null
  readonly part?: number
}
