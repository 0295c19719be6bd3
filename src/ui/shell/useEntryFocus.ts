import { useEffect, useRef } from 'react'

/** Puts the focus on the first control of a part when it opens. */
export function useEntryFocus<E extends HTMLElement>() {
  const root = useRef<E>(null)
  useEffect(() => {
    const part = root.current
    if (!part || part.contains(document.activeElement)) return
    const entry = part.querySelector<HTMLElement>(
      'input:checked, input:not([type="radio"]), select, textarea',
    )
    entry?.focus()
  }, [])
  return root
}
