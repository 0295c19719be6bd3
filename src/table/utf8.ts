const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Writes a text as UTF-8 at `at`; gives the end. The target must hold 3 bytes per UTF-16 unit. */
export function writeUtf8(text: string, target: Uint8Array, at: number): number {
  const length = text.length
  let end = at
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x7f) {
      return end + encoder.encodeInto(text.slice(i), target.subarray(end)).written
    }
    target[end++] = unit
  }
  return end
}

/** The text of a UTF-8 byte range; a byte order mark inside is kept. */
export function readUtf8(bytes: Uint8Array, start: number, end: number): string {
  return start === end ? '' : decoder.decode(bytes.subarray(start, end))
}

/** UTF-16 units of the character that starts with a byte: none for a byte inside a character. */
export const unitsOf = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x80 ? 1 : byte < 0xc0 ? 0 : byte < 0xf0 ? 1 : 2,
)

/** The texts that lie one behind the other in `bytes`, bounded by `offsets[from..to]`. */
export function readUtf8Run(
  bytes: Uint8Array,
  offsets: Uint32Array,
  from: number,
  to: number,
): string[] {
  const start = offsets[from]!
  const end = offsets[to]!
  const whole = readUtf8(bytes, start, end)
  const texts = new Array<string>(to - from)
  if (whole.length === end - start) {
    for (let i = from; i < to; i++) {
      texts[i - from] = whole.slice(offsets[i]! - start, offsets[i + 1]! - start)
    }
    return texts
  }
  let unit = 0
  for (let i = from, at = start; i < to; i++) {
    const first = unit
    const stop = offsets[i + 1]!
    for (; at < stop; at++) unit += unitsOf[bytes[at]!]!
    texts[i - from] = whole.slice(first, unit)
  }
  // Bytes that are no UTF-8 are read as other lengths: then each text is read by itself.
  if (unit !== whole.length) {
    for (let i = from; i < to; i++) texts[i - from] = readUtf8(bytes, offsets[i]!, offsets[i + 1]!)
  }
  return texts
}

/**
 * Writes texts one behind the other and the end of each at `ends[at]` on; gives the end of all. The target must
 * hold 3 bytes per UTF-16 unit, and no text may end in half a surrogate pair.
 */
export function writeUtf8Run(
  texts: readonly string[],
  target: Uint8Array,
  start: number,
  ends: Uint32Array,
  at: number,
): number {
  const whole = texts.join('')
  const { written } = encoder.encodeInto(whole, target.subarray(start))
  const isAscii = written === whole.length
  let next = isAscii ? Infinity : nextNotAscii(whole, 0)
  let ahead = start
  let unit = 0
  for (let i = 0; i < texts.length; i++) {
    unit += texts[i]!.length
    while (next < unit) {
      ahead += extraBytes(whole.charCodeAt(next))
      next = nextNotAscii(whole, next + 1)
    }
    ends[at + i] = unit + ahead
  }
  if (unit + ahead === start + written) return start + written
  // Half a surrogate pair somewhere: it is written as another length.
  let end = start
  for (let i = 0; i < texts.length; i++) ends[at + i] = end = writeUtf8(texts[i]!, target, end)
  return end
}

const notAscii = /[^\0-\x7f]/g
/** Units looked at one by one before a search: such characters often come together. */
const NEAR = 4

function nextNotAscii(text: string, from: number): number {
  const near = Math.min(from + NEAR, text.length)
  for (let unit = from; unit < near; unit++) if (text.charCodeAt(unit) > 0x7f) return unit
  notAscii.lastIndex = near
  return notAscii.test(text) ? notAscii.lastIndex - 1 : Infinity
}

/** How many more bytes than units a unit takes; each half of a surrogate pair takes two of its four. */
const extraBytes = (unit: number): number =>
  unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2
