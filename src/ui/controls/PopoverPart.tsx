import type { ReactNode } from 'react'
import type { Placement } from 'react-aria-components'
import { DialogContext, OverlayTriggerStateContext, Popover } from 'react-aria-components'
import type { Overlay } from './useOverlayButton'

/** What a `PopoverTrigger` opens, fetched when its button is first pointed at, focused or pressed. */
export function PopoverPart({
  overlay: { id, triggerId, triggerRef, state },
  children,
  ...place
}: {
  readonly overlay: Overlay
  readonly placement: Placement
  readonly offset: number
  readonly className: string
  readonly children: ReactNode
}) {
  return (
    <OverlayTriggerStateContext value={state}>
      <DialogContext value={{ id, 'aria-labelledby': triggerId }}>
        <Popover {...place} trigger="DialogTrigger" triggerRef={triggerRef}>
          {children}
        </Popover>
      </DialogContext>
    </OverlayTriggerStateContext>
  )
}
