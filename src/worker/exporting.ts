import { isFormulaLike } from '../io/csv/formulas'
import type { WrittenDialect } from '../io/csv/write'
import { writeCsv } from '../io/csv/write'
import { writtenTable } from '../io/csv/written'
import { textEncoding } from '../io/encoding/encode'
import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import type { ColumnId, Table, TableColumn } from '../table/table'
import { columnById, countsOf, rowCount } from '../table/table'
import type { CsvDialect, ExportCheck, ExportRequest } from './protocol'

const AT_ONCE = 16_384
/** Bytes gathered before they are handed to the browser, which may lay them on disk. */
const BLOB_BYTES = 1 << 24
const CHARACTERS_TOLD = 100

const chosen = (table: Table, ids: readonly ColumnId[]): TableColumn[] =>
  ids.flatMap((id) => columnById(table, id) ?? [])

/** What to say before a table is written. */
export async function checkTable(
  table: Table,
  { columns: ids, dialect }: Pick<ExportRequest, 'columns' | 'dialect'>,
  control: Control,
): Promise<ExportCheck> {
  const columns = chosen(table, ids)
  const formulas: { column: { id: string; name: string }; count: number; example: string }[] = []
  const unwritable = new Map<string, { count: number; example: string }>()
  const encoding = textEncoding(dialect.encoding)
  const look = (text: string, count: number) => {
    for (const character of new Set(encoding.unwritable(text))) {
      const known = unwritable.get(character)
      if (known) known.count += count
      else unwritable.set(character, { count, example: text })
    }
  }
  for (const { id, name, column } of columns) {
    const counts = countsOf(table, column)
    let count = 0
    let example = ''
    look(name, 1)
    await forEachText(column, control, (text, code) => {
      if (!counts[code]) return
      if (isFormulaLike(text)) {
        if (count === 0) example = text
        count += counts[code]
      }
      look(text, counts[code])
    })
    if (count > 0) formulas.push({ column: { id, name }, count, example })
  }
  return {
    rowCount: rowCount(table),
    columnCount: columns.length,
    formulas,
    unwritable: [...unwritable]
      .map(([character, { count, example }]) => ({ character, count, example }))
      .sort((a, b) => b.count - a.count)
      .slice(0, CHARACTERS_TOLD),
  }
}

async function forEachText(
  { texts }: Column,
  control: Control,
  visit: (text: string, code: number) => void,
): Promise<void> {
  for (let from = 0; from < texts.size; from += AT_ONCE) {
    const to = Math.min(from + AT_ONCE, texts.size)
    texts.forEach(visit, from, to)
    const wait = control.pause(to, texts.size)
    if (wait) await wait
  }
}

/** The bytes of a table as delimited text. */
export async function writeTable(
  table: Table,
  request: Pick<ExportRequest, 'columns' | 'dialect' | 'neutralisesFormulas'>,
  control: Control,
): Promise<Blob> {
  const columns = chosen(table, request.columns)
  const pieces = writeCsv(
    writtenTable({ ...table, columns }),
    dialectOf(request.dialect, request.neutralisesFormulas),
  )
  const blobs: Blob[] = []
  let held: Uint8Array<ArrayBuffer>[] = []
  let heldBytes = 0
  let written = 0
  const hand = () => {
    blobs.push(new Blob(held))
    held = []
    heldBytes = 0
  }
  for (const piece of pieces) {
    held.push(piece as Uint8Array<ArrayBuffer>)
    heldBytes += piece.length
    written += piece.length
    if (heldBytes >= BLOB_BYTES) hand()
    const wait = control.pause(written, 0)
    if (wait) await wait
  }
  hand()
  return new Blob(blobs, { type: 'text/csv' })
}

const dialectOf = (dialect: CsvDialect, neutraliseFormulas: boolean): WrittenDialect => ({
  delimiter: dialect.delimiter,
  encoding: dialect.encoding,
  bom: dialect.hasBom,
  lineEnd: dialect.lineEnd === '\r\n' ? 'crlf' : 'lf',
  neutraliseFormulas,
})
