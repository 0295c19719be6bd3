import { columnLetters } from '../../i18n/formats'
import type { Reading, SheetSettings } from '../../recipe/recipe'
import { useText } from '../useApp'
import { readingOf, withColumn, withReading } from './sheetDraft'
import styles from './opening.module.css'

const readings: readonly Reading[] = ['usual', 'stored', 'shown']

/** Over a column of the preview: whether it is kept, and how it is read. */
export function SheetColumnHead({
  column,
  name,
  settings,
  onChange,
}: {
  readonly column: number
  readonly name: string
  readonly settings: SheetSettings
  readonly onChange: (change: Partial<SheetSettings>) => void
}) {
  const { sheets } = useText()
  const letters = columnLetters(column)
  const isKept = !settings.skippedColumns.includes(column)
  const reading = readingOf(settings, column)
  return (
    <th scope="col" className={styles.head}>
      <label className={styles.keep}>
        <input
          type="checkbox"
          aria-label={sheets.keepColumn(letters, name)}
          checked={isKept}
          onChange={({ target }) =>
            onChange({
              skippedColumns: withColumn(settings.skippedColumns, column, target.checked),
            })
          }
        />
        {letters}
      </label>
      <span className={styles.columnName} title={name}>
        {name}
      </span>
      <select
        className={styles.reading}
        aria-label={sheets.readingOf(letters)}
        title={sheets.readingOf(letters)}
        value={reading}
        disabled={!isKept}
        onChange={({ target }) => {
          const chosen = readings.find((each) => each === target.value)
          if (chosen) onChange({ readings: withReading(settings.readings, column, chosen) })
        }}
      >
        {readings.map((each) => (
          <option key={each} value={each}>
            {sheets.readings[each]}
          </option>
        ))}
      </select>
    </th>
  )
}
