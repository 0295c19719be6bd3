import { CheckBox } from '../controls/Choices'
import { SelectInput } from '../controls/SelectInput'
import { useText } from '../useApp'
import type { ExportState } from './useExport'
import styles from './export.module.css'

/** One file for each value of a column, those to come shown with their rows. */
export function SplitSettings({ state }: { readonly state: ExportState }) {
  const { exporting } = useText()
  const { draft, change, columns, options } = state
  if (draft.scope === 'all') return null
  return (
    <div className={styles.group}>
      <CheckBox
        label={exporting.split}
        help={exporting.splitHelp}
        isSelected={draft.isSplit}
        onChange={(isSplit) => change({ isSplit })}
      />
      {draft.isSplit && options.splitBy !== null && columns.length > 0 && (
        <SelectInput
          label={exporting.splitBy}
          value={options.splitBy}
          options={columns.map(({ id, name, distinct }) => ({
            value: id,
            label: exporting.splitColumn(name, distinct),
          }))}
          onChange={(splitBy) => change({ splitBy })}
        />
      )}
    </div>
  )
}

/** The files of the zip to come. */
export function FilesToCome({ state }: { readonly state: ExportState }) {
  const { exporting, common } = useText()
  const files = state.check?.files ?? []
  if (files.length === 0) return null
  return (
    <section>
      <h3>{exporting.files(files.length)}</h3>
      <ul className={styles.files} aria-label={exporting.filesList} tabIndex={0}>
        {files.map(({ name, rowCount }) => (
          <li key={name}>
            <span>{name}</span> <span className={styles.count}>{common.rows(rowCount)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
