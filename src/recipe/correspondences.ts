import { descriptionOf } from '../steps/descriptions'
import type { TextPairs } from '../steps/params'
import { readTableRef, REFUSED } from '../steps/readParams'
import type { Correspondence, ProjectDoc, Step, TableDoc } from './recipe'

/** A step that uses a correspondence table, and the tab it is of. */
export interface PairsUser {
  readonly table: TableDoc
  readonly step: Step
}

/** The params of a step that may name a correspondence table. */
const naming = ({ kind }: Step): readonly string[] =>
  Object.entries(descriptionOf(kind)?.params ?? {}).flatMap(([name, { type }]) =>
    type === 'pairs' || type === 'table' ? [name] : [],
  )

const idIn = (value: unknown): string | null => {
  const ref = Array.isArray(value) ? REFUSED : readTableRef(value)
  return ref === REFUSED ? null : ref.id
}

/** Whether a step names a correspondence table, also while it is off. */
export const usesPairs = (step: Step, id: string): boolean =>
  naming(step).some((name) => idIn(step.params[name]) === id)

/** The steps of a project that name a correspondence table, tab by tab. */
export const pairsUsers = ({ tables }: ProjectDoc, id: string): readonly PairsUser[] =>
  tables.flatMap((table) =>
    table.steps.filter((step) => usesPairs(step, id)).map((step) => ({ table, step })),
  )

/** What a step was made into, and of which tables: neither ever changes. */
const made = new WeakMap<Step, { readonly of: readonly Correspondence[]; readonly step: Step }>()

function withItsPairs(step: Step, correspondences: readonly Correspondence[]): Step {
  const names = naming(step)
  const found = names.flatMap((name) => {
    const id = idIn(step.params[name])
    const table = id === null ? undefined : correspondences.find((each) => each.id === id)
    return table ? [{ name, table }] : []
  })
  if (found.length === 0) return step
  const of = found.map(({ table }) => table)
  const known = made.get(step)
  if (known?.of.length === of.length && of.every((table, at) => table === known.of[at])) {
    return known.step
  }
  const put = found.map(({ name, table: { id, name: called, pairs } }) => [
    name,
    { id, name: called, pairs },
  ])
  const whole = { ...step, params: { ...step.params, ...Object.fromEntries(put) } }
  made.set(step, { of, step: whole })
  return whole
}

/** Steps as they are run: with the lines of the correspondence tables they name; the same list when none does. */
export function withPairs(
  steps: readonly Step[],
  correspondences: readonly Correspondence[],
): readonly Step[] {
  if (correspondences.length === 0) return steps
  const whole = steps.map((step) => withItsPairs(step, correspondences))
  return whole.every((step, at) => step === steps[at]) ? steps : whole
}

/** A project with other correspondence tables; without the list when none is left. */
export function withCorrespondences(
  { correspondences: _before, ...doc }: ProjectDoc,
  after: readonly Correspondence[],
): ProjectDoc {
  return after.length === 0 ? doc : { ...doc, correspondences: after }
}

/** The correspondence table a param names, or null for lines of its own and for one that is gone. */
export const namedPairs = (
  value: TextPairs,
  correspondences: readonly Correspondence[],
): Correspondence | null => {
  const id = idIn(value)
  return correspondences.find((each) => each.id === id) ?? null
}
