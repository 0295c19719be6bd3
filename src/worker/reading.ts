import { CsvColumns } from '../io/csv/columns'
import { columnNames } from '../io/csv/header'
import type { ColumnName as NamedColumn } from '../io/csv/header'
import type { CsvPreview } from '../io/csv/open'
import { previewSource } from '../io/csv/open'
import { readCsv } from '../io/csv/read'
import { blobSource } from '../io/csv/source'
import type { CsvReport, CsvSettings as IoSettings } from '../io/csv/types'
import type { CsvSettings, SourceSettings } from '../recipe/recipe'
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
}

export interface ReadOptions {
  readonly control: Control
  /** Called once while reading goes on, with the rows read so far. */
  readonly onFirstRows?: (table: Table) => void
}

/** The settings of a recipe as the reader of delimited text wants them; what is not chosen is guessed. */
export function chosenSettings(settings: Partial<CsvSettings>): Partial<IoSettings> {
  const { encoding, delimiter, quote, headerRecord, lineEnd } = settings
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(quote === undefined ? {} : { quote: quote === '' ? null : quote }),
    ...(headerRecord === undefined ? {} : { headerRow: headerRecord }),
    ...(lineEnd === undefined ? {} : { lineEnd }),
  }
}

export const recipeSettings = (settings: IoSettings): CsvSettings => ({
  form: 'csv',
  encoding: settings.encoding,
  delimiter: settings.delimiter,
  quote: settings.quote ?? '',
  headerRecord: settings.headerRow,
  lineEnd: settings.lineEnd,
})

export function guessesOf({ encoding, dialect }: CsvPreview): OpenGuesses {
  const { delimiter, quote, headerRow, lineEnd } = dialect
  return {
    encoding: { value: encoding.encoding, confidence: encoding.confidence },
    delimiter: { value: delimiter.value, confidence: delimiter.confidence },
    quote: { value: quote.value ?? '', confidence: quote.confidence },
    headerRecord: { value: headerRow.value, confidence: headerRow.confidence },
    lineEnd: lineEnd.value,
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
  const { settings, records } = preview.value
  const header = settings.headerRow === null ? null : (records[settings.headerRow - 1] ?? null)
  const columns = new CsvColumns()
  let isFirstTold = onFirstRows === undefined
  let done = 0
  const read = await readCsv(source, settings, columns, {
    progress: (bytes) => (done = bytes),
    pause: async () => {
      if (!isFirstTold && columns.rows > 0) {
        isFirstTold = true
        const first = columns.columns(header?.length ?? 0)
        onFirstRows?.(tableOf(columns, first, header).table)
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
  for (const column of columns.takeColumns(report.allColumns)) {
    made.push(column)
    await control.pause(done, file.size)
  }
  const { table, headers, notes } = tableOf(columns, made, report.header)
  return ok({
    table,
    headers,
    settings: recipeSettings({ ...settings, encoding: report.encoding }),
    guesses: guessesOf(preview.value),
    notes: [...report.issues, ...notes],
    recordsAbove: recordsAbove(settings, report),
  })
}

const recordsAbove = ({ headerRow }: IoSettings, { records }: CsvReport): number =>
  headerRow === null ? 0 : Math.min(headerRow - 1, records)

/** Names, ids and columns of a delimited text. */
const tableOf = (
  rows: Pick<CsvColumns, 'rows' | 'firstRecord'>,
  columns: readonly Column[],
  header: readonly string[] | null,
) => {
  const names = columnNames(header, columns.length, (position) => `Colonne ${position}`)
  return namedTable(names, columns, rows, header !== null)
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
