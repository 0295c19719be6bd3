import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { FormEvent } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { activeTable } from '../../state/model'
import { shownSummary } from '../../state/selectors'
import type { ColumnId } from '../../table/table'
import { Button } from '../controls/Button'
import { SelectInput } from '../controls/SelectInput'
import { useActions, useProject, useText } from '../useApp'
import { FilterLine } from './FilterLine'
import { filterOf, isComplete, listOf, testsFor } from './viewSpec'
import type { ColumnTest, FilterList } from './viewSpec'
import styles from './filter.module.css'

interface Props {
  readonly anchor: HTMLElement
  /** The column a condition is added for; null to change the ones there are. */
  readonly column: ColumnId | null
  readonly onClose: () => void
}

/** The filter of the view, line by line: only what is shown changes, never the table. */
export function FilterEditor({ anchor, column, onClose }: Props) {
  const { grid } = useText()
  const actions = useActions()
  const project = useProject()
  const columns = shownSummary(project)?.columns ?? []
  const { spec } = activeTable(project).state.view
  const triggerRef = useMemo(() => ({ current: anchor }), [anchor])

  const newTest = (id: ColumnId | undefined): ColumnTest => {
    const type = columns.find((each) => each.id === id)?.type ?? 'text'
    return { column: id ?? '', test: testsFor(type)[0] ?? 'contains', value: '', ignoreCase: true }
  }
  const [list, setList] = useState<FilterList>(() => {
    const start = listOf(spec.filter) ?? { mode: 'all', tests: [] }
    const isAdding = column !== null || start.tests.length === 0
    const added = isAdding ? [newTest(column ?? columns[0]?.id)] : []
    return { ...start, tests: [...start.tests, ...added] }
  })
  const setTests = (tests: readonly ColumnTest[]) => setList({ ...list, tests })

  const show = (event: FormEvent) => {
    event.preventDefault()
    const tests = list.tests.filter(isComplete)
    void actions.setViewSpec({ ...spec, filter: filterOf({ ...list, tests }) })
    onClose()
  }

  return (
    <Popover
      triggerRef={triggerRef}
      isOpen
      placement="bottom start"
      offset={4}
      className={styles.popover ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Dialog aria-label={grid.viewBar.filterTitle} className={styles.dialog ?? ''}>
        <form className={styles.form} onSubmit={show}>
          <div className={styles.title}>
            <span>{grid.viewBar.filterTitle}</span>
            {list.tests.length > 1 && (
              <SelectInput
                label={grid.viewBar.filterTitle}
                isLabelHidden
                value={list.mode}
                options={[
                  { value: 'all', label: grid.viewBar.all },
                  { value: 'any', label: grid.viewBar.any },
                ]}
                onChange={(mode) => setList({ ...list, mode })}
              />
            )}
          </div>
          {list.tests.map((test, index) => (
            <FilterLine
              // Lines have no name of their own: their place is what they are.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              test={test}
              columns={columns}
              takesFocus={index === list.tests.length - 1}
              onChange={(changed) => setTests(list.tests.with(index, changed))}
              onRemove={() => setTests(list.tests.toSpliced(index, 1))}
            />
          ))}
          <div className={styles.buttons}>
            <Button
              variant="quiet"
              icon={Plus}
              onPress={() => setTests([...list.tests, newTest(column ?? columns[0]?.id)])}
            >
              {grid.viewBar.addRow}
            </Button>
            <span className={styles.space} />
            <Button variant="quiet" onPress={onClose}>
              {grid.viewBar.close}
            </Button>
            <Button variant="primary" type="submit">
              {grid.viewBar.show}
            </Button>
          </div>
        </form>
      </Dialog>
    </Popover>
  )
}
