import { useState } from 'react'
import { RotateCcw } from 'lucide-react'
import type { RowKey } from '../../../table/rowIds'
import { Button } from '../../controls/Button'
import { IconButton } from '../../controls/IconButton'
import { useText } from '../../useApp'
import { FieldGroup } from './FieldGroup'
import type { FieldProps } from './fieldProps'
import styles from '../form.module.css'

const PAGE = 50

/** Rows deleted by hand, each of which can be kept after all. */
export function RowsField({ label, value, onChange }: FieldProps<readonly RowKey[]>) {
  const text = useText()
  const [listed, setListed] = useState(PAGE)
  const words = text.form.rows
  const nameOf = (row: RowKey) => (typeof row === 'number' ? text.common.number(row) : words.made)
  return (
    <FieldGroup label={words.count(value.length)}>
      {value.length === 0 && <p className={styles.hint}>{words.none}</p>}
      <ul className={styles.records} aria-label={label}>
        {value.slice(0, listed).map((row, at) => (
          <li key={String(row)} className={styles.record}>
            <span className={styles.recordBody}>{words.row(nameOf(row))}</span>
            <IconButton
              icon={RotateCcw}
              label={words.restore(nameOf(row))}
              onPress={() => onChange(value.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ul>
      {value.length > listed && (
        <Button onPress={() => setListed(listed + PAGE)}>{text.form.showMore}</Button>
      )}
    </FieldGroup>
  )
}
