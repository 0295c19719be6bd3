import { Eraser, ShieldCheck } from 'lucide-react'
import { Button } from '../controls/Button'
import { useActions, useText } from '../useApp'
import styles from './home.module.css'

/** The edition in one file: what the browser keeps goes with the place of that file. */
const isFile = location.protocol === 'file:'

/** Says where the data is, and how to erase it. */
export function WhereData() {
  const { home } = useText()
  const actions = useActions()
  return (
    <footer className={styles.where} data-region="where">
      <ShieldCheck size={20} aria-hidden />
      <div>
        <p className={styles.whereTitle}>{home.nothingLeaves}</p>
        <p>
          {home.whereText} {home.whereCopy}
        </p>
        {isFile && <p>{home.whereFile}</p>}
      </div>
      <Button variant="quiet" icon={Eraser} onPress={() => actions.showDialog('erase')}>
        {home.eraseAll}
      </Button>
    </footer>
  )
}
