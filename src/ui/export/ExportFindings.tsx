import { Button } from '../controls/Button'
import { CheckBox } from '../controls/Choices'
import { useText } from '../useApp'
import type { ExportState } from './useExport'
import styles from './export.module.css'

const most = 5

/** What to know before writing: characters that cannot be written, cells a spreadsheet would run. */
export function ExportFindings({ state }: { readonly state: ExportState }) {
  const { exporting, panels } = useText()
  const { check, draft, change } = state
  if (!check) return null
  const { formulas, unwritable } = check
  const formulaCells = formulas.reduce((sum, { count }) => sum + count, 0)
  return (
    <div role="status" className={styles.findings}>
      {unwritable.length > 0 && (
        <section className={styles.finding}>
          <p className={styles.strong}>{exporting.unwritable(unwritable.length)}</p>
          <ul>
            {unwritable.slice(0, most).map(({ character, count, example }) => (
              <li key={character}>{exporting.unwritableIn(character, count, example)}</li>
            ))}
            {unwritable.length > most && <li>{panels.moreValues(unwritable.length - most)}</li>}
          </ul>
          <p>{exporting.unwritableAs}</p>
          <Button
            onPress={() => change({ other: { ...draft.other, encoding: 'utf-8', hasBom: true } })}
          >
            {exporting.useUtf8}
          </Button>
        </section>
      )}
      {formulaCells > 0 && (
        <section className={styles.finding}>
          <p className={styles.strong}>{exporting.formulas(formulaCells)}</p>
          <ul>
            {formulas.slice(0, most).map(({ column, count, example }) => (
              <li key={column.id}>{exporting.formulasIn(column.name, count, example)}</li>
            ))}
            {formulas.length > most && <li>{panels.moreValues(formulas.length - most)}</li>}
          </ul>
          <CheckBox
            label={exporting.neutralise}
            help={exporting.neutraliseHint}
            isSelected={draft.neutralisesFormulas}
            onChange={(neutralisesFormulas) => change({ neutralisesFormulas })}
          />
        </section>
      )}
    </div>
  )
}
