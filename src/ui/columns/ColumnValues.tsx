import { useEffect, useState } from 'react'
import type { TableKey } from '../../recipe/report'
import { answered } from '../../state/context'
import type { ColumnId } from '../../table/table'
import type { ValueCounts } from '../../worker/protocol'
import { Button } from '../controls/Button'
import { SearchInput } from '../controls/TextInput'
import { useActions, useEngine, useTable, useText } from '../useApp'
import styles from './columns.module.css'

const page = 100
const settle = 120

/** The values of a column with their counts, the commonest first; a press shows only their rows. */
export function ColumnValues({
  tableKey,
  column,
}: {
  readonly tableKey: TableKey
  readonly column: ColumnId
}) {
  const { panels } = useText()
  const [search, setSearch] = useState('')
  const [limit, setLimit] = useState(page)
  const counts = useValueCounts(tableKey, column, search, limit)
  const hidden = counts ? counts.distinct - counts.values.length : 0
  return (
    <section aria-label={panels.values} className={styles.section}>
      <h4>{panels.values}</h4>
      <SearchInput label={panels.searchValues} value={search} onChange={setSearch} />
      {counts?.values.length === 0 && <p className={styles.quiet}>{panels.noValue}</p>}
      <ul className={styles.values}>
        {counts?.values.map(({ text, count }) => (
          <Value key={text} text={text} count={count} column={column} />
        ))}
      </ul>
      {hidden > 0 && (
        <div className={styles.more}>
          <span className={styles.quiet}>{panels.moreValues(hidden)}</span>
          <Button variant="quiet" onPress={() => setLimit(limit + page * 5)}>
            {panels.showMore}
          </Button>
        </div>
      )}
    </section>
  )
}

function Value({
  text,
  count,
  column,
}: {
  readonly text: string
  readonly count: number
  readonly column: ColumnId
}) {
  const { panels, common } = useText()
  const actions = useActions()
  const { spec } = useTable().state.view
  const filter =
    text === ''
      ? ({ column, test: 'empty', blankIsEmpty: false } as const)
      : ({ column, test: 'equals', value: text } as const)
  return (
    <li>
      <button
        type="button"
        className={styles.value}
        aria-label={`${panels.valueCells(text || panels.emptyValue, count)}. ${panels.showRows(text || panels.emptyValue)}`}
        title={text}
        onClick={() => void actions.setViewSpec({ ...spec, filter })}
      >
        <span className={text === '' ? styles.none : styles.text}>
          {text === '' ? panels.emptyValue : text}
        </span>
        <span className={styles.count}>{common.number(count)}</span>
      </button>
    </li>
  )
}

/** Asked again, a moment after the last key, when anything it rests on changes. */
function useValueCounts(key: TableKey, column: ColumnId, search: string, limit: number) {
  const engine = useEngine()
  const [counts, setCounts] = useState<ValueCounts | null>(null)
  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(
      () => {
        void answered(engine.valueCounts(key, column, search, limit)).then((read) => {
          if (isWanted && read) setCounts(read)
        })
      },
      search === '' ? 0 : settle,
    )
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [engine, key, column, search, limit])
  return counts
}
