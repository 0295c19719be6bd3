import type { CsvDialect } from '../../worker/exportRequest'
import { CheckBox, RadioChoices } from '../controls/Choices'
import { useText } from '../useApp'
import styles from './export.module.css'

const delimiters = [';', ',', '\t'] as const
const encodings = ['utf-8', 'windows-1252'] as const
const lineEnds = ['\r\n', '\n'] as const

/** The details of a CSV that is not for a portal. */
export function CsvSettings({
  dialect,
  onChange,
}: {
  readonly dialect: CsvDialect
  readonly onChange: (dialect: CsvDialect) => void
}) {
  const { exporting } = useText()
  return (
    <div className={styles.group}>
      <RadioChoices
        label={exporting.delimiter}
        value={dialect.delimiter}
        onChange={(delimiter) => onChange({ ...dialect, delimiter })}
        choices={delimiters.map((value) => ({ value, label: exporting.delimiters[value] }))}
        isInline
      />
      <RadioChoices
        label={exporting.encoding}
        value={dialect.encoding}
        onChange={(encoding) => onChange({ ...dialect, encoding, hasBom: encoding === 'utf-8' })}
        choices={encodings.map((value) => ({ value, label: exporting.encodings[value] }))}
        isInline
      />
      {dialect.encoding === 'utf-8' && (
        <CheckBox
          label={exporting.bom}
          help={exporting.bomHelp}
          isSelected={dialect.hasBom}
          onChange={(hasBom) => onChange({ ...dialect, hasBom })}
        />
      )}
      <RadioChoices
        label={exporting.lineEnd}
        value={dialect.lineEnd}
        onChange={(lineEnd) => onChange({ ...dialect, lineEnd })}
        choices={lineEnds.map((value) => ({ value, label: exporting.lineEnds[value] }))}
        isInline
      />
    </div>
  )
}
