import { CHUNK, Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import { sourceRowIds } from '../table/rowIds'
import type { Table, TableColumn } from '../table/table'
import { Texts } from '../table/texts'
import type { HeaderNames } from './sources'

/** Raised when older bytes would be misread. */
const FORMAT = 2
const ALIGNMENT = 8

/** How the codes lie: numbers of that many bytes, or each row its own next code but for some empty rows. */
type CodeForm = 1 | 2 | 4 | 'ordinal'

interface ColumnHead {
  readonly id: string
  readonly name: string
  readonly kind: Column['kind']
  readonly codes: CodeForm
  /** Bytes per length of a text; texts are put one behind the other. */
  readonly lengths: 1 | 2 | 4
}

interface Head {
  readonly format: number
  readonly firstRecord: number
  readonly length: number
  readonly headers: HeaderNames
  readonly columns: readonly ColumnHead[]
  /** Bytes of each part behind the head: texts, lengths and codes of each column. */
  readonly parts: readonly number[]
}

/** What a snapshot gives back. */
export interface SnapshotTable {
  readonly table: Table
  readonly headers: HeaderNames
}

type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>

/** The encoded columns of a source table, which is read faster than the file. */
export async function encodeSnapshot(
  { table, headers }: SnapshotTable,
  control: Control,
): Promise<Blob> {
  const parts: Numbers[] = []
  const columns: ColumnHead[] = []
  for (const { id, name, column } of table.columns) {
    const { bytes, offsets } = column.texts.store.packed
    const lengths = lengthsOf(offsets)
    const [codes, form] = codesOf(column)
    parts.push(bytes as Uint8Array<ArrayBuffer>, lengths, codes)
    const width = lengths.BYTES_PER_ELEMENT as ColumnHead['lengths']
    columns.push({ id, name, kind: column.kind, codes: form, lengths: width })
    const wait = control.pause(columns.length, table.columns.length)
    if (wait) await wait
  }
  const head: Head = {
    format: FORMAT,
    firstRecord: table.ids.length > 0 ? table.ids.idAt(0) : 1,
    length: table.ids.length,
    headers,
    columns,
    parts: parts.map(({ byteLength }) => byteLength),
  }
  const text = new TextEncoder().encode(JSON.stringify(head))
  const start = Uint32Array.of(text.byteLength, 0)
  return new Blob([start, ...[text, ...parts].flatMap((part) => [part, padding(part.byteLength)])])
}

const padding = (length: number) => new Uint8Array((ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT)

/** The table of a snapshot, or null when it is of another format or not whole. */
export async function decodeSnapshot(blob: Blob, control: Control): Promise<SnapshotTable | null> {
  try {
    return await readSnapshot(await blob.arrayBuffer(), control)
  } catch (error) {
    // What reading other bytes, or too few, comes to.
    if (error instanceof RangeError || error instanceof SyntaxError) return null
    throw error
  }
}

async function readSnapshot(buffer: ArrayBuffer, control: Control): Promise<SnapshotTable | null> {
  const [length = 0] = new Uint32Array(buffer, 0, 1)
  const head = JSON.parse(
    new TextDecoder().decode(new Uint8Array(buffer, ALIGNMENT, length)),
  ) as Head
  if (head.format !== FORMAT) return null
  let at = ALIGNMENT + length + padding(length).length
  const take = (size: number): Uint8Array<ArrayBuffer> => {
    const part = new Uint8Array(buffer, at, size)
    at += size + padding(size).length
    return part
  }
  const columns: TableColumn[] = []
  for (const [index, { id, name, kind, codes, lengths }] of head.columns.entries()) {
    const [bytes, sizes, coded] = head.parts.slice(index * 3, index * 3 + 3).map(take)
    const texts = Texts.fromPacked(bytes!, offsetsFrom(numbersOf(sizes!, lengths)))
    const chunks =
      codes === 'ordinal'
        ? ordinalChunks(numbersOf(coded!, 4), head.length)
        : chunksFrom(numbersOf(coded!, codes))
    columns.push({ id, name, column: new Column(kind, texts, chunks, head.length) })
    const wait = control.pause(index + 1, head.columns.length)
    if (wait) await wait
  }
  const ids = sourceRowIds({ first: head.firstRecord, length: head.length })
  return { table: { columns, ids, rows: null }, headers: head.headers }
}

const arrays = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const

const numbersOf = (bytes: Uint8Array<ArrayBuffer>, width: 1 | 2 | 4): Numbers =>
  new arrays[width](bytes.buffer, bytes.byteOffset, bytes.byteLength / width)

const widthFor = (largest: number): 1 | 2 | 4 => (largest < 2 ** 8 ? 1 : largest < 2 ** 16 ? 2 : 4)

function lengthsOf(offsets: Uint32Array): Numbers {
  let longest = 0
  for (let i = 1; i < offsets.length; i++) {
    longest = Math.max(longest, offsets[i]! - offsets[i - 1]!)
  }
  const lengths = new arrays[widthFor(longest)](offsets.length - 1)
  for (let i = 1; i < offsets.length; i++) lengths[i - 1] = offsets[i]! - offsets[i - 1]!
  return lengths
}

function offsetsFrom(lengths: Numbers): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1)
  for (let i = 0; i < lengths.length; i++) offsets[i + 1] = offsets[i]! + lengths[i]!
  return offsets
}

function codesOf(column: Column): [codes: Numbers, form: CodeForm] {
  const empty = emptyRows(column)
  if (empty) return [empty, 'ordinal']
  const width = widthFor(column.texts.store.packed.size - 1)
  const codes = new arrays[width](column.length)
  column.chunks.forEach((chunk, at) => {
    const from = at * CHUNK
    codes.set(chunk.subarray(0, Math.min(chunk.length, column.length - from)), from)
  })
  return [codes, width]
}

/** The empty rows of a column whose other rows each have the next code; null for any other column. */
function emptyRows(column: Column): Uint32Array<ArrayBuffer> | null {
  const empty: number[] = []
  let next = 1
  for (let row = 0; row < column.length; row++) {
    const code = column.codeAt(row)
    if (code === 0) empty.push(row)
    else if (code !== next++) return null
  }
  return Uint32Array.from(empty)
}

function ordinalChunks(empty: Numbers, length: number): Uint32Array[] {
  const chunks: Uint32Array[] = []
  let next = 1
  let at = 0
  for (let from = 0; from < length; from += CHUNK) {
    const chunk = new Uint32Array(Math.min(CHUNK, length - from))
    for (let i = 0; i < chunk.length; i++) {
      if (empty[at] === from + i) at++
      else chunk[i] = next++
    }
    chunks.push(chunk)
  }
  return chunks
}

function chunksFrom(codes: Numbers): Uint32Array[] {
  const chunks: Uint32Array[] = []
  for (let from = 0; from < codes.length; from += CHUNK) {
    const chunk = codes.subarray(from, from + CHUNK)
    chunks.push(chunk instanceof Uint32Array ? chunk : Uint32Array.from(chunk))
  }
  return chunks
}
