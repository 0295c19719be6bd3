import type { ColumnName } from '../../recipe/report'
import type { ProjectDoc, TableDoc } from '../../recipe/recipe'
import { toRecords } from '../../recipe/records'
import { sourceColumnId } from '../../table/table'
import type { ProjectFile } from './projectFile'

/** A table as it is at the end of its steps, written as CSV: comma, UTF-8, a row of names. */
export interface TableNow {
  readonly id: string
  readonly columns: readonly ColumnName[]
  readonly csv: Blob
}

/**
 * The project without the original and the old values: each table starts from what it is now. No source
 * bytes, no steps (they hold texts from before), no other state. A table without its `TableNow` is left out.
 */
export function currentCopy(
  doc: ProjectDoc,
  now: readonly TableNow[],
  time: number,
  newId: () => string,
): ProjectFile {
  const made = doc.tables.flatMap((table) => {
    const state = now.find(({ id }) => id === table.id)
    return state ? [startedAnew(table, state, newId())] : []
  })
  // Correspondence tables stay out: they are lists of texts from before.
  const { root, records } = toRecords({ name: doc.name, tables: made.map(({ table }) => table) })
  const head = newId()
  return {
    name: doc.name,
    head,
    states: [{ id: head, parent: null, time, act: { code: 'copyOpened', data: {} }, root }],
    marks: [],
    records,
    sources: made.map(({ table, csv }) => ({
      blob: table.source.blob,
      fileName: table.source.fileName,
      bytes: csv,
    })),
    isWhole: false,
  }
}

function startedAnew(table: TableDoc, { columns, csv }: TableNow, blob: string) {
  const ids = newIds(columns)
  const anew: TableDoc = {
    id: table.id,
    name: table.name,
    source: {
      blob,
      fileName: `${table.name}.csv`,
      size: csv.size,
      settings: {
        form: 'csv',
        encoding: 'utf-8',
        delimiter: ',',
        quote: '"',
        headerRecord: 1,
      },
      told: [],
    },
    steps: [],
    types: table.types.flatMap(([column, type]) => {
      const id = ids.get(column)
      return id === undefined ? [] : [[id, type] as const]
    }),
  }
  return { table: anew, csv }
}

/** What the columns will be called once they are read from the file. */
function newIds(columns: readonly ColumnName[]): ReadonlyMap<string, string> {
  const seen = new Map<string, number>()
  return new Map(
    columns.map(({ id, name }) => {
      const occurrence = (seen.get(name) ?? 0) + 1
      seen.set(name, occurrence)
      return [id, sourceColumnId(name, occurrence)]
    }),
  )
}
