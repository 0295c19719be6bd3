import { useState } from 'react'
import { columnLetters } from '../../i18n/formats'
import type { OpeningForm } from '../../state/model'
import type { OpeningChange } from '../../state/textForms'
import { useText } from '../useApp'
import { ColumnPager } from './ColumnPager'
import { FixedRuler } from './FixedRuler'
import { PreviewRows } from './PreviewRows'
import { withColumn } from './sheetDraft'
import { columnCountOf } from './textDraft'
import styles from './opening.module.css'

const columnsAtOnce = 30

interface Props {
  readonly form: OpeningForm
  readonly onChange: (change: OpeningChange) => void
}

/** The first and last records as they are read; over each column whether it is kept, beside each row its number. */
export function OpeningPreview({ form, onChange }: Props) {
  const { sheets, common, grid } = useText()
  const [start, setStart] = useState(0)
  const { preview, settings } = form
  if (!preview) return <p className={styles.caption}>{common.loading}</p>
  const total = columnCountOf(preview)
  const from = start < total ? start : 0
  const shown = Array.from(
    { length: Math.min(columnsAtOnce, total - from) },
    (_, at) => from + at + 1,
  )
  return (
    <>
      {settings.cuts && (
        <FixedRuler lines={preview.lines} cuts={settings.cuts} onChange={onChange} />
      )}
      <div className={styles.captionLine}>
        <p className={styles.caption} id="opening-preview">
          {sheets.preview}
        </p>
        {total > columnsAtOnce && (
          <ColumnPager
            columns={shown}
            isFirst={from === 0}
            isLast={from + columnsAtOnce >= total}
            onMove={(by) => setStart(Math.max(0, from + by * columnsAtOnce))}
          />
        )}
      </div>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="opening-preview">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visuallyHidden">{grid.rowNumber}</span>
              </th>
              {shown.map((column) => (
                <ColumnHead
                  key={column}
                  column={column}
                  name={preview.names[column - 1] ?? ''}
                  skipped={settings.skippedColumns ?? []}
                  total={total}
                  onChange={onChange}
                />
              ))}
            </tr>
          </thead>
          <PreviewRows preview={preview} settings={settings} columns={shown} onChange={onChange} />
        </table>
      </div>
    </>
  )
}

function ColumnHead({
  column,
  name,
  skipped,
  total,
  onChange,
}: {
  readonly column: number
  readonly name: string
  readonly skipped: readonly number[]
  readonly total: number
  readonly onChange: Props['onChange']
}) {
  const { sheets } = useText()
  const letters = columnLetters(column)
  const isKept = !skipped.includes(column)
  // A table keeps at least one column.
  const isLast = isKept && total - skipped.length <= 1
  return (
    <th scope="col" className={styles.head}>
      <label className={styles.keep}>
        <input
          type="checkbox"
          aria-label={sheets.keepColumn(letters, name)}
          checked={isKept}
          disabled={isLast}
          onChange={({ target }) => {
            const left = withColumn(skipped, column, target.checked)
            onChange({ skippedColumns: left.length > 0 ? left : undefined })
          }}
        />
        {letters}
      </label>
      {name !== '' && <span className={styles.headName}>{name}</span>}
    </th>
  )
}
