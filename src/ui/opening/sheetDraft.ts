import type { Catalogue } from '../../i18n/en'
import { columnLetters } from '../../i18n/formats'
import type { Reading, SheetSettings } from '../../recipe/recipe'
import type { SheetForm } from '../../state/model'
import type { SheetPreview } from '../../worker/protocol'

const MOST_HEADERS = 20

type Records = SheetPreview['records']

const inOrder = (values: Iterable<number>): number[] => [...new Set(values)].sort((a, b) => a - b)

/** Row numbers as typed ("5", "4, 5", "4-5"); null when they cannot be read. */
export function readRecords(typed: string): readonly number[] | null {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '')
  const records: number[] = []
  for (const part of parts) {
    const found = /^(\d{1,8})(?:[-–](\d{1,8}))?$/.exec(part)
    if (!found) return null
    const first = Number(found[1])
    const last = Number(found[2] ?? found[1])
    if (first < 1 || last < first || records.length + last - first >= MOST_HEADERS) return null
    for (let record = first; record <= last; record++) records.push(record)
  }
  return records.length === 0 ? null : inOrder(records)
}

/** The rows of names after a click on one: it alone, or added to the others or taken away. */
export function withHeader(
  records: readonly number[],
  record: number,
  isAmongOthers: boolean,
): readonly number[] {
  if (!isAmongOthers) return [record]
  const others = records.filter((each) => each !== record)
  return others.length < records.length ? others : inOrder([...records, record])
}

/** The rows of names with those that name groups, or without them. */
export const withGroups = (
  records: readonly number[],
  groups: readonly number[],
  isJoined: boolean,
): readonly number[] =>
  isJoined ? inOrder([...records, ...groups]) : records.filter((record) => !groups.includes(record))

/** The numbers of the first column and of the last one. */
export function columnsOf(form: SheetForm): { first: number; last: number } {
  const { settings, look } = form
  const { preview } = form
  const records = preview?.records ?? []
  const first = preview?.firstColumn ?? settings.range?.firstColumn ?? 1
  const width = records.reduce((most, { cells }) => Math.max(most, cells.length), 1)
  return { first, last: first + Math.max(width, look?.columnCount ?? 1) - 1 }
}

export const withColumn = (
  skipped: readonly number[],
  column: number,
  isKept: boolean,
): readonly number[] =>
  isKept ? skipped.filter((each) => each !== column) : inOrder([...skipped, column])

export const readingOf = ({ readings }: SheetSettings, column: number): Reading =>
  readings.find(([each]) => each === column)?.[1] ?? 'usual'

export function withReading(
  readings: SheetSettings['readings'],
  column: number,
  reading: Reading,
): SheetSettings['readings'] {
  const others = readings.filter(([each]) => each !== column)
  if (reading === 'usual') return others
  return [...others, [column, reading] as const].sort(([a], [b]) => a - b)
}

/** The texts of the lowest row of names, where it is among those shown. */
export function namesIn(records: Records, headerRecords: readonly number[]): readonly string[] {
  const lowest = Math.max(0, ...headerRecords)
  return records.find(({ record }) => record === lowest)?.cells ?? []
}

/** A name that would be joined of a group and of what stands under it, or null. */
export function joinedExample(
  records: Records,
  groups: readonly number[],
  headerRecords: readonly number[],
): string | null {
  const names = namesIn(records, headerRecords)
  const group = records.find(({ record }) => record === groups.at(-1))?.cells ?? []
  const isJoined = (at: number) => {
    const over = group[at]?.trim() ?? ''
    const under = names[at]?.trim() ?? ''
    return over !== '' && under !== '' && over !== under
  }
  const at = group.findIndex((_, place) => isJoined(place))
  return at < 0 ? null : `${group[at]!.trim()} – ${names[at]!.trim()}`
}

/** Each setting that differs, as a sentence. */
export function sheetChanges(
  { opening, sheets }: Catalogue,
  from: SheetSettings,
  to: SheetSettings,
): readonly string[] {
  const said = (isOn: boolean) => (isOn ? sheets.yes : sheets.no)
  const letters = ({ skippedColumns }: SheetSettings) =>
    sheets.lettersShort(skippedColumns.map(columnLetters))
  const readColumns = inOrder([...from.readings, ...to.readings].map(([column]) => column))
  const pairs: readonly (readonly [string, string, string])[] = [
    [sheets.header, sheets.recordsShort(from.headerRecords), sheets.recordsShort(to.headerRecords)],
    [sheets.fillMerged, said(from.fillMerged), said(to.fillMerged)],
    [sheets.leftOutColumns, letters(from), letters(to)],
    ...readColumns.map(
      (column) =>
        [
          sheets.readingOf(columnLetters(column)),
          sheets.readings[readingOf(from, column)],
          sheets.readings[readingOf(to, column)],
        ] as const,
    ),
  ]
  return pairs
    .filter(([, before, after]) => before !== after)
    .map(([what, before, after]) => opening.change(what, before, after))
}
