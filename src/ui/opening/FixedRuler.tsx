import { useRef } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { Plus } from 'lucide-react'
import type { OpeningChange } from '../../state/textForms'
import { IconButton } from '../controls/IconButton'
import { useText } from '../useApp'
import { withCut, withMovedCut } from './textDraft'
import styles from './ruler.module.css'

const linesShown = 8
const tens = 10

/** Lines of fixed width in characters of one width, with their cuts: clicked, moved and taken away there. */
export function FixedRuler({
  lines,
  cuts,
  onChange,
}: {
  readonly lines: readonly string[]
  readonly cuts: readonly number[]
  readonly onChange: (change: OpeningChange) => void
}) {
  const { opening } = useText()
  const text = useRef<HTMLDivElement>(null)
  const shown = lines.slice(0, linesShown)
  const width = Math.max(...shown.map((line) => Array.from(line).length), (cuts.at(-1) ?? 0) + 1)
  const change = (changed: readonly number[]) => {
    if (changed !== cuts) onChange({ cuts: changed })
  }

  /** Cuts before the character under the pointer, or joins there. */
  const handleClick = ({ clientX, target }: MouseEvent) => {
    const box = text.current?.getBoundingClientRect()
    if (!box || box.width === 0 || (target instanceof Element && target.closest('button'))) return
    change(withCut(cuts, Math.round(((clientX - box.left) / box.width) * width)))
  }

  /** Arrows move the cut that has the focus, Delete takes it away. */
  const handleKey = (event: KeyboardEvent) => {
    const cut = event.target instanceof HTMLElement ? Number(event.target.dataset['cut']) : NaN
    if (Number.isNaN(cut)) return
    const step = event.shiftKey ? tens : 1
    const to = { ArrowLeft: cut - step, ArrowRight: cut + step }[event.key]
    if (to !== undefined) change(withMovedCut(cuts, cut, to))
    else if (event.key === 'Delete' || event.key === 'Backspace') change(withCut(cuts, cut))
    else return
    event.preventDefault()
  }

  return (
    <div>
      <div className={styles.title}>
        <p className={styles.hint}>{opening.rulerHint}</p>
        <IconButton
          icon={Plus}
          label={opening.addCut}
          onPress={() => change(withCut(cuts, freeCut(cuts)))}
        />
      </div>
      <div
        className={styles.box}
        role="toolbar"
        tabIndex={-1}
        aria-label={opening.ruler}
        onClick={handleClick}
        onKeyDown={handleKey}
      >
        <div className={styles.text} ref={text} style={{ width: `${width}ch` }}>
          <div className={styles.ruler} aria-hidden>
            {Array.from({ length: Math.floor(width / tens) }, (_, at) => (
              <span key={at} style={{ left: `${(at + 1) * tens}ch` }}>
                <small>{(at + 1) * tens}</small>
              </span>
            ))}
          </div>
          {shown.map((line, at) => (
            <pre key={at}>{line || ' '}</pre>
          ))}
          {cuts.map((cut, at) => (
            <button
              key={at}
              type="button"
              className={styles.cut}
              style={{ left: `${cut}ch` }}
              aria-label={opening.cut(at + 1, cut)}
              title={opening.cut(at + 1, cut)}
              data-cut={cut}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

/** Where a further cut may begin its way. */
const freeCut = (cuts: readonly number[]): number => (cuts.at(-1) ?? 0) + 1
