import type { PieceKind } from '../../values/text'
import { visibleCharacters } from '../../values/text'
import { useText } from '../useApp'
import styles from './cell.module.css'

/** What is drawn for characters that cannot be seen; each stands for one of them. */
const marks: Readonly<Record<PieceKind, string>> = {
  text: '',
  space: '·',
  nbsp: '⍽',
  narrowNbsp: '⍽',
  tab: '⇥',
  lineBreak: '⏎',
  zeroWidth: '◊',
  leadingSpace: '·',
  trailingSpace: '·',
  control: '�',
}

/** Longer texts are cut here too: no cell is worth a page that stands still. */
const MOST = 4000

/** A text whole, with what cannot be seen made visible. */
export function CellText({ text }: { text: string }) {
  const { grid } = useText()
  const names = grid.cellBar.marks
  const pieces = visibleCharacters(text.length > MOST ? `${text.slice(0, MOST)}…` : text)
  return (
    <span className={styles.text}>
      {pieces.map(({ kind, text: piece }, index) =>
        kind === 'text' ? (
          piece
        ) : (
          // The pieces of a text have no name but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index} className={styles.mark} title={names[kind]}>
            <span aria-hidden="true">{marks[kind].repeat(countOf(kind, piece))}</span>
            <span className="visuallyHidden">{` ${names[kind]} `}</span>
            {kind === 'lineBreak' && <br />}
          </span>
        ),
      )}
    </span>
  )
}

const countOf = (kind: PieceKind, piece: string) =>
  kind === 'lineBreak' ? 1 : Math.min(20, Array.from(piece).length)
