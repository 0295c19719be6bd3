import type { OpeningForm } from '../../state/model'
import { useText } from '../useApp'
import styles from './opening.module.css'

const mostColumns = 30

/** The first records as they are read under the settings; a click takes one as the row of names. */
export function OpeningPreview({
  form,
  onHeader,
}: {
  readonly form: OpeningForm
  readonly onHeader: (record: number) => void
}) {
  const { opening, common } = useText()
  const header = form.settings.headerRecord
  if (!form.preview) return <p className={styles.caption}>{common.loading}</p>
  const { records } = form.preview
  const width = Math.min(mostColumns, Math.max(1, ...records.map(({ cells }) => cells.length)))
  return (
    <>
      <p className={styles.caption} id="opening-preview">
        {opening.preview}
      </p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="opening-preview">
        <table className={styles.table}>
          <tbody>
            {records.map(({ record, cells }) => (
              <tr key={record} className={fateOf(record, header)}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.record}
                    aria-pressed={record === header}
                    aria-label={opening.useAsHeader(record)}
                    title={opening.useAsHeader(record)}
                    onClick={() => onHeader(record)}
                  >
                    {common.number(record)}
                  </button>
                </th>
                {Array.from({ length: width }, (_, at) => (
                  <td key={at}>{cells[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function fateOf(record: number, header: number | null): string {
  if (header === null || record > header) return ''
  return (record === header ? styles.names : styles.above) ?? ''
}
