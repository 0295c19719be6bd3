import { Group } from 'react-aria-components'
import { useFormPlace } from '../formPlace'
import type { FieldProps } from '../fields/fieldProps'
import { ConditionGroup } from './ConditionGroup'
import { newTest, readDraft, writeDraft } from './draft'
import styles from '../form.module.css'

/** Which rows are meant: tests on columns joined by *and* and *or*, in groups. */
export function ConditionField({ label, value, onChange }: FieldProps<unknown>) {
  const { selected, focused, types } = useFormPlace()
  const column = selected[0] ?? focused
  const start = newTest(column, column ? types.get(column.id) : undefined)
  return (
    <Group className={styles.field ?? ''} aria-label={label}>
      <ConditionGroup
        label={label}
        group={readDraft(value, start)}
        depth={0}
        onChange={(group) => onChange(writeDraft(group))}
      />
    </Group>
  )
}
