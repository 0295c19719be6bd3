import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { ArchiveChoice } from '../../state/model'
import { Button } from '../controls/Button'
import { CheckBox } from '../controls/Choices'
import { ModalDialog } from '../controls/ModalDialog'
import { useActions, useApp, useText } from '../useApp'
import styles from './sheets.module.css'

const formId = 'choose-entries'
const mostFiles = 20

type Entry = ArchiveChoice['entries'][number]

/** The files of an archive that was just given: which ones to open, one tab each. */
export function ArchiveChooser() {
  const choice = useApp((state) => state.archiveChoice)
  return choice && <Chooser key={choice.fileName} choice={choice} />
}

const isTable = ({ state }: Entry): boolean => state === 'table'

function Chooser({ choice }: { readonly choice: ArchiveChoice }) {
  const { incoming, sheets } = useText()
  const actions = useActions()
  const usable = choice.entries.filter(isTable)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(usable.slice(0, mostFiles).map(({ place }) => place)),
  )
  const count = chosen.size
  const isGood = count > 0 && count <= mostFiles
  const close = () => actions.closeEntries()
  const said = count === 0 ? incoming.noneChosen : isGood ? '' : incoming.tooMany(mostFiles)
  return (
    <ModalDialog
      title={incoming.archiveTitle(choice.fileName)}
      onClose={close}
      footer={
        <>
          {usable.length > 0 && said !== '' && <span className={styles.noneChosen}>{said}</span>}
          <Button onPress={close}>{sheets.closeWithoutOpening}</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={!isGood}>
            {incoming.open(count)}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        className={styles.chooser ?? ''}
        onSubmit={(event) => {
          event.preventDefault()
          if (isGood) void actions.openEntries([...chosen].sort((a, b) => a - b))
        }}
      >
        <p>
          {incoming.archiveIntro(usable.length)}{' '}
          {usable.length > mostFiles && incoming.archiveMost(mostFiles)}{' '}
          {choice.joins && usable.length > 0 && sheets.joins}
        </p>
        {usable.length > 2 && (
          <div className={styles.all}>
            <Button
              variant="quiet"
              onPress={() => setChosen(new Set(usable.map(({ place }) => place)))}
            >
              {sheets.all}
            </Button>
            <Button variant="quiet" onPress={() => setChosen(new Set())}>
              {sheets.none}
            </Button>
          </div>
        )}
        <EntryList entries={choice.entries} chosen={chosen} onChange={setChosen} />
      </Form>
    </ModalDialog>
  )
}

function EntryList({
  entries,
  chosen,
  onChange,
}: {
  readonly entries: readonly Entry[]
  readonly chosen: ReadonlySet<number>
  readonly onChange: (chosen: ReadonlySet<number>) => void
}) {
  const { incoming } = useText()
  const choose = (place: number, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(place)
    else next.delete(place)
    onChange(next)
  }
  return (
    <ul className={styles.tables} aria-label={incoming.archiveList}>
      {entries.map(({ place, name, size, state }) => (
        <li key={place}>
          <CheckBox
            label={name}
            help={[incoming.size(size), incoming.states[state]].filter(Boolean).join(' · ')}
            isSelected={chosen.has(place)}
            isDisabled={state !== 'table'}
            onChange={(isChosen) => choose(place, isChosen)}
          />
        </li>
      ))}
    </ul>
  )
}
