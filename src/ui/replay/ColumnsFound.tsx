import { useId, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { ChevronDown, ChevronRight } from 'lucide-react'
import type { Replay } from '../../state/replay/model'
import { renamesBack } from '../../state/replay/fitting'
import { CheckBox } from '../controls/Choices'
import { useActions } from '../useApp'
import { ColumnFound } from './ColumnFound'
import { neededColumns, otherColumns } from './replayView'
import { useReplayWords } from './words'
import styles from './replay.module.css'

const NAMED = 8

/** The columns that steps need, each with the one that stands for it; those that are not sure come first. */
export function ColumnsFound({ replay }: { readonly replay: Replay }) {
  const { columns: words } = useReplayWords()
  const actions = useActions()
  const id = useId()
  const { found, doubtful } = neededColumns(replay)
  const { added, gone } = otherColumns(replay)
  const renames = renamesBack(replay).length
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      {found.length + doubtful.length === 0 && <p>{words.none}</p>}
      {doubtful.length > 0 && (
        <div className={styles.question}>
          <p className={styles.strong}>{words.missingTitle(doubtful.length)}</p>
          <p className={styles.quiet}>{words.missingHint}</p>
          <ul className={styles.matches}>
            {doubtful.map((column) => (
              <ColumnFound key={column.match.wanted.id} column={column} replay={replay} />
            ))}
          </ul>
        </div>
      )}
      {found.length > 0 && <Sure replay={replay} columns={found} />}
      {renames > 0 && (
        <CheckBox
          label={words.keepsNames(renames)}
          help={words.keepsNamesHint}
          isSelected={replay.keepsNames}
          onChange={(keepsNames) => void actions.changeReplay({ keepsNames })}
        />
      )}
      {added.length > 0 && (
        <p className={styles.quiet}>
          {words.added(added.slice(0, NAMED), Math.max(0, added.length - NAMED))}
        </p>
      )}
      {gone.length > 0 && (
        <p className={styles.quiet}>
          {words.gone(gone.slice(0, NAMED), Math.max(0, gone.length - NAMED))}
        </p>
      )}
    </section>
  )
}

/** Columns found by their names: counted, and listed only for who wants to choose otherwise. */
function Sure({
  replay,
  columns,
}: {
  readonly replay: Replay
  readonly columns: ReturnType<typeof neededColumns>['found']
}) {
  const { columns: words } = useReplayWords()
  const [isOpen, setIsOpen] = useState(false)
  const Mark = isOpen ? ChevronDown : ChevronRight
  return (
    <div>
      <AriaButton
        className={styles.fold ?? ''}
        aria-expanded={isOpen}
        onPress={() => setIsOpen(!isOpen)}
      >
        <Mark size={14} aria-hidden />
        <span>{words.found(columns.length)}</span>
        {!isOpen && <span className={styles.quiet}>{words.showFound}</span>}
      </AriaButton>
      {isOpen && (
        <ul className={styles.matches}>
          {columns.map((column) => (
            <ColumnFound key={column.match.wanted.id} column={column} replay={replay} />
          ))}
        </ul>
      )}
    </div>
  )
}
