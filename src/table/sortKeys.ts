import { EXPANDS, letterWeights } from '../values/frenchWeights'
import type { LetterWeights } from '../values/frenchWeights'
import type { Control } from './mapTexts'
import { PAUSE_EVERY } from './mapTexts'
import type { Texts } from './texts'

/** For each code some bytes: where two differ, the texts are in the order of the bytes. Never 0 but at the end. */
export interface SortKeys {
  readonly bytes: Uint8Array
  /** The key of a code lies between `starts[code]` and `ends[code]`. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** 1 for each code whose key stops before its text does: behind the key anything may come. */
  readonly isCut: Uint8Array
}

/** The keys of texts in French order, accents and case left aside. */
export async function frenchKeys(texts: Texts, control: Control): Promise<SortKeys> {
  const letters = letterWeights()
  const { packed } = texts.store
  const starts = new Uint32Array(texts.size)
  const ends = new Uint32Array(texts.size)
  const isCut = new Uint8Array(texts.size)
  // A key is never longer than its text; those of appended texts come behind.
  let bytes = new Uint8Array(packed.bytes.length)
  let end = 0
  for (let from = 0; from < texts.size; from += PAUSE_EVERY) {
    const to = Math.min(from + PAUSE_EVERY, texts.size)
    const run = texts.run(from, to)
    const room = end + run.offsets.at(-1)! - run.offsets[0]!
    if (room > bytes.length) bytes = grown(bytes, room)
    for (let code = from; code < to; code++) {
      starts[code] = end
      const start = run.offsets[code - from]!
      const stop = run.offsets[code - from + 1]!
      const made = writeKey(run.bytes, start, stop, bytes, end, letters)
      if (made < 0) isCut[code] = 1
      ends[code] = end = made < 0 ? -made - 1 : made
    }
    const wait = control.pause(to, texts.size)
    if (wait) await wait
  }
  return { bytes, starts, ends, isCut }
}

function grown(bytes: Uint8Array<ArrayBuffer>, room: number): Uint8Array<ArrayBuffer> {
  const bigger = new Uint8Array(Math.max(room, Math.ceil(bytes.length * 1.25)))
  bigger.set(bytes)
  return bigger
}

/** Writes the key of a text; gives its end, or -1 minus its end when only the start of the text has one. */
function writeKey(
  source: Uint8Array,
  start: number,
  stop: number,
  target: Uint8Array,
  from: number,
  { weights, expansions }: LetterWeights,
): number {
  let end = from
  // Where the key of the character before starts: it may melt into one that has no weight.
  let before = from
  for (let at = start; at < stop;) {
    const lead = source[at]!
    let point = lead
    if (lead < 0x80) {
      at += 1
    } else if (lead < 0xe0) {
      point = ((lead & 0x1f) << 6) | (source[at + 1]! & 0x3f)
      at += 2
    } else if (lead < 0xf0) {
      point = ((lead & 0xf) << 12) | ((source[at + 1]! & 0x3f) << 6) | (source[at + 2]! & 0x3f)
      at += 3
    } else {
      return -before - 1
    }
    const weight = point < weights.length ? weights[point]! : 0
    if (weight === 0) return -before - 1
    before = end
    if (weight !== EXPANDS) target[end++] = weight
    else for (const part of expansions.get(point)!) target[end++] = part
  }
  return end
}

const halfPair = /\p{Cs}/u

/** The keys of texts in order of code point: their UTF-8, which half a surrogate pair has none of. */
export function codePointKeys(texts: Texts): SortKeys {
  const { size, packedSize } = texts
  const isCut = new Uint8Array(size)
  const { bytes, offsets } = texts.run(0, packedSize)
  if (size === packedSize) {
    return { bytes, starts: offsets.subarray(0, size), ends: offsets.subarray(1), isCut }
  }
  const added = texts.run(packedSize, size)
  const joined = new Uint8Array(bytes.length + added.bytes.length)
  joined.set(bytes)
  joined.set(added.bytes, bytes.length)
  const bounds = new Uint32Array(size + 1)
  bounds.set(offsets)
  for (let code = packedSize; code <= size; code++) {
    bounds[code] = bytes.length + added.offsets[code - packedSize]!
  }
  const starts = bounds.subarray(0, size)
  const ends = bounds.slice(1)
  ends[packedSize - 1] = offsets[packedSize]!
  for (let code = packedSize; code < size; code++) {
    if (!halfPair.test(texts.textAt(code))) continue
    isCut[code] = 1
    ends[code] = starts[code]!
  }
  return { bytes: joined, starts, ends, isCut }
}
