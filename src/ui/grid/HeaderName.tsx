import { useRef } from 'react'
import type { ColumnId } from '../../table/table'
import { useText } from '../useApp'
import { useGridUi } from './gridUi'

interface Props {
  readonly column: ColumnId
  readonly name: string
  readonly headerAsRead: string | null
}

/** The name of a column, or the field to change it in. */
export function HeaderName({ column, name, headerAsRead }: Props) {
  const { grid } = useText()
  const { renaming, endRename } = useGridUi()
  // Escape blurs the field too: what is typed must not be taken then.
  const isDone = useRef(false)
  if (renaming !== column) {
    const title = headerAsRead === null ? name : `${name} (${grid.headerAsRead(headerAsRead)})`
    return (
      <span className="headerName" title={title}>
        {name}
      </span>
    )
  }
  const end = (text: string | null) => {
    if (isDone.current) return
    isDone.current = true
    endRename(column, text)
  }
  return (
    <input
      className="headerInput"
      aria-label={grid.columnName(name)}
      defaultValue={name}
      spellCheck={false}
      ref={(field) => {
        if (!field || field.dataset.isReady) return
        field.dataset.isReady = 'yes'
        isDone.current = false
        field.focus()
        field.select()
      }}
      onBlur={(event) => end(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') end(event.currentTarget.value)
        if (event.key === 'Escape') end(null)
      }}
      onClick={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  )
}
