import type { Replay } from '../../state/replay/model'
import { SelectInput } from '../controls/SelectInput'
import { useActions } from '../useApp'
import type { NeededColumn } from './replayView'
import { useReplayWords } from './words'
import styles from './replay.module.css'

const NONE = ''
const LIKELY = 0.45

/** One column that steps need: which stands for it, why, and what becomes of its steps without. */
export function ColumnFound({
  column: { match, steps, alone, off },
  replay,
}: {
  readonly column: NeededColumn
  readonly replay: Replay
}) {
  const { columns: words } = useReplayWords()
  const actions = useActions()
  const { wanted, to, by, candidates, isOtherType } = match
  const taken = new Set(replay.matches.flatMap((each) => (each === match ? [] : (each.to ?? []))))
  const likely = candidates.filter(({ id, score }) => !taken.has(id) && score >= LIKELY)
  const first = new Set(likely.map(({ id }) => id))
  const names = new Map(replay.target.columns.map(({ id, name }) => [id, name]))
  const options = [
    { value: NONE, label: words.leave },
    ...likely.map(({ id }) => ({ value: id, label: words.likely(names.get(id) ?? id) })),
    ...replay.target.columns
      .filter(({ id }) => !taken.has(id) && !first.has(id))
      .map(({ id, name }) => ({ value: id, label: name === '' ? id : name })),
  ]
  const without = words.leaveHint(alone, off)
  return (
    <li className={styles.match} data-found={by}>
      <SelectInput
        label={words.choose(wanted.name)}
        value={to ?? NONE}
        options={options}
        onChange={(value) =>
          void actions.changeReplay({ column: [wanted.id, value === NONE ? null : value] })
        }
      />
      <p className={styles.why}>
        {words.by[by]}
        {isOtherType && ` ; ${words.otherType}`}
        <span className={styles.quiet}>
          {' · '}
          {words.usedBy(steps)}
          {to === null && without !== '' && ` · ${without}`}
        </span>
      </p>
    </li>
  )
}
