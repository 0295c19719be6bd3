import { Button, FieldError, Input, Label, NumberField, Switch } from 'react-aria-components'
import { Minus, Plus } from 'lucide-react'
import { issueSentence } from '../../../i18n/sentences'
import { checkPattern } from '../../../values/pattern'
import { RadioChoices } from '../../controls/Choices'
import { SelectInput } from '../../controls/SelectInput'
import { TextInput } from '../../controls/TextInput'
import { useText } from '../../useApp'
import type { FieldProps } from './fieldProps'
import styles from '../form.module.css'

const FEW = 4

/** One of several options: all in sight while they are few. */
export function ChoiceField({
  label,
  value,
  options,
  onChange,
}: FieldProps<string> & {
  readonly options: readonly { readonly value: string; readonly label: string }[]
}) {
  if (options.length <= FEW) {
    return <RadioChoices label={label} value={value} choices={options} onChange={onChange} />
  }
  return <SelectInput label={label} value={value} options={options} onChange={onChange} />
}

export const TextParam = ({ label, value, onChange }: FieldProps<string>) => (
  <TextInput label={label} value={value} onChange={onChange} />
)

/** A pattern, with what is wrong with its syntax as soon as it is typed. */
export function PatternField({ label, value, onChange }: FieldProps<string>) {
  const text = useText()
  const checked = checkPattern(value)
  const isWrong = value !== '' && !checked.ok
  const hint =
    value === '' || !checked.ok
      ? text.form.patternHelp
      : text.form.patternRight(checked.value.groupCount)
  return (
    <div className={styles.pattern}>
      <TextInput
        label={label}
        value={value}
        onChange={onChange}
        {...(isWrong ? { error: issueSentence(text, checked.issue) } : { hint })}
      />
    </div>
  )
}

export const BooleanField = ({ label, value, onChange }: FieldProps<boolean>) => (
  <Switch isSelected={value} onChange={onChange} className={styles.switch ?? ''}>
    <span className={styles.track} aria-hidden>
      <span className={styles.thumb} />
    </span>
    {label}
  </Switch>
)

/** A whole number within its bounds; written without grouping, as years and counts of places are. */
export function IntegerField({
  label,
  value,
  min,
  max,
  onChange,
}: FieldProps<number> & { readonly min?: number; readonly max?: number }) {
  const text = useText()
  return (
    <NumberField
      className={styles.field ?? ''}
      value={value}
      onChange={(given) => {
        if (Number.isInteger(given)) onChange(given)
      }}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
      decrementAriaLabel={text.form.less}
      incrementAriaLabel={text.form.more}
      {...(min !== undefined && { minValue: min })}
      {...(max !== undefined && { maxValue: max })}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.number}>
        <Input className={styles.numberInput ?? ''} />
        <Button slot="decrement" className={styles.stepper ?? ''}>
          <Minus size={14} aria-hidden />
        </Button>
        <Button slot="increment" className={styles.stepper ?? ''}>
          <Plus size={14} aria-hidden />
        </Button>
      </div>
      <FieldError className={styles.error ?? ''} />
    </NumberField>
  )
}
