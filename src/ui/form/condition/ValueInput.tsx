import { useState } from 'react'
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { ChevronDown } from 'lucide-react'
import type { ColumnRef } from '../../../steps/params'
import { useText } from '../../useApp'
import { useValueCounts } from './useValueCounts'
import styles from '../form.module.css'

const SUGGESTED = 30

/** A text to compare with, typed or taken from the values of the column. */
export function ValueInput({
  column,
  value,
  error,
  onChange,
}: {
  readonly column: ColumnRef | null
  readonly value: string
  readonly error?: string
  readonly onChange: (value: string) => void
}) {
  const text = useText()
  const words = text.form.condition
  const [isWanted, setIsWanted] = useState(false)
  const [search, setSearch] = useState('')
  const found = useValueCounts(column, search, SUGGESTED, isWanted)
  const offered = found.values.filter((each) => each.text !== '')
  const isAnswered = found.search === search
  return (
    <ComboBox
      className={styles.field ?? ''}
      allowsCustomValue
      // A list that says there is nothing to choose would only hide the fields under it.
      allowsEmptyCollection={search === '' || !isAnswered}
      menuTrigger="input"
      inputValue={value}
      items={offered}
      isInvalid={error !== undefined}
      onFocus={() => setIsWanted(true)}
      onOpenChange={(_isOpen, trigger) => {
        if (trigger !== 'input') setSearch('')
      }}
      onInputChange={(typed) => {
        setSearch(typed)
        onChange(typed)
      }}
      onSelectionChange={(key) => {
        if (key !== null) onChange(String(key))
      }}
    >
      <Label className="visuallyHidden">{words.value}</Label>
      <div className={styles.combo}>
        <Input className={styles.comboInput ?? ''} spellCheck={false} autoComplete="off" />
        <Button className={styles.comboButton ?? ''}>
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
      <Popover className={styles.popover ?? ''} offset={2}>
        <ListBox
          className={styles.options ?? ''}
          aria-label={words.suggestions}
          renderEmptyState={() => isAnswered && <p className={styles.hint}>{words.noValue}</p>}
        >
          {offered.map(({ text: each, count }) => (
            <ListBoxItem key={each} id={each} textValue={each} className={styles.option ?? ''}>
              <span className={styles.optionName}>{each}</span>
              <span className={styles.optionCount}>{text.common.number(count)}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
