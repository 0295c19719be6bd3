import { useState } from 'react'
import { X } from 'lucide-react'
import { formatMoment } from '../../../i18n/formats'
import type { CellEdit, EditBlock } from '../../../steps/params'
import { Button } from '../../controls/Button'
import { IconButton } from '../../controls/IconButton'
import { useLanguage, useText } from '../../useApp'
import { useFormPlace } from '../formPlace'
import { FieldGroup } from './FieldGroup'
import type { FieldProps } from './fieldProps'
import styles from '../form.module.css'

const PAGE = 50

/** The manual edits of a step, each of which can be taken out. */
export function EditsField({ label, value, onChange }: FieldProps<readonly EditBlock[]>) {
  const text = useText()
  const [listed, setListed] = useState(PAGE)
  const { columns } = useFormPlace()
  const names = new Map(columns.map(({ id, name }) => [id, name]))
  const count = value.reduce((sum, { edits }) => sum + edits.length, 0)
  const remove = (removed: CellEdit) =>
    onChange(
      value
        .map((block) =>
          block.edits.includes(removed)
            ? { edits: block.edits.filter((edit) => edit !== removed) }
            : block,
        )
        .filter(({ edits }) => edits.length > 0),
    )
  return (
    <FieldGroup label={`${label} · ${text.form.edits.count(count)}`}>
      {count === 0 && <p className={styles.hint}>{text.form.edits.none}</p>}
      <ul className={styles.records} aria-label={text.form.edits.list}>
        {firstEdits(value, listed).map((edit) => (
          <EditLine
            key={`${edit.row} ${edit.column.id} ${edit.time} ${edit.before}`}
            edit={edit}
            name={names.get(edit.column.id) ?? edit.column.name}
            onRemove={() => remove(edit)}
          />
        ))}
      </ul>
      {count > listed && (
        <Button onPress={() => setListed(listed + PAGE)}>{text.form.showMore}</Button>
      )}
    </FieldGroup>
  )
}

function firstEdits(blocks: readonly EditBlock[], count: number): readonly CellEdit[] {
  const found: CellEdit[] = []
  for (const { edits } of blocks) {
    if (found.length >= count) break
    found.push(...edits.slice(0, count - found.length))
  }
  return found
}

function EditLine({
  edit,
  name,
  onRemove,
}: {
  readonly edit: CellEdit
  readonly name: string
  readonly onRemove: () => void
}) {
  const text = useText()
  const language = useLanguage()
  const words = text.form.edits
  const row = typeof edit.row === 'number' ? text.common.number(edit.row) : text.form.rows.made
  return (
    <li className={styles.record}>
      <span className={styles.recordBody}>
        <span className={styles.hint}>
          {words.place(row, name)}
          {edit.time > 0 && ` · ${formatMoment(language, edit.time)}`}
        </span>
        <span className={styles.change}>
          <del>{edit.before || words.empty}</del>
          <span className="visuallyHidden">{words.becomes}</span>
          <span aria-hidden>→</span>
          <ins>{edit.after || words.empty}</ins>
        </span>
      </span>
      <IconButton icon={X} label={words.remove(row, name)} onPress={onRemove} />
    </li>
  )
}
