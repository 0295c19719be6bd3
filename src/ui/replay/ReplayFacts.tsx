import type { Replay } from '../../state/replay/model'
import { SelectInput } from '../controls/SelectInput'
import { useActions, useProject } from '../useApp'
import { useReplayWords } from './words'
import styles from './replay.module.css'

const baseName = (fileName: string): string => fileName.replace(/\.[^.]{1,8}$/, '') || fileName

/** The two files, which sheet is meant, and in one line what will come of it. */
export function ReplayFacts({ replay }: { readonly replay: Replay }) {
  const { facts } = useReplayWords()
  const actions = useActions()
  const { list, target, fileName, parts, part } = replay
  return (
    <section className={styles.facts}>
      <dl className={styles.files}>
        <dt>{facts.before}</dt>
        <dd>{facts.file(list.fileName, list.rowCount, list.columns.length)}</dd>
        <dt>{facts.after}</dt>
        <dd>{facts.file(fileName, target.rowCount, target.columns.length)}</dd>
      </dl>
      {parts.length > 1 && (
        <SelectInput
          label={facts.sheet}
          value={String(part)}
          options={parts.map((label, at) => ({ value: String(at), label }))}
          onChange={(value) => void actions.changeReplay({ part: Number(value) })}
        />
      )}
      <Outcome replay={replay} />
    </section>
  )
}

function Outcome({ replay }: { readonly replay: Replay }) {
  const { facts } = useReplayWords()
  const { doc, tableId } = useProject()
  const { way, list, target, preview, fitted, followed, fileName, matches, needed } = replay
  const running = fitted.fates.filter(({ fate }) => fate === 'runs' || fate === 'partly').length
  const isNone = needed.size > 0 && matches.every(({ wanted, to }) => !needed.has(wanted.id) || !to)
  const warnings = [
    ...(target.columns.length === 0 ? [facts.noColumns] : []),
    ...(target.columns.length > 0 && target.rowCount === 0 ? [facts.noRows] : []),
    ...(target.columns.length > 0 && isNone ? [facts.nothingFits] : []),
  ]
  const name = doc.tables.find(({ id }) => id === tableId)?.name
  const isRenamed = way === 'replace' && name === baseName(list.fileName)
  const newName = baseName(fileName)
  return (
    <>
      {warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          {warning}
        </p>
      ))}
      <div role="status" className={styles.outcome}>
        {preview.status === 'running' && <p>{facts.counting}</p>}
        {preview.status === 'ready' && (
          <p>
            {facts.summary(running, list.steps.length, preview.rowCount, preview.columnCount)}
            {preview.broken > 0 && ` ${facts.broken(preview.broken)}`}
          </p>
        )}
        {followed.map(({ name: tab, fates }) => (
          <p key={tab}>
            {facts.followed(
              tab,
              fates.filter(({ fate, edits }) => fate === 'off' && !edits).length,
              fates.reduce((sum, { edits }) => sum + (edits?.aside ?? 0), 0),
            )}
            .
          </p>
        ))}
        <p className={styles.quiet}>
          {isRenamed && newName !== name && `${facts.tabRenamed(newName)} `}
          {facts.undo}
        </p>
      </div>
    </>
  )
}
