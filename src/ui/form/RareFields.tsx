import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { Button } from 'react-aria-components'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useText } from '../useApp'
import styles from './form.module.css'

/** The settings rarely needed, folded; open from the start where one of them was changed. */
export function RareFields({
  isChanged,
  children,
}: {
  readonly isChanged: boolean
  readonly children: ReactNode
}) {
  const text = useText()
  const id = useId()
  const [isOpen, setIsOpen] = useState(isChanged)
  return (
    <>
      <Button
        className={styles.adder ?? ''}
        aria-expanded={isOpen}
        {...(isOpen && { 'aria-controls': id })}
        onPress={() => setIsOpen(!isOpen)}
      >
        {isOpen ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
        {isOpen ? text.form.fewerSettings : text.form.moreSettings}
      </Button>
      {isOpen && (
        <div id={id} className={styles.rare}>
          {children}
        </div>
      )}
    </>
  )
}
