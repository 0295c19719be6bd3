import { useEffect, useState } from 'react'

/** Gives the focus back, when this part closes with it, to what had it before, else to the table. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // The part is gone when this runs: a focus that was in it has fallen back to the page.
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return
        const table = '[data-region="table"] [role="grid"], [data-region="table"] [tabindex="0"]'
        const next =
          before instanceof HTMLElement && before !== document.body && before.isConnected
            ? before
            : document.querySelector<HTMLElement>(table)
        next?.focus()
      })
    },
    [before],
  )
}
