import { formatShare } from '../../i18n/formats'
import type { ColumnSummary } from '../../worker/protocol'
import { useLanguage, useText } from '../useApp'

/** How much of a column is filled, empty and to check, as a bar and in words. */
export function QualityBar({ column }: { column: ColumnSummary }) {
  const { grid } = useText()
  const language = useLanguage()
  const { filled, empty, blank, toCheck } = column
  const total = filled + empty + blank
  const share = formatShare(language, filled, total)
  const parts = [
    grid.quality(share, empty + blank, toCheck),
    blank > 0 ? grid.blankPart(blank) : '',
  ]
  const words = parts.filter((part) => part !== '').join(', ')
  const width = (value: number) => ({ flexGrow: total === 0 ? 0 : value / total })
  return (
    <span className="quality" title={words}>
      <span className="qualityBar" aria-hidden="true">
        <span className="qualityFilled" style={width(filled - toCheck)} />
        <span className="qualityCheck" style={width(toCheck)} />
        <span className="qualityEmpty" style={width(empty + blank)} />
      </span>
      <span className="qualityShare" aria-hidden="true">
        {total === 0 ? '–' : share}
      </span>
      <span className="visuallyHidden">{words}</span>
    </span>
  )
}
