import { useState } from 'react'
import type { SheetSettings } from '../../recipe/recipe'
import type { SheetForm } from '../../state/model'
import { Button } from '../controls/Button'
import { CheckBox } from '../controls/Choices'
import { TextInput } from '../controls/TextInput'
import { useText } from '../useApp'
import { sheetName } from './openingFacts'
import { columnsOf, joinedExample, readRecords, withGroups } from './sheetDraft'
import styles from './opening.module.css'

interface Props {
  readonly form: SheetForm
  readonly onChange: (change: Partial<SheetSettings>) => void
}

/** The choices of how a sheet is read that are not made in its preview. */
export function SheetOptions({ form, onChange }: Props) {
  const { sheets } = useText()
  const { settings, look } = form
  return (
    <>
      <div>
        <p className={styles.place}>{sheetName(sheets, settings)}</p>
        {settings.range && <p className={styles.hint}>{sheets.range(settings.range)}</p>}
      </div>
      <HeaderRows form={form} onChange={onChange} />
      {(look?.hasMerges || settings.fillMerged) && (
        <CheckBox
          label={sheets.fillMerged}
          help={sheets.fillMergedHint}
          isSelected={settings.fillMerged}
          onChange={(fillMerged) => onChange({ fillMerged })}
        />
      )}
      <KeptColumns form={form} onChange={onChange} />
    </>
  )
}

function HeaderRows({ form, onChange }: Props) {
  const { sheets } = useText()
  const { look, preview } = form
  const { headerRecords } = form.settings
  const hasNames = headerRecords.length > 0
  const groups = look?.groupRecords ?? []
  const canJoin = groups.length > 0 && Math.max(...headerRecords) > Math.max(...groups)
  const example = canJoin && joinedExample(preview?.records ?? [], groups, headerRecords)
  const guessed = look?.settings?.headerRecords ?? []
  const start = guessed.length > 0 ? guessed : [preview?.records[0]?.record ?? 1]
  const take = (records: readonly number[]) => onChange({ headerRecords: records })
  return (
    <div className={styles.header}>
      {hasNames && <HeaderField key={form.tableId} form={form} onChange={take} />}
      {hasNames && canJoin && (
        <CheckBox
          label={sheets.joinGroups(groups.length)}
          {...(example && { help: sheets.joinGroupsExample(example) })}
          isSelected={groups.every((record) => headerRecords.includes(record))}
          onChange={(isJoined) => take(withGroups(headerRecords, groups, isJoined))}
        />
      )}
      <NoNames hasNames={hasNames} onChange={(hasNone) => take(hasNone ? [] : start)} />
    </div>
  )
}

function NoNames({
  hasNames,
  onChange,
}: {
  readonly hasNames: boolean
  readonly onChange: (hasNone: boolean) => void
}) {
  const { opening, sheets } = useText()
  return (
    <CheckBox
      label={sheets.noHeader}
      {...(!hasNames && { help: opening.noHeaderHint })}
      isSelected={!hasNames}
      onChange={onChange}
    />
  )
}

/** The numbers of the rows of names, as typed until they can be read. */
function HeaderField({
  form,
  onChange,
}: {
  readonly form: SheetForm
  readonly onChange: (records: readonly number[]) => void
}) {
  const { sheets } = useText()
  const { headerRecords } = form.settings
  const [typed, setTyped] = useState({ text: headerRecords.join(', '), of: headerRecords })
  const records = form.preview?.records ?? []
  const first = records[0]?.record ?? 1
  const last = records.at(-1)?.record ?? Infinity
  // A click in the preview has changed them since.
  const text = typed.of === headerRecords ? typed.text : headerRecords.join(', ')
  const faultOf = (found: readonly number[] | null): string | undefined => {
    if (!found) return sheets.headerUnread
    const isInside = found.every((record) => record >= first && record <= last)
    return isInside ? undefined : sheets.headerOutside(first, last)
  }
  const change = (next: string) => {
    const found = readRecords(next)
    const isGood = found !== null && faultOf(found) === undefined
    setTyped({ text: next, of: isGood ? found : headerRecords })
    if (isGood) onChange(found)
  }
  const error = faultOf(readRecords(text))
  return (
    <TextInput
      label={sheets.header}
      value={text}
      hint={sheets.headerHint}
      {...(error !== undefined && { error })}
      onChange={change}
      onBlur={() => setTyped({ text: headerRecords.join(', '), of: headerRecords })}
    />
  )
}

function KeptColumns({ form, onChange }: Props) {
  const { sheets } = useText()
  const { first, last } = columnsOf(form)
  const total = last - first + 1
  const skipped = form.settings.skippedColumns.length
  return (
    <section className={styles.header} aria-label={sheets.columnsTitle}>
      <p className={styles.place}>
        {sheets.columnsTitle} · {sheets.columnsKept(total - skipped, total)}
      </p>
      {skipped > 0 && (
        <div>
          <Button variant="quiet" onPress={() => onChange({ skippedColumns: [] })}>
            {sheets.keepAllColumns}
          </Button>
        </div>
      )}
    </section>
  )
}
