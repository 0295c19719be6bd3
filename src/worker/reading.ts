import { CsvColumns, withoutColumns } from '../io/csv/columns'
import { cleanCuts } from '../io/csv/fixedWidth'
import { columnNames } from '../io/csv/header'
import type { ColumnName as NamedColumn } from '../io/csv/header'
import { carryLabels, joinNames } from '../io/csv/headerGroups'
import type { CsvPreview } from '../io/csv/open'
import { previewSource } from '../io/csv/open'
import { readCsv } from '../io/csv/read'
import type { ChosenSettings } from '../io/csv/sniff'
import { blobSource } from '../io/csv/source'
import type { CsvReport, CsvSettings as IoSettings } from '../io/csv/types'
import type { CsvSettings, SourceSettings } from '../recipe/recipe'
import type { FileForm } from '../io/workbook/form'
import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import { sourceRowIds } from '../table/rowIds'
import type { Table } from '../table/table'
import { sourceColumnId } from '../table/table'
import { fail, issue, ok } from '../values/result'
import type { Issue, Result } from '../values/result'
import type { OpenGuesses } from './protocol'
import type { HeaderNames } from './sources'

/** More columns than any grid can show. */
const MOST_COLUMNS = 16_384
const MOST_NAMES_TOLD = 20

export interface ReadTable {
  readonly table: Table
  readonly headers: HeaderNames
  readonly settings: SourceSettings
  /** Null for a sheet. */
  readonly guesses: OpenGuesses | null
  readonly notes: readonly Issue[]
  readonly recordsAbove: number
  /** What the file is, where it is a workbook. */
  readonly fileForm?: FileForm
}

export interface ReadOptions {
  readonly control: Control
  /** Called once while reading goes on, with the rows read so far. */
  readonly onFirstRows?: (table: Table) => void
}

/** The settings of a recipe as the reader of delimited text wants them; what is not chosen is guessed. */
export function chosenSettings(settings: Partial<CsvSettings>): ChosenSettings {
  const { encoding, delimiter, quote, headerRecord, lineEnd, cuts } = settings
  const { groupRecords, skippedRecords, skippedColumns } = settings
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(quote === undefined ? {} : { quote: quote === '' ? null : quote }),
    ...(headerRecord === undefined ? {} : { headerRow: headerRecord }),
    ...(lineEnd === undefined ? {} : { lineEnd }),
    ...(groupRecords === undefined ? {} : { groupRows: groupRecords }),
    ...(skippedRecords === undefined ? {} : { skippedRows: skippedRecords }),
    ...(skippedColumns === undefined ? {} : { skippedColumns }),
    // Who chose a delimiter chose that there are no cuts.
    ...(cuts === undefined ? (delimiter === undefined ? {} : { cuts: null }) : { cuts }),
  }
}

/** What the recipe keeps: what is not used is left out, so that settings compare by what they say. */
export function recipeSettings(settings: IoSettings): CsvSettings {
  const { headerRow, groupRows = [], skippedRows = 0, skippedColumns = [], cuts } = settings
  const groups = headerRow === null ? [] : groupRows.filter((row) => row < headerRow)
  return {
    form: 'csv',
    encoding: settings.encoding,
    delimiter: cuts ? '' : settings.delimiter,
    quote: cuts ? '' : (settings.quote ?? ''),
    headerRecord: headerRow,
    lineEnd: settings.lineEnd,
    ...(groups.length > 0 && { groupRecords: inOrder(groups) }),
    ...(headerRow === null && skippedRows > 0 && { skippedRecords: skippedRows }),
    ...(skippedColumns.length > 0 && { skippedColumns: inOrder(skippedColumns) }),
    ...(cuts && { cuts: cleanCuts(cuts) }),
  }
}

const inOrder = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b)

export function guessesOf({ encoding, dialect, trailingColumn }: CsvPreview): OpenGuesses {
  const { delimiter, quote, headerRow, lineEnd, cuts, groupRows } = dialect
  return {
    encoding: { value: encoding.encoding, confidence: encoding.confidence },
    delimiter: { value: delimiter.value, confidence: delimiter.confidence },
    quote: { value: cuts.value ? '' : (quote.value ?? ''), confidence: quote.confidence },
    headerRecord: { value: headerRow.value, confidence: headerRow.confidence },
    lineEnd: lineEnd.value,
    cuts: cuts.value,
    groupRecords: groupRows,
    skippedColumns: trailingColumn === null ? [] : [trailingColumn],
  }
}

/** Reads a file as a table. Fails with what the reader refuses, `tooManyColumns` and `fileTooBig`. */
export async function readTable(
  file: Blob,
  chosen: Partial<CsvSettings>,
  { control, onFirstRows }: ReadOptions,
): Promise<Result<ReadTable>> {
  try {
    return await readFile(file, chosen, { control, ...(onFirstRows ? { onFirstRows } : {}) })
  } catch (error) {
    // What a file gives when it was moved or changed since it was chosen.
    if (error instanceof DOMException && /^Not(Readable|Found)/.test(error.name)) {
      return fail('unreadableFile')
    }
    if (error instanceof RangeError) return fail('fileTooBig', { size: file.size })
    throw error
  }
}

