import type { ClipboardEvent } from 'react'
import { Button } from '../controls/Button'
import { ModalDialog } from '../controls/ModalDialog'
import { useActions, useText } from '../useApp'
import { pasteInto } from './pasteInto'
import styles from './sheets.module.css'

/** Where a table is pasted that becomes a further tab: in the grid, pasting fills cells. */
export function PasteDialog() {
  const { incoming, common } = useText()
  const actions = useActions()
  const close = () => actions.showDialog(null)
  const paste = (event: ClipboardEvent) => {
    event.preventDefault()
    close()
    pasteInto(event.clipboardData, {
      files: (files) => actions.addFiles(files),
      text: (text, html) => actions.addText(text, html),
    })
  }
  return (
    <ModalDialog
      title={incoming.pasteTitle}
      onClose={close}
      footer={<Button onPress={close}>{common.close}</Button>}
    >
      <div className={styles.chooser}>
        <p id="paste-hint">{incoming.pasteHint}</p>
        <textarea
          className={styles.pasteField}
          aria-label={incoming.pasteField}
          aria-describedby="paste-hint"
          placeholder={incoming.pasteField}
          autoFocus
          value=""
          onChange={() => undefined}
          onPaste={paste}
        />
      </div>
    </ModalDialog>
  )
}
