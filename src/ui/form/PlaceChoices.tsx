import { useState } from 'react'
import { listIn, numberIn, textIn } from '../../i18n/data'
import type { TextPair } from '../../steps/params'
import type { Issue } from '../../values/result'
import { SelectInput } from '../controls/SelectInput'
import { useText } from '../useApp'
import { FieldGroup } from './fields/FieldGroup'

/** A text that several communes share, to be settled once: it stays there when it is. */
export function PlaceChoices({
  asked,
  choices,
  onChange,
}: {
  readonly asked: readonly Issue[]
  readonly choices: readonly TextPair[]
  readonly onChange: (choices: readonly TextPair[]) => void
}) {
  const words = useText().form
  const [seen, setSeen] = useState<readonly Issue[]>([])
  const known = new Set(seen.map(({ data }) => textIn(data, 'text')))
  const fresh = asked.filter(({ data }) => !known.has(textIn(data, 'text')))
  if (fresh.length > 0) setSeen([...seen, ...fresh])
  if (seen.length === 0) return null

  const choose = (text: string, code: string) => {
    const others = choices.filter(({ from }) => from !== text)
    onChange(code === '' ? others : [...others, { from: text, to: code }])
  }

  return (
    <FieldGroup label={words.choosePlaces}>
      {seen.map(({ data }) => {
        const text = textIn(data, 'text')
        const names = listIn(data, 'names')
        const options = listIn(data, 'codes').map((code, at) => ({
          value: code,
          label: `${names[at] ?? ''} ${code}`,
        }))
        return (
          <SelectInput
            key={text}
            label={words.placeAsked(text, numberIn(data, 'count'))}
            value={choices.findLast(({ from }) => from === text)?.to ?? ''}
            options={[{ value: '', label: words.placeOpen }, ...options]}
            onChange={(code) => choose(text, code)}
          />
        )
      })}
    </FieldGroup>
  )
}