async function readFile(
  file: Blob,
  chosen: Partial<CsvSettings>,
  { control, onFirstRows }: ReadOptions,
): Promise<Result<ReadTable>> {
  const source = blobSource(file)
  const preview = await previewSource(source, { chosen: chosenSettings(chosen) })
  if (!preview.ok) return preview
  const { settings } = preview.value
  const { skippedColumns = [] } = settings
  const header = headerOf(preview.value)
  const columns = new CsvColumns()
  let isFirstTold = onFirstRows === undefined
  let done = 0
  const read = await readCsv(source, settings, withoutColumns(columns, skippedColumns), {
    progress: (bytes, size) => {
      done = bytes
      columns.expect(bytes / size)
    },
    pause: async () => {
      if (!isFirstTold && columns.rows > 0) {
        isFirstTold = true
        const first = columns.columns(keptCount(header?.length ?? 0, skippedColumns))
        onFirstRows?.(tableOf(columns, first, header, skippedColumns).table)
      }
      await control.pause(done, file.size)
    },
  })
  if (!read.ok) return read
  const report = read.value
  if (report.allColumns > MOST_COLUMNS) {
    return fail('tooManyColumns', { columns: report.allColumns })
  }
  const made: Column[] = []
  for (const column of columns.takeColumns(keptCount(report.allColumns, skippedColumns))) {
    made.push(column)
    await control.pause(done, file.size)
  }
  // A project kept with this column has steps that may name it: only a first opening leaves it out.
  const trailing = chosen.form === undefined ? report.trailingColumn : null
  const isLeftOut = trailing !== null && skippedColumns.length === 0 && isEmptyColumn(made.at(-1))
  const skipped = isLeftOut ? [trailing] : skippedColumns
  const kept = isLeftOut ? made.slice(0, -1) : made
  const { table, headers, notes } = tableOf(columns, kept, report.header, skipped)
  const used = { ...settings, encoding: report.encoding, skippedColumns: skipped }
  return ok({
    table,
    headers,
    settings: recipeSettings(used),
    guesses: guessesOf(preview.value),
    notes: [...report.issues.map((found) => withLeftOut(found, report, skipped)), ...notes],
    recordsAbove: recordsAbove(settings, report),
  })
}

/** Whether the column that a delimiter at the end of the lines makes was left out is told with it. */
const withLeftOut = (found: Issue, report: CsvReport, skipped: readonly number[]): Issue =>
  found.code === 'trailingDelimiter' && report.trailingColumn !== null
    ? issue(found.code, { ...found.data, isLeftOut: skipped.includes(report.trailingColumn) })
    : found

const isEmptyColumn = (column: Column | undefined): boolean =>
  column?.kind === 'dictionary' && column.texts.size <= 1

const keptCount = (columns: number, skipped: readonly number[]): number =>
  columns - skipped.filter((column) => column <= columns).length

/** The names among the records of a preview, groups joined. */
export function headerOf({ settings, records }: CsvPreview): readonly string[] | null {
  const { headerRow, groupRows = [] } = settings
  const names = headerRow === null ? undefined : records[headerRow - 1]
  if (!names) return null
  const groups = groupRows.map((row) => carryLabels(records[row - 1] ?? [], names.length))
  return joinNames(groups, names)
}

function recordsAbove(settings: IoSettings, { records }: CsvReport): number {
  const { headerRow, groupRows = [], skippedRows = 0 } = settings
  if (headerRow === null) return Math.min(skippedRows, records)
  return Math.max(0, Math.min(headerRow - 1, records) - groupRows.length)
}

/** Names, ids and columns of a delimited text: those left out count for the names of the others. */
function tableOf(
  rows: Pick<CsvColumns, 'rows' | 'firstRecord'>,
  columns: readonly Column[],
  header: readonly string[] | null,
  skipped: readonly number[],
) {
  const left = new Set(skipped)
  const all = header?.length ?? 0
  let count = 0
  for (let kept = 0; kept < columns.length; count++) if (!left.has(count + 1)) kept++
  const names = columnNames(header, Math.max(count, all), (position) => `Colonne ${position}`)
  const kept = names.filter((_, at) => !left.has(at + 1)).slice(0, columns.length)
  return namedTable(kept, columns, rows, header !== null)
}

/** A source table; the names that are not as read are told. */
export function namedTable(
  names: readonly NamedColumn[],
  columns: readonly Column[],
  { rows, firstRecord }: Pick<CsvColumns, 'rows' | 'firstRecord'>,
  hasHeader: boolean,
): { table: Table; headers: HeaderNames; notes: Issue[] } {
  const table: Table = {
    columns: names.map(({ name, asRead, occurrence }, at) => ({
      id: sourceColumnId(asRead ?? '', occurrence),
      name,
      column: columns[at]!,
    })),
    ids: sourceRowIds({ first: firstRecord, length: rows }),
    rows: null,
  }
  const headers: [string, string][] = []
  const notes: Issue[] = []
  names.forEach(({ change, asRead }, at) => {
    if (change !== null) headers.push([table.columns[at]!.id, asRead ?? ''])
  })
  const unnamed = names.filter(({ change }) => change === 'blank' || change === 'missing')
  if (unnamed.length > 0 && hasHeader) notes.push(issue('blankNames', { count: unnamed.length }))
  const doubles = new Set(
    names.flatMap(({ change, asRead }) => (change === 'duplicate' ? [asRead ?? ''] : [])),
  )
  if (doubles.size > 0) {
    notes.push(issue('duplicateNames', { names: [...doubles].slice(0, MOST_NAMES_TOLD) }))
  }
  return { table, headers, notes }
}
