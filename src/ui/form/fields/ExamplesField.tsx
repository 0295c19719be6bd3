import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { ColumnRef, TypedExamples } from '../../../steps/params'
import { ruleSentence } from '../../../steps/ruleWords'
import { IssueNote } from '../../controls/IssueNote'
import { useLanguage, useText } from '../../useApp'
import { ColumnsField } from './ColumnsField'
import { ExampleLine } from './ExampleLine'
import { FieldGroup } from './FieldGroup'
import type { FieldProps } from './fieldProps'
import { useExampleReport } from './useExampleReport'
import formStyles from '../form.module.css'
import styles from './examples.module.css'

/** Rows proposed at once, beside those that were typed. */
const PROPOSED = 6

const keyOf = (inputs: readonly string[]): string => JSON.stringify(inputs)

/** The examples over other columns: kept when all of these were read before, else they speak of unknown texts. */
function keptExamples(
  { columns, examples }: TypedExamples,
  chosen: readonly ColumnRef[],
): TypedExamples['examples'] {
  const places = chosen.map(({ id }) => columns.findIndex((column) => column.id === id))
  if (places.includes(-1)) return []
  return examples.map(({ inputs, output }) => ({
    inputs: places.map((place) => inputs[place] ?? ''),
    output,
  }))
}

/** Results typed for some rows; what the others would get, the ones in doubt first; the rule in words. */
export function ExamplesField({ label, value, onChange }: FieldProps<TypedExamples>) {
  const text = useText()
  const language = useLanguage()
  const words = text.form.examples
  const [isLong, setLong] = useState(false)
  const report = useExampleReport(value, onChange)
  const { columns, examples, rule } = value
  const typed = new Set(examples.map(({ inputs }) => keyOf(inputs)))
  const proposed = (report?.rows ?? []).filter(({ inputs }) => !typed.has(keyOf(inputs)))
  const shown = proposed.slice(0, isLong ? proposed.length : PROPOSED)

  const type = (inputs: readonly string[], output: string | null) => {
    const others = examples.filter((each) => keyOf(each.inputs) !== keyOf(inputs))
    const at = examples.findIndex((each) => keyOf(each.inputs) === keyOf(inputs))
    if (output === '') return onChange({ ...value, examples: others })
    const example = { inputs, output }
    onChange({
      ...value,
      examples: at < 0 ? [...examples, example] : examples.with(at, example),
    })
  }

  return (
    <>
      <ColumnsField
        label={words.columns}
        value={columns}
        onChange={(chosen) =>
          onChange({ columns: chosen, examples: keptExamples(value, chosen), rule: null })
        }
      />
      <FieldGroup label={label}>
        {columns.length === 0 && <span className={formStyles.hint}>{words.chooseColumns}</span>}
        {report?.looked === 0 && <span className={formStyles.hint}>{words.noRows}</span>}
        {report && report.looked > 0 && (
          <>
            <span className={formStyles.hint}>{words.help}</span>
            <ol className={styles.lines}>
              {examples.map((example) => (
                <ExampleLine
                  key={keyOf(example.inputs)}
                  row={{ inputs: example.inputs, result: example.output }}
                  typed={example.output}
                  isRuled
                  onType={(output) => type(example.inputs, output)}
                  onRemove={() => type(example.inputs, '')}
                />
              ))}
              {shown.map((row) => (
                <ExampleLine
                  key={keyOf(row.inputs)}
                  row={row}
                  isRuled={rule !== null}
                  onType={(output) => type(row.inputs, output)}
                />
              ))}
            </ol>
            {proposed.length > PROPOSED && (
              <Button className={formStyles.adder ?? ''} onPress={() => setLong(!isLong)}>
                {isLong ? text.form.less : text.form.showMore}
              </Button>
            )}
          </>
        )}
        <div aria-live="polite">
          {rule && (
            <p className={styles.rule}>
              {words.rule(
                ruleSentence(
                  rule,
                  columns.map(({ name }) => name),
                  language,
                ),
              )}
            </p>
          )}
          {rule && report?.rule && (
            <p className={formStyles.hint}>
              {words.counts(report.looked, report.doubtful, report.without)}
            </p>
          )}
          {report?.issue && examples.length > 0 && (
            <IssueNote issue={report.issue} tone="warning" />
          )}
        </div>
      </FieldGroup>
    </>
  )
}
