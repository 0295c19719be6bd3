import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { X } from 'lucide-react'
import { issueSentence } from '../../i18n/sentences'
import type { Issue } from '../../values/result'
import { Button } from '../controls/Button'
import { IconButton } from '../controls/IconButton'
import { openingFacts, rowsAbove } from '../opening/openingFacts'
import { useActions, useTable, useText } from '../useApp'
import styles from './workspace.module.css'

/** How the file was read, in one line, with the way to change it. */
export function OpeningStrip() {
  const text = useText()
  const { workspace, common } = text
  const actions = useActions()
  const { doc, state } = useTable()
  if (!state.isStripShown) return null
  const { settings, told } = doc.source
  const above = rowsAbove(settings)
  const facts = [
    ...openingFacts(text, settings),
    ...(above > 0 ? [workspace.stripAbove(above)] : []),
  ]
  return (
    <section className={styles.line} aria-label={workspace.strip}>
      <p className={styles.lineWords}>{facts.join(' · ')}</p>
      {told.length > 0 && <Told told={told} />}
      <Button variant="quiet" onPress={() => void actions.reopenOpening()}>
        {common.modify}
      </Button>
      <span className={styles.space} />
      <IconButton icon={X} label={workspace.hideStrip} onPress={() => actions.hideStrip()} />
    </section>
  )
}

function Told({ told }: { readonly told: readonly Issue[] }) {
  const text = useText()
  const { workspace } = text
  return (
    <DialogTrigger>
      <AriaButton className={styles.told ?? ''}>{workspace.stripNotes(told.length)}</AriaButton>
      <Popover placement="bottom" offset={4} className={styles.popover ?? ''}>
        <Dialog aria-label={workspace.stripNotesTitle} className={styles.toldList ?? ''}>
          <h3>{workspace.stripNotesTitle}</h3>
          <ul>
            {told.map((issue, at) => (
              <li key={at}>{issueSentence(text, issue)}</li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
