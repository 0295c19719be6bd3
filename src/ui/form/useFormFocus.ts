import { useEffect } from 'react'
import type { RefObject } from 'react'

const focusable =
  'input:not([disabled]):not([type="hidden"]), button:not([disabled]), [tabindex]:not([tabindex="-1"])'
const overlays = '[role="menu"], [role="dialog"], [role="listbox"]'
const tableEntry = '[data-region="table"] [role="gridcell"], [data-region="table"] [tabindex]'

/** A menu or a list that closes gives the focus back to what opened it within this time. */
const CLOSING = 60

const focused = (): HTMLElement | null =>
  document.activeElement instanceof HTMLElement && document.activeElement !== document.body
    ? document.activeElement
    : null

/** Moves the focus to the first field of a form as it opens, and back to where it was as it closes. */
export function useFormFocus(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = panel.current
    let before = focused()
    const enter = () => {
      if (element?.contains(document.activeElement)) return
      before = focused() ?? before
      const field = element?.querySelector('[data-form-fields]')?.firstElementChild
      const search = field?.querySelector<HTMLElement>('input[type="search"]')
      const first = search ?? field?.querySelector<HTMLElement>(focusable)
      first?.focus()
    }
    const isClosing = before === null || before.closest(overlays) !== null
    const timer = setTimeout(enter, isClosing ? CLOSING : 0)
    return () => {
      clearTimeout(timer)
      const active = focused()
      if (active && !element?.contains(active)) return
      const next = before?.isConnected ? before : document.querySelector<HTMLElement>(tableEntry)
      next?.focus()
    }
  }, [panel])
}
