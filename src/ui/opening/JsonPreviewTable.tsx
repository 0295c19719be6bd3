import { memo, useState } from 'react'
import type { JsonSettings } from '../../recipe/recipe'
import type { JsonForm } from '../../state/model'
import type { JsonPreview } from '../../worker/protocol'
import { useText } from '../useApp'
import { ColumnPager } from './ColumnPager'
import { withJsonColumn } from './jsonDraft'
import styles from './opening.module.css'

const columnsAtOnce = 40

interface Props {
  readonly form: JsonForm
  readonly onChange: (change: Partial<JsonSettings>) => void
}

/** The first and last rows of a JSON file; over each column whether it is kept. */
export function JsonPreviewTable({ form: { preview, settings }, onChange }: Props) {
  const { json, common } = useText()
  const [start, setStart] = useState(0)
  if (!preview) return <p className={styles.caption}>{common.loading}</p>
  const total = preview.columns.length
  const from = Math.min(start, Math.max(0, total - 1))
  const to = Math.min(from + columnsAtOnce, total)
  return (
    <>
      <div className={styles.captionLine}>
        <p className={styles.caption} id="json-preview">
          {json.preview}
        </p>
        {total > columnsAtOnce && (
          <ColumnPager
            said={json.columnsShown(from + 1, to)}
            isFirst={from === 0}
            isLast={to === total}
            onMove={(by) => setStart(Math.max(0, from + by * columnsAtOnce))}
          />
        )}
      </div>
      <p className={styles.hint}>{json.columnsHint}</p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="json-preview">
        <table className={styles.table}>
          <Heads
            preview={preview}
            skipped={settings.skippedColumns}
            from={from}
            to={to}
            onChange={onChange}
          />
          <Rows preview={preview} skipped={settings.skippedColumns} from={from} to={to} />
        </table>
      </div>
    </>
  )
}

interface Part {
  readonly preview: JsonPreview
  readonly skipped: JsonSettings['skippedColumns']
  readonly from: number
  readonly to: number
}

function Heads({
  preview,
  skipped,
  from,
  to,
  onChange,
}: Part & { readonly onChange: Props['onChange'] }) {
  const { json } = useText()
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="visuallyHidden">{json.row}</span>
        </th>
        {preview.columns.slice(from, to).map(({ id, name }) => (
          <th key={id} scope="col" className={styles.head}>
            <label className={styles.keep} title={name}>
              <input
                type="checkbox"
                aria-label={json.keepColumn(name)}
                checked={!skipped.includes(id)}
                onChange={({ target }) =>
                  onChange({ skippedColumns: withJsonColumn(skipped, id, target.checked) })
                }
              />
              <span className={styles.columnName}>{name}</span>
            </label>
          </th>
        ))}
      </tr>
    </thead>
  )
}

const Rows = memo(function Rows({ preview, skipped, from, to }: Part) {
  const { json, common } = useText()
  const { columns, records, skipped: hidden } = preview
  const left = new Set(skipped)
  const shown = columns.slice(from, to)
  const gap = hidden > 0 ? records.findIndex((_, at) => isAfterGap(records, at)) : -1
  return (
    <tbody>
      {records.flatMap(({ record, cells }, at) => [
        ...(at === gap
          ? [
              <tr key="gap" className={styles.gap}>
                <td colSpan={shown.length + 1}>{json.skippedRows(hidden)}</td>
              </tr>,
            ]
          : []),
        <tr key={record}>
          <th scope="row">{common.number(record)}</th>
          {shown.map(({ id }, place) => (
            <td key={id} {...(left.has(id) && { className: styles.out })}>
              {shortened(cells[from + place] ?? '')}
            </td>
          ))}
        </tr>,
      ])}
    </tbody>
  )
})

const longest = 300

/** The outline of a commune has thousands of characters: nobody reads them here. */
const shortened = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text

const isAfterGap = (records: JsonPreview['records'], at: number): boolean =>
  at > 0 && records[at]!.record - records[at - 1]!.record > 1
