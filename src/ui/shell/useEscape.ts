import type { RefObject } from 'react'
import { useEffect } from 'react'

/** Escape, pressed in a part of the page and meant for nothing within it. */
export function useEscape(part: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const root = part.current
    const handleKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onEscape()
    }
    root?.addEventListener('keydown', handleKey)
    return () => root?.removeEventListener('keydown', handleKey)
  }, [part, onEscape])
}
