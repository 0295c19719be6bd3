import { ColumnBuilder } from '../../table/builder'
import type { Cells } from '../../table/cells'
import type { Column } from '../../table/column'
import type { CsvSink } from './types'

/** Of the file: what is read before tells too little of what is to come. */
const LEAST_SHARE = 1 / 64

/** A sink that builds the columns of a table: shorter rows are padded, longer ones make further columns. */
export class CsvColumns implements CsvSink {
  rows = 0
  #builders: ColumnBuilder[] = []
  #firstRecord = 0

  row(record: number, fields: readonly string[]): void {
    for (let column = 0; column < fields.length; column++) {
      this.#builder(column).addText(fields[column]!)
    }
    this.#endRows(record, fields.length, 1)
  }

  cells(record: number, cells: Cells): void {
    for (let column = 0; column < cells.columns; column++) {
      this.#builder(column).addCells(cells, column)
    }
    this.#endRows(record, cells.columns, cells.rows)
  }

  restart(): void {
    this.#builders = []
    this.rows = 0
  }

  /** Told that so much of the file (0 to 1) was read: makes room for what is to come where it will be needed. */
  expect(share: number): void {
    if (share < LEAST_SHARE) return
    for (const builder of this.#builders) builder.expect(this.rows / share)
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
      yield builder.finish()
    }
  }

  #endRows(record: number, fields: number, count: number): void {
    if (this.rows === 0) this.#firstRecord = record
    this.rows += count
    for (let column = fields; column < this.#builders.length; column++) {
      this.#builders[column]!.addEmpty(count)
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
  return {
    row: (record, fields) =>
      sink.row(
        record,
        fields.filter((_, at) => placeOf(at) >= 0),
      ),
    cells: (record, cells) =>
      sink.cells(
        record,
        pickCells(cells, (column) => placeOf(column) >= 0),
      ),
    restart: () => sink.restart(),
  }
}

function pickCells(
  { bytes, starts, ends, rows, columns }: Cells,
  isKept: (column: number) => boolean,
): Cells {
  const kept = Array.from({ length: columns }, (_, column) => column).filter(isKept)
  const picked = {
    bytes,
    starts: new Int32Array(rows * kept.length),
    ends: new Int32Array(rows * kept.length),
    rows,
    columns: kept.length,
  }
  kept.forEach((column, place) => {
    for (let row = 0; row < rows; row++) {
      picked.starts[row * kept.length + place] = starts[row * columns + column]!
      picked.ends[row * kept.length + place] = ends[row * columns + column]!
    }
  })
  return picked
}
