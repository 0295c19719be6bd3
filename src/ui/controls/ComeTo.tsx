import type { Key } from 'react-aria-components'
import { createContext, use, useEffect } from 'react'

/** Hears which entry of the list below it the keyboard or the mouse has come to. */
export const ComeContext = createContext<((entry: Key) => void) | null>(null)

/** Stands in an entry of a list and tells when it is come to: lists say so only as they draw it. */
export function ComeTo({ entry, isThere }: { readonly entry: Key; readonly isThere: boolean }) {
  const hear = use(ComeContext)
  useEffect(() => {
    if (isThere) hear?.(entry)
  }, [isThere, hear, entry])
  return null
}
