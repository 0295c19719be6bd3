import { useId } from 'react'
import { Button, DialogTrigger } from 'react-aria-components'
import { ChevronDown, Plus } from 'lucide-react'
import type { ColumnRef } from '../../steps/params'
import { useText } from '../useApp'
import { ColumnPicker } from './ColumnPicker'
import { refOf, useFormPlace } from './formPlace'
import styles from './form.module.css'

/** A column of the table, chosen from a list with a search. */
export function ColumnSelect({
  label,
  isLabelHidden = false,
  value,
  placeholder,
  noneLabel,
  format = (name) => name,
  onChange,
}: {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly value: ColumnRef | null
  readonly placeholder?: string
  readonly noneLabel?: string
  /** How the chosen column is said: "après Nom". */
  readonly format?: (name: string) => string
  readonly onChange: (column: ColumnRef | null) => void
}) {
  const text = useText()
  const id = useId()
  const { columns } = useFormPlace()
  const known = value && columns.find((column) => column.id === value.id)
  const isGone = value !== null && !known && columns.length > 0
  const shown = value
    ? format(known?.name ?? value.name)
    : (noneLabel ?? placeholder ?? text.form.chooseColumn)
  return (
    <div className={styles.field}>
      <span id={`${id}-label`} className={isLabelHidden ? 'visuallyHidden' : (styles.label ?? '')}>
        {label}
      </span>
      <DialogTrigger>
        <Button
          id={id}
          className={styles.select ?? ''}
          data-enter-applies
          aria-labelledby={`${id}-label ${id}-value`}
          {...(isGone && { 'aria-describedby': `${id}-gone` })}
        >
          <span
            id={`${id}-value`}
            className={value || noneLabel ? styles.selectValue : styles.placeholder}
          >
            {shown}
          </span>
          <ChevronDown size={14} aria-hidden />
        </Button>
        <ColumnPicker
          label={label}
          columns={columns}
          {...(noneLabel !== undefined && { noneLabel })}
          onChoose={(chosen) => {
            const column = columns.find((each) => each.id === chosen)
            onChange(column ? refOf(column) : null)
          }}
        />
      </DialogTrigger>
      {isGone && (
        <span id={`${id}-gone`} className={styles.error}>
          {text.form.columnGone(value.name)}
        </span>
      )}
    </div>
  )
}

/** A button that adds a column to a list. */
export function ColumnAdder({
  label,
  excluded,
  onAdd,
}: {
  readonly label: string
  readonly excluded: ReadonlySet<string>
  readonly onAdd: (column: ColumnRef) => void
}) {
  const { columns } = useFormPlace()
  const free = columns.filter(({ id }) => !excluded.has(id))
  return (
    <DialogTrigger>
      <Button className={styles.adder ?? ''} isDisabled={free.length === 0}>
        <Plus size={14} aria-hidden />
        {label}
      </Button>
      <ColumnPicker
        label={label}
        columns={free}
        onChoose={(chosen) => {
          const column = free.find(({ id }) => id === chosen)
          if (column) onAdd(refOf(column))
        }}
      />
    </DialogTrigger>
  )
}
