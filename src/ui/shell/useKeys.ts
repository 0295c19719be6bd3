import { useEffect } from 'react'
import { useActions, useAppNow } from '../useApp'
import { hasCommandKey, isTyping } from './keys'
import { goToRegion } from './regions'
import { useShell } from './useShell'

/** The keys that work everywhere. */
export function useKeys(): void {
  const actions = useActions()
  const now = useAppNow()
  const { openPalette } = useShell()
  useEffect(() => {
    const handlers = new Map<string, (event: KeyboardEvent) => boolean>([
      [
        'k',
        () => {
          openPalette(null)
          return true
        },
      ],
      [
        's',
        () => {
          if (now().project) actions.showDialog('share')
          return true
        },
      ],
      [
        'e',
        (event) => {
          if (!now().project) return false
          // What is being typed in a cell is no result yet.
          if (!isTyping(event.target)) actions.fillByExample()
          return true
        },
      ],
      [
        'z',
        (event) => {
          if (!now().project || isTyping(event.target)) return false
          void (event.shiftKey ? actions.redo() : actions.undo())
          return true
        },
      ],
      [
        'y',
        (event) => {
          if (!now().project || isTyping(event.target)) return false
          void actions.redo()
          return true
        },
      ],
    ])
    const handleKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const isModal = document.querySelector('[aria-modal="true"]') !== null
      if (hasCommandKey(event) && !event.altKey) {
        const key = event.key.toLowerCase()
        if (isModal && key !== 's') return
        if (handlers.get(key)?.(event)) event.preventDefault()
        return
      }
      if (isModal) return
      if (event.key === 'F6') {
        event.preventDefault()
        goToRegion(event.shiftKey ? -1 : 1)
      } else if (event.key === '?' && !isTyping(event.target) && !isInGrid(event.target)) {
        event.preventDefault()
        actions.showDialog('help')
      }
    }
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [actions, now, openPalette])
}

/** A cell takes what is typed as its new text. */
const isInGrid = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="grid"], [role="treegrid"]') !== null
