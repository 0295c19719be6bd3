import { Button } from 'react-aria-components'
import { Plus, X } from 'lucide-react'
import type { Label } from '../../../steps/params'
import { IconButton } from '../../controls/IconButton'
import { TextInput } from '../../controls/TextInput'
import { useText } from '../../useApp'
import { ConditionField } from '../condition/ConditionField'
import { newTest, readDraft, writeDraft } from '../condition/draft'
import { useFormPlace } from '../formPlace'
import { FieldGroup } from './FieldGroup'
import type { FieldProps } from './fieldProps'
import styles from '../form.module.css'

/** Texts to write, each with the condition it is written under; the first that holds decides. */
export function LabelsField({ label, value, onChange }: FieldProps<readonly Label[]>) {
  const text = useText()
  const words = text.form.labels
  const { selected, focused, types } = useFormPlace()
  const column = selected[0] ?? focused

  /** A new text asks for a test of a column at once. */
  const added = (): Label => {
    const start = newTest(column, column ? types.get(column.id) : undefined)
    return { label: '', condition: writeDraft(readDraft(null, start)) as Label['condition'] }
  }
  const change = (at: number, part: Partial<Label>) =>
    onChange(value.map((each, index) => (index === at ? { ...each, ...part } : each)))
  return (
    <FieldGroup label={label}>
      <ol className={styles.cards}>
        {value.map((each, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className={styles.card}>
            <div className={styles.cardHead}>
              <TextInput
                label={words.text(at + 1)}
                autoFocus={at === value.length - 1 && each.label === ''}
                value={each.label}
                onChange={(given) => change(at, { label: given })}
              />
              <IconButton
                icon={X}
                label={words.remove(at + 1)}
                onPress={() => onChange(value.toSpliced(at, 1))}
              />
            </div>
            <ConditionField
              label={words.when(at + 1)}
              value={each.condition}
              onChange={(condition) => change(at, { condition: condition as Label['condition'] })}
            />
          </li>
        ))}
      </ol>
      <Button className={styles.adder ?? ''} onPress={() => onChange([...value, added()])}>
        <Plus size={14} aria-hidden />
        {words.add}
      </Button>
    </FieldGroup>
  )
}
