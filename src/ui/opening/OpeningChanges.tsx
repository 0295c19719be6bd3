import type { Catalogue } from '../../i18n/en'
import type { Forecast } from '../../state/forecast'
import type { ForecastState, OpeningForm } from '../../state/model'
import { IssueNote } from '../controls/IssueNote'
import { useProject, useText } from '../useApp'
import { changesOf } from './textDraft'
import styles from './opening.module.css'

/** What the settings, as drafted, change compared with how the file is open now. */
export function OpeningChanges({ form }: { readonly form: OpeningForm }) {
  return form.tableId === null ? null : <ChangesOf form={form} tableId={form.tableId} />
}

function ChangesOf({ form, tableId }: { readonly form: OpeningForm; readonly tableId: string }) {
  const text = useText()
  const table = useProject().doc.tables.find(({ id }) => id === tableId)
  if (!table) return null
  const { settings } = table.source
  const changes = settings.form === 'csv' ? changesOf(text, settings, form.settings) : []
  return <ChangesNote changes={changes} stepCount={table.steps.length} forecast={form.forecast} />
}

/** What changes, in sentences, or that nothing does; and what that would do to the table, once it is known. */
export function ChangesNote({
  changes,
  stepCount,
  forecast = null,
}: {
  readonly changes: readonly string[]
  readonly stepCount: number
  readonly forecast?: ForecastState | null
}) {
  const text = useText()
  const { opening } = text
  const hasChanges = changes.length > 0
  return (
    <div className={styles.changes} role="status">
      <p className={styles.changesTitle}>{opening.changesTitle}</p>
      {!hasChanges && <p>{opening.noChange}</p>}
      {hasChanges && (
        <div className={styles.changeLists}>
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
            {stepCount > 0 && <li>{opening.stepsKept(stepCount)}</li>}
          </ul>
          {forecast && <ForecastLines forecast={forecast} stepCount={stepCount} />}
        </div>
      )}
      <p className={styles.hint}>{opening.untouched}</p>
    </div>
  )
}

function ForecastLines({
  forecast,
  stepCount,
}: {
  readonly forecast: ForecastState
  readonly stepCount: number
}) {
  const text = useText()
  if (forecast.status === 'counting') return <p className={styles.hint}>{text.opening.counting}</p>
  if (forecast.status === 'failed') return <IssueNote issue={forecast.issue} tone="warning" />
  const { sizes, losses } = forecastSentences(text, forecast.forecast, stepCount)
  return (
    <div>
      <ul>
        {sizes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {losses.length > 0 && (
        <ul className={styles.losses}>
          {losses.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Rows and columns before and after; then what would be lost. */
export function forecastSentences(
  { opening }: Catalogue,
  { rows, columns, endRows, gone, broken, edits }: Forecast,
  stepCount: number,
): { readonly sizes: readonly string[]; readonly losses: readonly string[] } {
  const isSame = rows.before === rows.after && columns.before === columns.after
  const sizes = isSame
    ? [opening.sameSize(rows.after, columns.after)]
    : [
        opening.rowsForecast(rows.before, rows.after),
        opening.columnsForecast(columns.before, columns.after),
      ]
  const hasOtherEnd = stepCount > 0 && endRows.before !== endRows.after
  if (hasOtherEnd) sizes.push(opening.endForecast(endRows.before, endRows.after))
  if (stepCount > 0 && edits === 0) sizes.push(opening.editsStay)
  return {
    sizes,
    losses: [
      ...gone.map(({ name, steps }) => opening.goneColumn(name, steps)),
      ...(broken.length > 0 ? [opening.brokenSteps(broken)] : []),
      ...(edits > 0 ? [opening.lostEdits(edits)] : []),
    ],
  }
}
