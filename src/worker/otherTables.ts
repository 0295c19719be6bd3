import type { TableKey } from '../recipe/report'
import type { OtherTables } from '../recipe/run'
import { tablesBehind, tablesRead } from '../recipe/tableLinks'
import type { Issue, Result } from '../values/result'
import { issue } from '../values/result'
import type { RecipeRequest } from './protocol'

type Other = NonNullable<RecipeRequest['others']>[number]

/**
 * The results of the tables that the steps of a recipe read. `run` works one out, given those that it reads itself.
 * A table that rests on its reader is `tableCycle`, one that could not be read `tableFailed`.
 */
export async function othersOf(
  { id, steps, others = [] }: RecipeRequest,
  run: (recipe: Other, others: OtherTables) => Promise<Result<TableKey>>,
): Promise<OtherTables> {
  const byId = new Map(others.map((other) => [other.id, other]))
  const known = new Map<string, Promise<TableKey | Issue>>()

  const rests = (other: Other, on: string | undefined): boolean =>
    other.id === on || tablesBehind(others, other).some((each) => each.id === on)

  const readBy = async (
    reader: string | undefined,
    its: RecipeRequest['steps'],
  ): Promise<OtherTables> => {
    const found = new Map<string, TableKey | Issue>()
    for (const { id: wanted } of its.flatMap(tablesRead)) {
      const other = byId.get(wanted)
      if (!other || found.has(wanted)) continue
      const isCircle = rests(other, reader)
      found.set(wanted, isCircle ? issue('tableCycle', { id: wanted }) : await resultOf(other))
    }
    return found
  }

  const resultOf = (other: Other): Promise<TableKey | Issue> => {
    const running = known.get(other.id) ?? work(other)
    known.set(other.id, running)
    return running
  }

  const work = async (other: Other): Promise<TableKey | Issue> => {
    const result = await run(other, await readBy(other.id, other.steps))
    return result.ok ? result.value : issue('tableFailed', { id: other.id })
  }

  return readBy(id, steps)
}
