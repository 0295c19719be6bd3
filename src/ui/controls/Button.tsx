import type { ComponentType, ReactNode } from 'react'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Button as AriaButton } from 'react-aria-components'
import type { LucideProps } from 'lucide-react'
import styles from './button.module.css'

export type Icon = ComponentType<LucideProps>

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly icon?: Icon
  readonly iconAfter?: Icon
  readonly children: ReactNode
}

/** A button with words, and an icon beside them where it helps. */
export function Button({
  variant = 'plain',
  icon: Before,
  iconAfter: After,
  children,
  ...props
}: ButtonProps) {
  return (
    <AriaButton {...props} className={`${styles.button} ${styles[variant]}`}>
      {Before && <Before size={16} aria-hidden />}
      <span className={styles.words}>{children}</span>
      {After && <After size={14} aria-hidden />}
    </AriaButton>
  )
}
