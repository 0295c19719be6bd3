import { memo } from 'react'
import type { CsvSettings } from '../../recipe/recipe'
import type { OpeningChange } from '../../state/textForms'
import type { FilePreview } from '../../worker/protocol'
import { useText } from '../useApp'
import { withHeader } from './sheetDraft'
import { headerRecordsOf, rowsAboveOf, withHeaderRecords } from './textDraft'
import styles from './opening.module.css'

/** The rows of a preview: a click on a number takes that row as names, with Shift as well as the others. */
export const PreviewRows = memo(function PreviewRows({
  preview: { records, last, between },
  settings,
  columns,
  onChange,
}: {
  readonly preview: FilePreview
  readonly settings: CsvSettings
  readonly columns: readonly number[]
  readonly onChange: (change: OpeningChange) => void
}) {
  const { opening, sheets, common } = useText()
  const headers = headerRecordsOf(settings)
  const left = new Set(settings.skippedColumns ?? [])
  const above = rowsAboveOf(settings)
  const fateOf = (record: number): string => {
    if (headers.includes(record)) return styles.names ?? ''
    const isAside = record <= above || record < Math.max(0, ...headers)
    return isAside ? (styles.above ?? '') : ''
  }
  const cellsOf = (cells: readonly string[]) =>
    columns.map((column) => (
      <td key={column} {...(left.has(column) && { className: styles.out })}>
        {cells[column - 1]}
      </td>
    ))
  const hasGap = between === null || between > 0
  return (
    <tbody>
      {records.map(({ record, cells }) => (
        <tr key={record} className={fateOf(record)}>
          <th scope="row">
            <button
              type="button"
              className={styles.record}
              aria-pressed={headers.includes(record)}
              aria-label={sheets.useAsHeader(record)}
              title={sheets.useAsHeader(record)}
              onClick={({ shiftKey, ctrlKey, metaKey }) =>
                onChange(
                  withHeaderRecords(withHeader(headers, record, shiftKey || ctrlKey || metaKey)),
                )
              }
            >
              {common.number(record)}
            </button>
          </th>
          {cellsOf(cells)}
        </tr>
      ))}
      {hasGap && (
        <tr className={styles.gap}>
          <td colSpan={columns.length + 1}>
            {between === null ? opening.unknownRows : sheets.skippedRows(between)}
          </td>
        </tr>
      )}
      {last.map(({ record, cells }, at) => (
        <tr key={`last ${at}`}>
          <th scope="row">
            {record === null ? (
              <span aria-label={opening.unknownNumber}>…</span>
            ) : (
              common.number(record)
            )}
          </th>
          {cellsOf(cells)}
        </tr>
      ))}
    </tbody>
  )
})
