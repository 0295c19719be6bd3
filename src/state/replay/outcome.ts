import { changeTable, withSource } from '../../recipe/editing'
import type { TableDoc } from '../../recipe/recipe'
import type { Followed } from '../../recipe/replay/otherTabs'
import { rebindFollowers, rebindOtherTabs } from '../../recipe/replay/otherTabs'
import type { ProjectDoc } from '../model'
import type { Replay } from './model'

/** The columns of the list by which rows can be found: those whose texts were kept and that are there. */
export function keysOf({
  list,
  matches,
  target,
}: Pick<Replay, 'list' | 'matches' | 'target'>): Replay['keys'] {
  const sketches = new Map(target.columns.map(({ id, sketch }) => [id, sketch]))
  const there = list.keys.flatMap(({ column }) => {
    const to = matches.find(({ wanted }) => wanted.id === column)?.to ?? null
    return to === null ? [] : [{ column, isUnique: sketches.get(to)?.isUnique ?? false }]
  })
  // One by which only some rows are found is for want of a better one.
  const unique = there.filter(({ isUnique }) => isUnique)
  return unique.length > 0 ? unique : there
}

const baseName = (fileName: string): string => fileName.replace(/\.[^.]{1,8}$/, '') || fileName

/**
 * The project with the source of a tab replaced; a tab that bears the name of its file gets that of
 * the new one, and those that read or follow it are told.
 */
export function replaced(
  doc: ProjectDoc,
  replay: Replay,
): { readonly doc: ProjectDoc; readonly followed: readonly Followed[] } {
  const { tableId, target, fitted, list } = replay
  const { source } = target
  if (!source) return { doc, followed: [] }
  const changed = changeTable(doc, tableId, (table) => ({
    ...withSource(table, source),
    name: table.name === baseName(list.fileName) ? baseName(source.fileName) : table.name,
    steps: fitted.steps,
    types: typesThere(table.types, replay),
  }))
  const read = rebindOtherTabs(changed, tableId, fitted.idThere)
  const rows = replay.found?.rows ?? null
  return rebindFollowers(read, tableId, { idThere: fitted.idThere, rows })
}

/** The project with the steps of a list in a tab, and the types chosen for columns nobody chose one for there. */
export function extended(doc: ProjectDoc, replay: Replay): ProjectDoc {
  const { tableId, target, fitted, list } = replay
  return changeTable(doc, tableId, (table) => {
    const chosen = new Set(table.types.map(([id]) => id))
    const added = typesThere(list.types, replay).filter(([id]) => !chosen.has(id))
    return {
      ...table,
      steps: [...target.before, ...fitted.steps, ...target.behind],
      types: added.length > 0 ? [...table.types, ...added] : table.types,
    }
  })
}

const typesThere = (types: TableDoc['types'], { fitted }: Replay): TableDoc['types'] =>
  types.flatMap(([id, type]) => {
    const there = fitted.idThere(id)
    return there === null ? [] : [[there, type] as const]
  })
