import { bytesSource } from '../../../src/io/csv/source'
import type { CsvSink } from '../../../src/io/csv/types'
import { jsonColumnNames, readJson } from '../../../src/io/json/readJson'
import { lookIntoJson } from '../../../src/io/json/readLook'
import type { JsonSettings } from '../../../src/recipe/recipe'
import type { Issue, Result } from '../../../src/values/result'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issue))
  return result.value
}

/** Keeps every row. */
export class RowSink implements CsvSink {
  readonly rows: { readonly record: number; readonly cells: readonly string[] }[] = []

  row(record: number, cells: readonly string[]): void {
    this.rows.push({ record, cells: [...cells] })
  }

  cell(): void {
    throw new Error('Rows of JSON come whole')
  }

  cells(): void {
    throw new Error('Rows of JSON come whole')
  }

  endRow(): void {
    throw new Error('Rows of JSON come whole')
  }

  restart(): void {
    this.rows.length = 0
  }
}

export interface ReadRows {
  readonly names: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly records: readonly number[]
  readonly issues: readonly Issue[]
  readonly settings: JsonSettings
}

/** Reads JSON as it would be opened, save for the settings given. */
export async function readAll(
  bytes: Uint8Array,
  change: Partial<JsonSettings> = {},
): Promise<Result<ReadRows>> {
  const looked = await lookIntoJson(bytesSource(bytes))
  if (!looked.ok) return looked
  const settings = { ...looked.value.settings, ...change }
  const sink = new RowSink()
  const read = await readJson(bytesSource(bytes), settings, sink)
  if (!read.ok) return read
  const { columns, issues } = read.value
  const names = jsonColumnNames(read.value, (position) => `Colonne ${position}`)
  const kept = columns.flatMap(({ place }, at) => (place === null ? [] : [{ place, at }]))
  return {
    ok: true,
    value: {
      names: kept.map(({ at }) => names[at]!.name),
      rows: sink.rows.map(({ cells }) => kept.map(({ place }) => cells[place] ?? '')),
      records: sink.rows.map(({ record }) => record),
      issues,
      settings,
    },
  }
}
