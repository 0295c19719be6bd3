import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { X } from 'lucide-react'
import { useText } from '../useApp'
import { IconButton } from './IconButton'
import styles from './modalDialog.module.css'

/** What stands in the way until it is answered: opening a file, and what destroys. */
export function ModalDialog({
  title,
  width = 'medium',
  role = 'dialog',
  onClose,
  footer,
  isProse = false,
  children,
}: {
  readonly title: string
  readonly width?: 'small' | 'medium' | 'large' | 'wide'
  readonly role?: 'dialog' | 'alertdialog'
  readonly onClose: () => void
  readonly footer?: ReactNode
  /** Only to be read: the keys then scroll it. */
  readonly isProse?: boolean
  readonly children: ReactNode
}) {
  const text = useText()
  return (
    <ModalOverlay
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      className={styles.veil ?? ''}
    >
      <Modal className={`${styles.modal} ${styles[width]}`}>
        <Dialog role={role} className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton icon={X} label={text.common.close} onPress={onClose} />
          </header>
          <div className={styles.body} {...(isProse && { tabIndex: 0 })}>
            {children}
          </div>
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
