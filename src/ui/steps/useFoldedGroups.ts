import type { Dispatch, SetStateAction } from 'react'
import { useState } from 'react'
import type { StepEntry } from './stepItems'
import { isGroup } from './stepItems'

type Folded = ReadonlySet<string>

/** The folded groups of the list. Steps that come as one group come folded: they were one act. */
export function useFoldedGroups(
  tableId: string,
  entries: readonly StepEntry[],
): readonly [Folded, Dispatch<SetStateAction<Folded>>] {
  const [folded, setFolded] = useState<Folded>(new Set())
  const [seen, setSeen] = useState({ tableId, entries })
  if (seen.entries !== entries) {
    setSeen({ tableId, entries })
    const known = stepsOf(seen.entries)
    const made = entries
      .filter(isGroup)
      .filter(({ items }) => items.length > 1 && items.every(({ id }) => !known.has(id)))
    if (seen.tableId === tableId && made.length > 0) {
      setFolded((before) => new Set([...before, ...made.map(({ id }) => id)]))
    }
  }
  return [folded, setFolded]
}

const stepsOf = (entries: readonly StepEntry[]): ReadonlySet<string> =>
  new Set(
    entries.flatMap((entry) => (isGroup(entry) ? entry.items.map(({ id }) => id) : [entry.id])),
  )
