import type { Catalogue } from '../../i18n/en'
import { columnLetters } from '../../i18n/formats'
import { delimiterName } from '../../i18n/sentences'
import type { CsvSettings } from '../../recipe/recipe'
import type { OpeningChange } from '../../state/textForms'
import type { FilePreview } from '../../worker/protocol'

const MOST_CUTS = 400

/** The rows that name the columns: the names, and the groups joined to them. */
export const headerRecordsOf = ({ headerRecord, groupRecords = [] }: CsvSettings): number[] =>
  headerRecord === null ? [] : [...groupRecords, headerRecord]

/** The settings that take these rows as names: the last one names each column, the others groups. */
export function withHeaderRecords(records: readonly number[]): OpeningChange {
  const inOrder = [...records].sort((a, b) => a - b)
  const headerRecord = inOrder.pop() ?? null
  return {
    headerRecord,
    groupRecords: inOrder.length > 0 ? inOrder : undefined,
    ...(headerRecord !== null && { skippedRecords: undefined }),
  }
}

/** How many rows at the top are set aside before the names, or before the first row. */
export const rowsAboveOf = (settings: CsvSettings): number =>
  settings.headerRecord === null
    ? (settings.skippedRecords ?? 0)
    : Math.min(...headerRecordsOf(settings)) - 1

/** The settings that set so many rows aside at the top: the names follow right behind. */
export function withRowsAbove(settings: CsvSettings, count: number): OpeningChange {
  if (settings.headerRecord === null) return { skippedRecords: count > 0 ? count : undefined }
  const by = count - rowsAboveOf(settings)
  return withHeaderRecords(headerRecordsOf(settings).map((record) => record + by))
}

/** Numbers of characters as typed ("8, 20"); null when they cannot be read. */
export function readCuts(typed: string): readonly number[] | null {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '')
  if (parts.length > MOST_CUTS || parts.some((part) => !/^\d{1,5}$/.test(part))) return null
  const cuts = [...new Set(parts.map(Number))].sort((a, b) => a - b)
  return cuts[0] === 0 ? null : cuts
}

/** The cuts with one more, or without it. */
export const withCut = (cuts: readonly number[], cut: number): readonly number[] =>
  cut < 1
    ? cuts
    : cuts.includes(cut)
      ? cuts.filter((each) => each !== cut)
      : [...cuts, cut].sort((a, b) => a - b)

/** The cuts with one moved, where no other stands. */
export const withMovedCut = (
  cuts: readonly number[],
  from: number,
  to: number,
): readonly number[] =>
  to < 1 || cuts.includes(to)
    ? cuts
    : cuts.map((each) => (each === from ? to : each)).sort((a, b) => a - b)

/** How many columns the rows of a preview have, those left out among them. */
export const columnCountOf = ({ records, last, names }: FilePreview): number =>
  [...records, ...last].reduce((most, { cells }) => Math.max(most, cells.length), names.length || 1)

/** Each setting that differs, as a sentence. */
export function changesOf(text: Catalogue, from: CsvSettings, to: CsvSettings): readonly string[] {
  const { opening, sheets } = text
  const cutting = ({ cuts }: CsvSettings) => opening.cuttings[cuts ? 'fixed' : 'delimited']
  const letters = ({ skippedColumns = [] }: CsvSettings) =>
    sheets.lettersShort(skippedColumns.map(columnLetters))
  const both = <T>(what: string, of: (settings: CsvSettings) => T) =>
    [what, of(from), of(to)] as const
  const pairs = [
    both(opening.encoding, ({ encoding }) => opening.shortEncodings[encoding]),
    both(opening.cutting, cutting),
    ...(from.cuts || to.cuts
      ? [both(opening.cuts, ({ cuts = [] }) => (cuts.length > 0 ? cuts.join(', ') : sheets.no))]
      : [
          both(opening.delimiter, ({ delimiter }) => delimiterName(text, delimiter)),
          both(opening.quote, ({ quote }) => opening.quotes[quote]),
        ]),
    both(sheets.header, (settings) => sheets.recordsShort(headerRecordsOf(settings))),
    both(opening.above, (settings) => String(rowsAboveOf(settings))),
    both(sheets.leftOutColumns, letters),
  ]
  return pairs
    .filter(([, before, after]) => before !== after)
    .map(([what, before, after]) => opening.change(what, before, after))
}
