import { MenuTrigger } from 'react-aria-components'
import { EllipsisVertical, FileInput, ListChecks, Scissors } from 'lucide-react'
import { IconButton } from '../controls/IconButton'
import { MenuItem, MenuList, MenuSeparator } from '../controls/Menu'
import { pickFile, tableFiles } from '../shell/pickFiles'
import { useActions, useProject, useTable, useText } from '../useApp'

/** What can be done with all steps of the table: used again, kept, replayed on the next file. */
export function StepsMenu() {
  const { steps } = useText()
  const actions = useActions()
  const { readOnly } = useProject()
  const { doc } = useTable()
  return (
    <MenuTrigger>
      <IconButton icon={EllipsisVertical} label={steps.more} />
      <MenuList placement="bottom end" aria-label={steps.more}>
        <MenuItem
          icon={FileInput}
          label={steps.replaceSource}
          help={steps.replaceSourceHelp}
          isDisabled={readOnly !== null}
          onAction={() => pickFile(tableFiles, (file) => void actions.replaceSource(file))}
        />
        <MenuSeparator />
        <MenuItem
          icon={ListChecks}
          label={steps.saved}
          help={steps.savedHelp}
          onAction={() => void actions.showSavedSteps()}
        />
        <MenuItem
          icon={Scissors}
          label={steps.keepAll}
          isDisabled={doc.steps.length === 0}
          onAction={() => void actions.askKeepSteps(null)}
        />
      </MenuList>
    </MenuTrigger>
  )
}
