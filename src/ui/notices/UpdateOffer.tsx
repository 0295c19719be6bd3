import { useState } from 'react'
import { Sparkles } from 'lucide-react'
import { Button } from '../controls/Button'
import { useApp, useText } from '../useApp'
import styles from './notices.module.css'

/** A newer version is there: offered, never forced. */
export function UpdateOffer() {
  const { update } = useText().dialogs
  const apply = useApp((state) => state.update)
  const [refused, setRefused] = useState<typeof apply>(null)
  if (!apply || refused === apply) return null
  return (
    <div className={styles.notice} role="status">
      <Sparkles size={16} aria-hidden />
      <p className={styles.words}>{update.text}</p>
      <Button variant="quiet" onPress={apply}>
        {update.apply}
      </Button>
      <Button variant="quiet" onPress={() => setRefused(() => apply)}>
        {update.later}
      </Button>
    </div>
  )
}
