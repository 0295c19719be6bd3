import { useState } from 'react'
import { Label, Text, TextArea, TextField } from 'react-aria-components'
import { useText } from '../../useApp'
import type { FieldProps } from './fieldProps'
import styles from '../form.module.css'

const MOST_LINES = 10

const textsIn = (written: string): string[] => written.split('\n').filter((line) => line !== '')

/** A list of texts, one a line; what is pasted from a column of a spreadsheet fits. */
export function TextsField({ label, value, onChange }: FieldProps<readonly string[]>) {
  const text = useText()
  // An empty line being typed is no text yet, but must stay on the screen.
  const [written, setWritten] = useState(() => value.join('\n'))
  const isSame = JSON.stringify(textsIn(written)) === JSON.stringify(value)
  const shown = isSame ? written : value.join('\n')
  return (
    <TextField
      className={styles.field ?? ''}
      value={shown}
      onChange={(given) => {
        setWritten(given)
        onChange(textsIn(given))
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <TextArea
        className={styles.texts ?? ''}
        rows={Math.min(Math.max(value.length + 1, 3), MOST_LINES)}
        spellCheck={false}
        autoComplete="off"
      />
      <Text slot="description" className={styles.hint ?? ''}>
        {text.form.textsHelp(value.length)}
      </Text>
    </TextField>
  )
}
