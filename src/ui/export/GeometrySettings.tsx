import type { GeometryChoice } from '../../worker/exportRequest'
import { Button } from '../controls/Button'
import { SelectInput } from '../controls/SelectInput'
import { useText } from '../useApp'
import type { ExportState } from './useExport'
import styles from './export.module.css'

const kinds = ['columns', 'pair', 'text'] as const
const orders = ['auto', 'latLon', 'lonLat'] as const

/** Where the coordinates of each row are, and how many rows have some. */
export function GeometrySettings({ state }: { readonly state: ExportState }) {
  const { exporting } = useText()
  const { format } = state.options
  const geometry = format.form === 'geojson' ? format.geometry : null
  const change = (next: GeometryChoice) => state.change({ geometry: next })
  const kind = geometry?.kind ?? 'columns'
  return (
    <>
      <SelectInput
        label={exporting.geometry}
        value={kind}
        options={kinds.map((value) => ({ value, label: exporting.geometryKinds[value] }))}
        onChange={(chosen) => change(emptyChoice(chosen))}
      />
      {kind === 'columns' && <TwoColumns state={state} geometry={geometry} onChange={change} />}
      {geometry && geometry.kind !== 'columns' && (
        <ColumnChoice
          label={geometry.kind === 'pair' ? exporting.pairColumn : exporting.shapeColumn}
          value={geometry.column}
          state={state}
          onChange={(column) => change({ ...geometry, column })}
        />
      )}
      {geometry?.kind === 'pair' && (
        <SelectInput
          label={exporting.pairOrder}
          value={geometry.order}
          options={orders.map((value) => ({ value, label: exporting.pairOrders[value] }))}
          onChange={(order) => change({ ...geometry, order })}
        />
      )}
      <Places state={state} geometry={geometry} onChange={change} />
    </>
  )
}

const emptyChoice = (kind: GeometryChoice['kind']): GeometryChoice =>
  kind === 'columns'
    ? { kind, longitude: '', latitude: '' }
    : kind === 'pair'
      ? { kind, column: '', order: 'auto' }
      : { kind, column: '' }

interface Part {
  readonly state: ExportState
  readonly geometry: GeometryChoice | null
  readonly onChange: (next: GeometryChoice) => void
}

function TwoColumns({ state, geometry, onChange }: Part) {
  const { exporting } = useText()
  const { longitude, latitude } =
    geometry?.kind === 'columns' ? geometry : { longitude: '', latitude: '' }
  return (
    <>
      <ColumnChoice
        label={exporting.longitude}
        value={longitude}
        state={state}
        onChange={(chosen) => onChange({ kind: 'columns', longitude: chosen, latitude })}
      />
      <ColumnChoice
        label={exporting.latitude}
        value={latitude}
        state={state}
        onChange={(chosen) => onChange({ kind: 'columns', longitude, latitude: chosen })}
      />
    </>
  )
}

function ColumnChoice({
  label,
  value,
  state,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly state: ExportState
  readonly onChange: (id: string) => void
}) {
  const { exporting } = useText()
  const isKnown = state.columns.some(({ id }) => id === value)
  const none = isKnown ? [] : [{ value: '', label: exporting.noColumn }]
  const options = [...none, ...state.columns.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <SelectInput label={label} value={isKnown ? value : ''} options={options} onChange={onChange} />
  )
}

function Places({ state, geometry, onChange }: Part) {
  const { exporting, common } = useText()
  const found = state.check?.geometry
  if (!found) return null
  const { placed, empty, unread, example } = found
  return (
    <div role="status" className={placed < state.check!.rowCount ? styles.finding : undefined}>
      <p>{exporting.placed(common.rows(placed), common.number(state.check!.rowCount))}</p>
      {empty + unread > 0 && <p>{exporting.unplaced(empty, unread)}</p>}
      {example !== '' && <p>{exporting.unplacedExample(example)}</p>}
      {found.looksProjected && <p className={styles.strong}>{exporting.projected}</p>}
      {found.looksSwapped && geometry && (
        <>
          <p className={styles.strong}>{exporting.swapped}</p>
          <Button onPress={() => onChange(swapped(geometry))}>{exporting.swap}</Button>
        </>
      )}
    </div>
  )
}

function swapped(geometry: GeometryChoice): GeometryChoice {
  if (geometry.kind === 'columns') {
    return { ...geometry, longitude: geometry.latitude, latitude: geometry.longitude }
  }
  if (geometry.kind === 'pair') {
    return { ...geometry, order: geometry.order === 'latLon' ? 'lonLat' : 'latLon' }
  }
  return geometry
}
