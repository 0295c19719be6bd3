import { useState } from 'react'
import type { FoundRow } from '../../explore/finding'
import { formatNumber } from '../../i18n/language'
import { Button } from '../controls/Button'
import { oneLine } from '../controls/oneLine'
import { useActions, useLanguage, useTable, useText } from '../useApp'
import styles from './diagnostic.module.css'

const FIRST = 4

/** The rows concerned, each with its number and its text; a press goes there. */
export function FoundRows({
  rows,
  count,
}: {
  readonly rows: readonly FoundRow[]
  readonly count: number
}) {
  const { diagnostic } = useText()
  const [isAll, setIsAll] = useState(false)
  const shown = isAll ? rows : rows.slice(0, FIRST)
  const isEmpty = rows.every(({ kind }) => kind === 'empty')
  const more = count - shown.length
  return (
    <>
      <ul className={isEmpty ? styles.places : styles.rows}>
        {shown.map((row) => (
          <Row key={String(row.key)} row={row} />
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.quiet}>
          {diagnostic.moreRows(more)}{' '}
          {shown.length < rows.length && (
            <Button variant="quiet" onPress={() => setIsAll(true)}>
              {diagnostic.showMore}
            </Button>
          )}
        </p>
      )}
    </>
  )
}

function Row({ row: { key, column, kind, text } }: { readonly row: FoundRow }) {
  const { diagnostic } = useText()
  const language = useLanguage()
  const actions = useActions()
  const columns = useTable().state.summary?.columns ?? []
  const target = column ?? columns[0]?.id
  const place =
    typeof key === 'number' ? diagnostic.row(formatNumber(language, key)) : diagnostic.madeRow
  return (
    <li>
      <button
        type="button"
        className={styles.place}
        onClick={() => target !== undefined && void actions.revealCell(key, target)}
      >
        <span className={styles.record}>{place}</span>{' '}
        {kind !== 'empty' && (
          <>
            <span className={styles.kind}>{diagnostic.kinds[kind]}</span>{' '}
            <span className={styles.cellText} title={text}>
              {oneLine(text)}
            </span>
          </>
        )}
      </button>
    </li>
  )
}
