import { useId } from 'react'
import { CircleOff, TriangleAlert } from 'lucide-react'
import type { Replay } from '../../state/replay/model'
import { useLanguage, useText } from '../useApp'
import type { StepLine } from './replayView'
import { stepLines } from './replayView'
import { useReplayWords } from './words'
import styles from './replay.module.css'

/** Each step: what it did on the old file beside what it would do on the new one. */
export function StepEffects({ replay }: { readonly replay: Replay }) {
  const words = useReplayWords()
  const language = useLanguage()
  const text = useText()
  const id = useId()
  const lines = stepLines(replay, { language, text, words })
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words.steps.title}</h3>
      {lines.length === 0 ? (
        <p>{words.steps.none}</p>
      ) : (
        <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby={id}>
          <table className={styles.steps}>
            <thead>
              <tr>
                <th scope="col">{words.steps.number}</th>
                <th scope="col">{words.steps.step}</th>
                <th scope="col">{words.steps.before}</th>
                <th scope="col">{words.steps.now}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Line({
  line: { number, sentence, before, now, marks, tone },
}: {
  readonly line: StepLine
}) {
  const Mark = { runs: null, doubt: TriangleAlert, off: CircleOff }[tone]
  return (
    <tr data-tone={tone}>
      <td className={styles.number}>{number}</td>
      <th scope="row">{sentence}</th>
      <td>{before}</td>
      <td>
        {now}
        {marks.length > 0 && (
          <span className={styles.marks}>
            {Mark && <Mark size={13} aria-hidden />}
            {marks.join(' ; ')}
          </span>
        )}
      </td>
    </tr>
  )
}
