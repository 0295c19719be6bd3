import { Gunzip } from 'fflate'
import type { Control } from '../../table/mapTexts'
import { fail, ok } from '../../values/result'
import type { Result } from '../../values/result'
import type { ByteSource } from '../csv/source'
import { pieces } from '../csv/source'
import { crc32 } from '../project/crc32'
import type { Container } from '../workbook/container'
import { limits } from '../workbook/limits'
import { Refusal, damaged, refusable } from '../workbook/refusal'
import { joined } from './entries'

/** Bytes gathered before they are handed over, so that they do not all stay in memory. */
const BATCH = 1 << 25

/** Where unpacked bytes go; `part` is called once for each batch, in order. */
export interface UnpackedSink {
  part(bytes: Uint8Array<ArrayBuffer>): void
}

class Batches {
  total = 0
  #pieces: Uint8Array[] = []
  #length = 0

  constructor(
    readonly sink: UnpackedSink,
    readonly most: number,
  ) {}

  add(piece: Uint8Array): void {
    this.total += piece.length
    if (this.total > this.most) {
      throw new Refusal('fileTooBig', { reason: 'unpacked', most: this.most })
    }
    this.#pieces.push(piece.slice())
    this.#length += piece.length
    if (this.#length >= BATCH) this.flush()
  }

  flush(): void {
    if (this.#length > 0) this.sink.part(joined(this.#pieces))
    this.#pieces = []
    this.#length = 0
  }
}

export interface Unpacked {
  /** Without its folders. */
  readonly name: string
  readonly size: number
}

/**
 * Unpacks one file of a zip. Fails with `unknownEntry` {place}, and as `Container` does; what was handed out before is
 * then worth nothing.
 */
export async function unpackEntry(
  container: Container,
  place: number,
  sink: UnpackedSink,
  control: Control,
  most: number = limits.unpackedFile,
): Promise<Result<Unpacked>> {
  const part = container.files[place]
  if (!part) return fail('unknownEntry', { place })
  const batches = new Batches(sink, Math.min(most, limits.unpackedFile))
  const done = await refusable(() =>
    container.unpackFile(part, (piece) => batches.add(piece), control),
  )
  if (!done.ok) return done
  batches.flush()
  return ok({ name: lastName(part.name), size: batches.total })
}

/**
 * Unpacks a gzip file, all its members one behind the other. Fails with `damagedFile` {reason}, `truncatedFile` and
 * `fileTooBig` {reason, most}. The control may reject to stop.
 */
export async function unpackGzip(
  source: ByteSource,
  fileName: string,
  sink: UnpackedSink,
  control: Control,
): Promise<Result<Unpacked>> {
  const batches = new Batches(sink, limits.unpackedFile)
  let crc = 0
  let members = 1
  let packed = 0
  const take = (piece: Uint8Array): void => {
    crc = crc32(piece, crc)
    batches.add(piece)
    const { total } = batches
    if (total > limits.ratioFrom && total > packed * limits.ratio) {
      throw new Refusal('fileTooBig', { reason: 'ratio', most: limits.ratio })
    }
  }
  const done = await refusable(async () => {
    const gunzip = new Gunzip((piece) => take(piece))
    gunzip.onmember = () => members++
    let tail: Uint8Array = new Uint8Array(0)
    for await (const whole of pieces(source)) {
      for (let from = 0; from < whole.length; from += PIECE) {
        const piece = whole.subarray(from, from + PIECE)
        packed += piece.length
        push(gunzip, piece, packed === source.size)
      }
      tail = joined([tail, whole.subarray(-8)]).subarray(-8)
      const wait = control.pause(packed, source.size)
      if (wait) await wait
    }
    if (members === 1) checkTail(tail, crc, batches.total)
  })
  if (!done.ok) return done
  batches.flush()
  return ok({ name: gzipName(fileName, await source.slice(0, 1024)), size: batches.total })
}

const PIECE = 1 << 14

function push(gunzip: Gunzip, piece: Uint8Array, isLast: boolean): void {
  try {
    gunzip.push(piece, isLast)
  } catch (error) {
    // The library throws errors of several kinds on bytes that are not what they claim.
    if (error instanceof Refusal || !(error instanceof Error)) throw error
    const isCut = isLast && 'code' in error && error.code === UNEXPECTED_END
    throw isCut ? new Refusal('truncatedFile') : damaged('packing')
  }
}

const UNEXPECTED_END = 0

function checkTail(tail: Uint8Array, crc: number, size: number): void {
  if (tail.length < 8) throw new Refusal('truncatedFile')
  const view = new DataView(tail.buffer, tail.byteOffset, 8)
  if (view.getUint32(4, true) !== size >>> 0 || view.getUint32(0, true) !== crc) {
    throw damaged('checksum')
  }
}

/** The name of the file inside: that of the outer one without its ending, or as the header says. */
export function gzipName(fileName: string, head: Uint8Array): string {
  const stripped = /\.(?:tgz|taz)$/i.test(fileName)
    ? fileName.replace(/\.\w+$/, '.tar')
    : fileName.replace(/\.gz(?:ip)?$/i, '')
  if (/\.\w{1,8}$/.test(stripped)) return stripped
  return lastName(nameInHeader(head)) || stripped
}

function nameInHeader(head: Uint8Array): string {
  const flags = head[3] ?? 0
  if ((flags & 8) === 0) return ''
  const start = (flags & 4) === 0 ? 10 : 12 + (head[10] ?? 0) + (head[11] ?? 0) * 256
  const end = head.indexOf(0, start)
  return end < 0 ? '' : new TextDecoder('windows-1252').decode(head.subarray(start, end))
}

/** The name without folders and without what no name should hold. */
export const lastName = (path: string): string =>
  (path.split(/[\\/]/).findLast((part) => part !== '') ?? path)
    .replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
    .slice(-200)
