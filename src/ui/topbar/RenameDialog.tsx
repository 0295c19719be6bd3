import { useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../controls/Button'
import { ModalDialog } from '../controls/ModalDialog'
import { TextInput } from '../controls/TextInput'
import { useActions, useProject, useText } from '../useApp'

const formId = 'rename-project'

/** A new name for the open project. */
export function RenameDialog() {
  const text = useText()
  const { rename } = text.dialogs
  const actions = useActions()
  const project = useProject()
  const [name, setName] = useState(project.doc.name)
  const close = () => actions.showDialog(null)
  return (
    <ModalDialog
      title={rename.title}
      width="small"
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{text.common.closeWithoutApplying}</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={name.trim() === ''}>
            {rename.save}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return
          void actions.renameProject(project.id, name)
          close()
        }}
      >
        <TextInput label={rename.label} value={name} onChange={setName} autoFocus />
      </Form>
    </ModalDialog>
  )
}
