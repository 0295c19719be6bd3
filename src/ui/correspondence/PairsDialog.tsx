import { useState } from 'react'
import { Plus } from 'lucide-react'
import type { TextPair } from '../../steps/params'
import { freeName } from '../../values/names'
import { saidPairs } from '../../values/pairs'
import { Button } from '../controls/Button'
import { ModalDialog } from '../controls/ModalDialog'
import { useActions, useApp, useProject, useText } from '../useApp'
import { PairsForm } from './PairsForm'
import { PairsRemoval } from './PairsRemoval'
import styles from './correspondence.module.css'

/** A table as it is being changed; `id` null: it is not in the project yet. */
export interface PairsDraft {
  readonly id: string | null
  readonly name: string
  readonly pairs: readonly TextPair[]
}

/** The correspondence tables of the project: one is shown beside the list, and changed as a draft. */
export function PairsDialog() {
  const words = useText().pairs
  const actions = useActions()
  const { doc, readOnly, form } = useProject()
  const asked = useApp(({ pairsShown }) => pairsShown)
  const tables = doc.correspondences ?? []
  const blank: PairsDraft = { id: null, name: words.newName, pairs: [{ from: '', to: '' }] }
  const draftOf = (id: string | null): PairsDraft => tables.find((each) => each.id === id) ?? blank
  const [draft, setDraft] = useState<PairsDraft>(() => {
    const first = draftOf(asked?.id ?? tables[0]?.id ?? null)
    const added = asked?.added ?? []
    return added.length === 0 ? first : { ...first, pairs: [...saidPairs(first.pairs), ...added] }
  })
  const [isAsking, setAsking] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  const kept = draftOf(draft.id)
  const lines = JSON.stringify(saidPairs(draft.pairs))
  const isChanged = draft.name !== kept.name || lines !== JSON.stringify(saidPairs(kept.pairs))
  const isBlankDraft = draft.id === null && saidPairs(draft.pairs).length === 0

  const show = (next: PairsDraft) => {
    if (isChanged && !isBlankDraft) return setAsking(true)
    setAsking(false)
    setRemoving(false)
    setDraft(next)
  }
  const close = () => {
    if (isChanged && !isBlankDraft && !isAsking) return setAsking(true)
    actions.closePairs()
  }
  const keep = async () => {
    const others = tables.filter(({ id }) => id !== draft.id)
    const name = freeName(
      others.map((table) => table.name),
      draft.name.trim(),
    )
    if ((await actions.keepPairs(draft.id, { ...draft, name })) !== null) leave()
  }
  const remove = async () => {
    if (draft.id !== null) await actions.removePairs(draft.id)
    leave()
  }
  const leave = () => {
    // What the open form shows rests on the table too.
    if (form) actions.changeForm({})
    actions.closePairs()
  }

  return (
    <ModalDialog
      title={words.title}
      width="large"
      onClose={close}
      footer={
        <>
          {isAsking && (
            <span className={styles.asked} role="alert">
              {words.unsaved}
              <Button variant="quiet" onPress={() => actions.closePairs()}>
                {words.discard}
              </Button>
            </span>
          )}
          <Button
            variant="primary"
            isDisabled={readOnly !== null || isBlankDraft || !isChanged || draft.name.trim() === ''}
            onPress={() => void keep()}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{words.help}</p>
      <div className={styles.sides}>
        <nav className={styles.list} aria-label={words.list}>
          <ul>
            {tables.map((table) => (
              <li key={table.id}>
                <button
                  type="button"
                  className={styles.table}
                  aria-current={table.id === draft.id}
                  onClick={() => show(table)}
                >
                  <span>{table.name}</span>
                  <span className={styles.hint}>{words.lines(table.pairs.length)}</span>
                </button>
              </li>
            ))}
          </ul>
          <Button
            variant="quiet"
            icon={Plus}
            isDisabled={readOnly !== null}
            onPress={() => show(blank)}
          >
            {words.add}
          </Button>
        </nav>
        <div className={styles.table}>
          {isRemoving && draft.id !== null ? (
            <PairsRemoval
              table={{ id: draft.id, name: kept.name }}
              onRemove={() => void remove()}
              onKeep={() => setRemoving(false)}
            />
          ) : (
            <PairsForm
              key={draft.id ?? ''}
              draft={draft}
              onChange={setDraft}
              onRemove={() => setRemoving(true)}
            />
          )}
        </div>
      </div>
    </ModalDialog>
  )
}
