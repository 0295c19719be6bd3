import type { Finding, FoundCell } from '../../explore/finding'
import { formatNumber } from '../../i18n/language'
import { CellText } from '../cell/CellText'
import { useActions, useLanguage, useText } from '../useApp'
import styles from './diagnostic.module.css'

const FIRST = 3
const COLUMNS = 6

/** Some of the cells concerned, before and after; a press goes there. */
export function FoundCells({ finding }: { readonly finding: Finding }) {
  const { diagnostic } = useText()
  const { cells, columns, isDamage } = finding
  const named = columns.slice(0, COLUMNS)
  const more = columns.length - named.length
  return (
    <>
      {!isDamage && (
        <p className={styles.quiet}>
          {named.map(({ name, count }) => diagnostic.columnCells(name, count)).join(' · ')}
          {more > 0 && '…'}
        </p>
      )}
      <ul className={styles.rows} aria-label={diagnostic.examples}>
        {cells.slice(0, FIRST).map((cell) => (
          <Cell key={`${cell.key} ${cell.column}`} cell={cell} />
        ))}
      </ul>
    </>
  )
}

function Cell({ cell: { key, column, text, after } }: { readonly cell: FoundCell }) {
  const { diagnostic } = useText()
  const language = useLanguage()
  const actions = useActions()
  const place =
    typeof key === 'number' ? diagnostic.row(formatNumber(language, key)) : diagnostic.madeRow
  return (
    <li>
      <button
        type="button"
        className={styles.place}
        onClick={() => void actions.revealCell(key, column)}
      >
        <span className={styles.record}>{place}</span>{' '}
        <span className={styles.cellText} title={text}>
          {after === null ? (
            <CellText text={short(text)} />
          ) : (
            <>
              <del>
                <CellText text={short(text)} />
              </del>{' '}
              <span className="visuallyHidden">{diagnostic.becomes} </span>
              <span aria-hidden>→</span>{' '}
              <ins>{after === '' ? diagnostic.emptyText : <CellText text={short(after)} />}</ins>
            </>
          )}
        </span>
      </button>
    </li>
  )
}

const LONGEST = 80

const short = (text: string): string => {
  const characters = Array.from(text.slice(0, LONGEST * 2))
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text
}
