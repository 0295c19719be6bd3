import { Pencil, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { isBlank } from '../../values/text'
import { IconButton } from '../controls/IconButton'
import { useActions, useApp, useText } from '../useApp'
import { CellForm } from './CellForm'
import { CellHistory } from './CellHistory'
import { CellText } from './CellText'
import { useCellHistory, useFocusedCell } from './focusedCell'
import type { FocusedCell } from './focusedCell'
import styles from './cell.module.css'

/** The focused cell whole: its place, its text with what cannot be seen, its history; editable here too. */
export function CellBar() {
  const { grid } = useText()
  const cell = useFocusedCell()
  const history = useCellHistory(cell)
  const words = grid.cellBar
  return (
    <section className={styles.bar} aria-label={words.label}>
      {cell ? (
        <Cell key={`${cell.row} ${cell.column.id}`} cell={cell}>
          <CellHistory history={history} />
        </Cell>
      ) : (
        <p className={styles.none}>{words.none}</p>
      )}
    </section>
  )
}

function Cell({ cell, children }: { cell: FocusedCell; children: ReactNode }) {
  const { grid } = useText()
  const actions = useActions()
  const isComparing = useApp(({ project }) => project?.form?.preview.key != null)
  const [isEditing, setIsEditing] = useState(false)
  const words = grid.cellBar
  const { text, column, row, record } = cell
  const save = (after: string) => {
    setIsEditing(false)
    if (after !== text) {
      void actions.editCells([{ row, column: column.id, before: text, after }])
    }
  }
  const place =
    record === null ? `${column.name}, ${words.madeRow}` : words.place(column.name, String(record))
  return (
    <>
      <span className={styles.place} title={place}>
        {column.name}
      </span>
      {isEditing ? (
        <CellForm text={text} onSave={save} onClose={() => setIsEditing(false)} />
      ) : (
        <>
          <div className={styles.whole}>
            {text === '' ? (
              <em className={styles.none}>{words.empty}</em>
            ) : (
              <CellText text={text} />
            )}
            {text !== '' && isBlank(text) && <em className={styles.none}> {words.blank}</em>}
          </div>
          {!isComparing && (
            <IconButton icon={Pencil} label={words.edit} onPress={() => setIsEditing(true)} />
          )}
          {cell.isMisfit && <Misfit cell={cell} />}
          {children}
        </>
      )}
    </>
  )
}

/** Why the text does not read as the type of its column. */
function Misfit({ cell }: { cell: FocusedCell }) {
  const { grid, types } = useText()
  const words = grid.cellBar
  const { type } = cell.column
  const reason = `${words.misfit(types[type])} ${words.why[type]}`
  return (
    <span className={styles.misfit} title={reason}>
      <TriangleAlert size={14} aria-hidden="true" />
      <span className={styles.reason}>{reason}</span>
    </span>
  )
}
