import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Selection } from 'react-aria-components'
import { Autocomplete, ListBox, ListBoxItem } from 'react-aria-components'
import { Check } from 'lucide-react'
import type { ColumnRef } from '../../../steps/params'
import { Button } from '../../controls/Button'
import { SearchInput } from '../../controls/TextInput'
import { useText } from '../../useApp'
import { useFormPlace } from '../formPlace'
import { searchColumns } from '../searchColumns'
import styles from '../form.module.css'

/** The columns of the table with a box each, a search over them, and all or none at once. */
export function ColumnsList({
  label,
  chosen,
  onChoose,
  onAll,
  onNone,
  onKeyDown,
}: {
  readonly label: string
  readonly chosen: readonly ColumnRef[]
  readonly onChoose: (keys: Selection) => void
  readonly onAll: () => void
  readonly onNone: (() => void) | null
  readonly onKeyDown: (event: KeyboardEvent) => void
}) {
  const text = useText()
  const { columns } = useFormPlace()
  const [asked, setAsked] = useState('')
  const { found, left } = searchColumns(columns, asked)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.listBox} onKeyDown={onKeyDown}>
      <Autocomplete inputValue={asked} onInputChange={setAsked}>
        <div className={styles.searchHead}>
          <SearchInput label={text.form.searchColumns} value={asked} onChange={setAsked} />
          <div className={styles.inline}>
            <Button variant="quiet" onPress={onAll}>
              {text.form.selectAll}
            </Button>
            {onNone && (
              <Button variant="quiet" onPress={onNone}>
                {text.form.selectNone}
              </Button>
            )}
          </div>
        </div>
        <ListBox
          aria-label={text.form.columnList(label)}
          className={styles.checkList ?? ''}
          data-enter-applies
          selectionMode="multiple"
          selectedKeys={chosen.map(({ id }) => id)}
          onSelectionChange={onChoose}
          escapeKeyBehavior="none"
          renderEmptyState={() => <p className={styles.hint}>{text.form.noSuchColumn}</p>}
        >
          {found.map(({ id, name }) => (
            <ListBoxItem key={id} id={id} textValue={name} className={styles.checkOption ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={styles.box} aria-hidden>
                    {isSelected && <Check size={12} strokeWidth={3} />}
                  </span>
                  <span className={styles.optionName}>{name}</span>
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Autocomplete>
      {left > 0 && <p className={styles.hint}>{text.form.moreColumns(left)}</p>}
    </div>
  )
}
