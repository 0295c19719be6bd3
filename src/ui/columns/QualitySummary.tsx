import { formatShare } from '../../i18n/formats'
import { typeName } from '../../i18n/sentences'
import type { ColumnSummary } from '../../worker/protocol'
import { useLanguage, useText } from '../useApp'
import styles from './columns.module.css'

/** How full a column is: a bar, and the counts it is drawn from. */
export function QualitySummary({ column }: { readonly column: ColumnSummary }) {
  const text = useText()
  const { panels, common } = text
  const language = useLanguage()
  const { filled, empty, blank, toCheck, distinct } = column
  const total = filled + empty + blank
  const parts = [
    { label: panels.filled, value: filled - toCheck, shown: filled, tone: styles.filled },
    { label: panels.toCheck, value: toCheck, shown: toCheck, tone: styles.check },
    { label: panels.blank, value: blank, shown: blank, tone: styles.blank },
    { label: panels.empty, value: empty, shown: empty, tone: styles.empty },
  ].filter(({ label, shown }) => shown > 0 || label === panels.filled)
  return (
    <section aria-label={panels.summary} className={styles.section}>
      <h4>{panels.summary}</h4>
      <div className={styles.bar} aria-hidden>
        {parts.map(({ label, value, tone }) => (
          <span key={label} className={tone} style={{ flexGrow: value }} />
        ))}
      </div>
      <dl className={styles.counts}>
        {parts.map(({ label, shown, tone }) => (
          <div key={label}>
            <dt>
              <span className={`${styles.dot} ${tone}`} aria-hidden />
              {label}
            </dt>
            <dd>{common.number(shown)}</dd>
            <dd className={styles.share}>{formatShare(language, shown, total)}</dd>
          </div>
        ))}
      </dl>
      {toCheck > 0 && (
        <p className={styles.quiet}>{panels.misfitsHelp(typeName(text, column.type))}</p>
      )}
      <p>{panels.distinct(distinct)}</p>
    </section>
  )
}
