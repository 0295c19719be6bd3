import type { CsvSettings } from '../../recipe/recipe'
import type { OpeningForm } from '../../state/model'
import type { OpeningChange } from '../../state/textForms'
import { Button } from '../controls/Button'
import { RadioChoices } from '../controls/Choices'
import { SelectInput } from '../controls/SelectInput'
import { useText } from '../useApp'
import { CuttingSettings } from './CuttingSettings'
import { HeaderSettings } from './HeaderSettings'
import { columnCountOf } from './textDraft'
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

interface Props {
  readonly form: OpeningForm
  readonly onChange: (change: OpeningChange) => void
}

/** The choices of how a file is read, each with what was guessed. */
export function OpeningSettings({ form, onChange }: Props) {
  return (
    <>
      <EncodingSetting form={form} onChange={onChange} />
      <CuttingSettings form={form} onChange={onChange} />
      <HeaderSettings form={form} onChange={onChange} />
      <KeptColumns form={form} onChange={onChange} />
    </>
  )
}

/** The encoding, and words of the file as each encoding reads them. */
function EncodingSetting({ form, onChange }: Props) {
  const { opening } = useText()
  const { settings, guesses, preview } = form
  const { encoding } = settings
  const readings = preview?.words ?? []
  const shown = readings.map(({ encodings: alike, texts }) => ({
    value: alike.includes(encoding) ? encoding : (alike[0] ?? encoding),
    label: alike.map((each) => opening.shortEncodings[each]).join(', '),
    help: texts.join(' · '),
  }))
  return (
    <>
      <SelectInput
        label={opening.encoding}
        value={encoding}
        options={encodings.map((value) => ({ value, label: opening.encodings[value] }))}
        hint={opening.guessed(opening.shortEncodings[guesses.encoding.value])}
        onChange={(chosen) => onChange({ encoding: chosen })}
      />
      {shown.length > 1 && (
        <RadioChoices
          label={opening.words}
          value={encoding}
          choices={shown}
          onChange={(chosen) => onChange({ encoding: chosen })}
        />
      )}
    </>
  )
}

function KeptColumns({ form, onChange }: Props) {
  const { sheets } = useText()
  if (!form.preview) return null
  const total = columnCountOf(form.preview)
  const skipped = (form.settings.skippedColumns ?? []).filter((column) => column <= total).length
  return (
    <section className={styles.header} aria-label={sheets.columnsTitle}>
      <p className={styles.place}>
        {sheets.columnsTitle} · {sheets.columnsKept(total - skipped, total)}
      </p>
      {skipped > 0 && (
        <div>
          <Button variant="quiet" onPress={() => onChange({ skippedColumns: undefined })}>
            {sheets.keepAllColumns}
          </Button>
        </div>
      )}
    </section>
  )
}
