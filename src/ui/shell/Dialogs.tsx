import type { Actions } from '../../state/actions'
import { useApp } from '../useApp'
import { lazyPart } from './lazyPart'
import { withSteps } from './withSteps'

const close = (actions: Actions) => actions.showDialog(null)

const OpeningDialog = lazyPart(
  () => import('../opening/OpeningDialog').then((part) => part.OpeningDialog),
  (actions) => actions.closeOpening(),
)
const SheetChooser = lazyPart(
  () => import('../opening/SheetChooser').then((part) => part.SheetChooser),
  (actions) => actions.closeSheets(),
)
const SheetDialog = lazyPart(
  () => import('../opening/SheetDialog').then((part) => part.SheetDialog),
  (actions) => actions.closeSheet(),
)
const JsonDialog = lazyPart(
  () => import('../opening/JsonDialog').then((part) => part.JsonDialog),
  (actions) => actions.closeJson(),
)
const ArchiveChooser = lazyPart(
  () => import('../opening/ArchiveChooser').then((part) => part.ArchiveChooser),
  (actions) => actions.closeEntries(),
)
const RefusedFiles = lazyPart(
  () => import('../opening/RefusedFiles').then((part) => part.RefusedFiles),
  (actions) => actions.closeRefused(),
)
const ReplayDialog = lazyPart(
  () => import('../replay/ReplayDialog').then((part) => part.ReplayDialog),
  (actions) => actions.closeReplay(),
)
const SavedSteps = lazyPart(
  () => import('../replay/SavedSteps').then((part) => part.SavedSteps),
  (actions) => actions.closeStepLists(),
)
const KeepSteps = lazyPart(
  () => import('../replay/KeepSteps').then((part) => part.KeepSteps),
  (actions) => actions.closeStepLists(),
)
const PasteDialog = lazyPart(
  () => import('../opening/PasteDialog').then((part) => part.PasteDialog),
  close,
)
const Palette = lazyPart(
  () => withSteps(import('../palette/Palette')).then((part) => part.Palette),
  close,
)
const HelpDialog = lazyPart(
  () => import('../help/HelpDialog').then((part) => part.HelpDialog),
  close,
)
const RenameDialog = lazyPart(
  () => import('../topbar/RenameDialog').then((part) => part.RenameDialog),
  close,
)
const PairsDialog = lazyPart(
  () => import('../correspondence/PairsDialog').then((part) => part.PairsDialog),
  (actions) => actions.closePairs(),
)
const RemoveTableDialog = lazyPart(
  () => import('../workspace/RemoveTableDialog').then((part) => part.RemoveTableDialog),
  (actions) => actions.keepTable(),
)
const EraseDialog = lazyPart(
  () => import('../home/EraseDialog').then((part) => part.EraseDialog),
  close,
)

/** What stands over the screens. Export and the copy of a project have their place in them. */
export function Dialogs() {
  const dialog = useApp((state) => state.dialog)
  const hasProject = useApp((state) => state.project !== null)
  const isOpeningShown = useApp((state) => state.openingForm !== null)
  const isSheetChosen = useApp((state) => state.sheetChoice !== null)
  const isSheetShown = useApp((state) => state.sheetForm !== null)
  const isJsonShown = useApp((state) => state.jsonForm !== null)
  const isArchiveChosen = useApp((state) => state.archiveChoice !== null)
  const isPairsShown = useApp((state) => state.pairsShown !== null && state.project !== null)
  const isRemovalAsked = useApp((state) => state.removalAsked !== null && state.project !== null)
  const isReplayShown = useApp((state) => state.replay !== null)
  const isKeepShown = useApp((state) => state.stepLists.keeping !== null)
  const isRefusalShown = useApp((state) => state.refusedFiles !== null)
  return (
    <>
      {isJsonShown && <JsonDialog />}
      {isArchiveChosen && <ArchiveChooser />}
      {isRefusalShown && <RefusedFiles />}
      {dialog === 'savedSteps' && hasProject && <SavedSteps />}
      {isKeepShown && hasProject && <KeepSteps />}
      {isReplayShown && hasProject && <ReplayDialog />}
      {isRemovalAsked && <RemoveTableDialog />}
      {isPairsShown && <PairsDialog />}
      {dialog === 'paste' && hasProject && <PasteDialog />}
      {isOpeningShown && <OpeningDialog />}
      {isSheetChosen && <SheetChooser />}
      {isSheetShown && <SheetDialog />}
      {dialog === 'help' && <HelpDialog />}
      {dialog === 'erase' && <EraseDialog />}
      {dialog === 'palette' && <Palette />}
      {dialog === 'rename' && hasProject && <RenameDialog />}
    </>
  )
}
