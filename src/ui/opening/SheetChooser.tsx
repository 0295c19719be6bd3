import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { Catalogue } from '../../i18n/en'
import { DOUBT } from '../../state/families'
import type { SheetChoice } from '../../state/model'
import type { SheetLook } from '../../worker/protocol'
import { Button } from '../controls/Button'
import { CheckBox } from '../controls/Choices'
import { ModalDialog } from '../controls/ModalDialog'
import { useActions, useApp, useText } from '../useApp'
import styles from './sheets.module.css'

const formId = 'choose-sheets'

/** The tables of a workbook that was just given: which ones to open, one tab each. */
export function SheetChooser() {
  const choice = useApp((state) => state.sheetChoice)
  return choice && <Chooser choice={choice} />
}

interface Chosen {
  readonly of: SheetChoice
  readonly places: ReadonlySet<number>
}

const isTable = ({ settings }: SheetLook): boolean => settings !== null

const chosenWhere = (of: SheetChoice, isChosen: (look: SheetLook) => boolean): Chosen => ({
  of,
  places: new Set(of.sheets.flatMap((look, at) => (isTable(look) && isChosen(look) ? [at] : []))),
})

const isSeen = ({ visibility }: SheetLook): boolean => visibility === 'visible'

function Chooser({ choice }: { readonly choice: SheetChoice }) {
  const { sheets } = useText()
  const actions = useActions()
  const [kept, setChosen] = useState(() => chosenWhere(choice, isSeen))
  // Another workbook may take the place of the one before.
  const chosen = kept.of === choice ? kept : chosenWhere(choice, isSeen)
  const count = chosen.places.size
  const usable = choice.sheets.filter(isTable).length
  const close = () => actions.closeSheets()
  const open = () => {
    const settings = choice.sheets.filter((_, at) => chosen.places.has(at))
    void actions.openSheets(settings.flatMap((look) => look.settings ?? []))
  }
  return (
    <ModalDialog
      title={sheets.chooserTitle(choice.fileName)}
      onClose={close}
      footer={
        <>
          {count === 0 && <span className={styles.noneChosen}>{sheets.noneChosen}</span>}
          <Button onPress={close}>{sheets.closeWithoutOpening}</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={count === 0}>
            {sheets.open(count)}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        className={styles.chooser ?? ''}
        onSubmit={(event) => {
          event.preventDefault()
          if (count > 0) open()
        }}
      >
        <p>{introOf(sheets, choice, usable)}</p>
        {usable > 2 && (
          <div className={styles.all}>
            <Button variant="quiet" onPress={() => setChosen(chosenWhere(choice, () => true))}>
              {sheets.all}
            </Button>
            <Button variant="quiet" onPress={() => setChosen(chosenWhere(choice, () => false))}>
              {sheets.none}
            </Button>
          </div>
        )}
        <TableList
          looks={choice.sheets}
          isPage={choice.isPage ?? false}
          chosen={chosen.places}
          onChange={(places) => setChosen({ of: choice, places })}
        />
      </Form>
    </ModalDialog>
  )
}

function introOf(sheets: Catalogue['sheets'], choice: SheetChoice, count: number): string {
  if (choice.source) return sheets.othersIntro(count)
  const intro = choice.isPage ? sheets.pageIntro(count) : sheets.chooserIntro(count)
  return choice.joins ? `${intro} ${sheets.joins}` : intro
}

function TableList({
  looks,
  isPage,
  chosen,
  onChange,
}: {
  readonly looks: readonly SheetLook[]
  readonly isPage: boolean
  readonly chosen: ReadonlySet<number>
  readonly onChange: (chosen: ReadonlySet<number>) => void
}) {
  const text = useText()
  const choose = (at: number, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(at)
    else next.delete(at)
    onChange(next)
  }
  return (
    <ul className={styles.tables} aria-label={isPage ? text.sheets.pageList : text.sheets.list}>
      {looks.map((look, at) => (
        <li key={at}>
          <CheckBox
            label={nameOf(text, look, isPage)}
            help={factsOf(text, look).join(' · ')}
            isSelected={chosen.has(at)}
            isDisabled={!isTable(look)}
            onChange={(isChosen) => choose(at, isChosen)}
          />
        </li>
      ))}
    </ul>
  )
}

function nameOf({ sheets }: Catalogue, { sheet, block }: SheetLook, isPage: boolean): string {
  if (isPage) return block === null ? sheets.pageTable(sheet) : sheets.pageBlock(block, sheet)
  return block === null ? sheets.sheet(sheet) : sheets.block(block, sheet)
}

function factsOf({ sheets, common }: Catalogue, look: SheetLook): readonly string[] {
  const size = [common.rows(look.rowCount), common.columns(look.columnCount)]
  return [
    ...(look.visibility === 'hidden' ? [sheets.hidden] : []),
    ...(isTable(look) ? size : [sheets.empty]),
    ...(isTable(look) && look.confidence < DOUBT ? [sheets.doubtful] : []),
  ]
}
