import type { ColumnId } from '../table/table'
import type { ColumnName, RunReport } from './report'

/** Something that happened to a column at a step. */
export type ColumnEvent =
  | {
      readonly what: 'renamed'
      readonly stepId: string
      readonly from: string
      readonly to: string
    }
  | { readonly what: 'removed'; readonly stepId: string; readonly name: string }
  /** A step made it again under the same id. */
  | { readonly what: 'returned'; readonly stepId: string; readonly name: string }

/** Where a column that ever existed came from and what became of it. */
export interface ColumnLineage {
  readonly id: ColumnId
  /** Its first name. */
  readonly name: string
  /** Null: it is in the source; else the step that made it. */
  readonly madeBy: string | null
  readonly events: readonly ColumnEvent[]
  /** The name it bears at the end, or null when it is not there. */
  readonly nameAtEnd: string | null
}

interface Life {
  readonly name: string
  readonly madeBy: string | null
  readonly events: ColumnEvent[]
}

/** The lineage of every column that ever existed, in order of first appearance. */
export function columnLineage({ sourceColumns, steps }: RunReport): readonly ColumnLineage[] {
  const lives = new Map<ColumnId, Life>()
  for (const { id, name } of sourceColumns) lives.set(id, { name, madeBy: null, events: [] })
  for (const { stepId, effect } of steps) {
    for (const { id, name } of effect.columnsAdded) {
      const life = lives.get(id)
      if (life) life.events.push({ what: 'returned', stepId, name })
      else lives.set(id, { name, madeBy: stepId, events: [] })
    }
    for (const { id, from, to } of effect.columnsRenamed) {
      lives.get(id)?.events.push({ what: 'renamed', stepId, from, to })
    }
    for (const { id, name } of effect.columnsRemoved) {
      lives.get(id)?.events.push({ what: 'removed', stepId, name })
    }
  }
  const atEnd: readonly ColumnName[] = steps.at(-1)?.columns ?? sourceColumns
  const names = new Map(atEnd.map(({ id, name }) => [id, name]))
  return [...lives].map(([id, life]) => ({ id, ...life, nameAtEnd: names.get(id) ?? null }))
}
