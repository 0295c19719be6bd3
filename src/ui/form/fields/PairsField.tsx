import { useState } from 'react'
import { namedPairs } from '../../../recipe/correspondences'
import type { TextPair, TextPairs } from '../../../steps/params'
import { Button } from '../../controls/Button'
import { PairsEditor } from '../../controls/PairsEditor'
import { SelectInput } from '../../controls/SelectInput'
import { TextInput } from '../../controls/TextInput'
import { useActions, useProject, useText } from '../../useApp'
import { FieldGroup } from './FieldGroup'
import type { FieldProps } from './fieldProps'
import { UnmatchedTexts } from './UnmatchedTexts'
import styles from '../form.module.css'

const OWN = ''
const GONE = '?'
/** Lines of a table that are shown where it is only chosen. */
const PEEKED = 6

const isOwn = (value: TextPairs): value is readonly TextPair[] => Array.isArray(value)

/** The draft of a form holds lines, a table, or nothing yet. */
const pairsIn = (value: unknown): TextPairs =>
  Array.isArray(value) || (typeof value === 'object' && value !== null) ? (value as TextPairs) : []

/** What texts become: lines of the step itself, or a correspondence table of the project. */
export function PairsField({
  label,
  value: given,
  params,
  onChange,
}: FieldProps<unknown> & {
  /** The other settings of a step that maps whole texts: what the table leaves is then counted. */
  readonly params: Readonly<Record<string, unknown>> | null
}) {
  const words = useText().pairs
  const actions = useActions()
  const { doc } = useProject()
  const tables = doc.correspondences ?? []
  const value = pairsIn(given)
  const table = namedPairs(value, tables)
  const named = isOwn(value) ? null : value
  // Steps that came from another project bring the lines along.
  const carried = table ? undefined : named?.pairs
  const gone = table || carried ? null : named
  const peeked = table?.pairs ?? carried
  const lines = isOwn(value) ? value : (peeked ?? [])

  const choose = (id: string) => {
    const chosen = tables.find((each) => each.id === id)
    if (chosen) onChange({ id: chosen.id, name: chosen.name })
    else if (id === OWN && !isOwn(value)) onChange([])
  }
  const add = (line: TextPair) =>
    table ? actions.showPairs(table.id, [line]) : onChange([...lines, line])

  return (
    <FieldGroup label={label}>
      {(tables.length > 0 || named) && (
        <SelectInput
          label={words.which}
          value={table?.id ?? (named ? GONE : OWN)}
          options={[
            ...(named && !table ? [{ value: GONE, label: named.name }] : []),
            { value: OWN, label: words.own },
            ...tables.map(({ id, name, pairs }) => ({
              value: id,
              label: `${name} (${words.lines(pairs.length)})`,
            })),
          ]}
          onChange={choose}
        />
      )}
      {gone && <p className={styles.error}>{words.gone(gone.name)}</p>}
      {isOwn(value) && <PairsEditor value={value} onChange={onChange} />}
      {peeked && (
        <>
          <ul className={styles.hint}>
            {peeked.slice(0, PEEKED).map(({ from, to }, at) => (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>{`${from} → ${to}`}</li>
            ))}
            {peeked.length > PEEKED && <li>…</li>}
          </ul>
          <span className={styles.inline}>
            {table && <Button onPress={() => actions.showPairs(table.id)}>{words.change}</Button>}
            <Button variant="quiet" onPress={() => onChange(peeked)}>
              {words.copy}
            </Button>
          </span>
        </>
      )}
      {(isOwn(value) || carried) && (
        <KeepAsTable
          lines={lines}
          wanted={named?.name ?? words.newName}
          onKept={(id, name) => onChange({ id, name })}
        />
      )}
      {params && !gone && <UnmatchedTexts lines={lines} params={params} onAdd={add} />}
    </FieldGroup>
  )
}

/** Gives lines typed in a form a name, so that other steps may go by them. */
function KeepAsTable({
  lines,
  wanted,
  onKept,
}: {
  readonly lines: readonly TextPair[]
  readonly wanted: string
  readonly onKept: (id: string, name: string) => void
}) {
  const words = useText().pairs
  const actions = useActions()
  const [name, setName] = useState<string | null>(null)
  const keep = async () => {
    const id = await actions.keepPairs(null, { name: name ?? '', pairs: lines })
    if (id !== null) onKept(id, (name ?? '').trim())
  }
  if (name === null) {
    return (
      <span className={styles.inline}>
        {lines.length > 0 && (
          <Button variant="quiet" onPress={() => setName(wanted)}>
            {words.keep}
          </Button>
        )}
        <Button variant="quiet" onPress={() => actions.showPairs(null)}>
          {words.manage}
        </Button>
      </span>
    )
  }
  return (
    <span className={styles.inline}>
      <TextInput label={words.name} value={name} onChange={setName} autoFocus />
      <Button isDisabled={name.trim() === ''} onPress={() => void keep()}>
        {words.keepNow}
      </Button>
    </span>
  )
}
