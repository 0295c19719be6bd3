import { useState } from 'react'
import { TextInput } from '../controls/TextInput'

/** A list of numbers, as typed until it can be read. */
export function NumbersField({
  label,
  hint,
  values,
  read,
  faultOf,
  onChange,
}: {
  readonly label: string
  readonly hint: string
  readonly values: readonly number[]
  /** Null when the text cannot be read. */
  readonly read: (typed: string) => readonly number[] | null
  readonly faultOf: (found: readonly number[] | null) => string | undefined
  readonly onChange: (values: readonly number[]) => void
}) {
  const written = values.join(', ')
  const [typed, setTyped] = useState({ text: written, of: written })
  // A click in the preview has changed them since.
  const text = typed.of === written ? typed.text : written
  const error = faultOf(read(text))
  const change = (next: string) => {
    const found = read(next)
    const isGood = found !== null && faultOf(found) === undefined
    setTyped({ text: next, of: isGood ? found.join(', ') : written })
    if (isGood && found.join(', ') !== written) onChange(found)
  }
  return (
    <TextInput
      label={label}
      value={text}
      hint={hint}
      {...(error !== undefined && { error })}
      onChange={change}
      onBlur={() => setTyped({ text: written, of: written })}
    />
  )
}
