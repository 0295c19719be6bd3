import type { RefObject } from 'react'
import { useEffect } from 'react'

/** How long the entry may still grow after it was drawn: what it did is told a moment later. */
const SETTLE = 400

/** Brings the entry of a step into sight whenever another one is meant, as soon as the list has drawn it. */
export function useEntryInSight(root: RefObject<HTMLElement | null>, id: string | undefined): void {
  useEffect(() => {
    const panel = root.current
    if (!panel || id === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = () => {
      observer.disconnect()
      clearTimeout(timer)
      for (const name of moves) panel.removeEventListener(name, stop, true)
    }
    const look = () => {
      const row = panel.querySelector(`[data-key="${CSS.escape(id)}"]`)
      if (!row) return
      row.scrollIntoView({ block: 'nearest' })
      timer ??= setTimeout(stop, SETTLE)
    }
    const observer = new MutationObserver(look)
    observer.observe(panel, { childList: true, subtree: true, characterData: true })
    // Whoever moves in the list themselves is not led anywhere.
    for (const name of moves) panel.addEventListener(name, stop, true)
    look()
    return stop
  }, [root, id])
}

const moves = ['wheel', 'pointerdown', 'keydown'] as const
