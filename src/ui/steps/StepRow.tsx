import { Button, TreeItem, TreeItemContent } from 'react-aria-components'
import { CircleOff, Pencil } from 'lucide-react'
import { issueSentence } from '../../i18n/sentences'
import { formatList } from '../../i18n/formats'
import { IconButton } from '../controls/IconButton'
import { useLanguage, useText } from '../useApp'
import { ShownMark } from './OpeningEntry'
import { StepMenu } from './StepMenu'
import { StepReads } from './StepReads'
import { StepRepair } from './StepRepair'
import { StepWarnings } from './StepWarnings'
import type { StepItem } from './stepItems'
import type { StepCommands } from './useStepCommands'
import styles from './steps.module.css'

/** One step of the list. */
export function StepRow({
  item,
  selected,
  commands,
}: {
  readonly item: StepItem
  /** The steps selected with this one, itself included; alone when it is not selected. */
  readonly selected: readonly string[]
  readonly commands: StepCommands
}) {
  const text = useText()
  const language = useLanguage()
  const { index, sentence, ownName, note, isOff, isShown, effects, issue } = item
  const number = index + 1
  const told = issue
    ? issueSentence(text, issue)
    : isOff
      ? text.steps.off
      : effects.length > 0
        ? formatList(language, effects)
        : text.steps.nothing
  const name = [
    text.steps.number(number),
    ownName,
    sentence,
    told,
    isOff && issue ? text.steps.off : null,
    isShown ? text.steps.shown : null,
    item.isLater ? text.steps.later : null,
    note,
  ]
  return (
    <TreeItem
      id={item.id}
      textValue={ownName ?? sentence}
      aria-label={name.flatMap((part) => (part ? part.replace(/\.$/, '') : [])).join(', ')}
      className={styles.row ?? ''}
      {...(isShown && { 'data-shown': true })}
      {...(isOff && { 'data-off': true })}
      {...(item.isLater && { 'data-later': true })}
      {...(issue && { 'data-issue': true })}
    >
      <TreeItemContent>
        <div className={styles.entry}>
          <Button
            slot="drag"
            className={styles.number ?? ''}
            aria-label={text.steps.drag(number, sentence)}
          >
            {number}
          </Button>
          <div className={styles.body}>
            {ownName !== null && <span className={styles.ownName}>{ownName}</span>}
            <span className={ownName === null ? styles.sentence : styles.effects}>{sentence}</span>
            {item.where !== null && (
              <span className={styles.effects}>{text.steps.partial(item.where)}</span>
            )}
            {!issue && (
              <span className={styles.effects}>
                {isOff && <CircleOff size={12} aria-hidden />} {told}
              </span>
            )}
            {item.reads.length > 0 && <StepReads reads={item.reads} />}
            {note !== null && <span className={styles.note}>{note}</span>}
            {issue && <StepRepair item={item} commands={commands} />}
            <StepWarnings item={item} commands={commands} />
          </div>
          {isShown && <ShownMark label={text.steps.shown} />}
        </div>
        <span className={styles.tools}>
          <StepMenu item={item} selected={selected} commands={commands} />
          {item.isKnown && (
            <span className={styles.onHover}>
              <IconButton
                icon={Pencil}
                label={text.steps.edit(number)}
                onPress={() => commands.edit(item)}
              />
            </span>
          )}
        </span>
      </TreeItemContent>
    </TreeItem>
  )
}
