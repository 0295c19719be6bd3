import { useEffect, useMemo } from 'react'
import type { Entry } from './entries'
import { findEntries, searchIndexOf } from './entries'

/** What answers a search among entries, which are made ready for it once the list is drawn. */
export function useFound(entries: readonly Entry[], asked: string): readonly Entry[] {
  useEffect(() => {
    const later = setTimeout(() => searchIndexOf(entries), 0)
    return () => clearTimeout(later)
  }, [entries])
  return useMemo(() => findEntries(entries, asked), [entries, asked])
}
