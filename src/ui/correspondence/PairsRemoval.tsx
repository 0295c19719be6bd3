import { Button } from '../controls/Button'
import { useProject, useText } from '../useApp'
import { usersWords } from './usersWords'
import styles from './correspondence.module.css'

/** Asked before a table is deleted: who uses it is said. */
export function PairsRemoval({
  table: { id, name },
  onRemove,
  onKeep,
}: {
  readonly table: { readonly id: string; readonly name: string }
  readonly onRemove: () => void
  readonly onKeep: () => void
}) {
  const words = useText().pairs
  const { doc } = useProject()
  const users = usersWords(doc, id, words)
  return (
    <div className={styles.removal} role="alert">
      <p>{users.length > 0 ? words.removeAsk(name, users.join(' · ')) : words.unused}</p>
      <div className={styles.tools}>
        <Button variant="danger" onPress={onRemove}>
          {users.length > 0 ? words.removeYes : words.remove}
        </Button>
        <Button onPress={onKeep} autoFocus>
          {words.removeNo}
        </Button>
      </div>
    </div>
  )
}
