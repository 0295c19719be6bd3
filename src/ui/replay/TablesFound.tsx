import { useId } from 'react'
import type { Replay } from '../../state/replay/model'
import { SelectInput } from '../controls/SelectInput'
import { useActions, useProject } from '../useApp'
import { useReplayWords } from './words'
import styles from './replay.module.css'

const NONE = ''

/** The other tables the steps read, each with the one of this project that stands for it. */
export function TablesFound({ replay: { tables, tableId } }: { readonly replay: Replay }) {
  const { tables: words } = useReplayWords()
  const actions = useActions()
  const { doc } = useProject()
  const id = useId()
  if (tables.length === 0) return null
  const others = [
    ...doc.tables.filter((each) => each.id !== tableId),
    ...(doc.correspondences ?? []),
  ]
  const options = [
    { value: NONE, label: words.none },
    ...others.map((each) => ({ value: each.id, label: each.name })),
  ]
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <ul className={styles.matches}>
        {tables.map(({ wanted, to }) => (
          <li key={wanted.id} className={styles.match}>
            <SelectInput
              label={words.choose(wanted.name)}
              value={to?.id ?? NONE}
              options={options}
              onChange={(value) =>
                void actions.changeReplay({ table: [wanted.id, value === NONE ? null : value] })
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
