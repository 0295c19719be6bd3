import { CsvColumns } from '../io/csv/columns'
import type { ColumnName as NamedColumn } from '../io/csv/header'
import { blobSource } from '../io/csv/source'
import { jsonColumnNames, readJson } from '../io/json/readJson'
import type { JsonLook } from '../io/json/readLook'
import type { JsonSettings } from '../recipe/recipe'
import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import type { ColumnId } from '../table/table'
import { sourceColumnId } from '../table/table'
import { fail, ok } from '../values/result'
import type { Result } from '../values/result'
import type { JsonPreview } from './protocol'
import type { ReadTable } from './reading'
import { namedTable } from './reading'

const wording = (position: number): string => `Colonne ${position}`

/** Reads a table of a JSON file. */
export async function readJsonTable(
  file: Blob,
  settings: JsonSettings,
  control: Control,
): Promise<Result<ReadTable>> {
  const columns = new CsvColumns()
  const read = await readJson(blobSource(file), settings, columns, control)
  if (!read.ok) return read
  const report = read.value
  const skipped = new Set(settings.skippedColumns)
  const kept = jsonColumnNames(report, wording).flatMap((name, at) => {
    const { place } = report.columns[at]!
    const isKept = place !== null && !skipped.has(idOf(name))
    return isKept ? [{ name, place }] : []
  })
  if (kept.length === 0) return fail('noColumnsKept')
  const made: Column[] = []
  for (const column of columns.takeColumns(Math.max(...kept.map(({ place }) => place)) + 1)) {
    made.push(column)
    await control.pause(file.size, file.size)
  }
  const firstRecord = columns.rows > 0 ? columns.firstRecord : 1
  const named = namedTable(
    kept.map(({ name }) => name),
    kept.map(({ place }) => made[place]!),
    { firstRecord, rows: columns.rows },
    report.hasNames,
  )
  return ok({
    table: named.table,
    headers: named.headers,
    settings,
    guesses: null,
    notes: [...report.issues, ...named.notes],
    recordsAbove: settings.firstIsNames ? 1 : 0,
  })
}

const idOf = ({ asRead, occurrence }: NamedColumn): ColumnId =>
  sourceColumnId(asRead ?? '', occurrence)

const FIRST = 200
const LAST = 50

/** The first and last rows of a JSON file under some settings, with all its columns. */
export async function previewJsonTable(
  file: Blob,
  settings: JsonSettings,
  look: JsonLook,
  control: Control,
): Promise<Result<JsonPreview>> {
  const rows = new EndRows()
  const read = await readJson(blobSource(file), { ...settings, skippedColumns: [] }, rows, control)
  if (!read.ok) return read
  const { columns, issues } = read.value
  const names = jsonColumnNames(read.value, wording)
  const laidOut = (fields: readonly string[]): string[] =>
    columns.map(({ place }) => (place === null ? '' : (fields[place] ?? '')))
  return ok({
    candidates: look.candidates,
    columns: names.map((name) => ({ id: idOf(name), name: name.name })),
    records: [...rows.first, ...rows.last].map(({ record, cells }) => ({
      record,
      cells: laidOut(cells),
    })),
    skipped: rows.count - rows.first.length - rows.last.length,
    notes: issues,
  })
}

interface EndRow {
  readonly record: number
  readonly cells: readonly string[]
}

/** Keeps the first and the last rows it is given. */
class EndRows {
  count = 0
  readonly first: EndRow[] = []
  #ring: EndRow[] = []

  row(record: number, cells: readonly string[]): void {
    if (this.first.length < FIRST) this.first.push({ record, cells })
    else this.#ring[(this.count - FIRST) % LAST] = { record, cells }
    this.count++
  }

  get last(): EndRow[] {
    return this.#ring.toSorted((a, b) => a.record - b.record)
  }

  cells(): void {}
  cell(): void {}
  endRow(): void {}
  restart(): void {}
}
