import { useEffect } from 'react'
import type { RefObject } from 'react'

const focusable =
  'input:not([disabled]):not([type="hidden"]), button:not([disabled]), [tabindex]:not([tabindex="-1"])'

/** The button that opened what holds an element, when that is a menu or a dialog about to close. */
function openerOf(element: Element): Element {
  const overlay = element.closest('[role="menu"], [role="dialog"], [role="listbox"]')
  const opener = overlay?.id
    ? document.querySelector(`[aria-controls="${CSS.escape(overlay.id)}"]`)
    : null
  return opener ?? element
}

/** Moves the focus to the first field of a form as it opens, and back to where it was as it closes. */
export function useFormFocus(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const active = document.activeElement
    const before = active ? openerOf(active) : null
    const element = panel.current
    const enter = () => {
      const fields = element?.querySelector('[data-form-fields]')
      const first = fields?.querySelector<HTMLElement>(focusable)
      if (!element?.contains(document.activeElement)) first?.focus()
    }
    enter()
    // A menu that closes gives the focus back to its button a frame later: the form takes it again.
    const timer = setTimeout(enter, 60)
    return () => {
      clearTimeout(timer)
      const isInside = element?.contains(document.activeElement)
      const isLost = document.activeElement === null || document.activeElement === document.body
      if ((isInside || isLost) && before instanceof HTMLElement && before.isConnected) {
        before.focus()
      }
    }
  }, [panel])
}
