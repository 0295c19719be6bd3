import type { RefObject } from 'react'
import { FieldError, Input, Label, SearchField, Text, TextField } from 'react-aria-components'
import { Search } from 'lucide-react'
import styles from './fields.module.css'

interface TextInputProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly hint?: string
  readonly error?: string
  readonly isLabelHidden?: boolean
  readonly autoFocus?: boolean
  readonly inputRef?: RefObject<HTMLInputElement | null>
}

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const { label, value, onChange, onBlur, hint, error, isLabelHidden, inputRef } = props
  return (
    <TextField
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      autoFocus={props.autoFocus ?? false}
      {...(onBlur && { onBlur })}
      className={styles.field ?? ''}
    >
      <Label className={(isLabelHidden ? styles.hiddenLabel : styles.label) ?? ''}>{label}</Label>
      <Input
        className={styles.input ?? ''}
        spellCheck={false}
        autoComplete="off"
        {...(inputRef && { ref: inputRef })}
      />
      {hint && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.hint ?? ''}>{error}</FieldError>
    </TextField>
  )
}

/** A field to look for something; Escape empties it. */
export function SearchInput({
  label,
  value,
  onChange,
  autoFocus = false,
}: Pick<TextInputProps, 'label' | 'value' | 'onChange' | 'autoFocus'>) {
  return (
    <SearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      className={styles.search ?? ''}
    >
      <Search size={14} aria-hidden />
      <Input
        className={styles.input ?? ''}
        placeholder={label}
        spellCheck={false}
        autoComplete="off"
      />
    </SearchField>
  )
}
