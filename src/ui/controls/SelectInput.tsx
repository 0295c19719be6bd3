import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components'
import { ChevronDown } from 'lucide-react'
import styles from './fields.module.css'

export interface Option<V extends string> {
  readonly value: V
  readonly label: string
}

/** One choice out of a list that drops down. */
export function SelectInput<V extends string>({
  label,
  value,
  options,
  onChange,
  hint,
  isLabelHidden = false,
}: {
  readonly label: string
  readonly value: V
  readonly options: readonly Option<V>[]
  readonly onChange: (value: V) => void
  readonly hint?: string
  readonly isLabelHidden?: boolean
}) {
  return (
    <Select
      selectedKey={value}
      onSelectionChange={(key) => {
        const option = options.find((known) => known.value === key)
        if (option) onChange(option.value)
      }}
      className={styles.field ?? ''}
    >
      <Label className={(isLabelHidden ? styles.hiddenLabel : styles.label) ?? ''}>{label}</Label>
      <Button className={styles.select ?? ''}>
        <SelectValue className={styles.selected ?? ''} />
        <ChevronDown size={14} aria-hidden />
      </Button>
      {hint && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <Popover className={styles.popover ?? ''} offset={2}>
        <ListBox className={styles.list ?? ''} items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={styles.option ?? ''}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
