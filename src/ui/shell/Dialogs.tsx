import { useApp } from '../useApp'
import { EraseDialog } from '../home/EraseDialog'
import { HelpDialog } from '../help/HelpDialog'
import { OpeningDialog } from '../opening/OpeningDialog'
import { SheetChooser } from '../opening/SheetChooser'
import { SheetDialog } from '../opening/SheetDialog'
import { Palette } from '../palette/Palette'
import { RenameDialog } from '../topbar/RenameDialog'

/** What stands over the screens. Export and the copy of a project have their place in them. */
export function Dialogs() {
  const dialog = useApp((state) => state.dialog)
  const hasProject = useApp((state) => state.project !== null)
  const isOpeningShown = useApp((state) => state.openingForm !== null)
  return (
    <>
      {isOpeningShown && <OpeningDialog />}
      <SheetChooser />
      <SheetDialog />
      {dialog === 'help' && <HelpDialog />}
      {dialog === 'erase' && <EraseDialog />}
      {dialog === 'palette' && <Palette />}
      {dialog === 'rename' && hasProject && <RenameDialog />}
    </>
  )
}
