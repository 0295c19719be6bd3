import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { countChanges, isOnlyShape } from '../../state/comparing'
import { missingSetting } from '../../state/formDraft'
import type { StepForm } from '../../state/model'
import { isFieldVisible } from '../../steps/check'
import type { StepDescription } from '../../steps/define'
import type { TextPair } from '../../steps/params'
import type { Issue } from '../../values/result'
import { formatList } from '../../i18n/formats'
import { ProgressLine } from '../controls/ProgressLine'
import { effectWords } from '../steps/stepItems'
import { useActions, useLanguage, useText } from '../useApp'
import { PlaceChoices } from './PlaceChoices'
import { PreviewIssue, PreviewWarnings } from './PreviewIssue'
import { UnreadCells } from './UnreadCells'
import { useLasting } from './useLasting'
import styles from './form.module.css'

const modes = ['before', 'after', 'changes'] as const
const PATIENCE = 300

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What was chosen so far, for a step that asks; none where a table of the project holds the choices. */
function placeChoices(params: StepForm['params'], description: StepDescription) {
  const { isOfPlaces, params: fields } = description
  const field = fields['choices']
  if (isOfPlaces !== true || !field || !isFieldVisible(fields, field, params)) return null
  return Array.isArray(params['choices']) ? (params['choices'] as readonly TextPair[]) : null
}

/** The questions among what a step has to tell, and the rest. */
const questionsIn = (warnings: readonly Issue[]): readonly [readonly Issue[], readonly Issue[]] => [
  warnings.filter(({ code }) => code === 'severalPlaces'),
  warnings.filter(({ code }) => code !== 'severalPlaces'),
]

/** What the step will do, before it does it; the grid shows it, this says it. */
export function PreviewBar({
  form: { params, preview, mode },
  description,
  saidId,
}: {
  readonly form: StepForm
  readonly description: StepDescription
  /** The element that says what the step will do, or what keeps it from being applied. */
  readonly saidId: string
}) {
  const text = useText()
  const language = useLanguage()
  const actions = useActions()
  const { status, effect, unread, unreadColumns, warnings, issue, progress } = preview
  const missing = missingSetting(description, params)
  const labels: Readonly<Record<string, string>> = description.messages[language].fields
  const isRunning = status === 'running'
  const isLong = useLasting(isRunning, PATIENCE)
  const words = effect ? effectWords(effect, 0, { language, text }) : []
  // Columns that come or go are counted in words below: no cell and no row is one that changes.
  const changes = effect && !isOnlyShape(effect) ? countChanges(effect) : null
  const choices = placeChoices(params, description)
  const [asked, told] = choices ? questionsIn(warnings) : [[], warnings]
  const isReady = status === 'ready' || (isRunning && effect !== null)
  return (
    <section className={styles.preview} aria-label={text.form.preview}>
      <ToggleButtonGroup
        aria-label={text.form.modes.label}
        className={styles.modes ?? ''}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[mode]}
        onSelectionChange={(keys) => {
          const chosen = modes.find((each) => keys.has(each))
          if (chosen) actions.setPreviewMode(chosen)
        }}
      >
        <ToggleButton id="before" className={styles.mode ?? ''}>
          {text.form.modes.before}
        </ToggleButton>
        <ToggleButton id="after" className={styles.mode ?? ''}>
          {text.form.modes.after}
        </ToggleButton>
        <ToggleButton id="changes" className={styles.mode ?? ''}>
          {text.form.modes.changes(isReady ? changes : null)}
        </ToggleButton>
      </ToggleButtonGroup>
      <div
        id={saidId}
        aria-live="polite"
        className={styles.said}
        {...(isRunning && { 'data-old': true })}
      >
        {missing && status !== 'failed' && (
          <p className={styles.hint}>
            {text.form.missing[missing.type](labels[missing.field] ?? '')}
          </p>
        )}
        {!missing && isReady && (
          <p className={styles.effect}>
            {words.length > 0 ? capital(formatList(language, words)) : text.form.nothing}
          </p>
        )}
        {!missing && !isReady && isRunning && !isLong && (
          <p className={styles.hint}>{text.form.running}</p>
        )}
        {status === 'failed' && issue && <PreviewIssue issue={issue} />}
      </div>
      {isLong && (
        <ProgressLine
          label={text.form.running}
          progress={progress}
          onStop={() => actions.stopPreview()}
        />
      )}
      {isReady && unread > 0 && <UnreadCells total={unread} columns={unreadColumns} />}
      {isReady && told.length > 0 && <PreviewWarnings warnings={told} />}
      {choices && (
        <PlaceChoices
          asked={isReady ? asked : []}
          choices={choices}
          onChange={(changed) => actions.changeForm({ choices: changed })}
        />
      )}
    </section>
  )
}
