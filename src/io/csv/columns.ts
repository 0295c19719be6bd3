import { ColumnBuilder } from '../../table/builder'
import type { Column } from '../../table/column'
import type { CsvSink } from './types'

/** A sink that builds the columns of a table: shorter rows are padded, longer ones make further columns. */
export class CsvColumns implements CsvSink {
  rows = 0
  #builders: ColumnBuilder[] = []
  #firstRecord = 0

  row(record: number, fields: readonly string[]): void {
    for (let column = 0; column < fields.length; column++) {
      this.#builder(column).addText(fields[column]!)
    }
    this.endRow(record, fields.length)
  }

  cell(column: number, bytes: Uint8Array, start: number, end: number): void {
    const builder = this.#builders[column] ?? this.#builder(column)
    builder.addBytes(bytes, start, end)
  }

  endRow(record: number, fields: number): void {
    if (this.rows === 0) this.#firstRecord = record
    this.rows++
    for (let column = fields; column < this.#builders.length; column++) {
      this.#builders[column]!.addEmpty(1)
    }
  }

  restart(): void {
    this.#builders = []
    this.rows = 0
  }

  /** The record number of the first row: the ids of rows go on from it without a gap. */
  get firstRecord(): number {
    return this.#firstRecord
  }

  /** The columns so far, `count` of them at least; reading may go on. */
  columns(count: number): Column[] {
    for (let column = this.#builders.length; column < count; column++) this.#builder(column)
    return this.#builders.map((builder) => builder.column())
  }

  /** The columns at the end of reading, one at a time; what each was built from is let go. */
  *takeColumns(count: number): Generator<Column> {
    for (let column = this.#builders.length; column < count; column++) this.#builder(column)
    const builders = this.#builders
    this.#builders = []
    for (let builder = builders.shift(); builder; builder = builders.shift()) {
      yield builder.column()
    }
  }

  /** A column seen for the first time is empty in the rows before. */
  #builder(column: number): ColumnBuilder {
    for (let next = this.#builders.length; next <= column; next++) {
      const builder = new ColumnBuilder()
      builder.addEmpty(this.rows)
      this.#builders.push(builder)
    }
    return this.#builders[column]!
  }
}

/** A sink that lets through all columns but some, which are numbered from 1. */
export function withoutColumns(sink: CsvSink, skipped: readonly number[]): CsvSink {
  if (skipped.length === 0) return sink
  const inOrder = [...new Set(skipped)].sort((a, b) => a - b)
  /** Where each column comes to lie, or -1. */
  const places: number[] = []
  const placeOf = (column: number): number => {
    for (let next = places.length; next <= column; next++) {
      const before = inOrder.filter((each) => each <= next).length
      places.push(inOrder.includes(next + 1) ? -1 : next - before)
    }
    return places[column]!
  }
  const keptOf = (fields: number): number =>
    fields - inOrder.filter((column) => column <= fields).length
  return {
    row: (record, fields) =>
      sink.row(
        record,
        fields.filter((_, at) => placeOf(at) >= 0),
      ),
    cell: (column, bytes, start, end) => {
      const place = placeOf(column)
      if (place >= 0) sink.cell(place, bytes, start, end)
    },
    endRow: (record, fields) => sink.endRow(record, keptOf(fields)),
    restart: () => sink.restart(),
  }
}
