import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ExampleReport } from '../../../steps/learnExamples'
import type { TypedExamples } from '../../../steps/params'
import { useEngine } from '../../useApp'
import { useFormPlace } from '../formPlace'

/** Waited after the last change before it is learned from, in milliseconds. */
const SETTLE = 120

/**
 * What the examples teach over the table of the form, learned anew at each change; the rule is put into the value. The
 * rule of a step that is opened again stays as it is until an example or a column changes.
 */
export function useExampleReport(
  value: TypedExamples,
  onChange: (value: TypedExamples) => void,
): ExampleReport | null {
  const engine = useEngine()
  const { key } = useFormPlace()
  const [report, setReport] = useState<ExampleReport | null>(null)
  const { columns, examples } = value
  const asked = JSON.stringify([columns.map(({ id }) => id), examples])
  const opened = useRef({ asked, hasRule: value.rule !== null })

  const handleReport = useEffectEvent((found: ExampleReport) => {
    setReport(found)
    const isKept = opened.current.hasRule && opened.current.asked === asked
    const isSame = JSON.stringify(value.rule) === JSON.stringify(found.rule)
    if (!isKept && !isSame) onChange({ ...value, rule: found.rule })
  })

  useEffect(() => {
    const [ids, typed] = JSON.parse(asked) as [string[], TypedExamples['examples']]
    if (key === null || ids.length === 0) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      // Why there is no answer is no news for the form: its preview says it too.
      engine.learnExamples(key, ids, typed, { signal: stop.signal }).then(
        (found) => {
          if (found.ok && !stop.signal.aborted) handleReport(found.value)
        },
        () => undefined,
      )
    }, SETTLE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [engine, key, asked])

  return columns.length === 0 ? null : report
}
