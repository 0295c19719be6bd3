import { useId } from 'react'
import type { Finding } from '../../explore/finding'
import { Button } from '../controls/Button'
import { useActions, useProject, useTable, useText } from '../useApp'
import { CopyLetter } from './CopyLetter'
import { FoundCells } from './FoundCells'
import { findingSentence } from './findingWords'
import styles from './diagnostic.module.css'

/** What was lost before the table came here, and how to ask for it. */
export function DamageSection({ damage }: { readonly damage: readonly Finding[] }) {
  const { diagnostic, findings } = useText()
  const { doc } = useTable()
  const titleId = useId()
  const { fileName } = doc.source
  const lines = damage.map((each) => findingSentence(findings.letterLines, each))
  return (
    <section className={styles.group} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.groupTitle}>
        {diagnostic.damageTitle}
      </h3>
      <ul className={styles.list}>
        {damage.map((each) => (
          <DamageCard key={each.id} finding={each} />
        ))}
      </ul>
      {damage.length > 1 && (
        <CopyLetter label={diagnostic.copyAllLetters} letter={diagnostic.letter(fileName, lines)} />
      )}
    </section>
  )
}

function DamageCard({ finding }: { readonly finding: Finding }) {
  const { diagnostic, findings } = useText()
  const actions = useActions()
  const { readOnly } = useProject()
  const { doc } = useTable()
  const { id, offer, cells } = finding
  const title = findingSentence(findings.damages, finding)
  const line = findingSentence(findings.letterLines, finding)
  const convert = async () => {
    if (!offer) return
    await actions.showStep(null)
    actions.startStep(offer.kind, offer.params)
  }
  return (
    <li className={styles.card}>
      <h4>{title}</h4>
      <p>{findingSentence(findings.happened, finding)}</p>
      {cells.length > 0 && <FoundCells finding={finding} />}
      <p>
        <strong>{diagnostic.whatToDo}</strong>
        {' – '}
        {findingSentence(findings.todo, finding)}
      </p>
      <CopyLetter
        label={diagnostic.copyLetter}
        name={diagnostic.named(diagnostic.copyLetter, title)}
        letter={diagnostic.letter(doc.source.fileName, [line])}
      >
        {offer && (
          <Button
            variant="quiet"
            isDisabled={readOnly !== null}
            aria-label={diagnostic.named(diagnostic.convert, title)}
            onPress={() => void convert()}
          >
            {diagnostic.convert}
          </Button>
        )}
        <Button
          variant="quiet"
          aria-label={diagnostic.named(diagnostic.ignore, title)}
          onPress={() => actions.ignoreFinding(id)}
        >
          {diagnostic.ignore}
        </Button>
      </CopyLetter>
    </li>
  )
}
