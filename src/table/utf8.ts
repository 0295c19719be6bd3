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
  for (let i = from; i < to; i++) {
    const first = unit
    const stop = offsets[i + 1]!
    for (let at = offsets[i]!; at < stop; at++) {
      const byte = bytes[at]!
      // Continuation bytes add no UTF-16 unit; a four-byte lead adds a surrogate pair.
      if ((byte & 0xc0) !== 0x80) unit += byte >= 0xf0 ? 2 : 1
    }
    texts[i - from] = whole.slice(first, unit)
  }
  return texts
}
