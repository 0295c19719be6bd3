import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import type { Icon } from './Button'
import styles from './button.module.css'

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly icon: Icon
  /** Its name, for everyone: read aloud, and shown when pointed at. */
  readonly label: string
  /** The key that does the same. */
  readonly keys?: string
  /** A second, small icon: the mark of a menu. */
  readonly mark?: Icon
}

/** A button that is only an icon: it always has a name. */
export function IconButton({ icon: Main, mark: Mark, label, keys, ...props }: IconButtonProps) {
  const className = Mark ? `${styles.iconButton} ${styles.wide}` : styles.iconButton
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton {...props} aria-label={label} className={className ?? ''}>
        <Main size={16} aria-hidden />
        {Mark && <Mark size={12} aria-hidden />}
      </AriaButton>
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {label}
        {keys && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
