import type { ReactNode } from 'react'
import { useState } from 'react'
import { Copy } from 'lucide-react'
import { Button } from '../controls/Button'
import { useText } from '../useApp'
import styles from './diagnostic.module.css'

/** A text to send: copied with one button, or read and selected by hand. */
export function CopyLetter({
  label,
  name = label,
  letter,
  children,
}: {
  readonly label: string
  /** The button's whole name, where several have the same words. */
  readonly name?: string
  readonly letter: string
  readonly children?: ReactNode
}) {
  const { diagnostic } = useText()
  const [copied, setCopied] = useState<'copied' | 'refused' | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(letter)
      setCopied('copied')
    } catch {
      // Refused by the browser, or not there at all: the text can be selected.
      setCopied('refused')
      setIsOpen(true)
    }
  }
  return (
    <>
      <div className={styles.acts}>
        <Button icon={Copy} aria-label={name} onPress={() => void copy()}>
          {label}
        </Button>
        {children}
      </div>
      <p role="status" className={styles.quiet}>
        {copied === 'copied' && diagnostic.copied}
        {copied === 'refused' && diagnostic.notCopied}
      </p>
      <details
        className={styles.letter}
        open={isOpen}
        onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      >
        <summary>{diagnostic.showLetter}</summary>
        <textarea
          readOnly
          aria-label={diagnostic.letterTitle}
          rows={8}
          value={letter}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </details>
    </>
  )
}
