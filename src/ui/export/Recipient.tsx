import type { Catalogue } from '../../i18n/en'
import type { ExportFormat } from '../../worker/exportRequest'
import { useText } from '../useApp'
import { isZip } from './exportDraft'
import type { ExportState } from './useExport'
import styles from './export.module.css'

/** One sentence on what whoever receives the file will see. */
export function Recipient({ state }: { readonly state: ExportState }) {
  const { exporting } = useText()
  return (
    <section className={styles.recipient} aria-live="polite">
      <h3>{exporting.recipient}</h3>
      <p>{useSentence(state)}</p>
    </section>
  )
}

function useSentence({ check, draft, options }: ExportState): string {
  const { exporting, common } = useText()
  const { form } = options.format
  if (!check) return exporting.checking
  if (isZip(draft)) {
    return exporting.recipientZip(
      exporting.filesOf(check.files.length),
      exporting.recipientEach[form],
    )
  }
  const columns = common.columns(check.columnCount)
  return sentenceOf(exporting, options.format)(common.rows(check.rowCount), columns)
}

function sentenceOf(exporting: Catalogue['exporting'], format: ExportFormat) {
  switch (format.form) {
    case 'xlsx':
      return exporting.recipientXlsx
    case 'ods':
      return exporting.recipientOds
    case 'json':
      return exporting.recipientJson
    case 'jsonl':
      return exporting.recipientJsonl
    case 'geojson':
      return exporting.recipientGeojson
    case 'csv':
      return csvSentence(exporting, format)
  }
}

function csvSentence(
  exporting: Catalogue['exporting'],
  { dialect }: Extract<ExportFormat, { form: 'csv' }>,
) {
  const { delimiter, encoding, hasBom } = dialect
  if (delimiter === '\t') return exporting.recipientTab
  if (delimiter === ',') return hasBom ? exporting.recipientComma : exporting.recipientPublish
  return encoding === 'windows-1252' || hasBom ? exporting.recipientExcel : exporting.recipientNoBom
}
