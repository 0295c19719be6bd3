import type { PairOrder } from '../../values/coordinates'
import { ByteOutput } from '../csv/output'
import { columnBytes, sameBytes } from '../csv/columnBytes'
import type { ColumnBytes } from '../csv/columnBytes'
import type { CellForm } from '../csv/cellForm'
import type { RowBytes } from '../csv/rowBytes'
import type { WrittenColumn, WrittenTable } from '../csv/write'
import type { JsonDialect } from './writeJson'
import { bytesOf, joined, jsonMembers } from './writeJson'
import { geometryOf, pairPoint, pointOf } from './writtenGeometry'

/** Where the geometry of a row is read from. */
export type WrittenGeometry =
  | {
      readonly kind: 'columns'
      readonly longitude: WrittenColumn
      readonly latitude: WrittenColumn
    }
  | { readonly kind: 'pair'; readonly column: WrittenColumn; readonly order: PairOrder }
  /** WKT or GeoJSON. */
  | { readonly kind: 'text'; readonly column: WrittenColumn }

/**
 * A FeatureCollection, one feature a line: all columns are its properties, also those the geometry was read from.
 * A row without a geometry that can be read has none (`null`).
 */
export function* writeGeoJson(
  table: WrittenTable,
  geometry: WrittenGeometry,
  dialect: JsonDialect,
): Generator<RowBytes> {
  yield* joined(
    '{"type":"FeatureCollection","features":[',
    [
      sameBytes(bytesOf(',\n{"type":"Feature","geometry":')),
      geometryBytes(geometry, table.rowCount),
      sameBytes(bytesOf(',"properties":{')),
      ...jsonMembers(table, dialect),
      sameBytes(bytesOf('}}')),
    ],
    '\n]}\n',
    table.rowCount,
  )
}

const NULL = bytesOf('null')
const NOTHING = new Uint8Array(0)

function geometryBytes(geometry: WrittenGeometry, rowCount: number): ColumnBytes {
  if (geometry.kind === 'columns') return new PointBytes(geometry.longitude, geometry.latitude)
  const read =
    geometry.kind === 'pair' ? (text: string) => pairPoint(text, geometry.order) : geometryOf
  const form: CellForm = {
    encode: (text) => {
      const found = read(text)
      return found === null ? NULL : bytesOf(found)
    },
    before: NOTHING,
    after: NOTHING,
    stops: null,
    empty: NULL,
  }
  return columnBytes(geometry.column, rowCount, form)
}

/** Points from two columns. */
class PointBytes implements ColumnBytes {
  readonly #longitude: WrittenColumn
  readonly #latitude: WrittenColumn
  readonly #made = new ByteOutput(1 << 16)
  #ends = new Int32Array(0)
  #count = 0

  constructor(longitude: WrittenColumn, latitude: WrittenColumn) {
    this.#longitude = longitude
    this.#latitude = latitude
  }

  measure(from: number, to: number, lengths: Int32Array): void {
    const made = this.#made
    made.length = 0
    this.#count = to - from
    if (this.#ends.length < this.#count) this.#ends = new Int32Array(this.#count)
    for (let row = from; row < to; row++) {
      const before = made.length
      const found = pointOf(textAt(this.#longitude, row), textAt(this.#latitude, row))
      made.add(found === null ? NULL : bytesOf(found))
      this.#ends[row - from] = made.length
      lengths[row - from]! += made.length - before
    }
  }

  write(places: Int32Array, target: Uint8Array): void {
    const { bytes } = this.#made
    let start = 0
    for (let row = 0; row < this.#count; row++) {
      const end = this.#ends[row]!
      let at = places[row]!
      for (; start < end; start++) target[at++] = bytes[start]!
      places[row] = at
    }
  }
}

const textAt = (column: WrittenColumn, row: number): string => column.textOf(column.codeAt(row))
