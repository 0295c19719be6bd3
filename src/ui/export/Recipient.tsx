import type { Catalogue } from '../../i18n/en'
import type { ExportOptions } from '../../state/actions'
import type { ExportCheck } from '../../worker/protocol'
import { useText } from '../useApp'
import styles from './export.module.css'

/** One sentence on what whoever receives the file will see. */
export function Recipient({
  options,
  check,
}: {
  readonly options: ExportOptions
  readonly check: ExportCheck | null
}) {
  const { exporting, common } = useText()
  return (
    <section className={styles.recipient} aria-live="polite">
      <h3>{exporting.recipient}</h3>
      <p>
        {check
          ? sentenceOf(exporting, options)(
              common.rows(check.rowCount),
              common.columns(check.columnCount),
            )
          : exporting.checking}
      </p>
    </section>
  )
}

function sentenceOf(exporting: Catalogue['exporting'], { dialect }: ExportOptions) {
  const { delimiter, encoding, hasBom } = dialect
  if (delimiter === '\t') return exporting.recipientTab
  if (delimiter === ',') return hasBom ? exporting.recipientComma : exporting.recipientPublish
  return encoding === 'windows-1252' || hasBom ? exporting.recipientExcel : exporting.recipientNoBom
}
