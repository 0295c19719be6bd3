import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { TriangleAlert } from 'lucide-react'
import { textIn } from '../../i18n/data'
import { issueSentence } from '../../i18n/sentences'
import { tellApart } from '../../state/warningTone'
import type { Issue } from '../../values/result'
import { Button } from '../controls/Button'
import { useActions, useText } from '../useApp'
import type { StepItem } from './stepItems'
import type { StepCommands } from './useStepCommands'
import styles from './steps.module.css'

const LISTED = 200

/** What a step has to tell beside its result: good news plainly, the rest behind a button. */
export function StepWarnings({
  item,
  commands,
}: {
  readonly item: StepItem
  readonly commands: StepCommands
}) {
  const text = useText()
  const { news, remarks } = tellApart(item.warnings)
  return (
    <>
      {news.map((each, at) => (
        <span key={at} className={styles.effects}>
          {issueSentence(text, each)}
        </span>
      ))}
      {remarks.length > 0 && (
        <span className={styles.warnings}>
          <Remarks item={item} warnings={remarks} commands={commands} />
        </span>
      )}
    </>
  )
}

/** What is worth a look: above all the manual edits that no longer apply. */
function Remarks({
  item,
  warnings,
  commands,
}: {
  readonly item: StepItem
  readonly warnings: readonly Issue[]
  readonly commands: StepCommands
}) {
  const text = useText()
  const isEdits = warnings.every(({ code }) => code === 'editNotApplied')
  const label = isEdits
    ? text.steps.editsToReview(warnings.length)
    : text.steps.warnings(warnings.length)
  return (
    <DialogTrigger>
      <Button variant="quiet" icon={TriangleAlert}>
        {label}
      </Button>
      <Popover placement="right top" offset={8} className={styles.popover ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          {({ close }) => (
            <>
              <Heading slot="title">{isEdits ? text.steps.editsTitle : label}</Heading>
              {isEdits && <p className={styles.hint}>{text.steps.editsHelp}</p>}
              <ul className={styles.told}>
                {warnings.slice(0, LISTED).map((warning, at) => (
                  <li key={at}>
                    {isEdits ? (
                      <LostEdit warning={warning} onGo={close} />
                    ) : (
                      issueSentence(text, warning)
                    )}
                  </li>
                ))}
              </ul>
              {warnings.length > LISTED && (
                <p className={styles.hint}>{text.steps.moreEdits(warnings.length - LISTED)}</p>
              )}
              {isEdits && (
                <Button
                  onPress={() => {
                    close()
                    commands.edit(item)
                  }}
                >
                  {text.steps.openEdits}
                </Button>
              )}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** An edit whose cell no longer holds the text that was corrected; where the cell is still there, a press goes to it. */
function LostEdit({
  warning: { data },
  onGo,
}: {
  readonly warning: Issue
  readonly onGo: () => void
}) {
  const text = useText()
  const actions = useActions()
  const { row, column, found } = data
  const record = typeof row === 'number' ? text.common.number(row) : text.steps.madeRow
  const place = text.steps.editPlace(record, textIn(data, 'name'))
  const isThere = typeof found === 'string' && typeof column === 'string'
  const key = typeof row === 'number' || typeof row === 'string' ? row : null
  const go =
    isThere && key !== null
      ? () => {
          onGo()
          void actions.revealCell(key, column)
        }
      : null
  const quoted = (name: string) => textIn(data, name) || text.steps.emptyText
  return (
    <>
      <span className={styles.place}>
        {go ? (
          <Button variant="quiet" aria-label={text.steps.goToCell(place)} onPress={go}>
            {place}
          </Button>
        ) : (
          place
        )}
      </span>
      <span>
        <del>{quoted('before')}</del> <span className="visuallyHidden">{text.steps.changesTo}</span>
        <span aria-hidden>→</span> <ins>{quoted('after')}</ins>
      </span>
      <span className={styles.hint}>
        {typeof found === 'string' ? text.steps.found(quoted('found')) : text.steps.gone}
      </span>
    </>
  )
}
