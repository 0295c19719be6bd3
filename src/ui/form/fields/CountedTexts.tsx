import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import type { PlaceholderCounts } from '../../../explore/placeholders'
import type { ColumnRef } from '../../../steps/params'
import { placeholderForm } from '../../../values/placeholders'
import { CheckBox } from '../../controls/Choices'
import { useEngine, useText } from '../../useApp'
import { useFormPlace } from '../formPlace'
import { FieldGroup } from './FieldGroup'
import type { FieldProps } from './fieldProps'
import { TextsField } from './TextsField'
import styles from '../form.module.css'

const SETTLE = 200

/** The cells of the chosen columns that hold nothing but one of these texts, counted anew as they change. */
function useCounts(
  texts: readonly string[],
  params: Readonly<Record<string, unknown>>,
): PlaceholderCounts | null {
  const engine = useEngine()
  const { key } = useFormPlace()
  const columns = Array.isArray(params['columns']) ? (params['columns'] as ColumnRef[]) : []
  const asked = JSON.stringify([columns.map(({ id }) => id), texts, params['exact'] === true])
  const [counts, setCounts] = useState<PlaceholderCounts | null>(null)
  useEffect(() => {
    if (key === null) return
    const [ids, wanted, isExact] = JSON.parse(asked) as [string[], string[], boolean]
    const stop = new AbortController()
    const timer = setTimeout(() => {
      // Why nothing could be counted is no news for the form: its preview says it too.
      engine.countPlaceholders(key, ids, wanted, isExact, { signal: stop.signal }).then(
        (reply) => {
          if (!stop.signal.aborted) setCounts(reply.ok ? reply.value : null)
        },
        () => undefined,
      )
    }, SETTLE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [engine, key, asked])
  return counts
}

/** Texts to tick, each with the cells that hold it: those found, others like them, and the whole list to write in. */
export function CountedTexts({
  label,
  value,
  usual,
  params,
  onChange,
}: FieldProps<readonly string[]> & {
  readonly usual: readonly string[]
  readonly params: Readonly<Record<string, unknown>>
}) {
  const words = useText().form.countedTexts
  const [isListOpen, setListOpen] = useState(false)
  const counts = useCounts([...new Set([...usual, ...value])], params)
  const chosen = new Set(value)
  const found = (counts?.asked ?? []).filter(({ count }) => count > 0)
  const form = placeholderForm(params['exact'] === true)
  // Texts that are compared alike are counted alike: one box stands for them all.
  const alike = new Map<string, { text: string; count: number; texts: readonly string[] }>()
  for (const { text, count } of found) {
    const key = form(text)
    const known = alike.get(key)
    alike.set(
      key,
      known ? { ...known, texts: [...known.texts, text] } : { text, count, texts: [text] },
    )
  }
  const others = (counts?.others ?? []).map((each) => ({ ...each, texts: [each.text] }))
  const boxes = [...[...alike.values()].toSorted((a, b) => b.count - a.count), ...others]
  const tick = (texts: readonly string[], isTicked: boolean) => {
    const left = value.filter((text) => !texts.includes(text))
    onChange(isTicked ? [...left, ...texts] : left)
  }
  return (
    <FieldGroup label={label}>
      {boxes.map(({ text, count, texts }) => (
        <CheckBox
          key={text}
          label={words.found(text, count)}
          isSelected={texts.some((each) => chosen.has(each))}
          onChange={(isTicked) => tick(texts, isTicked)}
        />
      ))}
      {counts && boxes.length === 0 && <p className={styles.hint}>{words.none}</p>}
      <Button
        className={styles.adder ?? ''}
        aria-expanded={isListOpen}
        onPress={() => setListOpen(!isListOpen)}
      >
        {words.list(value.length)}
      </Button>
      {isListOpen && <TextsField label={words.listLabel} value={value} onChange={onChange} />}
    </FieldGroup>
  )
}
