import type { ZipInputFile } from 'fflate'
import { Deflate, Zip } from 'fflate'
import type { Control } from '../../table/mapTexts'
import { goOn } from '../../table/mapTexts'
import { crc32 } from './crc32'
import { RATIO_FROM, WRITTEN_RATIO } from './projectFile'

export interface ZipPart {
  readonly name: string
  readonly bytes: Blob
}

const PIECE = 1024 * 1024

/** Packs entries into one zip, a piece at a time. */
export async function packZip(parts: readonly ZipPart[], control: Control = goOn): Promise<Blob> {
  const total = parts.reduce((sum, { bytes }) => sum + bytes.size, 0)
  const out: Blob[] = []
  let failure: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) failure ??= error
    // A blob of its own, so that the browser need not hold the whole in memory.
    else out.push(new Blob([chunk]))
  })
  let before = 0
  for (const part of parts) {
    const at = before
    await addPart(zip, part, (done) => control.pause(at + done, total))
    before += part.bytes.size
  }
  zip.end()
  if (failure) throw failure
  return new Blob(out, { type: 'application/zip' })
}

async function addPart(
  zip: Zip,
  { name, bytes }: ZipPart,
  pause: (done: number) => Promise<void> | null,
): Promise<void> {
  const packed: Blob[] = []
  let packedSize = 0
  let crc = 0
  const deflate = new Deflate({ level: 6 }, (chunk) => {
    packed.push(new Blob([chunk]))
    packedSize += chunk.length
  })
  await eachPiece(bytes, async (piece, done) => {
    crc = crc32(piece, crc)
    deflate.push(piece, done === bytes.size)
    await pause(done)
  })
  // What would look like a trap to whoever opens it is not packed.
  const isPacked = bytes.size < RATIO_FROM || bytes.size < packedSize * WRITTEN_RATIO
  const entry: ZipInputFile = {
    filename: name,
    size: bytes.size,
    crc,
    compression: isPacked ? 8 : 0,
  }
  zip.add(entry)
  const content = isPacked ? new Blob(packed) : bytes
  await eachPiece(content, async (piece, done) => {
    entry.ondata?.(null, piece, done === content.size)
    await pause(bytes.size)
  })
}

/** Hands over the bytes in pieces; once, with none, when there are none. */
async function eachPiece(
  bytes: Blob,
  handle: (piece: Uint8Array<ArrayBuffer>, done: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from === 0 || from < bytes.size; from += PIECE) {
    const piece = bytes.slice(from, from + PIECE)
    await handle(new Uint8Array(await piece.arrayBuffer()), from + piece.size)
  }
}
