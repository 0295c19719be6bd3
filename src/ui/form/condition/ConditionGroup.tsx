import { FolderPlus, Plus, X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { IconButton } from '../../controls/IconButton'
import { SelectInput } from '../../controls/SelectInput'
import { useText } from '../../useApp'
import { useFormPlace } from '../formPlace'
import { ConditionTest } from './ConditionTest'
import type { DraftGroup, DraftPart } from './draft'
import { isDraftGroup, newTest } from './draft'
import styles from '../form.module.css'

const joins = ['all', 'any'] as const
const DEEPEST = 2

/** Tests joined by *and* or by *or*, and groups of them within. */
export function ConditionGroup({
  label,
  group,
  depth,
  onChange,
  onRemove,
}: {
  readonly label: string
  readonly group: DraftGroup
  readonly depth: number
  readonly onChange: (group: DraftGroup) => void
  readonly onRemove?: () => void
}) {
  const text = useText()
  const { types } = useFormPlace()
  const words = text.form.condition
  const { join, parts } = group

  const change = (at: number, part: DraftPart) => onChange({ join, parts: parts.with(at, part) })
  const remove = (at: number) => onChange({ join, parts: parts.toSpliced(at, 1) })
  const add = (part: DraftPart) => onChange({ join, parts: [...parts, part] })
  const last = parts.findLast((part) => !isDraftGroup(part))
  const column = last && !isDraftGroup(last) ? last.column : null
  const fresh = () => newTest(column, column ? types.get(column.id) : undefined)

  return (
    <div className={depth === 0 ? styles.conditions : styles.subgroup}>
      <div className={styles.cardHead}>
        <div className={styles.join}>
          <SelectInput
            label={label}
            value={join}
            options={joins.map((each) => ({ value: each, label: words[each] }))}
            onChange={(chosen) => onChange({ join: chosen, parts })}
          />
        </div>
        {onRemove && <IconButton icon={X} label={words.removeGroup(label)} onPress={onRemove} />}
      </div>
      <ul className={styles.cards}>
        {parts.map((part, at) => (
          <li key={at} className={isDraftGroup(part) ? undefined : styles.card}>
            {isDraftGroup(part) ? (
              <ConditionGroup
                label={words.group(at + 1)}
                group={part}
                depth={depth + 1}
                onChange={(changed) => change(at, changed)}
                onRemove={() => remove(at)}
              />
            ) : (
              <ConditionTest
                position={at + 1}
                draft={part}
                onChange={(changed) => change(at, changed)}
                {...((parts.length > 1 || depth > 0) && { onRemove: () => remove(at) })}
              />
            )}
          </li>
        ))}
      </ul>
      <div className={styles.inline}>
        <Button className={styles.adder ?? ''} onPress={() => add(fresh())}>
          <Plus size={14} aria-hidden />
          {words.addTest}
        </Button>
        {depth + 1 < DEEPEST && (
          <Button
            className={styles.adder ?? ''}
            onPress={() => add({ join: join === 'all' ? 'any' : 'all', parts: [fresh()] })}
          >
            <FolderPlus size={14} aria-hidden />
            {words.addGroup}
          </Button>
        )}
      </div>
    </div>
  )
}
