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

const PIECE = 1 << 20

/** The source piece by piece; the next piece is asked for while the last one is worked on. */
export async function* pieces(source: ByteSource, size = PIECE): AsyncGenerator<Uint8Array> {
  let next = source.slice(0, Math.min(size, source.size))
  for (let at = 0; at < source.size;) {
    const piece = await next
    at += piece.length
    if (piece.length === 0) return
    if (at < source.size) {
      next = source.slice(at, Math.min(at + size, source.size))
      next.catch(() => undefined)
    }
    yield piece
  }
}
