import { useMemo, useState } from 'react'
import type { ColumnLineage } from '../../recipe/lineage'
import { columnLineage } from '../../recipe/lineage'
import { fold } from '../../values/text'
import { SearchInput } from '../controls/TextInput'
import { useStepSentence } from '../history/useStepTitle'
import { useActions, useTable, useText } from '../useApp'
import styles from './columns.module.css'

const most = 60

/** "Where did this column go?": each column that ever existed, with the steps of its life. */
export function ColumnHistory() {
  const { panels } = useText()
  const { state } = useTable()
  const { report } = state
  const [search, setSearch] = useState('')
  const lives = useMemo(() => (report ? columnLineage(report) : []), [report])
  const asked = fold(search.trim())
  const found = lives.filter((life) => namesOf(life).some((name) => fold(name).includes(asked)))
  const focused = state.selection.columns.at(-1) ?? state.selection.focused?.column
  const sorted = found.toSorted((a, b) => interest(b, focused) - interest(a, focused))
  return (
    <div className={styles.panel}>
      <p className={styles.quiet}>{panels.whereHelp}</p>
      <SearchInput label={panels.searchColumns} value={search} onChange={setSearch} autoFocus />
      {found.length === 0 && <p className={styles.quiet}>{panels.noColumnFound}</p>}
      <ul className={styles.lives}>
        {sorted.slice(0, most).map((life) => (
          <Life key={life.id} life={life} />
        ))}
      </ul>
      {found.length > most && (
        <p className={styles.quiet}>{panels.moreValues(found.length - most)}</p>
      )}
    </div>
  )
}

/** Every name a column bore. */
const namesOf = ({ name, events }: ColumnLineage): readonly string[] => [
  name,
  ...events.map((event) => (event.what === 'renamed' ? event.to : event.name)),
]

/** The column in focus first, then those something happened to. */
const interest = (life: ColumnLineage, focused: string | undefined): number =>
  (life.id === focused ? 4 : 0) +
  (life.nameAtEnd === null ? 2 : 0) +
  (life.events.length > 0 || life.madeBy !== null ? 1 : 0)

function Life({ life }: { readonly life: ColumnLineage }) {
  const { panels } = useText()
  const isGone = life.nameAtEnd === null
  return (
    <li className={styles.life}>
      <p className={styles.lifeHead}>
        <span className={styles.lifeName}>{life.nameAtEnd ?? namesOf(life).at(-1)}</span>
        <span className={isGone ? styles.gone : styles.here}>
          {isGone ? panels.columnGone : panels.columnHere}
        </span>
      </p>
      <ol className={styles.events}>
        {life.madeBy === null ? (
          <li>{panels.inFile(life.name)}</li>
        ) : (
          <Event stepId={life.madeBy} say={panels.madeBy} />
        )}
        {life.events.map((event, at) => (
          <Event
            key={at}
            stepId={event.stepId}
            say={(step) =>
              event.what === 'renamed'
                ? panels.renamedBy(step, event.from, event.to)
                : event.what === 'removed'
                  ? panels.removedBy(step)
                  : panels.returnedBy(step)
            }
          />
        ))}
      </ol>
    </li>
  )
}

function Event({
  stepId,
  say,
}: {
  readonly stepId: string
  readonly say: (step: string) => string
}) {
  const { panels } = useText()
  const actions = useActions()
  const sentence = useStepSentence()
  const { doc } = useTable()
  const index = doc.steps.findIndex(({ id }) => id === stepId)
  const step = doc.steps[index]
  if (!step) return null
  return (
    <li>
      <button
        type="button"
        className={styles.event}
        title={panels.goToStep}
        onClick={() => void actions.showStep(index === doc.steps.length - 1 ? null : index)}
      >
        {say(panels.stepNumber(index + 1, sentence(step)))}
      </button>
    </li>
  )
}
