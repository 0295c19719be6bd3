import { Group } from 'react-aria-components'
import { X } from 'lucide-react'
import type { Test } from '../../../values/conditions'
import { CheckBox } from '../../controls/Choices'
import { IconButton } from '../../controls/IconButton'
import { useText } from '../../useApp'
import { ColumnSelect } from '../ColumnSelect'
import { useFormPlace } from '../formPlace'
import { TestSelect } from './TestSelect'
import { TestValue } from './TestValue'
import type { DraftTest } from './draft'
import { flagIn, flagsOf, newTest, withTestId } from './draft'
import styles from '../form.module.css'

/** One question about a column. */
export function ConditionTest({
  position,
  draft,
  onChange,
  onRemove,
}: {
  readonly position: number
  readonly draft: DraftTest
  readonly onChange: (draft: DraftTest) => void
  readonly onRemove?: () => void
}) {
  const text = useText()
  const { types } = useFormPlace()
  const words = text.form.condition
  const isFresh = (draft.value ?? '') === '' && (draft.values ?? []).length === 0
  return (
    <Group className={styles.test ?? ''} aria-label={words.test(position)}>
      <div className={styles.cardHead}>
        <ColumnSelect
          label={words.column}
          isLabelHidden
          value={draft.column}
          onChange={(column) => {
            if (!column) return
            const isKept = draft.column !== null || !isFresh
            onChange(isKept ? { ...draft, column } : newTest(column, types.get(column.id)))
          }}
        />
        {onRemove && <IconButton icon={X} label={words.removeTest(position)} onPress={onRemove} />}
      </div>
      <TestSelect
        value={draft.test}
        type={draft.column ? types.get(draft.column.id) : undefined}
        onChange={(test) => onChange(withTestId(draft, test))}
      />
      <TestValue draft={draft} onChange={onChange} />
      {flagsOf(draft.test).map((flag) => (
        <CheckBox
          key={flag}
          label={words[flag]}
          isSelected={flagIn(draft, flag)}
          onChange={(isOn) => onChange(withFlag(draft, flag, isOn))}
        />
      ))}
    </Group>
  )
}

type Flag = ReturnType<typeof flagsOf>[number]

/** A flag that says what is meant by default anyway is not written down. */
function withFlag(draft: DraftTest, flag: Flag, isOn: boolean): DraftTest {
  const { [flag]: _old, ...rest } = draft as DraftTest & Partial<Test>
  const isDefault = flag === 'blankIsEmpty'
  return isOn === isDefault ? rest : { ...rest, [flag]: isOn }
}
