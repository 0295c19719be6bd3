/** What every control of a form gets: its label, the value and where to put another. */
export interface FieldProps<V> {
  readonly label: string
  readonly value: V
  readonly onChange: (value: V) => void
}
