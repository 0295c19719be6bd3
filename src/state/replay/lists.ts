import { withPairs } from '../../recipe/correspondences'
import { rowsEdited } from '../../recipe/replay/handEdits'
import { followedBy } from '../../recipe/replay/otherTabs'
import { columnsNeeded } from '../../recipe/replay/fitSteps'
import type { ColumnSketch, ListColumn, RowTexts, StepList } from '../../recipe/replay/stepList'
import { countsOfReport, impersonal } from '../../recipe/replay/stepList'
import type { ProjectDoc, TableDoc } from '../../recipe/recipe'
import type { RunReport, TableKey } from '../../recipe/report'
import type { RowKey } from '../../table/rowIds'
import type { ColumnId } from '../../table/table'
import type { Context } from '../context'
import type { TableState } from '../model'

/** Columns that may name the rows of hand edits: more would only make the list longer. */
const MOST_KEYS = 4

/** The columns of a result with what they hold; without that where nobody can look. */
export async function sketched(
  { engine }: Pick<Context, 'engine'>,
  key: TableKey,
  columns: readonly { readonly id: ColumnId; readonly name: string }[],
  types: TableDoc['types'],
  signal?: AbortSignal,
): Promise<readonly ListColumn[]> {
  const made = await engine.sketchColumns(key, types, signal ? { signal } : {})
  const sketches = new Map<ColumnId, ColumnSketch>(made.ok ? made.value : [])
  return columns.map(({ id, name }) => ({ id, name, sketch: sketches.get(id) ?? null }))
}

/** The steps of a table down to one of them, with all that helps to replay them on the next file of this tab. */
export async function listOf(
  context: Context,
  doc: TableDoc,
  { report }: Pick<TableState, 'report'>,
  stepCount: number,
  name: string,
  followers: readonly TableDoc[] = [],
): Promise<StepList> {
  const kept = doc.steps.slice(0, stepCount)
  const base = report && baseOf(doc, report)
  if (base?.isFollowing) kept.shift()
  const columns = base
    ? await sketched(context, base.key, base.columns, doc.types)
    : [...columnsNeeded(kept).values()].map((ref) => ({ ...ref, sketch: null }))
  const edited = [doc, ...followers].flatMap(({ steps }) => rowsEdited(steps))
  return {
    name,
    time: context.world.now(),
    fileName: doc.source.fileName,
    settings: doc.source.settings,
    rowCount: base?.rowCount ?? null,
    columns,
    steps: kept,
    types: doc.types,
    counts: countsOfReport(kept, report),
    keys: base ? await keysOf(context, base.key, columns, edited) : [],
  }
}

/** The table that the steps begin with: that of the file, or the result of another tab where they follow one. */
function baseOf(doc: TableDoc, report: RunReport) {
  const [first] = report.steps
  if (followedBy(doc) && first) {
    return { key: first.key, columns: first.columns, rowCount: first.rowCount, isFollowing: true }
  }
  const { sourceKey: key, sourceColumns: columns, sourceRowCount: rowCount } = report
  return { key, columns, rowCount, isFollowing: false }
}

/**
 * A list as it is kept for other files, or given away: without texts that may speak of somebody, with the lines of the
 * correspondence tables its steps use.
 */
export const listToKeep = (
  list: StepList,
  { correspondences = [] }: Pick<ProjectDoc, 'correspondences'>,
): StepList => ({
  ...list,
  steps: withPairs(list.steps, correspondences),
  columns: list.columns.map((column) => ({
    ...column,
    sketch: column.sketch && impersonal(column.sketch),
  })),
})

/** The texts that columns of unlike texts have in the rows of hand edits. */
async function keysOf(
  { engine }: Context,
  source: TableKey,
  columns: readonly ListColumn[],
  edited: readonly RowKey[],
): Promise<readonly RowTexts[]> {
  const rows = [...new Set(edited.map(rowOfFile))]
  if (rows.length === 0) return []
  const unique = columns.filter(({ sketch }) => sketch?.isUnique).slice(0, MOST_KEYS)
  const keys: RowTexts[] = []
  for (const { id } of unique) {
    const texts = await engine.textsInRows(source, id, rows)
    keys.push({
      column: id,
      texts: rows.flatMap((row, at) => {
        const text = texts[at]
        return text === null || text === undefined ? [] : [[row, text] as const]
      }),
    })
  }
  return keys
}

/** The row of the file that a row was split off. */
function rowOfFile(row: RowKey): RowKey {
  const [, parent] = typeof row === 'string' ? (/^(\d+)\/[1-9]\d{0,8}$/.exec(row) ?? []) : []
  return parent === undefined ? row : Number(parent)
}
