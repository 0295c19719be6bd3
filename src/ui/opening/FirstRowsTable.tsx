import { useEffect, useState } from 'react'
import { answered } from '../../state/context'
import type { FirstRows, WindowReply } from '../../worker/protocol'
import { useEngine, useText } from '../useApp'
import styles from './opening.module.css'

const mostRows = 60
const mostColumns = 40

/** The first rows of a file that is still being read: to look at only. */
export function FirstRowsTable({ first }: { readonly first: FirstRows }) {
  const { grid, opening } = useText()
  const engine = useEngine()
  const [rows, setRows] = useState<WindowReply | null>(null)
  const columns = first.columns.slice(0, mostColumns)
  useEffect(() => {
    let isWanted = true
    const request = {
      shown: { key: first.key, view: null, compare: null },
      start: 0,
      end: Math.min(first.rowCount, mostRows),
      columns: first.columns.slice(0, mostColumns).map(({ id }) => id),
    }
    void answered(engine.window(request)).then((reply) => {
      if (isWanted) setRows(reply)
    })
    return () => {
      isWanted = false
    }
  }, [engine, first])
  return (
    <section className={styles.first} aria-label={opening.firstRows}>
      <p className={styles.caption}>{opening.firstRows}</p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={opening.firstRows}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visuallyHidden">{grid.rowNumber}</span>
              </th>
              {columns.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows?.ids.map((id, row) => (
              <tr key={id}>
                <th scope="row">{rows.records[row]}</th>
                {columns.map((column, at) => (
                  <td key={column.id}>{rows.cells[at]?.[row]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
