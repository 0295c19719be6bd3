import { ArrowDown, ArrowUp, Eye, Funnel, RefreshCw, X } from 'lucide-react'
import { useState } from 'react'
import { activeTable } from '../../state/model'
import { shownSummary } from '../../state/selectors'
import { Button } from '../controls/Button'
import { IconButton } from '../controls/IconButton'
import { MarkIcon } from '../controls/MarkIcon'
import { lazyPart } from '../shell/lazyPart'
import { conditionWords } from '../filter/conditionWords'
import { isEmptySpec, listOf } from '../filter/viewSpec'
import { useActions, useProject, useText } from '../useApp'
import styles from './view.module.css'

const FilterEditor = lazyPart(() =>
  import('../filter/FilterEditor').then((part) => part.FilterEditor),
)

/** How what is shown differs from the table, with what to do about it. Nothing when it does not. */
export function ViewBar() {
  const { grid } = useText()
  const actions = useActions()
  const project = useProject()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { view } = activeTable(project).state
  const { spec, hidden, rowCount } = view
  const summary = shownSummary(project)
  const columns = summary?.columns ?? []
  const nameOf = (id: string) => columns.find((column) => column.id === id)?.name ?? id
  const stillHidden = hidden.filter((id) => columns.some((column) => column.id === id))
  const words = grid.viewBar
  const hasSpec = !isEmptySpec(spec)
  if (!hasSpec && stillHidden.length === 0) return null
  const list = listOf(spec.filter)

  return (
    <section className={styles.bar} aria-label={words.label}>
      <div className={styles.what}>
        <span className={styles.title}>{words.title}</span>
        {spec.sort.map(({ column, isDescending }) => (
          <span key={column} className={styles.part}>
            {words.sortedBy(nameOf(column))}
            <MarkIcon
              icon={isDescending ? ArrowDown : ArrowUp}
              label={isDescending ? grid.sortedDown : grid.sortedUp}
            />
          </span>
        ))}
        {spec.filter && (
          <Button
            variant="quiet"
            icon={Funnel}
            isDisabled={list === null}
            onPress={({ target }) => setAnchor(target instanceof HTMLElement ? target : null)}
            aria-label={`${words.edit} : ${conditionWords(spec.filter, nameOf, grid)}`}
          >
            {conditionWords(spec.filter, nameOf, grid)}
          </Button>
        )}
        {spec.filter && rowCount !== null && summary && (
          <output className={styles.part}>{words.shown(rowCount, summary.rowCount)}</output>
        )}
        {stillHidden.length > 0 && (
          <span className={styles.part}>
            {words.hidden(stillHidden.length)}
            <Button variant="quiet" icon={Eye} onPress={() => actions.setHidden([])}>
              {words.showHidden}
            </Button>
          </span>
        )}
      </div>
      {hasSpec && (
        <div className={styles.acts}>
          <Button variant="quiet" onPress={() => void actions.applyView()}>
            {words.apply}
          </Button>
          <IconButton
            icon={RefreshCw}
            label={words.refresh}
            onPress={() => void actions.refreshView()}
          />
          <Button variant="quiet" icon={X} onPress={() => void actions.clearView()}>
            {words.clear}
          </Button>
        </div>
      )}
      {anchor && <FilterEditor anchor={anchor} column={null} onClose={() => setAnchor(null)} />}
    </section>
  )
}
