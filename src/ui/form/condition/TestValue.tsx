import { checkTest } from '../../../values/conditions'
import { issueSentence } from '../../../i18n/sentences'
import { TextInput } from '../../controls/TextInput'
import { useText } from '../../useApp'
import type { DraftTest } from './draft'
import { inputOf, kindOf } from './draft'
import { ValueInput } from './ValueInput'
import { ValuesInput } from './ValuesInput'
import styles from '../form.module.css'

/** What a test compares with: nothing, one text, two bounds or several texts. */
export function TestValue({
  draft,
  onChange,
}: {
  readonly draft: DraftTest
  readonly onChange: (draft: DraftTest) => void
}) {
  const text = useText()
  const words = text.form.condition
  const { value = '', value2 = '', values = [] } = draft
  const error = faultOf(draft, text)
  switch (inputOf(draft.test)) {
    case 'none':
      return null
    case 'many':
      return (
        <ValuesInput
          column={draft.column}
          values={values}
          onChange={(changed) => onChange({ ...draft, values: changed })}
        />
      )
    case 'two':
      return (
        <div className={styles.pair}>
          <TextInput
            label={words.from}
            value={value}
            onChange={(changed) => onChange({ ...draft, value: changed })}
            {...(error !== undefined && { error })}
          />
          <TextInput
            label={words.to}
            value={value2}
            onChange={(changed) => onChange({ ...draft, value2: changed })}
          />
        </div>
      )
    case 'one':
      // A pattern is none of the values: nothing is suggested.
      return kindOf(draft.test) === 'text' && !isPattern(draft) ? (
        <ValueInput
          column={draft.column}
          value={value}
          onChange={(changed) => onChange({ ...draft, value: changed })}
          {...(error !== undefined && { error })}
        />
      ) : (
        <TextInput
          label={words.value}
          isLabelHidden
          value={value}
          onChange={(changed) => onChange({ ...draft, value: changed })}
          {...(error !== undefined && { error })}
        />
      )
  }
}

const isPattern = ({ test }: DraftTest): boolean => test === 'matches' || test === 'notMatches'

/** What is wrong with what was typed; what is not typed yet is no fault. */
function faultOf(draft: DraftTest, text: ReturnType<typeof useText>): string | undefined {
  const fault = checkTest(draft)
  if (!fault || fault.code === 'missingValue') return undefined
  const { notANumber, notADate } = text.form.condition
  const value = String(fault.data.value ?? '')
  if (fault.code === 'notANumber') return notANumber(value)
  return fault.code === 'notADate' ? notADate(value) : issueSentence(text, fault)
}
