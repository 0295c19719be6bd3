import type { JsonSettings } from '../../recipe/recipe'
import type { JsonForm } from '../../state/model'
import { Button } from '../controls/Button'
import { CheckBox } from '../controls/Choices'
import { SelectInput } from '../controls/SelectInput'
import { useText } from '../useApp'
import { keptCount, placeKey, placeSettings } from './jsonDraft'
import styles from './opening.module.css'

const geometries: readonly NonNullable<JsonSettings['geometry']>[] = [
  'lonLat',
  'xy',
  'wkt',
  'geojson',
  'leftOut',
]

const encodings: readonly JsonSettings['encoding'][] = [
  'utf-8',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'cp850',
  'utf-16le',
  'utf-16be',
]

interface Props {
  readonly form: JsonForm
  readonly onChange: (change: Partial<JsonSettings>) => void
}

/** The choices of how a JSON file is read that are not made in its preview. */
export function JsonOptions({ form, onChange }: Props) {
  const { json, opening } = useText()
  const { settings } = form
  return (
    <>
      <PlaceSetting form={form} onChange={onChange} />
      {settings.geometry !== null && (
        <SelectInput
          label={json.geometry}
          value={settings.geometry}
          options={geometries.map((value) => ({ value, label: json.geometries[value] }))}
          hint={json.geometryHint}
          onChange={(geometry) => onChange({ geometry })}
        />
      )}
      <CheckBox
        label={json.flattens}
        help={json.flattensHint}
        isSelected={settings.flattens}
        onChange={(flattens) => onChange({ flattens, skippedColumns: [] })}
      />
      <CheckBox
        label={json.joinsLists}
        help={json.joinsListsHint}
        isSelected={settings.joinsLists}
        onChange={(joinsLists) => onChange({ joinsLists })}
      />
      <NamesSetting form={form} onChange={onChange} />
      <SelectInput
        label={json.encoding}
        value={settings.encoding}
        options={encodings.map((value) => ({ value, label: opening.encodings[value] }))}
        onChange={(encoding) => onChange({ encoding, skippedColumns: [] })}
      />
      <KeptColumns form={form} onChange={onChange} />
    </>
  )
}

/** Where the rows stand, when the file has several places that may hold them. */
function PlaceSetting({ form, onChange }: Props) {
  const { json } = useText()
  const { settings, preview } = form
  const candidates = preview?.candidates ?? []
  const labelOf = ({ shape, path }: Pick<JsonSettings, 'shape' | 'path'>) =>
    json.places[shape](path.join('.'))
  if (candidates.length < 2) {
    return <p className={styles.place}>{capital(labelOf(settings))}</p>
  }
  return (
    <SelectInput
      label={json.table}
      value={String(candidates.findIndex((each) => placeKey(each) === placeKey(settings)))}
      options={candidates.map((candidate, at) => ({
        value: String(at),
        label: json.candidate(labelOf(candidate), candidate.rowCount, candidate.columnCount),
      }))}
      hint={json.tableHint}
      onChange={(key) => {
        const chosen = candidates[Number(key)]
        if (chosen) onChange(placeSettings(chosen, settings))
      }}
    />
  )
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** Asked only where rows are lists. */
function NamesSetting({ form: { settings, preview }, onChange }: Props) {
  const { json } = useText()
  const place = preview?.candidates.find((each) => placeKey(each) === placeKey(settings))
  if (!place?.areLists) return null
  return (
    <CheckBox
      label={json.firstIsNames}
      isSelected={settings.firstIsNames}
      onChange={(firstIsNames) => onChange({ firstIsNames, skippedColumns: [] })}
    />
  )
}

function KeptColumns({ form, onChange }: Props) {
  const { json } = useText()
  const total = form.preview?.columns.length ?? 0
  if (total === 0) return null
  return (
    <section className={styles.header} aria-label={json.columnsTitle}>
      <p className={styles.place}>
        {json.columnsTitle} · {json.columnsKept(keptCount(form), total)}
      </p>
      {form.settings.skippedColumns.length > 0 && (
        <div>
          <Button variant="quiet" onPress={() => onChange({ skippedColumns: [] })}>
            {json.keepAllColumns}
          </Button>
        </div>
      )}
    </section>
  )
}
