const encoder = new TextEncoder()

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The name of a content: 128 bits (MurmurHash3 x86 of its UTF-8) as 22 characters. */
export const contentHash = (text: string): string => formatHash(murmur128(encoder.encode(text)))

const isHashPattern = /^[A-Za-z0-9_-]{22}$/

export const isHash = (text: unknown): text is string =>
  typeof text === 'string' && isHashPattern.test(text)

function formatHash(words: Uint32Array): string {
  let text = ''
  let held = 0
  let heldBits = 0
  for (const word of words) {
    for (let shift = 24; shift >= 0; shift -= 8) {
      held = (held << 8) | ((word >>> shift) & 255)
      heldBits += 8
      while (heldBits >= 6) {
        heldBits -= 6
        text += ALPHABET[(held >>> heldBits) & 63]
      }
      held &= (1 << heldBits) - 1
    }
  }
  return text + ALPHABET[(held << (6 - heldBits)) & 63]
}

const rotate = (value: number, by: number) => (value << by) | (value >>> (32 - by))

const C1 = 0x239b961b
const C2 = 0xab0e9789
const C3 = 0x38b34ae5
const C4 = 0xa1e38b93

const mix1 = (k: number) => Math.imul(rotate(Math.imul(k, C1), 15), C2)
const mix2 = (k: number) => Math.imul(rotate(Math.imul(k, C2), 16), C3)
const mix3 = (k: number) => Math.imul(rotate(Math.imul(k, C3), 17), C4)
const mix4 = (k: number) => Math.imul(rotate(Math.imul(k, C4), 18), C1)

const step = (h: number, by: number, next: number, add: number) =>
  (Math.imul((rotate(h, by) + next) | 0, 5) + add) | 0

function finish(h: number): number {
  let mixed = h ^ (h >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** MurmurHash3, the 128 bit form for 32 bit machines, seed 0. */
export function murmur128(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = bytes.length
  const whole = length - (length % 16)
  let h1 = 0
  let h2 = 0
  let h3 = 0
  let h4 = 0
  for (let at = 0; at < whole; at += 16) {
    h1 = step(h1 ^ mix1(view.getInt32(at, true)), 19, h2, 0x561ccd1b)
    h2 = step(h2 ^ mix2(view.getInt32(at + 4, true)), 17, h3, 0x0bcaa747)
    h3 = step(h3 ^ mix3(view.getInt32(at + 8, true)), 15, h4, 0x96cd1c35)
    h4 = step(h4 ^ mix4(view.getInt32(at + 12, true)), 13, h1, 0x32ac3b17)
  }
  const rest = new Int32Array(4)
  for (let at = whole; at < length; at++) {
    const offset = at - whole
    rest[offset >> 2]! |= bytes[at]! << ((offset & 3) * 8)
  }
  h1 ^= mix1(rest[0]!) ^ length
  h2 ^= mix2(rest[1]!) ^ length
  h3 ^= mix3(rest[2]!) ^ length
  h4 ^= mix4(rest[3]!) ^ length
  h1 = (h1 + h2 + h3 + h4) | 0
  h2 = (h2 + h1) | 0
  h3 = (h3 + h1) | 0
  h4 = (h4 + h1) | 0
  h1 = finish(h1)
  h2 = finish(h2)
  h3 = finish(h3)
  h4 = finish(h4)
  h1 = (h1 + h2 + h3 + h4) | 0
  return Uint32Array.of(h1, h2 + h1, h3 + h1, h4 + h1)
}
