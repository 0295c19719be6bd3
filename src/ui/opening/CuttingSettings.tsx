import { useState } from 'react'
import { delimiterName } from '../../i18n/sentences'
import type { CsvSettings } from '../../recipe/recipe'
import type { OpeningForm } from '../../state/model'
import type { OpeningChange } from '../../state/textForms'
import { RadioChoices } from '../controls/Choices'
import { SelectInput } from '../controls/SelectInput'
import { TextInput } from '../controls/TextInput'
import { useText } from '../useApp'
import { NumbersField } from './NumbersField'
import { readCuts } from './textDraft'

const delimiters: readonly string[] = [';', ',', '\t', '|', ':', ' ', '  ', '']
const quotes: readonly CsvSettings['quote'][] = ['"', "'", '']
/** No delimiter is as long as this. */
const ANOTHER = 'another'

interface Props {
  readonly form: OpeningForm
  readonly onChange: (change: OpeningChange) => void
}

/** How lines are cut into cells: at a delimiter, or at fixed places. */
export function CuttingSettings({ form, onChange }: Props) {
  const { opening } = useText()
  const { settings, guesses } = form
  const { cuts } = settings
  const delimiter = guesses.cuts ? ';' : guesses.delimiter.value
  const quote = guesses.cuts ? '"' : guesses.quote.value
  return (
    <>
      <RadioChoices
        label={opening.cutting}
        value={cuts ? 'fixed' : 'delimited'}
        choices={(['delimited', 'fixed'] as const).map((value) => ({
          value,
          label: opening.cuttings[value],
        }))}
        isInline
        onChange={(value) =>
          onChange(
            value === 'fixed'
              ? { cuts: guesses.cuts ?? [], delimiter: '', quote: '' }
              : { cuts: undefined, delimiter, quote },
          )
        }
      />
      {cuts ? (
        <NumbersField
          label={opening.cuts}
          hint={opening.cutsHint}
          values={cuts}
          read={readCuts}
          faultOf={(found) => (found ? undefined : opening.cutsUnread)}
          onChange={(changed) => onChange({ cuts: changed })}
        />
      ) : (
        <DelimiterSettings form={form} onChange={onChange} />
      )}
    </>
  )
}

function DelimiterSettings({ form, onChange }: Props) {
  const text = useText()
  const { opening } = text
  const { settings, guesses } = form
  const [isTyping, setTyping] = useState(false)
  const isKnown = delimiters.includes(settings.delimiter)
  const guessed = guesses.cuts ? null : guesses.delimiter.value
  return (
    <>
      <SelectInput
        label={opening.delimiter}
        value={isTyping || !isKnown ? ANOTHER : settings.delimiter}
        options={[
          ...delimiters.map((value) => ({ value, label: delimiterName(text, value) })),
          { value: ANOTHER, label: opening.anotherDelimiter },
        ]}
        {...(guessed !== null && { hint: opening.guessed(delimiterName(text, guessed)) })}
        onChange={(delimiter) => {
          setTyping(delimiter === ANOTHER)
          if (delimiter !== ANOTHER) onChange({ delimiter })
        }}
      />
      {(isTyping || !isKnown) && (
        <TextInput
          label={opening.typedDelimiter}
          hint={opening.typedDelimiterHint}
          value={isKnown ? '' : settings.delimiter}
          autoFocus={isTyping}
          onChange={(typed) => {
            // The last character typed is the one that is meant.
            const delimiter = Array.from(typed).at(-1)
            if (delimiter !== undefined) onChange({ delimiter })
          }}
        />
      )}
      <SelectInput
        label={opening.quote}
        value={settings.quote}
        options={quotes.map((value) => ({ value, label: opening.quotes[value] }))}
        {...(guessed !== null && { hint: opening.guessed(opening.quotes[guesses.quote.value]) })}
        onChange={(quote) => onChange({ quote })}
      />
    </>
  )
}
