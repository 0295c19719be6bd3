import { Input, Label, NumberField, Text } from 'react-aria-components'
import type { OpeningForm } from '../../state/model'
import type { OpeningChange } from '../../state/textForms'
import { CheckBox } from '../controls/Choices'
import { useText } from '../useApp'
import { NumbersField } from './NumbersField'
import { joinedExample, readRecords, withGroups } from './sheetDraft'
import { headerRecordsOf, rowsAboveOf, withHeaderRecords, withRowsAbove } from './textDraft'
import styles from './opening.module.css'

interface Props {
  readonly form: OpeningForm
  readonly onChange: (change: OpeningChange) => void
}

/** Which rows name the columns, and how many rows above are set aside. */
export function HeaderSettings({ form, onChange }: Props) {
  const { opening, sheets } = useText()
  const { settings, guesses, preview } = form
  const records = headerRecordsOf(settings)
  const take = (wanted: readonly number[]) => onChange(withHeaderRecords(wanted))
  const guessed = guesses.headerRecord.value
  const hasNames = records.length > 0
  const last = lastRecordOf(preview)
  return (
    <div className={styles.header}>
      {hasNames && (
        <NumbersField
          label={sheets.header}
          hint={sheets.headerHint}
          values={records}
          read={readRecords}
          faultOf={(found) => {
            if (!found) return sheets.headerUnread
            const isInside = found.every((record) => record <= last)
            return isInside ? undefined : sheets.headerOutside(1, last)
          }}
          onChange={take}
        />
      )}
      <p className={styles.hint}>
        {opening.guessed(guessed === null ? opening.noHeaderShort : opening.rowShort(guessed))}
      </p>
      {hasNames && <JoinedGroups form={form} onTake={take} />}
      <CheckBox
        label={opening.noHeader}
        {...(!hasNames && { help: opening.noHeaderHint })}
        isSelected={!hasNames}
        onChange={(hasNone) => take(hasNone ? [] : [guessed ?? 1])}
      />
      <RowsAbove
        count={rowsAboveOf(settings)}
        most={last - 1}
        onChange={(count) => onChange(withRowsAbove(settings, count))}
      />
    </div>
  )
}

/** The number of the last row, as far as it is known. */
const lastRecordOf = (preview: OpeningForm['preview']): number =>
  [...(preview?.records ?? []), ...(preview?.last ?? [])].reduce(
    (most, { record }) => Math.max(most, record ?? Infinity),
    1,
  )

/** Rows right above the names that seem to name groups: joined on request. */
function JoinedGroups({
  form,
  onTake,
}: {
  readonly form: OpeningForm
  readonly onTake: (records: readonly number[]) => void
}) {
  const { sheets } = useText()
  const { guesses, preview, settings } = form
  const records = headerRecordsOf(settings)
  const { groupRecords: groups } = guesses
  if (groups.length === 0 || Math.max(...records) <= Math.max(...groups)) return null
  const example = joinedExample(preview?.records ?? [], groups, records)
  return (
    <CheckBox
      label={sheets.joinGroups(groups.length)}
      {...(example && { help: sheets.joinGroupsExample(example) })}
      isSelected={groups.every((record) => records.includes(record))}
      onChange={(isJoined) => onTake(withGroups(records, groups, isJoined))}
    />
  )
}

function RowsAbove({
  count,
  most,
  onChange,
}: {
  readonly count: number
  readonly most: number
  readonly onChange: (count: number) => void
}) {
  const { opening } = useText()
  return (
    <NumberField
      className={styles.number ?? ''}
      value={count}
      minValue={0}
      {...(Number.isFinite(most) && { maxValue: Math.max(0, most) })}
      onChange={(value) => {
        if (Number.isInteger(value) && value !== count) onChange(value)
      }}
    >
      <Label>{opening.above}</Label>
      <Input />
      <Text slot="description" className={styles.hint ?? ''}>
        {opening.aboveHint}
      </Text>
    </NumberField>
  )
}
