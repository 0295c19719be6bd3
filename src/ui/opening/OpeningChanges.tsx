import { delimiterName } from '../../i18n/sentences'
import type { Catalogue } from '../../i18n/en'
import type { CsvSettings } from '../../recipe/recipe'
import type { OpeningForm } from '../../state/model'
import { useProject, useText } from '../useApp'
import styles from './opening.module.css'

/** What the settings, as drafted, change compared with how the file is open now. */
export function OpeningChanges({ form }: { readonly form: OpeningForm }) {
  return form.tableId === null ? null : <ChangesOf form={form} tableId={form.tableId} />
}

function ChangesOf({ form, tableId }: { readonly form: OpeningForm; readonly tableId: string }) {
  const text = useText()
  const { opening } = text
  const project = useProject()
  const table = project.doc.tables.find(({ id }) => id === tableId)
  if (!table) return null
  const { settings } = table.source
  const changes = settings.form === 'csv' ? changesOf(text, settings, form.settings) : []
  const columns = columnsChange(form, project.tables.get(tableId)?.report?.sourceColumns.length)
  const said = columns ? [...changes, opening.columnsChange(columns.from, columns.to)] : changes
  return <ChangesNote changes={changes.length > 0 ? said : []} stepCount={table.steps.length} />
}

/** What changes, in sentences, or that nothing does. */
export function ChangesNote({
  changes,
  stepCount,
}: {
  readonly changes: readonly string[]
  readonly stepCount: number
}) {
  const { opening } = useText()
  return (
    <div className={styles.changes} role="status">
      <p className={styles.changesTitle}>{opening.changesTitle}</p>
      {changes.length === 0 ? (
        <p>{opening.noChange}</p>
      ) : (
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
          {stepCount > 0 && <li>{opening.stepsKept(stepCount)}</li>}
        </ul>
      )}
      <p className={styles.hint}>{opening.untouched}</p>
    </div>
  )
}

/** Each setting that differs, as a sentence. */
export function changesOf(text: Catalogue, from: CsvSettings, to: CsvSettings): readonly string[] {
  const { opening } = text
  const record = (value: number | null) =>
    value === null ? opening.noHeaderShort : opening.rowShort(value)
  const pairs: readonly (readonly [string, string, string])[] = [
    [opening.encoding, opening.shortEncodings[from.encoding], opening.shortEncodings[to.encoding]],
    [opening.delimiter, delimiterName(text, from.delimiter), delimiterName(text, to.delimiter)],
    [opening.quote, opening.quotes[from.quote], opening.quotes[to.quote]],
    [opening.header, record(from.headerRecord), record(to.headerRecord)],
  ]
  return pairs
    .filter(([, before, after]) => before !== after)
    .map(([what, before, after]) => opening.change(what, before, after))
}

function columnsChange(form: OpeningForm, from: number | undefined) {
  const header = form.settings.headerRecord ?? form.preview?.records[0]?.record
  const to = form.preview?.records.find(({ record }) => record === header)?.cells.length
  return from === undefined || to === undefined || from === to ? null : { from, to }
}
