import { formatList } from '../../i18n/formats'
import { stepsReading } from '../../recipe/tableLinks'
import { Button } from '../controls/Button'
import { ModalDialog } from '../controls/ModalDialog'
import { useActions, useApp, useLanguage, useProject, useText } from '../useApp'

/** Asked before a table that others read is deleted: they are named. */
export function RemoveTableDialog() {
  const { tabs } = useText()
  const language = useLanguage()
  const actions = useActions()
  const { doc } = useProject()
  const id = useApp(({ removalAsked }) => removalAsked)
  const table = doc.tables.find((each) => each.id === id)
  if (!table) return null
  const readers = stepsReading(doc, table.id).map((reader) => reader.table.name)
  return (
    <ModalDialog
      role="alertdialog"
      width="small"
      title={tabs.removeTitle(table.name)}
      onClose={() => actions.keepTable()}
      footer={
        <>
          <Button onPress={() => actions.keepTable()} autoFocus>
            {tabs.removeNo}
          </Button>
          <Button variant="danger" onPress={() => void actions.removeTable(table.id, true)}>
            {tabs.removeYes}
          </Button>
        </>
      }
    >
      <p>{tabs.removeAsk(formatList(language, [...new Set(readers)]))}</p>
    </ModalDialog>
  )
}
