import type { ReactNode } from 'react'
import { useId } from 'react'
import { Group } from 'react-aria-components'
import styles from '../form.module.css'

/** Controls that make one setting together, under its name. */
export function FieldGroup({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <Group className={styles.field ?? ''} aria-labelledby={id}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      {children}
    </Group>
  )
}
