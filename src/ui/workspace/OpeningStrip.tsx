import { Button as AriaButton } from 'react-aria-components'
import { X } from 'lucide-react'
import { issueSentence } from '../../i18n/sentences'
import type { Source } from '../../recipe/recipe'
import { guessOf } from '../../state/remembering'
import type { Issue } from '../../values/result'
import { Button } from '../controls/Button'
import { IconButton } from '../controls/IconButton'
import { PopoverTrigger } from '../controls/PopoverTrigger'
import { ProposalsOffer } from '../diagnostic/ProposalsOffer'
import { openingFacts, rowsAbove } from '../opening/openingFacts'
import { lazyPart } from '../shell/lazyPart'
import { useActions, useApp, useTable, useText } from '../useApp'
import styles from './workspace.module.css'

const ToldDialog = lazyPart(() => import('./ToldDialog').then((part) => part.ToldDialog))

/** How the file was read, in one line, with the way to change it. */
export function OpeningStrip() {
  const text = useText()
  const { workspace, common } = text
  const actions = useActions()
  const { doc, state } = useTable()
  const reused = useReused(doc.source)
  if (!state.isStripShown) return null
  const { settings, told } = doc.source
  const notes = told.filter((issue) => !isOfTheFile(issue))
  const above = rowsAbove(settings)
  const facts = [
    ...told.filter(isOfTheFile).map((issue) => issueSentence(text, issue)),
    ...openingFacts(text, settings),
    ...(above > 0 ? [workspace.stripAbove(above)] : []),
  ]
  return (
    <section className={styles.line} aria-label={workspace.strip}>
      <p className={styles.lineWords}>{facts.join(' · ')}</p>
      {notes.length > 0 && <Told told={notes} />}
      <ProposalsOffer />
      {reused && (
        <span className={styles.reused}>
          {text.opening.reused(reused.fileName)}
          {reused.isOtherwise && (
            <Button variant="quiet" onPress={() => void actions.readAsGuessed()}>
              {text.opening.readAsGuessed}
            </Button>
          )}
          {reused.isChoice && (
            <Button variant="quiet" onPress={() => void actions.chooseSheets()}>
              {text.sheets.chooseOthers}
            </Button>
          )}
        </span>
      )}
      <Button variant="quiet" onPress={() => void actions.reopenOpening()}>
        {common.modify}
      </Button>
      <span className={styles.space} />
      <IconButton icon={X} label={workspace.hideStrip} onPress={() => actions.hideStrip()} />
    </section>
  )
}

/** The file whose settings a source was read with, and what else could be done; null: none. */
function useReused(source: Source) {
  const reused = useApp(({ reused: all }) => all.get(source.blob))
  if (!reused) return null
  const { fileName, isChoice } = reused
  const isOtherwise = guessOf(reused, source) !== null
  return isOtherwise || isChoice ? { fileName, isChoice, isOtherwise } : null
}

/** What the file is, said before how it was read: it is not what its name says, or was in an archive. */
const isOfTheFile = ({ code }: Issue): boolean => code === 'notAsNamed' || code === 'fromArchive'

function Told({ told }: { readonly told: readonly Issue[] }) {
  const { workspace } = useText()
  return (
    <PopoverTrigger
      dialog={<ToldDialog told={told} />}
      fetchDialog={ToldDialog.fetch}
      placement="bottom"
      offset={4}
      className={styles.popover ?? ''}
    >
      <AriaButton className={styles.told ?? ''}>{workspace.stripNotes(told.length)}</AriaButton>
    </PopoverTrigger>
  )
}
