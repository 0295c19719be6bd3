/** The length the lead byte asks for, 0 when no sequence begins with this byte. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1
  if (lead >= 0xc2 && lead < 0xe0) return 2
  if (lead >= 0xe0 && lead < 0xf0) return 3
  if (lead >= 0xf0 && lead < 0xf5) return 4
  return 0
}

/** Whether `byte` may follow `lead` directly (overlong forms, surrogates and beyond U+10FFFF are refused). */
function isSecond(lead: number, byte: number): boolean {
  if (lead === 0xe0) return byte >= 0xa0 && byte < 0xc0
  if (lead === 0xed) return byte >= 0x80 && byte < 0xa0
  if (lead === 0xf0) return byte >= 0x90 && byte < 0xc0
  if (lead === 0xf4) return byte >= 0x80 && byte < 0x90
  return byte >= 0x80 && byte < 0xc0
}

/** How many bytes the sequence at `at` takes; negative: how many are at fault together. */
function readSequence(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  const wanted = sequenceLength(lead)
  if (wanted === 0) return -1
  for (let i = 1; i < wanted; i++) {
    const byte = bytes[at + i]
    if (byte === undefined) return -i
    const isGood = i === 1 ? isSecond(lead, byte) : byte >= 0x80 && byte < 0xc0
    if (!isGood) return -i
  }
  return wanted
}

/**
 * A place beyond `at` with nothing but ASCII before it. Looks at two words at a time, for which `words` begins
 * `shift` bytes into `bytes`.
 */
function skipAscii(bytes: Uint8Array, words: Int32Array, shift: number, at: number): number {
  const first = (at - shift) >> 2
  const last = words.length - 1
  let word = first
  while (word < last && ((words[word]! | words[word + 1]!) & 0x80808080) === 0) word += 2
  if (word > first) return word * 4 + shift
  const stop = Math.min(bytes.length, at + 8)
  let next = at + 1
  while (next < stop && bytes[next]! < 0x80) next++
  return next
}

/** Offset of the first sequence that is not UTF-8, or -1. An unfinished last sequence counts. */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  const shift = -bytes.byteOffset & 3
  const count = Math.max(0, (bytes.length - shift) >> 2)
  const words = new Int32Array(bytes.buffer, count > 0 ? bytes.byteOffset + shift : 0, count)
  for (let at = 0; at < bytes.length;) {
    if (bytes[at]! < 0x80) {
      at = at < shift ? at + 1 : skipAscii(bytes, words, shift, at)
      continue
    }
    const length = readSequence(bytes, at)
    if (length < 0) return at
    at += length
  }
  return -1
}

export interface Utf8Census {
  /** Whole sequences of two bytes or more. */
  readonly multibyte: number
  readonly invalid: number
}

/** Counts sequences as a lenient decoder would replace them: one U+FFFD for each faulty one. */
export function utf8Census(bytes: Uint8Array): Utf8Census {
  let multibyte = 0
  let invalid = 0
  for (let at = 0; at < bytes.length;) {
    if (bytes[at]! < 0x80) {
      at++
      continue
    }
    const length = readSequence(bytes, at)
    if (length > 0) multibyte++
    else invalid++
    at += Math.abs(length)
  }
  return { multibyte, invalid }
}

export const countInvalidUtf8 = (bytes: Uint8Array): number => utf8Census(bytes).invalid

/** How many bytes at the end begin a character that may be finished by bytes to come (0 to 3). */
export function incompleteTail(bytes: Uint8Array): number {
  const end = bytes.length
  for (let back = 1; back <= 3 && back <= end; back++) {
    const byte = bytes[end - back]!
    if (byte < 0x80) return 0
    if (byte < 0xc0) continue
    const wanted = sequenceLength(byte)
    if (wanted <= back) return 0
    if (back > 1 && !isSecond(byte, bytes[end - back + 1]!)) return 0
    return back
  }
  return 0
}
