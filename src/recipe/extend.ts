import type { StepDescription } from '../steps/define'
import type { ColumnMove, ColumnRef, EditBlock, Field, Rename } from '../steps/params'
import type { RowKey } from '../table/rowIds'
import { addEdits } from './editBlocks'
import type { Step } from './recipe'

type Params = Readonly<Record<string, unknown>>

/** Joins what was asked before and what is asked now; undefined when a field cannot hold both. */
function joined(field: Field, before: unknown, added: unknown): unknown {
  switch (field.type) {
    case 'edits':
      return addEdits(
        before as readonly EditBlock[],
        (added as readonly EditBlock[]).flatMap(({ edits }) => edits),
      )
    case 'renames':
      return joinRenames(before as readonly Rename[], added as readonly Rename[])
    case 'moves':
      return [...(before as readonly ColumnMove[]), ...(added as readonly ColumnMove[])]
    case 'rows':
      return [...new Set([...(before as readonly RowKey[]), ...(added as readonly RowKey[])])]
    case 'columns':
      return joinColumns(before as readonly ColumnRef[], added as readonly ColumnRef[])
    default:
      return JSON.stringify(before) === JSON.stringify(added) ? before : undefined
  }
}

function joinRenames(before: readonly Rename[], added: readonly Rename[]): readonly Rename[] {
  const again = new Map(added.map(({ column, name }) => [column.id, name]))
  const known = new Set(before.map(({ column }) => column.id))
  return [
    ...before.map((rename) => ({ ...rename, name: again.get(rename.column.id) ?? rename.name })),
    ...added.filter(({ column }) => !known.has(column.id)),
  ]
}

function joinColumns(
  before: readonly ColumnRef[],
  added: readonly ColumnRef[],
): readonly ColumnRef[] {
  const known = new Set(before.map(({ id }) => id))
  return [...before, ...added.filter(({ id }) => !known.has(id))]
}

/**
 * The step with a further act of the same kind in it, or null when it must be a step of its own: another
 * kind, one that is not meant to be extended, switched off, bound to some rows, or settings that differ.
 */
export function extendStep(
  description: Pick<StepDescription, 'kind' | 'version' | 'menus' | 'params'>,
  step: Step,
  added: Params,
): Step | null {
  const { kind, version, menus } = description
  if (!menus.isExtended || step.kind !== kind || step.version !== version) return null
  if (step.isOff || step.where) return null
  const params: [string, unknown][] = []
  for (const [name, field] of Object.entries(description.params)) {
    const value = joined(field, step.params[name], added[name])
    if (value === undefined) return null
    params.push([name, value])
  }
  return { ...step, params: Object.fromEntries(params) }
}
