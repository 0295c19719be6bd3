import { CHUNK, Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import { sourceRowIds } from '../table/rowIds'
import type { Table, TableColumn } from '../table/table'
import { Texts } from '../table/texts'
import type { HeaderNames } from './sources'

const FORMAT = 1

interface ColumnHead {
  readonly id: string
  readonly name: string
  readonly kind: Column['kind']
  /** Bytes per code. */
  readonly width: 1 | 2 | 4
}

interface Head {
  readonly format: number
  readonly firstRecord: number
  readonly length: number
  readonly columns: readonly ColumnHead[]
  readonly headers: HeaderNames
}

/** What a snapshot gives back. */
export interface SnapshotTable {
  readonly table: Table
  readonly headers: HeaderNames
}

type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The encoded columns of a source table as pieces of bytes, the head first. */
export async function encodeSnapshot(
  { table, headers }: SnapshotTable,
  control: Control,
): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = []
  const columns: ColumnHead[] = []
  for (const { id, name, column } of table.columns) {
    const { packed } = column.texts.store
    const width = widthOf(packed.size)
    columns.push({ id, name, kind: column.kind, width })
    parts.push(tight(packed.bytes), bytesOf(tight(packed.offsets)), codesOf(column, width))
    const wait = control.pause(columns.length, table.columns.length)
    if (wait) await wait
  }
  const head: Head = {
    format: FORMAT,
    firstRecord: table.ids.length > 0 ? table.ids.idAt(0) : 1,
    length: table.ids.length,
    columns,
    headers,
  }
  return [encoder.encode(JSON.stringify(head)), ...parts]
}

/** The table of a snapshot, or null when it is of another format or not whole. */
export async function decodeSnapshot(
  [first, ...parts]: readonly Uint8Array[],
  control: Control,
): Promise<SnapshotTable | null> {
  if (!first) return null
  const head = JSON.parse(decoder.decode(first)) as Head
  if (head.format !== FORMAT || parts.length !== head.columns.length * 3) return null
  const columns: TableColumn[] = []
  for (const [at, { id, name, kind, width }] of head.columns.entries()) {
    const [bytes, offsets, codes] = parts.slice(at * 3, at * 3 + 3)
    const texts = Texts.fromPacked(bytes!, numbersOf(offsets!, Uint32Array))
    columns.push({
      id,
      name,
      column: new Column(kind, texts, chunksFrom(codes!, width), head.length),
    })
    const wait = control.pause(at + 1, head.columns.length)
    if (wait) await wait
  }
  const ids = sourceRowIds({ first: head.firstRecord, length: head.length })
  return { table: { columns, ids, rows: null }, headers: head.headers }
}

const widthOf = (codes: number): ColumnHead['width'] =>
  codes <= 0x100 ? 1 : codes <= 0x10000 ? 2 : 4

const codeArrays = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const

/** Copying a view to disk copies all that lies behind it. */
function tight<T extends Uint8Array | Uint32Array>(view: T): T {
  return view.byteLength === view.buffer.byteLength ? view : (view.slice() as T)
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Bytes =>
  new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength)

function codesOf(column: Column, width: ColumnHead['width']): Uint8Array {
  const codes = new codeArrays[width](column.length)
  column.chunks.forEach((chunk, at) => {
    const from = at * CHUNK
    codes.set(chunk.subarray(0, Math.min(chunk.length, column.length - from)), from)
  })
  return bytesOf(codes)
}

type NumberArray = typeof Uint8Array | typeof Uint16Array | typeof Uint32Array

function numbersOf<A extends NumberArray>(bytes: Uint8Array, type: A): InstanceType<A> {
  const isAligned = bytes.byteOffset % type.BYTES_PER_ELEMENT === 0
  const { buffer, byteOffset, byteLength } = isAligned ? bytes : bytes.slice()
  return new type(
    buffer as ArrayBuffer,
    byteOffset,
    byteLength / type.BYTES_PER_ELEMENT,
  ) as InstanceType<A>
}

function chunksFrom(bytes: Uint8Array, width: ColumnHead['width']): Uint32Array[] {
  const codes = numbersOf(bytes, codeArrays[width])
  const chunks: Uint32Array[] = []
  for (let from = 0; from < codes.length; from += CHUNK) {
    const chunk = codes.subarray(from, from + CHUNK)
    chunks.push(chunk instanceof Uint32Array ? chunk : Uint32Array.from(chunk))
  }
  return chunks
}
