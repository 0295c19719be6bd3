import { FileDown } from 'lucide-react'
import { useText } from '../useApp'
import styles from './shell.module.css'

/** Said while a file is held over the page. */
export function DropVeil() {
  const { home } = useText()
  return (
    <div className={styles.dropVeil}>
      <p className={styles.dropHint}>
        <FileDown size={22} aria-hidden />
        {home.drop}
      </p>
    </div>
  )
}
