import type { ColumnId } from '../../table/table'
import type { RowKey } from '../../table/rowIds'
import type { TypeId } from '../../values/types'
import type { SourceSettings, Step, TableDoc } from '../recipe'
import type { RunReport, StepReport } from '../report'

export const LIST_FORMAT = 'etabli-steps'

/** Raised when an older app could not understand what is written; steps have versions of their own. */
export const LIST_VERSION = 1

/** What a column holds, told so that it can be found again in another file. */
export interface ColumnSketch {
  readonly type: TypeId
  /** Share of the rows with a text, 0 to 1. */
  readonly filled: number
  /** Every row has a text of its own: such a column names the rows. */
  readonly isUnique: boolean
  /** The commonest texts, and in how many rows each is. */
  readonly texts: readonly (readonly [text: string, count: number])[]
  /** The commonest shapes of texts (`A` letters, `9` digits), and the share of the filled rows that have them. */
  readonly shapes: readonly (readonly [shape: string, share: number])[]
}

/** A column of the table a list of steps was made on; the sketch is null where nobody could look. */
export interface ListColumn {
  readonly id: ColumnId
  readonly name: string
  readonly sketch: ColumnSketch | null
}

/** What a step did on some table, in counts. */
export interface StepCounts {
  readonly rowsBefore: number
  readonly rowsAfter: number
  readonly rowsRemoved: number
  readonly rowsAdded: number
  readonly columnsAdded: number
  readonly columnsRemoved: number
  readonly columnsRenamed: number
  readonly cellsChanged: number
  readonly isReordered: boolean
  readonly isColumnOrderChanged: boolean
  readonly unread: number
  /** Hand edits that did not find their cell. */
  readonly lost: number
  /** The code of why it could not run. */
  readonly issue: string | null
}

/** The texts of one column in the rows that hand edits speak of. */
export interface RowTexts {
  readonly column: ColumnId
  readonly texts: readonly (readonly [row: RowKey, text: string])[]
}

/** Steps that can be replayed on another table, with what is needed to find its columns and rows there. */
export interface StepList {
  readonly name: string
  /** When it was kept, milliseconds since 1970. */
  readonly time: number
  /** The file they were made on, and how it was read. */
  readonly fileName: string
  readonly settings: SourceSettings | null
  /** Rows of that file; null where nobody could look. */
  readonly rowCount: number | null
  /** All columns of that file, in their order. */
  readonly columns: readonly ListColumn[]
  readonly steps: readonly Step[]
  readonly types: TableDoc['types']
  /** By step; null where it did not run. */
  readonly counts: readonly (StepCounts | null)[]
  /** For the columns that name rows. */
  readonly keys: readonly RowTexts[]
}

const isLost = ({ code }: { readonly code: string }) => code === 'editNotApplied'

/** What a report says of one step, in counts. */
export function countsOfStep({ effect, issue, unread, warnings }: StepReport): StepCounts {
  const gone = warnings.find(({ code }) => code === 'rowsNotFound')?.data.count
  return {
    rowsBefore: effect.rowsBefore,
    rowsAfter: effect.rowsAfter,
    rowsRemoved: effect.rowsRemoved,
    rowsAdded: effect.rowsAdded,
    columnsAdded: effect.columnsAdded.length,
    columnsRemoved: effect.columnsRemoved.length,
    columnsRenamed: effect.columnsRenamed.length,
    cellsChanged: effect.cellsChanged,
    isReordered: effect.isReordered,
    isColumnOrderChanged: effect.isColumnOrderChanged,
    unread: unread.reduce((sum, { count }) => sum + count, 0),
    lost: warnings.filter(isLost).length + (typeof gone === 'number' ? gone : 0),
    issue: issue?.code ?? null,
  }
}

/** By step of a list, what a report says of it; null for those that are off or were not run. */
export function countsOfReport(
  steps: readonly Step[],
  report: Pick<RunReport, 'steps'> | null,
): (StepCounts | null)[] {
  const reports = new Map(report?.steps.map((each) => [each.stepId, each]))
  return steps.map((step) => {
    const told = step.isOff ? undefined : reports.get(step.id)
    return told ? countsOfStep(told) : null
  })
}

/** Whether a step changed anything at all. */
export const didNothing = (counts: StepCounts): boolean =>
  counts.rowsRemoved === 0 &&
  counts.rowsAdded === 0 &&
  counts.columnsAdded === 0 &&
  counts.columnsRemoved === 0 &&
  counts.columnsRenamed === 0 &&
  counts.cellsChanged === 0 &&
  !counts.isReordered &&
  !counts.isColumnOrderChanged

/** In so many rows a text must be before it is kept in a list: what stands in a few may be somebody. */
const LEAST_ROWS = 5
const MOST_TEXTS = 12
const LONGEST_TEXT = 60

/** Types whose texts speak of people or firms, however often they come. */
const personal: ReadonlySet<TypeId> = new Set(['phone', 'email', 'siret', 'siren'])

/** A sketch without texts that may speak of somebody: what a list of steps keeps for later, or for others. */
export function impersonal(sketch: ColumnSketch): ColumnSketch {
  if (personal.has(sketch.type) || sketch.isUnique) return { ...sketch, texts: [] }
  const texts = sketch.texts.filter(
    ([text, count]) => count >= LEAST_ROWS && text.length <= LONGEST_TEXT,
  )
  return { ...sketch, texts: texts.slice(0, MOST_TEXTS) }
}

/** A list as the text of a file. */
export const textOfList = (list: StepList): string =>
  `${JSON.stringify({ format: LIST_FORMAT, version: LIST_VERSION, ...list }, null, 1)}\n`
