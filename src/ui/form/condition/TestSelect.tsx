import {
  Button,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components'
import { ChevronDown } from 'lucide-react'
import type { TestId } from '../../../values/conditions'
import type { TypeId } from '../../../values/types'
import { useText } from '../../useApp'
import type { TestKind } from './draft'
import { kindOfType, testsByKind } from './draft'
import styles from '../form.module.css'

const kinds: readonly TestKind[] = ['text', 'empty', 'number', 'date']

/** The tests there are, by what they read; those that suit the column first. */
export function TestSelect({
  value,
  type,
  onChange,
}: {
  readonly value: TestId
  readonly type: TypeId | undefined
  readonly onChange: (test: TestId) => void
}) {
  const text = useText()
  const words = text.form.condition
  const likely = kindOfType(type)
  const sorted = [likely, ...kinds.filter((kind) => kind !== likely)]
  return (
    <Select
      className={styles.field ?? ''}
      selectedKey={value}
      onSelectionChange={(key) => {
        const found = kinds.flatMap((kind) => testsByKind[kind]).find((test) => test === key)
        if (found) onChange(found)
      }}
    >
      <Label className="visuallyHidden">{words.testName}</Label>
      <Button className={styles.select ?? ''} data-enter-applies>
        <SelectValue className={styles.selectValue ?? ''} />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={2}>
        <ListBox className={styles.options ?? ''}>
          {sorted.map((kind) => (
            <ListBoxSection key={kind}>
              <Header className={styles.optionsTitle ?? ''}>{words.kinds[kind]}</Header>
              {testsByKind[kind].map((test) => (
                <ListBoxItem
                  key={test}
                  id={test}
                  textValue={text.grid.tests[test]}
                  className={styles.option ?? ''}
                >
                  {text.grid.tests[test]}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
