/** Bytes that can be read again from any place: a file on disk, or bytes in memory. */
export interface ByteSource {
  readonly size: number
  slice(start: number, end: number): Promise<Uint8Array>
}

/** A `File` or `Blob`, read by slices: nothing of it is held. */
export const blobSource = (blob: Blob): ByteSource => ({
  size: blob.size,
  slice: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
})

export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  slice: (start, end) => Promise.resolve(bytes.subarray(start, end)),
})

/** Bytes read at a time: each reading costs some time of its own. */
const READ = 1 << 22
/** The first reading is short: what it gives is shown while the others go on. */
const FIRST_READ = 1 << 20
/** Bytes worked on at a time: they stay near the processor. */
const PIECE = 1 << 18

/** The source piece by piece; further bytes are asked for while the last ones are worked on. */
export async function* pieces(source: ByteSource): AsyncGenerator<Uint8Array> {
  const ask = (at: number, length: number) => {
    const read = source.slice(at, Math.min(at + length, source.size))
    read.catch(() => undefined)
    return read
  }
  let next = ask(0, FIRST_READ)
  for (let at = 0; at < source.size;) {
    const bytes = await next
    if (bytes.length === 0) return
    at += bytes.length
    if (at < source.size) next = ask(at, READ)
    for (let from = 0; from < bytes.length; from += PIECE) {
      yield bytes.subarray(from, Math.min(from + PIECE, bytes.length))
    }
  }
}
