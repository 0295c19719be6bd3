import { useState } from 'react'
import { Autocomplete, ListBox, ListBoxItem } from 'react-aria-components'
import { Check } from 'lucide-react'
import type { ColumnRef } from '../../../steps/params'
import { SearchInput } from '../../controls/TextInput'
import { useText } from '../../useApp'
import { useValueCounts } from './useValueCounts'
import styles from '../form.module.css'

const LISTED = 200

/** Several texts, ticked among the values of the column with their counts. */
export function ValuesInput({
  column,
  values,
  onChange,
}: {
  readonly column: ColumnRef | null
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}) {
  const text = useText()
  const words = text.form.condition
  const [asked, setAsked] = useState('')
  const { values: counts } = useValueCounts(column, asked, LISTED, true)
  const known = new Set(counts.map((each) => each.text))
  const others = values
    .filter((value) => !known.has(value))
    .map((each) => ({ text: each, count: null }))
  const listed = [...(asked === '' ? others : []), ...counts]
  const idOf = (value: string) => `value:${value}`
  return (
    <div className={styles.listBox}>
      <Autocomplete inputValue={asked} onInputChange={setAsked}>
        <div className={styles.searchHead}>
          <SearchInput label={words.searchValues} value={asked} onChange={setAsked} />
        </div>
        <ListBox
          aria-label={words.suggestions}
          className={styles.checkList ?? ''}
          data-enter-applies
          selectionMode="multiple"
          selectedKeys={values.map(idOf)}
          escapeKeyBehavior="none"
          onSelectionChange={(keys) => {
            const chosen = listed.map((each) => each.text)
            if (keys === 'all') return onChange([...new Set([...values, ...chosen])])
            const kept = values.filter((value) => keys.has(idOf(value)))
            const added = chosen.filter((each) => keys.has(idOf(each)) && !values.includes(each))
            onChange([...kept, ...added])
          }}
          renderEmptyState={() => <p className={styles.hint}>{words.noValue}</p>}
        >
          {listed.map(({ text: each, count }) => (
            <ListBoxItem
              key={each}
              id={idOf(each)}
              textValue={each || words.emptyValue}
              className={styles.checkOption ?? ''}
            >
              {({ isSelected }) => (
                <>
                  <span className={styles.box} aria-hidden>
                    {isSelected && <Check size={12} strokeWidth={3} />}
                  </span>
                  <span className={styles.optionName}>{each || words.emptyValue}</span>
                  {count !== null && (
                    <span className={styles.optionCount}>{text.common.number(count)}</span>
                  )}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Autocomplete>
      <p className={styles.hint}>{words.chosenValues(values.length)}</p>
    </div>
  )
}
