import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ColumnSummary } from '../../worker/protocol'
import { IconButton } from '../controls/IconButton'
import { SelectInput } from '../controls/SelectInput'
import { TextInput } from '../controls/TextInput'
import { useText } from '../useApp'
import { testsFor, valuesOf } from './viewSpec'
import type { ColumnTest } from './viewSpec'
import styles from './filter.module.css'

interface Props {
  readonly test: ColumnTest
  readonly columns: readonly ColumnSummary[]
  /** Typing goes here first. */
  readonly takesFocus: boolean
  readonly onChange: (test: ColumnTest) => void
  readonly onRemove: () => void
}

/** One condition: a column, a question, its values. */
export function FilterLine({ test, columns, takesFocus, onChange, onRemove }: Props) {
  const { grid } = useText()
  const words = grid.viewBar
  const field = useRef<HTMLInputElement>(null)
  const takesFocusNow = useRef(takesFocus)
  useEffect(() => {
    if (takesFocusNow.current) field.current?.focus()
  }, [])
  const type = columns.find(({ id }) => id === test.column)?.type ?? 'text'
  const offered = testsFor(type)
  const tests = offered.includes(test.test) ? offered : [test.test, ...offered]
  const values = valuesOf(test.test)
  const chooseColumn = (column: string) => {
    const fitting = testsFor(columns.find(({ id }) => id === column)?.type ?? 'text')
    const kept = fitting.includes(test.test) ? test.test : (fitting[0] ?? 'contains')
    onChange({ ...test, column, test: kept })
  }
  return (
    <fieldset className={styles.line} aria-label={words.test}>
      <SelectInput
        label={words.column}
        isLabelHidden
        value={test.column}
        options={columns.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={chooseColumn}
      />
      <SelectInput
        label={words.test}
        isLabelHidden
        value={test.test}
        options={tests.map((value) => ({ value, label: grid.tests[value] }))}
        onChange={(chosen) => onChange({ ...test, test: chosen })}
      />
      {values > 0 && (
        <TextInput
          label={words.value}
          isLabelHidden
          inputRef={field}
          value={test.value ?? ''}
          onChange={(value) => onChange({ ...test, value })}
        />
      )}
      {values > 1 && (
        <TextInput
          label={words.value2}
          isLabelHidden
          value={test.value2 ?? ''}
          onChange={(value2) => onChange({ ...test, value2 })}
        />
      )}
      <IconButton icon={X} label={words.removeRow} onPress={onRemove} />
    </fieldset>
  )
}
