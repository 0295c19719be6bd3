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
