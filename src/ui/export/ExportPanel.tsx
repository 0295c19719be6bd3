import { X } from 'lucide-react'
import { useCallback, useId } from 'react'
import { Button } from '../controls/Button'
import { RadioChoices } from '../controls/Choices'
import { IconButton } from '../controls/IconButton'
import { ProgressLine } from '../controls/ProgressLine'
import { TextInput } from '../controls/TextInput'
import { useActions, useTable, useText } from '../useApp'
import { useEntryFocus } from '../shell/useEntryFocus'
import { useEscape } from '../shell/useEscape'
import { useReturnFocus } from '../shell/useReturnFocus'
import { ExportFindings } from './ExportFindings'
import { OtherForm } from './OtherForm'
import { Recipient } from './Recipient'
import type { ExportState } from './useExport'
import { useExport } from './useExport'
import { FilesToCome, SplitSettings } from './SplitSettings'
import { ViewQuestion } from './ViewQuestion'
import { WhichTable } from './WhichTable'
import styles from './export.module.css'

/** Export by intent, in the panel: the table stays in sight. */
export function ExportPanel() {
  const { exporting, common } = useText()
  const actions = useActions()
  const state = useExport()
  const title = useId()
  const root = useEntryFocus<HTMLElement>()
  useReturnFocus(root)
  const close = useCallback(() => actions.showDialog(null), [actions])
  useEscape(root, close)
  const { draft, change } = state
  return (
    <aside ref={root} className={styles.panel} data-region="panel" aria-labelledby={title}>
      <header className={styles.head}>
        <h2 id={title}>{exporting.title}</h2>
        <IconButton icon={X} label={common.close} onPress={close} />
      </header>
      <div className={styles.body}>
        <RadioChoices
          label={exporting.intent}
          value={draft.intent}
          onChange={(intent) => change({ intent })}
          choices={[
            { value: 'publish', label: exporting.publish, help: exporting.publishHelp },
            { value: 'excel', label: exporting.excel, help: exporting.excelHelp },
            { value: 'other', label: exporting.other, help: exporting.otherHelp },
          ]}
        />
        {draft.intent === 'other' && <OtherForm state={state} />}
        <ExportFindings state={state} />
        <WhichTable state={state} />
        {state.asksView && <ViewQuestion state={state} />}
        <SplitSettings state={state} />
        <FilesToCome state={state} />
        <TextInput
          label={exporting.fileName}
          value={draft.fileName ?? state.options.fileName}
          onChange={(fileName) => change({ fileName })}
        />
        <Recipient state={state} />
      </div>
      <ExportFooter state={state} />
    </aside>
  )
}

function ExportFooter({ state }: { readonly state: ExportState }) {
  const { exporting } = useText()
  const actions = useActions()
  const { running } = useTable().state
  if (running?.doing === 'writing') {
    return (
      <footer className={styles.footer}>
        <ProgressLine
          label={exporting.writing}
          progress={running}
          onStop={() => actions.stopWork()}
        />
      </footer>
    )
  }
  return (
    <footer className={styles.footer}>
      <Button variant="primary" isDisabled={!state.isReady} onPress={state.write}>
        {exporting.export}
      </Button>
    </footer>
  )
}
