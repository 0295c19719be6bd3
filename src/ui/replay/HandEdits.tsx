import { useId } from 'react'
import type { Replay } from '../../state/replay/model'
import { RadioChoices } from '../controls/Choices'
import { useActions } from '../useApp'
import { useReplayWords } from './words'
import styles from './replay.module.css'

const ASIDE = ''

/** What becomes of cells and rows changed by hand: set aside, or found again by a column that names rows. */
export function HandEdits({ replay }: { readonly replay: Replay }) {
  const { edits: words } = useReplayWords()
  const actions = useActions()
  const id = useId()
  const { fitted, keys, found, list } = replay
  const fates = fitted.fates.flatMap(({ edits, fate }) =>
    edits && fate !== 'wasOff' ? [edits] : [],
  )
  const all = fates.reduce((sum, each) => sum + each.all, 0)
  const bound = fates.reduce((sum, each) => sum + each.bound, 0)
  if (all === 0) return null
  const nameOf = (column: string) => list.columns.find((each) => each.id === column)?.name ?? column
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <p>{words.intro(all)}</p>
      <RadioChoices
        label={words.choice}
        value={found?.column ?? ASIDE}
        choices={[
          { value: ASIDE, label: words.aside, help: words.asideHelp },
          ...keys.map(({ column, isUnique }, at) => ({
            value: column,
            label:
              at === 0 && isUnique
                ? `${words.key(nameOf(column))} (${words.proposed})`
                : words.key(nameOf(column)),
            help: isUnique ? words.keyHelp : `${words.keyHelp} ${words.keyDoubtful}`,
          })),
        ]}
        onChange={(value) => void actions.changeReplay({ key: value === ASIDE ? null : value })}
      />
      {keys.length === 0 && <p className={styles.quiet}>{words.noKey}</p>}
      {found && <p role="status">{words.landed(bound, all)}</p>}
    </section>
  )
}
