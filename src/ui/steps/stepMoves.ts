import type { StepEntry } from './stepItems'
import { isGroup } from './stepItems'

/** The steps a set of keys of the list stands for, in order: a group stands for its steps. */
export function stepsOfKeys(entries: readonly StepEntry[], keys: ReadonlySet<string>): string[] {
  return entries.flatMap((entry) => {
    if (!isGroup(entry)) return keys.has(entry.id) ? [entry.id] : []
    return entry.items.filter(({ id }) => keys.has(entry.id) || keys.has(id)).map(({ id }) => id)
  })
}

const flat = (entries: readonly StepEntry[]): string[] =>
  entries.flatMap((entry) => (isGroup(entry) ? entry.items.map(({ id }) => id) : [entry.id]))

/** The first step behind a place that stays where it is, or null at the end. */
const nextStaying = (ids: readonly string[], from: number, moved: ReadonlySet<string>) =>
  ids.slice(from).find((id) => !moved.has(id)) ?? null

/** Before which step those dropped come (null: at the end); undefined when the target is not in the list. */
export function dropBefore(
  entries: readonly StepEntry[],
  moved: ReadonlySet<string>,
  target: { readonly key: string; readonly position: 'before' | 'after' },
): string | null | undefined {
  const ids = flat(entries)
  const entry = entries.find(({ id }) => id === target.key)
  const own = entry && isGroup(entry) ? entry.items.map(({ id }) => id) : [target.key]
  const edge = target.position === 'before' ? own.at(0) : own.at(-1)
  const at = edge === undefined ? -1 : ids.indexOf(edge)
  if (at < 0) return undefined
  return nextStaying(ids, target.position === 'before' ? at : at + 1, moved)
}

/** Before which step those moved by one place come; undefined when they are already there. */
export function stepOver(
  entries: readonly StepEntry[],
  moved: readonly string[],
  direction: 'up' | 'down',
): string | null | undefined {
  const units = unitsFor(entries, moved)
  const first = units.findIndex((unit) => moved.some((id) => unit.includes(id)))
  const last = units.findLastIndex((unit) => moved.some((id) => unit.includes(id)))
  if (first < 0) return undefined
  if (direction === 'up') return units[first - 1]?.[0]
  return last + 1 < units.length ? (units[last + 2]?.[0] ?? null) : undefined
}

/** What is stepped over at a time: a group that is moved goes over another one, it does not land inside. */
function unitsFor(entries: readonly StepEntry[], moved: readonly string[]): readonly string[][] {
  const isWholeGroup = entries.some(
    (entry) =>
      isGroup(entry) &&
      entry.items.length === moved.length &&
      entry.items.every(({ id }) => moved.includes(id)),
  )
  if (!isWholeGroup) return flat(entries).map((id) => [id])
  return entries.map((entry) => (isGroup(entry) ? entry.items.map(({ id }) => id) : [entry.id]))
}
