import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { Download, FileUp, Table2, Trash2 } from 'lucide-react'
import type { TextPair } from '../../steps/params'
import { joinedPairs, saidPairs } from '../../values/pairs'
import type { Issue, Result } from '../../values/result'
import type { PairsFound } from '../../worker/protocol'
import { Button } from '../controls/Button'
import { IssueNote } from '../controls/IssueNote'
import { PairsEditor } from '../controls/PairsEditor'
import { TextInput } from '../controls/TextInput'
import { useActions, useProject, useText } from '../useApp'
import { FromTab } from './FromTab'
import type { PairsDraft } from './PairsDialog'
import { usersWords } from './usersWords'
import styles from './correspondence.module.css'

interface Came {
  readonly added: number
  readonly left: number
  readonly header: TextPair | null
}

/** One correspondence table: its name, its lines, where more of them come from, who uses it. */
export function PairsForm({
  draft,
  onChange,
  onRemove,
}: {
  readonly draft: PairsDraft
  readonly onChange: (draft: PairsDraft) => void
  readonly onRemove: () => void
}) {
  const words = useText().pairs
  const actions = useActions()
  const { doc, readOnly } = useProject()
  const [came, setCame] = useState<Came | null>(null)
  const [issue, setIssue] = useState<Issue | null>(null)
  const [isTabAsked, setTabAsked] = useState(false)
  const users = draft.id === null ? [] : usersWords(doc, draft.id, words)
  const said = saidPairs(draft.pairs)

  const take = (more: readonly TextPair[], header: TextPair | null) => {
    const pairs = joinedPairs(said, more)
    const added = pairs.length - said.length
    setCame({ added, left: more.length - added, header })
    onChange({ ...draft, pairs })
  }
  const receive = (found: Result<PairsFound>) => {
    setIssue(found.ok ? null : found.issue)
    setCame(null)
    if (!found.ok) return
    setTabAsked(false)
    take(found.value.pairs, found.value.header)
  }
  const takeHeader = (header: TextPair) => {
    setCame(null)
    onChange({ ...draft, pairs: joinedPairs([header], said) })
  }

  return (
    <>
      <TextInput
        label={words.name}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <p className={styles.hint}>
        {users.length > 0 ? words.users(users.join(' · ')) : words.unused}
      </p>
      <div className={styles.tools}>
        <FileTrigger
          acceptedFileTypes={['.csv', '.tsv', '.txt']}
          onSelect={(files) => {
            const file = files?.[0]
            if (file) void actions.pairsOfFile(file).then(receive)
          }}
        >
          <Button icon={FileUp} isDisabled={readOnly !== null}>
            {words.fromFile}
          </Button>
        </FileTrigger>
        <Button
          icon={Table2}
          isDisabled={readOnly !== null}
          aria-expanded={isTabAsked}
          onPress={() => setTabAsked(!isTabAsked)}
        >
          {words.fromTab}
        </Button>
        {said.length > 0 && (
          <Button
            icon={Download}
            onPress={() => actions.exportPairs(draft.name, said, words.columnNames)}
          >
            {words.export}
          </Button>
        )}
        {draft.id !== null && (
          <Button icon={Trash2} variant="quiet" isDisabled={readOnly !== null} onPress={onRemove}>
            {words.remove}
          </Button>
        )}
      </div>
      {isTabAsked && <FromTab onTake={receive} />}
      <div aria-live="polite">
        {issue && <IssueNote issue={issue} tone="warning" />}
        {came && <p className={styles.came}>{words.came(came.added, came.left)}</p>}
        {came?.header && (
          <p className={styles.came}>
            {words.header(came.header.from, came.header.to)}{' '}
            <Button variant="quiet" onPress={() => takeHeader(came.header!)}>
              {words.headerIsLine}
            </Button>
          </p>
        )}
      </div>
      <section className={styles.lines} aria-label={words.content}>
        <PairsEditor value={draft.pairs} onChange={(pairs) => onChange({ ...draft, pairs })} />
      </section>
    </>
  )
}
