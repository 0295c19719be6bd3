import { History } from 'lucide-react'
import { formatDate, formatTime } from '../../i18n/language'
import { activeTable } from '../../state/model'
import type { CellMoment } from '../../recipe/cellHistory'
import { isEmptyOrBlank } from '../../values/text'
import { MarkIcon } from '../controls/MarkIcon'
import { oneLine } from '../controls/oneLine'
import { useApp, useLanguage, useText } from '../useApp'
import styles from './cell.module.css'

const SHORT = 40

const isToday = (time: number) => new Date(time).toDateString() === new Date().toDateString()

/** "120 pl. (fichier) → 120 (étape 6) → 125 (saisi à 14:03)". Nothing while the cell never changed. */
export function CellHistory({ history }: { history: readonly CellMoment[] }) {
  const { grid } = useText()
  const language = useLanguage()
  const steps = useApp(({ project }) => (project ? activeTable(project).doc.steps : null))
  if (history.length < 2) return null
  const words = grid.cellBar

  const origin = ({ stepId, time }: CellMoment) => {
    if (time !== null) {
      const clock = formatTime(language, time)
      return isToday(time) ? words.typedAt(clock) : words.typedOn(formatDate(language, time), clock)
    }
    if (stepId === null) return words.inFile
    return words.step((steps?.findIndex(({ id }) => id === stepId) ?? -1) + 1)
  }

  const said = (text: string) => {
    if (isEmptyOrBlank(text)) return <em>{text === '' ? words.empty : words.blank}</em>
    return oneLine(text.length > SHORT ? `${text.slice(0, SHORT)}…` : text)
  }

  return (
    <span className={styles.history}>
      <MarkIcon icon={History} label={words.history} />
      <span className={styles.moments}>
        {history.map((moment, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index}>
            {index > 0 && <span className={styles.arrow}> → </span>}
            <span className={styles.moment}>{said(moment.text)}</span>{' '}
            <span className={styles.origin}>({origin(moment)})</span>
          </span>
        ))}
      </span>
    </span>
  )
}
