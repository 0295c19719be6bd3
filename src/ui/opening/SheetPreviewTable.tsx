import { memo, useState } from 'react'
import type { SheetSettings } from '../../recipe/recipe'
import type { SheetForm } from '../../state/model'
import type { SheetPreview } from '../../worker/protocol'
import { useText } from '../useApp'
import { ColumnPager } from './ColumnPager'
import { SheetColumnHead } from './SheetColumnHead'
import { columnsOf, withHeader } from './sheetDraft'
import styles from './opening.module.css'

const columnsAtOnce = 40

interface Props {
  readonly form: SheetForm
  readonly onChange: (change: Partial<SheetSettings>) => void
}

/** The first and last rows of a sheet; over each column its choices, beside each row its number. */
export function SheetPreviewTable({ form, onChange }: Props) {
  const { sheets, common, grid } = useText()
  const [start, setStart] = useState(0)
  const { preview, settings } = form
  if (!preview) return <p className={styles.caption}>{common.loading}</p>
  const { first, last } = columnsOf(form)
  const from = Math.min(first + start, last)
  const shown = Array.from(
    { length: Math.min(columnsAtOnce, last - from + 1) },
    (_, at) => from + at,
  )
  const { names } = preview
  return (
    <>
      <div className={styles.captionLine}>
        <p className={styles.caption} id="sheet-preview">
          {sheets.preview}
        </p>
        {last - first >= columnsAtOnce && (
          <ColumnPager
            columns={shown}
            isFirst={from === first}
            isLast={from + columnsAtOnce > last}
            onMove={(by) => setStart(Math.max(0, start + by * columnsAtOnce))}
          />
        )}
      </div>
      <p className={styles.hint}>
        {sheets.columnsHint} {sheets.readingsHint}
      </p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="sheet-preview">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visuallyHidden">{grid.rowNumber}</span>
              </th>
              {shown.map((column) => (
                <SheetColumnHead
                  key={column}
                  column={column}
                  name={names[column - first] ?? ''}
                  settings={settings}
                  onChange={onChange}
                />
              ))}
            </tr>
          </thead>
          <Rows
            preview={preview}
            headerRecords={settings.headerRecords}
            skippedColumns={settings.skippedColumns}
            first={first}
            from={from}
            width={shown.length}
            onChange={onChange}
          />
        </table>
      </div>
    </>
  )
}

const Rows = memo(function Rows({
  preview: { records, skipped },
  headerRecords,
  skippedColumns,
  first,
  from,
  width,
  onChange,
}: {
  readonly preview: SheetPreview
  readonly headerRecords: SheetSettings['headerRecords']
  readonly skippedColumns: SheetSettings['skippedColumns']
  readonly first: number
  readonly from: number
  readonly width: number
  readonly onChange: Props['onChange']
}) {
  const { sheets, common } = useText()
  const left = new Set(skippedColumns)
  const columns = Array.from({ length: width }, (_, at) => from + at)
  const gap = skipped > 0 ? records.findIndex((_, at) => isAfterGap(records, at)) : -1
  return (
    <tbody>
      {records.flatMap(({ record, cells }, at) => [
        ...(at === gap
          ? [
              <tr key="gap" className={styles.gap}>
                <td colSpan={width + 1}>{sheets.skippedRows(skipped)}</td>
              </tr>,
            ]
          : []),
        <tr key={record} className={fateOf(record, headerRecords)}>
          <th scope="row">
            <button
              type="button"
              className={styles.record}
              aria-pressed={headerRecords.includes(record)}
              aria-label={sheets.useAsHeader(record)}
              title={sheets.useAsHeader(record)}
              onClick={({ shiftKey, ctrlKey, metaKey }) =>
                onChange({
                  headerRecords: withHeader(headerRecords, record, shiftKey || ctrlKey || metaKey),
                })
              }
            >
              {common.number(record)}
            </button>
          </th>
          {columns.map((column) => (
            <td key={column} {...(left.has(column) && { className: styles.out })}>
              {cells[column - first]}
            </td>
          ))}
        </tr>,
      ])}
    </tbody>
  )
})

const isAfterGap = (records: SheetPreview['records'], at: number): boolean =>
  at > 0 && records[at]!.record - records[at - 1]!.record > 1

function fateOf(record: number, headerRecords: readonly number[]): string {
  if (headerRecords.includes(record)) return styles.names ?? ''
  return headerRecords.length > 0 && record < Math.max(...headerRecords) ? (styles.above ?? '') : ''
}
