/** Where the bytes of a text lie: its start and end in a shared buffer. */
export interface ByteStore {
  readonly bytes: Uint8Array
  readonly offsets: Uint32Array
}

/** The bytes as numbers of any width from any place. */
export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)

const FIRST = 0x9e3779b1
const SECOND = 0x85ebca6b

/** A hash of a byte range, 32 bits, whose low bits serve as a slot number. */
export function hashBytes(view: DataView, start: number, end: number): number {
  const last = end - 4
  let hash = end - start
  if (last < start) {
    // Three bytes at most, some of them twice.
    if (hash > 0) {
      const middle = view.getUint8(start + (hash >> 1))
      hash ^= (view.getUint8(start) << 8) | (middle << 16) | (view.getUint8(end - 1) << 24)
    }
  } else {
    for (let at = start; at < last; at += 4) {
      hash = Math.imul(hash ^ view.getInt32(at, true), FIRST)
      hash ^= hash >>> 15
    }
    hash ^= view.getInt32(last, true)
  }
  hash = Math.imul(hash, SECOND)
  hash ^= hash >>> 13
  hash = Math.imul(hash, FIRST)
  return hash ^ (hash >>> 16)
}

/** Whether two byte ranges of one length are the same. */
export function sameBytes(
  a: DataView,
  aStart: number,
  length: number,
  b: DataView,
  bStart: number,
): boolean {
  if (length < 4) {
    for (let i = 0; i < length; i++) {
      if (a.getUint8(aStart + i) !== b.getUint8(bStart + i)) return false
    }
    return true
  }
  const last = length - 4
  for (let i = 0; i < last; i += 4) {
    if (a.getInt32(aStart + i, true) !== b.getInt32(bStart + i, true)) return false
  }
  return a.getInt32(aStart + last, true) === b.getInt32(bStart + last, true)
}

let approached = new Int32Array(0)

const ROOM = 64

/**
 * Finds the code of a text among the texts of a store by its bytes (open addressing, linear probing).
 * The store may grow between calls; each code must be added once.
 */
export class ByteIndex {
  /** The code plus one; 0: free. */
  slots: Int32Array
  /** Slots less one. */
  mask: number
  /** The hashes of the codes added, and those codes. */
  #hashes: Int32Array
  #codes: Int32Array
  #used = 0

  /** `expected`: about how many texts will be added. */
  constructor(expected = 0) {
    let room = ROOM
    while (room < expected * 2) room *= 2
    this.slots = new Int32Array(room)
    this.#hashes = new Int32Array(room >> 1)
    this.#codes = new Int32Array(room >> 1)
    this.mask = room - 1
  }

  get byteLength(): number {
    return this.slots.byteLength * 2
  }

  /** The first code added with these bytes, or -1. `stored` shows the bytes of the store. */
  find(
    stored: DataView,
    offsets: Uint32Array,
    view: DataView,
    start: number,
    end: number,
    hash: number,
  ): number {
    const { slots, mask } = this
    const length = end - start
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = slots[slot]! - 1
      if (code < 0) return -1
      const from = offsets[code]!
      if (offsets[code + 1]! - from !== length) continue
      if (sameBytes(stored, from, length, view, start)) return code
    }
  }

  /**
   * Reads what finding texts of these hashes will read: loads that wait for nothing go on side by side, while those of
   * `find` would wait for each other.
   */
  approach(hashes: Int32Array, count: number, offsets: Uint32Array, bytes: Uint8Array): void {
    const { slots, mask } = this
    if (approached.length < count) approached = new Int32Array(count)
    const places = approached
    for (let i = 0; i < count; i++) places[i] = slots[hashes[i]! & mask]!
    for (let i = 0; i < count; i++) places[i] = offsets[places[i]!]!
    for (let i = 0; i < count; i++) places[i] = bytes[places[i]! - 1]!
  }

  /** The first code added with these bytes; when there is none, `code` is added and given back. */
  findOrAdd(
    stored: DataView,
    offsets: Uint32Array,
    view: DataView,
    start: number,
    end: number,
    hash: number,
    code: number,
  ): number {
    const { slots, mask } = this
    const length = end - start
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const known = slots[slot]! - 1
      if (known < 0) {
        slots[slot] = code + 1
        this.#note(code, hash)
        return code
      }
      const from = offsets[known]!
      if (offsets[known + 1]! - from !== length) continue
      if (sameBytes(stored, from, length, view, start)) return known
    }
  }

  #note(code: number, hash: number): void {
    this.#hashes[this.#used] = hash
    this.#codes[this.#used++] = code
    if (this.#used * 2 > this.mask) this.#grow()
  }

  #grow(): void {
    const room = this.slots.length * 2
    this.slots = new Int32Array(room)
    this.mask = room - 1
    const hashes = new Int32Array(room >> 1)
    hashes.set(this.#hashes)
    this.#hashes = hashes
    const codes = new Int32Array(room >> 1)
    codes.set(this.#codes)
    this.#codes = codes
    for (let i = 0; i < this.#used; i++) place(this.slots, this.mask, codes[i]! + 1, hashes[i]!)
  }
}

function place(slots: Int32Array, mask: number, entry: number, hash: number): void {
  let slot = hash & mask
  while (slots[slot] !== 0) slot = (slot + 1) & mask
  slots[slot] = entry
}
