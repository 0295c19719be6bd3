import { DialogTrigger, Group } from 'react-aria-components'
import { Wrench } from 'lucide-react'
import { issueAdvice, issueSentence } from '../../i18n/sentences'
import { Button } from '../controls/Button'
import { useText } from '../useApp'
import { ColumnPicker } from '../form/ColumnPicker'
import type { StepItem } from './stepItems'
import type { StepCommands } from './useStepCommands'
import styles from './steps.module.css'

/** Why a step cannot run, and what repairs it. */
export function StepRepair({
  item,
  commands,
}: {
  readonly item: StepItem
  readonly commands: StepCommands
}) {
  const text = useText()
  const { issue, missing, columns, isOff } = item
  if (!issue) return null
  const advice = missing.length > 0 ? null : issueAdvice(text, issue)
  return (
    <Group className={styles.repair ?? ''} aria-label={text.steps.repair}>
      <span className={styles.issue}>{issueSentence(text, issue)}</span>
      {advice && <span className={styles.effects}>{advice}</span>}
      {missing.map(({ id, name }) => (
        <DialogTrigger key={id}>
          <Button icon={Wrench}>{text.steps.otherColumn(name)}</Button>
          <ColumnPicker
            label={text.steps.chooseColumn(name)}
            columns={columns}
            onChoose={(column) => {
              if (column !== null) commands.rebind(item, id, column)
            }}
          />
        </DialogTrigger>
      ))}
      {missing.length === 0 && item.isKnown && (
        <Button icon={Wrench} onPress={() => commands.edit(item)}>
          {text.steps.modify}
        </Button>
      )}
      <span className={styles.inline}>
        {!isOff && (
          <Button variant="quiet" onPress={() => commands.switchOff(item, true)}>
            {text.steps.turnOff}
          </Button>
        )}
        <Button variant="quiet" onPress={() => commands.remove(item)}>
          {text.steps.remove}
        </Button>
      </span>
    </Group>
  )
}
