import { useId } from 'react'
import { Checkbox, Label, Radio, RadioGroup } from 'react-aria-components'
import { Check } from 'lucide-react'
import styles from './fields.module.css'

export interface Choice<V extends string> {
  readonly value: V
  readonly label: string
  readonly help?: string
}

/** One choice out of a few that all show. */
export function RadioChoices<V extends string>({
  label,
  value,
  choices,
  onChange,
  isInline = false,
}: {
  readonly label: string
  readonly value: V
  readonly choices: readonly Choice<V>[]
  readonly onChange: (value: V) => void
  readonly isInline?: boolean
}) {
  const id = useId()
  return (
    <RadioGroup
      value={value}
      onChange={(chosen) => {
        const choice = choices.find((known) => known.value === chosen)
        if (choice) onChange(choice.value)
      }}
      className={styles.group ?? ''}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={isInline ? `${styles.choices} ${styles.inline}` : styles.choices}>
        {choices.map(({ value: of, label: name, help }) => (
          <Radio
            key={of}
            value={of}
            className={styles.choice ?? ''}
            {...(help && { 'aria-label': name, 'aria-describedby': `${id}-${of}` })}
          >
            <span className={`${styles.mark} ${styles.round}`} aria-hidden />
            <span>
              {name}
              {help && <HelpLine id={`${id}-${of}`} help={help} />}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

/** A box to tick. */
export function CheckBox({
  label,
  help,
  isSelected,
  isDisabled = false,
  onChange,
}: {
  readonly label: string
  readonly help?: string
  readonly isSelected: boolean
  readonly isDisabled?: boolean
  readonly onChange: (isSelected: boolean) => void
}) {
  const id = useId()
  return (
    <Checkbox
      isSelected={isSelected}
      isDisabled={isDisabled}
      onChange={onChange}
      className={styles.choice ?? ''}
      {...(help && { 'aria-label': label, 'aria-describedby': id })}
    >
      <span className={styles.mark} aria-hidden>
        {isSelected && <Check size={12} strokeWidth={3} />}
      </span>
      <span>
        {label}
        {help && <HelpLine id={id} help={help} />}
      </span>
    </Checkbox>
  )
}

const HelpLine = ({ id, help }: { readonly id: string; readonly help: string }) => (
  <span id={id} className={styles.help}>
    {help}
  </span>
)
