import { useEffect, useState } from 'react'
import type { HistoryEntry } from '../../state/model'
import { useActions, useProject } from '../useApp'

/** The states of the open project, read again after each act. */
export function useHistory(): readonly HistoryEntry[] {
  const actions = useActions()
  const { stateId } = useProject()
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([])
  useEffect(() => {
    let isWanted = true
    void actions.history().then((read) => {
      if (isWanted) setEntries(read)
    })
    return () => {
      isWanted = false
    }
  }, [actions, stateId])
  return entries
}
