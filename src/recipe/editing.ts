import type { ColumnRef } from '../steps/params'
import type { ColumnId } from '../table/table'
import type { TypeId } from '../values/types'
import type { ProjectDoc, Source, Step, TableDoc } from './recipe'

/** The same project with one table changed; the very same when the change gives the table back. */
export function changeTable(
  doc: ProjectDoc,
  tableId: string,
  change: (table: TableDoc) => TableDoc,
): ProjectDoc {
  let isSame = true
  const tables = doc.tables.map((table) => {
    const changed = table.id === tableId ? change(table) : table
    if (changed !== table) isSame = false
    return changed
  })
  return isSame ? doc : { ...doc, tables }
}

/** Puts a step so that it comes right after the one at `index` (-1: first). */
export const insertStep = (table: TableDoc, index: number, step: Step): TableDoc => ({
  ...table,
  steps: table.steps.toSpliced(index + 1, 0, step),
})

export const indexOfStep = (table: TableDoc, stepId: string): number =>
  table.steps.findIndex(({ id }) => id === stepId)

/** Changes one step; the same table when there is no such step. */
export function changeStep(
  table: TableDoc,
  stepId: string,
  change: (step: Step) => Step,
): TableDoc {
  const index = indexOfStep(table, stepId)
  if (index < 0) return table
  return { ...table, steps: table.steps.with(index, change(table.steps[index]!)) }
}

export const removeStep = (table: TableDoc, stepId: string): TableDoc => ({
  ...table,
  steps: table.steps.filter(({ id }) => id !== stepId),
})

/** Moves a step so that it ends at index `to` of the list. It leaves its group unless it lands inside it. */
export function moveStep(table: TableDoc, stepId: string, to: number): TableDoc {
  const index = indexOfStep(table, stepId)
  const target = Math.max(0, Math.min(to, table.steps.length - 1))
  if (index < 0 || index === target) return table
  const step = table.steps[index]!
  const rest = table.steps.toSpliced(index, 1)
  const above = rest[target - 1]?.group
  const below = rest[target]?.group
  const group = above !== undefined && above === below ? above : undefined
  const keeps = step.group !== undefined && (step.group === above || step.group === below)
  return { ...table, steps: rest.toSpliced(target, 0, keeps ? step : withGroup(step, group)) }
}

/**
 * Moves steps together, in their order, right before another one (null: to the end). A whole group keeps its name;
 * otherwise they leave their group unless they land inside one.
 */
export function moveSteps(
  table: TableDoc,
  stepIds: readonly string[],
  before: string | null,
): TableDoc {
  const ids = new Set(stepIds)
  const moved = table.steps.filter(({ id }) => ids.has(id))
  const rest = table.steps.filter(({ id }) => !ids.has(id))
  if (moved.length === 0 || (before !== null && ids.has(before))) return table
  const found = rest.findIndex(({ id }) => id === before)
  const target = found < 0 ? rest.length : found
  const above = rest[target - 1]?.group
  const below = rest[target]?.group
  const landing = above !== undefined && above === below ? above : undefined
  const placed = moved.map((step) => {
    const { group } = step
    const isWhole = group !== undefined && !rest.some((other) => other.group === group)
    const isBeside = group !== undefined && (group === above || group === below)
    return (isWhole && landing === undefined) || isBeside ? step : withGroup(step, landing)
  })
  const steps = rest.toSpliced(target, 0, ...placed)
  return steps.every((step, at) => step === table.steps[at]) ? table : { ...table, steps }
}

function withGroup(step: Step, group: string | undefined): Step {
  if (step.group === group) return step
  const { group: _left, ...rest } = step
  return group === undefined ? rest : { ...rest, group }
}

/** Sets an optional text of a step, or takes it away when it is empty. */
export function withText(step: Step, field: 'name' | 'note', text: string): Step {
  const { [field]: _old, ...rest } = step
  return text.trim() === '' ? rest : { ...rest, [field]: text.trim() }
}

export function withOff(step: Step, isOff: boolean): Step {
  const { isOff: _old, ...rest } = step
  return isOff ? { ...rest, isOff: true } : rest
}

/**
 * Groups steps under a name: they gather at the place of the first, in their order.
 */
export function groupSteps(table: TableDoc, stepIds: readonly string[], name: string): TableDoc {
  const ids = new Set(stepIds)
  const first = table.steps.findIndex(({ id }) => ids.has(id))
  if (first < 0) return table
  const members = table.steps.filter(({ id }) => ids.has(id)).map((step) => withGroup(step, name))
  const above = table.steps.slice(0, first)
  const below = table.steps.slice(first).filter(({ id }) => !ids.has(id))
  return { ...table, steps: [...above, ...members, ...below] }
}

export const ungroupSteps = (table: TableDoc, name: string): TableDoc => ({
  ...table,
  steps: table.steps.map((step) => (step.group === name ? withGroup(step, undefined) : step)),
})

/** Chooses how a column's text is read; null goes back to the guess. */
export function withType(table: TableDoc, column: ColumnId, type: TypeId | null): TableDoc {
  const others = table.types.filter(([id]) => id !== column)
  return { ...table, types: type === null ? others : [...others, [column, type]] }
}

export const withSource = (table: TableDoc, source: Source): TableDoc => ({ ...table, source })

/** A reference to a column as it is now. */
export const refTo = (
  columns: readonly { readonly id: ColumnId; readonly name: string }[],
  id: ColumnId,
): ColumnRef => ({ id, name: columns.find((column) => column.id === id)?.name ?? id })
