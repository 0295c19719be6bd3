import type { RefObject } from 'react'
import { useEffect, useState } from 'react'

const tableEntry = '[data-region="table"] [role="gridcell"], [data-region="table"]'

/** Gives the focus back, when a part closes with it, to what had it before, else to the table. */
export function useReturnFocus(part: RefObject<HTMLElement | null>): void {
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    const root = part.current
    let hadFocus = root?.contains(document.activeElement) === true
    // A menu that closes at the same time gives the focus back by itself.
    const note = () => (hadFocus = root?.contains(document.activeElement) === true)
    document.addEventListener('focusin', note)
    return () => {
      document.removeEventListener('focusin', note)
      if (!hadFocus) return
      queueMicrotask(() => {
        // Once the part is gone, a focus that was in it has fallen back to the page.
        if (root?.isConnected || document.activeElement !== document.body) return
        const next =
          before instanceof HTMLElement && before !== document.body && before.isConnected
            ? before
            : document.querySelector<HTMLElement>(tableEntry)
        next?.focus()
      })
    }
  }, [before, part])
}
