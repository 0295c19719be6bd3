import { useEffect, useState } from 'react'
import { Plus } from 'lucide-react'
import type { Unmatched } from '../../../explore/unmatched'
import type { ColumnRef, TextPair } from '../../../steps/params'
import { IconButton } from '../../controls/IconButton'
import { useEngine, useText } from '../../useApp'
import { useFormPlace } from '../formPlace'
import styles from '../form.module.css'

const SETTLE = 250
const LIMIT = 40
const FEW = 6

const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as readonly ColumnRef[]).map(({ id }) => id) : []

/** What the lines leave as it is in the chosen columns of the form, counted anew as these change. */
function useUnmatched(
  lines: readonly TextPair[],
  params: Readonly<Record<string, unknown>>,
): Unmatched | null {
  const engine = useEngine()
  const { key, columns } = useFormPlace()
  const here = new Set(columns.map(({ id }) => id))
  const { ignoreCase, ignoreAccents } = params
  const ids = idsIn(params['columns']).filter((id) => here.has(id))
  const asked = JSON.stringify([ids, ignoreCase === true, ignoreAccents === true])
  const [found, setFound] = useState<Unmatched | null>(null)
  useEffect(() => {
    const [wanted, isAnyCase, isAnyAccent] = JSON.parse(asked) as [string[], boolean, boolean]
    if (key === null || wanted.length === 0) return
    const stop = new AbortController()
    const compared = { ignoreCase: isAnyCase, ignoreAccents: isAnyAccent }
    const timer = setTimeout(() => {
      // Why nothing could be counted is no news for the form: its preview says it too.
      engine.unmatchedTexts(key, wanted, lines, compared, LIMIT, { signal: stop.signal }).then(
        (reply) => {
          if (!stop.signal.aborted) setFound(reply.ok ? reply.value : null)
        },
        () => undefined,
      )
    }, SETTLE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [engine, key, asked, lines])
  return ids.length === 0 ? null : found
}

/** The texts without a line, the commonest first: a line for one, or what a close one becomes, in a click. */
export function UnmatchedTexts({
  lines,
  params,
  onAdd,
}: {
  readonly lines: readonly TextPair[]
  readonly params: Readonly<Record<string, unknown>>
  readonly onAdd: (line: TextPair) => void
}) {
  const text = useText()
  const words = text.pairs
  const [isLong, setLong] = useState(false)
  const found = useUnmatched(lines, params)
  if (!found || (found.distinct === 0 && lines.length === 0)) return null
  if (found.distinct === 0) return <p className={styles.hint}>{words.allMatched}</p>
  const shown = found.texts.slice(0, isLong ? LIMIT : FEW)
  const rest = found.distinct - shown.length
  return (
    <>
      <p className={styles.hint} aria-live="polite">
        {words.unmatched(found.distinct, found.cells)}
      </p>
      <ul className={styles.unmatched}>
        {shown.map(({ text: from, count, likely }) => (
          <li key={from}>
            <span className={styles.unmatchedText} title={from}>
              {from}
            </span>
            <span className={styles.hint}>{text.form.times(count)}</span>
            {likely !== null && (
              <button
                type="button"
                className={styles.likely}
                aria-label={words.accept(from, likely)}
                onClick={() => onAdd({ from, to: likely })}
              >
                {words.becomes(likely)}
              </button>
            )}
            <IconButton
              icon={Plus}
              label={words.addLine(from)}
              onPress={() => onAdd({ from, to: from })}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && found.texts.length > FEW && !isLong ? (
        <button type="button" className={styles.likely} onClick={() => setLong(true)}>
          {words.moreTexts(rest)}
        </button>
      ) : (
        rest > 0 && <span className={styles.hint}>{words.moreTexts(rest)}</span>
      )}
    </>
  )
}
