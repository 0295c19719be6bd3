import { ChevronLeft, ChevronRight } from 'lucide-react'
import { columnLetters } from '../../i18n/formats'
import { IconButton } from '../controls/IconButton'
import { useText } from '../useApp'
import styles from './opening.module.css'

/** Which columns of a wide preview are shown, and the way to the others. */
export function ColumnPager({
  columns = [],
  said,
  isFirst,
  isLast,
  onMove,
}: {
  readonly columns?: readonly number[]
  /** What is shown in words, where columns have no letters. */
  readonly said?: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: 1 | -1) => void
}) {
  const { sheets } = useText()
  const [first = 1] = columns
  return (
    <div className={styles.pager}>
      <IconButton
        icon={ChevronLeft}
        label={sheets.columnsBefore}
        isDisabled={isFirst}
        onPress={() => onMove(-1)}
      />
      <span role="status">
        {said ?? sheets.columnsShown(columnLetters(first), columnLetters(columns.at(-1) ?? first))}
      </span>
      <IconButton
        icon={ChevronRight}
        label={sheets.columnsAfter}
        isDisabled={isLast}
        onPress={() => onMove(1)}
      />
    </div>
  )
}
