import { ChevronDown, ChevronUp, Pencil, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Catalogue } from '../../i18n/en'
import { isBlank } from '../../values/text'
import { IconButton } from '../controls/IconButton'
import { useActions, useApp, useText } from '../useApp'
import { lazyPart } from '../shell/lazyPart'
import { CellHistory } from './CellHistory'
import { CellText } from './CellText'
import { useCellHistory, useFocusedCell } from './focusedCell'
import type { FocusedCell } from './focusedCell'
import styles from './cell.module.css'

const CellForm = lazyPart(() => import('./CellForm').then((part) => part.CellForm))

const LONG = 80
const lineBreak = /[\n\r\u0085\u2028\u2029]/u

/**
 * The focused cell whole: its place, its text with what cannot be seen, its history; editable here too.
 * It keeps its height while one moves over cells, one line or several, so that the grid stays in place.
 */
export function CellBar() {
  const { grid, types } = useText()
  const cell = useFocusedCell()
  const words = grid.cellBar
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section
      className={isOpen ? `${styles.room} ${styles.tall}` : styles.room}
      aria-label={words.label}
    >
      {cell ? (
        <Cell
          key={JSON.stringify([cell.row, cell.column.id])}
          cell={cell}
          isOpen={isOpen}
          onOpen={setIsOpen}
        />
      ) : (
        <p className={styles.none}>{words.none}</p>
      )}
      {/* A place that is always there, so that what comes in it is read aloud. */}
      <output className="visuallyHidden">
        {cell?.isMisfit ? misfitWords(cell, words, types) : ''}
      </output>
    </section>
  )
}

interface CellProps {
  readonly cell: FocusedCell
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

function Cell({ cell, isOpen, onOpen }: CellProps) {
  const { grid } = useText()
  const actions = useActions()
  const history = useCellHistory(cell)
  const isComparing = useApp(({ project }) => project?.form?.preview.key != null)
  const [isEditing, setIsEditing] = useState(false)
  const words = grid.cellBar
  const { text, column, row, record } = cell
  const isLong = cell.isMisfit || text.length > LONG || lineBreak.test(text) || history.length > 2
  const save = (after: string) => {
    setIsEditing(false)
    if (after !== text) {
      void actions.editCells([{ row, column: column.id, before: text, after }])
    }
  }
  const place =
    record === null ? `${column.name}, ${words.madeRow}` : words.place(column.name, String(record))
  return (
    <div className={isEditing ? `${styles.bar} ${styles.over}` : styles.bar}>
      <span className={styles.place} title={place}>
        {column.name}
      </span>
      {isEditing ? (
        <CellForm text={text} onSave={save} onClose={() => setIsEditing(false)} />
      ) : (
        <>
          <div className={styles.whole}>
            {text === '' && <em className={styles.quiet}>{words.empty}</em>}
            <CellText text={text} />
            {isBlank(text) && <em className={styles.quiet}> {words.blank}</em>}
          </div>
          {cell.before !== null && <Before text={cell.before} />}
          {!isComparing && (
            <IconButton icon={Pencil} label={words.edit} onPress={() => setIsEditing(true)} />
          )}
          {cell.isMisfit && <Misfit cell={cell} />}
          <CellHistory history={history} />
          {(isOpen || isLong) && (
            <span className={styles.toggle}>
              <IconButton
                icon={isOpen ? ChevronUp : ChevronDown}
                label={isOpen ? words.fold : words.unfold}
                aria-expanded={isOpen}
                onPress={() => onOpen(!isOpen)}
              />
            </span>
          )}
        </>
      )}
    </div>
  )
}

/** What the previewed step makes of this cell: the text it was. */
function Before({ text }: { text: string }) {
  const { grid } = useText()
  return (
    <del className={styles.before}>
      <span className="visuallyHidden">{grid.before} </span>
      {text === '' ? <em>{grid.cellBar.empty}</em> : <CellText text={text} />}
    </del>
  )
}

const misfitWords = (
  { column: { type } }: FocusedCell,
  words: Catalogue['grid']['cellBar'],
  types: Catalogue['types'],
): string => `${words.misfit(types[type])} ${words.why[type]}`

/** Why the text does not read as the type of its column. */
function Misfit({ cell }: { cell: FocusedCell }) {
  const { grid, types } = useText()
  const words = grid.cellBar
  const reason = misfitWords(cell, words, types)
  return (
    <span className={styles.misfit} title={reason} aria-hidden="true">
      <TriangleAlert size={14} />
      <span className={styles.reason}>{reason}</span>
    </span>
  )
}
