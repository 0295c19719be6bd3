import { useState } from 'react'
import { Button } from 'react-aria-components'
import { ChevronDown, ChevronUp, TriangleAlert } from 'lucide-react'
import type { UnreadCells as Unread } from '../../recipe/report'
import { useText } from '../useApp'
import { useFormPlace } from './formPlace'
import styles from './form.module.css'

/** The cells a step cannot read: how many, and the commonest of their texts per column. */
export function UnreadCells({
  total,
  columns,
}: {
  readonly total: number
  readonly columns: readonly Unread[]
}) {
  const text = useText()
  const [isOpen, setIsOpen] = useState(true)
  const place = useFormPlace()
  const names = new Map(place.columns.map(({ id, name }) => [id, name]))
  return (
    <div className={styles.warnings}>
      <Button
        className={styles.disclose ?? ''}
        aria-expanded={isOpen}
        onPress={() => setIsOpen(!isOpen)}
      >
        <TriangleAlert size={14} aria-hidden />
        <span>{text.form.unread(total)}</span>
        {isOpen ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
      </Button>
      {isOpen &&
        columns.map(({ id, count, samples }) => {
          const left = count - samples.reduce((sum, each) => sum + each.count, 0)
          return (
            <div key={id}>
              {columns.length > 1 && (
                <span className={styles.hint}>
                  {text.form.unreadOf(names.get(id) ?? id, text.common.cells(count))}
                </span>
              )}
              <ul className={styles.samples}>
                {samples.map((sample) => (
                  <li key={sample.text} className={styles.sample}>
                    <span className={styles.optionName}>{sample.text}</span>
                    <span className={styles.optionCount}>{text.form.times(sample.count)}</span>
                  </li>
                ))}
                {left > 0 && <li className={styles.hint}>{text.form.moreCells(left)}</li>}
              </ul>
            </div>
          )
        })}
    </div>
  )
}
