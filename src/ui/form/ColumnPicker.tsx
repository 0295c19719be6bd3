import { useState } from 'react'
import { Autocomplete, Dialog, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { ColumnName } from '../../recipe/report'
import { SearchInput } from '../controls/TextInput'
import { useText } from '../useApp'
import { searchColumns } from './searchColumns'
import styles from './form.module.css'

const NONE = 'none'
const COLUMN = 'column:'

/** A list of columns to choose one from, with a search; opened by the button of a `DialogTrigger`. */
export function ColumnPicker({
  label,
  columns,
  noneLabel,
  onChoose,
}: {
  readonly label: string
  readonly columns: readonly ColumnName[]
  /** Set to offer no column as a choice. */
  readonly noneLabel?: string
  readonly onChoose: (id: string | null) => void
}) {
  return (
    <Popover className={styles.popover ?? ''} offset={2}>
      <Dialog aria-label={label} className={styles.picker ?? ''}>
        {({ close }) => (
          <PickerList
            label={label}
            columns={columns}
            {...(noneLabel !== undefined && { noneLabel })}
            onChoose={(id) => {
              close()
              onChoose(id)
            }}
          />
        )}
      </Dialog>
    </Popover>
  )
}

function PickerList({
  label,
  columns,
  noneLabel,
  onChoose,
}: {
  readonly label: string
  readonly columns: readonly ColumnName[]
  readonly noneLabel?: string
  readonly onChoose: (id: string | null) => void
}) {
  const text = useText()
  const [asked, setAsked] = useState('')
  const { found, left } = searchColumns(columns, asked)
  return (
    <Autocomplete inputValue={asked} onInputChange={setAsked}>
      <div className={styles.searchHead}>
        <SearchInput label={text.steps.searchColumn} value={asked} onChange={setAsked} autoFocus />
      </div>
      <ListBox
        aria-label={label}
        className={styles.options ?? ''}
        selectionMode="none"
        onAction={(key) => {
          const name = String(key)
          onChoose(name.startsWith(COLUMN) ? name.slice(COLUMN.length) : null)
        }}
        renderEmptyState={() => <p className={styles.hint}>{text.steps.noColumn}</p>}
      >
        {noneLabel !== undefined && asked === '' && (
          <ListBoxItem id={NONE} textValue={noneLabel} className={styles.option ?? ''}>
            {noneLabel}
          </ListBoxItem>
        )}
        {found.map(({ id, name }) => (
          <ListBoxItem
            key={id}
            id={`${COLUMN}${id}`}
            textValue={name}
            className={styles.option ?? ''}
          >
            {name}
          </ListBoxItem>
        ))}
      </ListBox>
      {left > 0 && <p className={styles.hint}>{text.form.moreColumns(left)}</p>}
    </Autocomplete>
  )
}
