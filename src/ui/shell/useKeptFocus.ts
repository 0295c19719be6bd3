import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'

/**
 * Keeps the focus in a list whose focused item was taken away or drawn anew: it goes to the item that
 * stands there now, else to the screen.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): void {
  const place = useRef<number | null>(null)
  useEffect(() => {
    const root = list.current
    if (!root) return
    const enter = ({ target }: FocusEvent) => {
      const item = target instanceof Element ? target.closest('li') : null
      place.current = [...root.querySelectorAll('li')].findIndex((known) => known === item)
    }
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !root.contains(relatedTarget)) place.current = null
    }
    root.addEventListener('focusin', enter)
    root.addEventListener('focusout', leave)
    return () => {
      root.removeEventListener('focusin', enter)
      root.removeEventListener('focusout', leave)
    }
  }, [list])
  useEffect(() => {
    const root = list.current
    if (!root || place.current === null || document.activeElement !== document.body) return
    const items = root.querySelectorAll('li')
    const item = items[Math.min(Math.max(0, place.current), items.length - 1)]
    const next = item?.querySelector<HTMLElement>('button') ?? document.querySelector('main')
    next?.focus()
  })
}
