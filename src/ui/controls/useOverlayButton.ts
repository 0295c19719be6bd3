import type { ButtonProps } from 'react-aria-components'
import type { RefObject } from 'react'
import { useId, useMemo, useRef, useState } from 'react'

/** How what a button opens comes in, and goes. */
export interface OverlayState {
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
  readonly toggle: () => void
  readonly setOpen: (isOpen: boolean) => void
  /** Where something was pressed: only menus of the right button stand there. */
  readonly point: null
  readonly setPoint: () => void
}

/** What stands beside a button: where, under which name, and its state. */
export interface Overlay {
  readonly id: string
  readonly triggerId: string
  readonly triggerRef: RefObject<HTMLButtonElement | null>
  readonly state: OverlayState
}

/** Open or not: by the owner where it says so, else kept here. */
export interface OpenProps {
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/**
 * A button that opens something beside it. What it opens is fetched on demand: as soon as the button is pointed at or
 * has the focus, so that it is there for the press.
 */
export function useOverlayButton(
  { isOpen: asked, onOpenChange }: OpenProps,
  fetchPart: () => void,
) {
  const [own, setOwn] = useState(false)
  const isOpen = asked ?? own
  const triggerRef = useRef<HTMLButtonElement>(null)
  const triggerId = useId()
  const id = useId()
  const overlay = useMemo((): Overlay => {
    const setOpen = (next: boolean) => {
      setOwn(next)
      onOpenChange?.(next)
    }
    const state = {
      isOpen,
      setOpen,
      open: () => setOpen(true),
      close: () => setOpen(false),
      toggle: () => setOpen(!isOpen),
      point: null,
      setPoint: () => undefined,
    }
    return { id, triggerId, triggerRef, state }
  }, [id, triggerId, isOpen, onOpenChange])
  const button: ButtonProps & { readonly ref: typeof triggerRef } = {
    ref: triggerRef,
    id: triggerId,
    'aria-expanded': isOpen,
    ...(isOpen && { 'aria-controls': id }),
    onHoverStart: fetchPart,
    onFocus: fetchPart,
  }
  return { overlay, button }
}
