import type { ColumnRef } from '../../../steps/params'
import { Plus } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useText } from '../../useApp'
import styles from '../form.module.css'

/** Offers to take the columns selected in the grid; nothing when there are none to take. */
export function SelectionOffer({
  columns,
  onAdd,
}: {
  readonly columns: readonly ColumnRef[]
  readonly onAdd: () => void
}) {
  const text = useText()
  if (columns.length === 0) return null
  return (
    <Button className={styles.adder ?? ''} onPress={onAdd}>
      <Plus size={14} aria-hidden />
      {text.form.addSelected(columns.map(({ name }) => name))}
    </Button>
  )
}
