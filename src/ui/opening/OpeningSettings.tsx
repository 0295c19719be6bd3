import { NumberField, Label, Input } from 'react-aria-components'
import { delimiterName } from '../../i18n/sentences'
import type { CsvSettings } from '../../recipe/recipe'
import type { OpeningForm } from '../../state/model'
import { CheckBox } from '../controls/Choices'
import { SelectInput } from '../controls/SelectInput'
import { useText } from '../useApp'
import styles from './opening.module.css'

const encodings: readonly CsvSettings['encoding'][] = [
  'utf-8',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'cp850',
  'utf-16le',
  'utf-16be',
]
const delimiters: readonly string[] = [';', ',', '\t', '|', ':', ' ', '']
const quotes: readonly CsvSettings['quote'][] = ['"', "'", '']

/** The choices of how a file is read, each with what was guessed. */
export function OpeningSettings({
  form,
  onChange,
}: {
  readonly form: OpeningForm
  readonly onChange: (change: Partial<CsvSettings>) => void
}) {
  const text = useText()
  const { opening } = text
  const { settings, guesses } = form
  const known = delimiters.includes(settings.delimiter)
    ? delimiters
    : [...delimiters, settings.delimiter]
  return (
    <>
      <SelectInput
        label={opening.encoding}
        value={settings.encoding}
        options={encodings.map((value) => ({ value, label: opening.encodings[value] }))}
        hint={opening.guessed(opening.shortEncodings[guesses.encoding.value])}
        onChange={(encoding) => onChange({ encoding })}
      />
      <SelectInput
        label={opening.delimiter}
        value={settings.delimiter}
        options={known.map((value) => ({ value, label: delimiterName(text, value) }))}
        hint={opening.guessed(delimiterName(text, guesses.delimiter.value))}
        onChange={(delimiter) => onChange({ delimiter })}
      />
      <SelectInput
        label={opening.quote}
        value={settings.quote}
        options={quotes.map((value) => ({ value, label: opening.quotes[value] }))}
        hint={opening.guessed(opening.quotes[guesses.quote.value])}
        onChange={(quote) => onChange({ quote })}
      />
      <HeaderSetting form={form} onChange={(headerRecord) => onChange({ headerRecord })} />
    </>
  )
}

function HeaderSetting({
  form,
  onChange,
}: {
  readonly form: OpeningForm
  readonly onChange: (headerRecord: number | null) => void
}) {
  const { opening } = useText()
  const { headerRecord } = form.settings
  const guessed = form.guesses.headerRecord.value
  return (
    <div className={styles.header}>
      {headerRecord !== null && (
        <NumberField
          className={styles.number ?? ''}
          value={headerRecord}
          minValue={1}
          onChange={(value) => {
            if (Number.isInteger(value)) onChange(value)
          }}
        >
          <Label>{opening.header}</Label>
          <Input />
        </NumberField>
      )}
      <CheckBox
        label={opening.noHeader}
        {...(headerRecord === null && { help: opening.noHeaderHint })}
        isSelected={headerRecord === null}
        onChange={(hasNone) => onChange(hasNone ? null : (guessed ?? 1))}
      />
      <p className={styles.hint}>
        {opening.guessed(guessed === null ? opening.noHeaderShort : opening.rowShort(guessed))}
      </p>
    </div>
  )
}
