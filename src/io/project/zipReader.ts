import { Inflate } from 'fflate'
import type { Control } from '../../table/mapTexts'
import { goOn } from '../../table/mapTexts'
import type { Result } from '../../values/result'
import { fail, ok } from '../../values/result'
import { crc32 } from './crc32'
import type { Caps } from './projectFile'
import { RATIO_FROM } from './projectFile'

/** An entry of a zip, still packed. */
export interface ZipEntry {
  readonly name: string
  readonly isDeflated: boolean
  readonly packed: Uint8Array<ArrayBuffer>
  readonly size: number
  readonly crc: number
}

const END = 0x06054b50
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const LONGEST_COMMENT = 65_535
const ENCRYPTED = 1
const UTF8 = 1 << 11

const damaged = (reason: string) => fail('badCopy', { reason })

/**
 * The entries of a zip, from its directory: nothing is unpacked yet. Our own reader for this part,
 * since what is declared here is what has to be distrusted.
 */
export function readZip(
  bytes: Uint8Array<ArrayBuffer>,
  caps: Caps,
): Result<ReadonlyMap<string, ZipEntry>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end < 0) return damaged('truncated')
  const count = view.getUint16(end + 10, true)
  if (count > caps.entries) return fail('copyTooBig', { reason: 'entries' })
  const entries = new Map<string, ZipEntry>()
  const spans: (readonly [from: number, to: number])[] = []
  let at = view.getUint32(end + 16, true)
  let unpacked = 0
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY) return damaged('directory')
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return damaged('directory')
    const flags = view.getUint16(at + 8, true)
    const method = view.getUint16(at + 10, true)
    const from = dataStart(view, view.getUint32(at + 42, true))
    const to = from + view.getUint32(at + 20, true)
    const size = view.getUint32(at + 24, true)
    const name = entryName(bytes.subarray(at + 46, nameEnd), (flags & UTF8) !== 0)
    if (name === null || entries.has(name)) return damaged('name')
    if (from < 0 || to > end || flags & ENCRYPTED) return damaged('entry')
    if (method !== 8 && (method !== 0 || size !== to - from)) return damaged('entry')
    if (size > RATIO_FROM && size > (to - from) * caps.ratio) {
      return fail('copyTooBig', { reason: 'ratio' })
    }
    unpacked += size
    if (unpacked > caps.unpacked) return fail('copyTooBig', { reason: 'unpacked' })
    spans.push([from, to])
    const packed = bytes.subarray(from, to)
    const crc = view.getUint32(at + 16, true)
    entries.set(name, { name, isDeflated: method === 8, packed, size, crc })
    at = next
  }
  // Entries that share bytes are the other way to make much out of little.
  spans.sort(([a], [b]) => a - b)
  const overlaps = spans.some(([from], n) => n > 0 && from < spans[n - 1]![1])
  return overlaps ? damaged('entry') : ok(entries)
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    const isEnd =
      view.getUint32(at, true) === END &&
      at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength
    if (isEnd) return at
  }
  return -1
}

function dataStart(view: DataView, at: number): number {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) return -1
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
}

/** Null for a name that could mean a place outside. */
function entryName(bytes: Uint8Array, isUtf8: boolean): string | null {
  const isAscii = bytes.every((byte) => byte < 128)
  if (!isUtf8 && !isAscii) return null
  let name
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
  // oxlint-disable-next-line no-control-regex -- they are what is refused
  if (name === '' || name.length > 300 || /[\u0000-\u001f\u007f\\:]/.test(name)) return null
  const parts = name.split('/')
  return parts.some(
    (part, at) => part === '..' || part === '.' || (part === '' && at < parts.length - 1),
  )
    ? null
    : name
}

/** Small enough that what one piece unpacks to can be held. */
const PIECE = 64 * 1024

/** Unpacks an entry, a piece at a time. It must turn out as long as declared, with its checksum. */
export async function unpack(
  entry: ZipEntry,
  handle: (piece: Uint8Array<ArrayBuffer>) => void,
  control: Control = goOn,
): Promise<Result<void>> {
  let size = 0
  let crc = 0
  const take = (piece: Uint8Array<ArrayBuffer>) => {
    size += piece.length
    if (size > entry.size || piece.length === 0) return
    crc = crc32(piece, crc)
    handle(piece)
  }
  const push = entry.isDeflated
    ? inflater(take)
    : (piece: Uint8Array<ArrayBuffer>) => (take(piece), true)
  const { packed } = entry
  for (let from = 0; from === 0 || from < packed.length; from += PIECE) {
    const to = Math.min(from + PIECE, packed.length)
    if (!push(packed.subarray(from, to), to === packed.length)) return damaged('packing')
    if (size > entry.size) return damaged('size')
    const wait = control.pause(to, packed.length)
    if (wait) await wait
  }
  return size === entry.size && crc === entry.crc ? ok(undefined) : damaged('checksum')
}

function inflater(take: (piece: Uint8Array<ArrayBuffer>) => void) {
  const inflate = new Inflate((piece) => take(piece as Uint8Array<ArrayBuffer>))
  return (piece: Uint8Array, isLast: boolean): boolean => {
    try {
      inflate.push(piece, isLast)
      return true
    } catch (error) {
      // The library throws its own errors, and type or range errors, on bytes that are not what they claim.
      if (error instanceof Error) return false
      throw error
    }
  }
}
