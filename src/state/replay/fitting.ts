import type { ColumnMatch } from '../../recipe/replay/bindColumns'
import type { Fitted, Fitting } from '../../recipe/replay/fitSteps'
import { fitSteps } from '../../recipe/replay/fitSteps'
import type { Step } from '../../recipe/recipe'
import { tablesRead } from '../../recipe/tableLinks'
import { descriptionOf } from '../../steps/descriptions'
import type { ColumnRef, Rename, TableRef } from '../../steps/params'
import type { ColumnId } from '../../table/table'
import { fold } from '../../values/text'
import type { ProjectDoc } from '../model'
import type { Replay, TableMatch } from './model'

type Chosen = Pick<
  Replay,
  'way' | 'list' | 'target' | 'matches' | 'tables' | 'keepsNames' | 'found'
>

/** Columns that are found under another name than they had, the ones that would get it back. */
export function renamesBack({
  matches,
  target,
}: Pick<Replay, 'matches' | 'target'>): readonly Rename[] {
  const names = new Map(target.columns.map(({ id, name }) => [id, name]))
  return matches.flatMap(({ wanted, to }) => {
    const name = to === null ? undefined : names.get(to)
    return to === null || name === undefined || name === wanted.name
      ? []
      : [{ column: { id: to, name }, name: wanted.name }]
  })
}

/** The steps of the list as they would be in the tab, that which gives names back in front. */
export function fittedSteps(
  chosen: Chosen,
  ids: ReadonlyMap<string, string>,
  renameId: string,
): Fitted {
  const fitted = fitSteps(chosen.list, fittingOf(chosen, ids))
  const renames = chosen.keepsNames ? renamesBack(chosen) : []
  const description = descriptionOf('renameColumns')
  if (renames.length === 0 || !description) return fitted
  const { kind, version } = description
  const step: Step = { id: renameId, kind, version, params: { renames } }
  return { ...fitted, steps: [step, ...fitted.steps] }
}

function fittingOf(
  { way, target, matches, tables, keepsNames, found }: Chosen,
  ids: ReadonlyMap<string, string>,
): Fitting {
  const names = new Map(target.columns.map(({ id, name }) => [id, name]))
  const columnOf = ({ to }: ColumnMatch): ColumnRef | null => {
    const name = to === null ? undefined : names.get(to)
    return to === null || name === undefined ? null : { id: to, name }
  }
  return {
    columns: new Map(matches.map((match) => [match.wanted.id, columnOf(match)] as const)),
    keepsNames,
    tables: new Map(tables.map(({ wanted, to }) => [wanted.id, to] as const)),
    rows: found?.rows ?? null,
    stepId: way === 'replace' ? (id) => id : (id) => ids.get(id) ?? id,
  }
}

/** The tables the steps read, each with the tab of the project that has its id, or else its name. */
export function tableMatches(
  steps: readonly Step[],
  { tables, correspondences = [] }: ProjectDoc,
  tableId: string,
): readonly TableMatch[] {
  const others = tables.filter(({ id }) => id !== tableId)
  const known: readonly TableRef[] = [...others, ...correspondences].map(({ id, name }) => ({
    id,
    name,
  }))
  const wanted = new Map<string, TableRef>()
  for (const ref of steps.flatMap(tablesRead)) {
    // A correspondence table that came along with its lines needs none of the project.
    if (!('pairs' in ref)) wanted.set(ref.id, ref)
  }
  return [...wanted.values()].map((ref) => ({
    wanted: ref,
    to:
      known.find(({ id }) => id === ref.id) ??
      known.find(({ name }) => fold(name) === fold(ref.name)) ??
      null,
  }))
}

/** For views and types: what columns of the file are called now. */
export const rebindingOfMatches = ({
  matches,
  target,
}: Pick<Replay, 'matches' | 'target'>): ReadonlyMap<ColumnId, ColumnRef> => {
  const names = new Map(target.columns.map(({ id, name }) => [id, name]))
  return new Map(
    matches.flatMap(({ wanted, to }) =>
      to === null || to === wanted.id
        ? []
        : [[wanted.id, { id: to, name: names.get(to) ?? wanted.name }] as const],
    ),
  )
}
