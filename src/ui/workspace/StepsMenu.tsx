import { EllipsisVertical, FileInput, ListChecks, Scissors } from 'lucide-react'
import { IconButton } from '../controls/IconButton'
import { MenuEntries, MenuTrigger } from '../controls/MenuTrigger'
import { pickFile, tableFiles } from '../shell/pickFiles'
import { useActions, useProject, useTable, useText } from '../useApp'

/** What can be done with all steps of the table: used again, kept, replayed on the next file. */
export function StepsMenu() {
  const { steps } = useText()
  const actions = useActions()
  const { readOnly } = useProject()
  const { doc } = useTable()
  const menu = (
    <MenuEntries
      placement="bottom end"
      aria-label={steps.more}
      entries={[
        {
          icon: FileInput,
          label: steps.replaceSource,
          help: steps.replaceSourceHelp,
          isDisabled: readOnly !== null,
          onAction: () => pickFile(tableFiles, (file) => void actions.replaceSource(file)),
        },
        null,
        {
          icon: ListChecks,
          label: steps.saved,
          help: steps.savedHelp,
          onAction: () => void actions.showSavedSteps(),
        },
        {
          icon: Scissors,
          label: steps.keepAll,
          isDisabled: doc.steps.length === 0,
          onAction: () => void actions.askKeepSteps(null),
        },
      ]}
    />
  )
  return (
    <MenuTrigger menu={menu}>
      <IconButton icon={EllipsisVertical} label={steps.more} />
    </MenuTrigger>
  )
}
