import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Selection } from 'react-aria-components'
import { Button } from 'react-aria-components'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import type { ColumnRef } from '../../../steps/params'
import { useText } from '../../useApp'
import { refOf, useFormPlace } from '../formPlace'
import { ColumnsList } from './ColumnsList'
import { FieldGroup } from './FieldGroup'
import type { FieldProps } from './fieldProps'
import { SelectionOffer } from './SelectionOffer'
import { useFollowedSelection } from './useFollowedSelection'
import styles from '../form.module.css'

const CHIPS = 12
/** So many columns are named on the button while their list is open, and no chip says them. */
const NAMED = 3

/** Several columns: what is chosen as chips, the list to choose from under them. */
export function ColumnsField({
  label,
  value,
  onChange,
  allWhenEmpty = false,
  isOptional = false,
  isMain = false,
}: FieldProps<readonly ColumnRef[]> & {
  readonly allWhenEmpty?: boolean
  readonly isOptional?: boolean
  /** The one that follows the headers selected in the grid. */
  readonly isMain?: boolean
}) {
  const text = useText()
  const { columns, selected } = useFormPlace()
  const [isOpen, setIsOpen] = useState(!allWhenEmpty && !isOptional && value.length === 0)
  const offered = useFollowedSelection({ value, selected, onChange, isMain, allWhenEmpty })
  const names = new Map(columns.map((column) => [column.id, column.name]))

  const button = useRef<HTMLButtonElement>(null)
  /** Escape leaves the list first, the form only once more. */
  const handleKeys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    setIsOpen(false)
    button.current?.focus()
  }

  const choose = (keys: Selection) => {
    if (keys === 'all') return onChange(allWhenEmpty ? [] : columns.map(refOf))
    const kept = value.filter((column) => keys.has(column.id))
    const added = columns.filter(
      (column) => keys.has(column.id) && !value.some((each) => each.id === column.id),
    )
    onChange([...kept, ...added.map(refOf)])
  }

  const said =
    value.length > 0
      ? value.length <= NAMED && isOpen
        ? value.map((column) => names.get(column.id) ?? column.name).join(', ')
        : text.form.someColumns(value.length, columns.length)
      : allWhenEmpty
        ? text.form.allColumns(columns.length)
        : text.form.noColumnChosen
  return (
    <FieldGroup label={label}>
      <Button
        ref={button}
        className={styles.select ?? ''}
        data-enter-applies
        aria-label={`${text.form.columnList(label)}, ${said}`}
        aria-expanded={isOpen}
        onPress={() => setIsOpen(!isOpen)}
      >
        <span
          className={value.length > 0 || allWhenEmpty ? styles.selectValue : styles.placeholder}
        >
          {said}
        </span>
        {isOpen ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
      </Button>
      {isOpen && (
        <ColumnsList
          label={label}
          chosen={value}
          onChoose={choose}
          onAll={() => onChange(allWhenEmpty ? [] : columns.map(refOf))}
          onNone={allWhenEmpty ? null : () => onChange([])}
          onKeyDown={handleKeys}
        />
      )}
      {!isOpen && value.length > 0 && (
        <ul className={styles.chips} aria-label={text.form.chosenColumns(label)}>
          {value.slice(0, CHIPS).map((column) => {
            const name = names.get(column.id) ?? column.name
            return (
              <li
                key={column.id}
                className={
                  names.has(column.id) || columns.length === 0 ? styles.chip : styles.chipGone
                }
              >
                <span>{name}</span>
                <Button
                  className={styles.chipRemove ?? ''}
                  aria-label={text.form.removeColumn(name)}
                  onPress={() => onChange(value.filter((each) => each.id !== column.id))}
                >
                  <X size={12} aria-hidden />
                </Button>
              </li>
            )
          })}
          {value.length > CHIPS && (
            <li className={styles.hint}>{text.form.moreColumns(value.length - CHIPS)}</li>
          )}
        </ul>
      )}
      <SelectionOffer columns={offered} onAdd={() => onChange([...value, ...offered])} />
    </FieldGroup>
  )
}
