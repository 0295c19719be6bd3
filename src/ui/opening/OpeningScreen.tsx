import { formatSize } from '../../i18n/formats'
import { Button } from '../controls/Button'
import { IssueNote } from '../controls/IssueNote'
import { ProgressLine } from '../controls/ProgressLine'
import { useScreenFocus } from '../shell/useScreenFocus'
import { useShell } from '../shell/useShell'
import type { Opening } from '../../state/model'
import { useActions, useApp, useLanguage, useText } from '../useApp'
import { FirstRowsTable } from './FirstRowsTable'
import styles from './opening.module.css'

/** A file on its way in: how far it is, its first rows, or why it could not be opened. */
export function OpeningScreen() {
  const opening = useApp((state) => state.opening)
  const root = useScreenFocus<HTMLElement>()
  if (!opening) return null
  return (
    <main ref={root} tabIndex={-1} className={styles.screen}>
      {opening.issue ? <Refusal opening={opening} /> : <Reading opening={opening} />}
    </main>
  )
}

function Reading({ opening }: { readonly opening: Opening }) {
  const text = useText()
  const language = useLanguage()
  const actions = useActions()
  const { progress, firstRows, fileName, size, place } = opening
  const label =
    progress && progress.doing === 'reading'
      ? text.opening.read(formatSize(language, progress.done), formatSize(language, size))
      : text.workspace.doing[progress?.doing ?? 'reading']
  return (
    <>
      <div className={styles.coming}>
        <h1>{text.opening.loading(fileName)}</h1>
        {place && <p role="status">{text.incoming.fileOf(place.at, place.of)}</p>}
        <ProgressLine label={label} progress={progress} onStop={() => actions.stopOpening()} />
      </div>
      {firstRows && <FirstRowsTable key={firstRows.key} first={firstRows} />}
    </>
  )
}

function Refusal({ opening }: { readonly opening: Opening }) {
  const text = useText()
  const actions = useActions()
  const { pickFiles } = useShell()
  return (
    <div className={styles.refusal}>
      <h1>{text.opening.refused(opening.fileName)}</h1>
      {opening.issue && <IssueNote issue={opening.issue} />}
      <div className={styles.buttons}>
        <Button variant="primary" autoFocus onPress={pickFiles}>
          {text.opening.otherFile}
        </Button>
        <Button onPress={() => actions.dismissOpening()}>{text.common.close}</Button>
      </div>
    </div>
  )
}
