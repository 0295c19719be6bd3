import { CheckBox, RadioChoices } from '../controls/Choices'
import { SelectInput } from '../controls/SelectInput'
import { useText } from '../useApp'
import { CsvSettings } from './CsvSettings'
import { otherForms } from './exportDraft'
import { GeometrySettings } from './GeometrySettings'
import type { ExportState } from './useExport'
import styles from './export.module.css'

const emptyKinds = ['null', 'text'] as const

/** The forms that are neither for a portal nor for Excel, and what each leaves to choose. */
export function OtherForm({ state }: { readonly state: ExportState }) {
  const { exporting } = useText()
  const { draft, change } = state
  const { form, csv } = draft
  return (
    <div className={styles.group}>
      <SelectInput
        label={exporting.form}
        value={form}
        options={otherForms.map((value) => ({ value, label: exporting.forms[value] }))}
        onChange={(chosen) =>
          change({ form: chosen, ...(chosen === 'geojson' ? { scope: 'table' as const } : {}) })
        }
      />
      {form === 'csv' && <CsvSettings dialect={csv} onChange={(next) => change({ csv: next })} />}
      {form === 'geojson' && <GeometrySettings state={state} />}
      {(form === 'json' || form === 'jsonl' || form === 'geojson') && (
        <JsonSettings state={state} />
      )}
    </div>
  )
}

function JsonSettings({ state }: { readonly state: ExportState }) {
  const { exporting } = useText()
  const { json } = state.draft
  const change = (more: Partial<typeof json>) => state.change({ json: { ...json, ...more } })
  return (
    <>
      <CheckBox
        label={exporting.typed}
        help={exporting.typedHelp}
        isSelected={json.isTyped}
        onChange={(isTyped) => change({ isTyped })}
      />
      <RadioChoices
        label={exporting.emptyAs}
        value={json.emptyAs}
        onChange={(emptyAs) => change({ emptyAs })}
        choices={emptyKinds.map((value) => ({ value, label: exporting.emptyKinds[value] }))}
        isInline
      />
    </>
  )
}
