import type { ReactNode } from 'react'
import type { Placement } from 'react-aria-components'
import { ButtonContext } from 'react-aria-components'
import { lazyPart } from '../shell/lazyPart'
import type { OpenProps } from './useOverlayButton'
import { useOverlayButton } from './useOverlayButton'

const PopoverPart = lazyPart(
  () => import('./PopoverPart').then((part) => part.PopoverPart),
  (_actions, { overlay }) => overlay.state.close(),
)

/** A button and the dialog that it opens beside it, made only while it is open. */
export function PopoverTrigger({
  dialog,
  fetchDialog,
  placement,
  offset,
  className,
  children,
  ...open
}: OpenProps & {
  readonly dialog: ReactNode
  /** Fetches what the dialog holds, ahead of the press. */
  readonly fetchDialog: () => void
  readonly placement: Placement
  readonly offset: number
  readonly className: string
  readonly children: ReactNode
}) {
  const { overlay, button } = useOverlayButton(open, () => {
    PopoverPart.fetch()
    fetchDialog()
  })
  return (
    <>
      <ButtonContext value={{ ...button, onPress: overlay.state.toggle }}>{children}</ButtonContext>
      {overlay.state.isOpen && (
        <PopoverPart overlay={overlay} placement={placement} offset={offset} className={className}>
          {dialog}
        </PopoverPart>
      )}
    </>
  )
}
