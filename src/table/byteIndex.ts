/** Where the bytes of a text lie: its start and end in a shared buffer. */
export interface ByteStore {
  bytes: Uint8Array
  offsets: Uint32Array
}

const EMPTY = -1

/** FNV-1a of a byte range, 32 bits, mixed once more so that low bits serve as a slot number. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x2c1b3c6d) >>> 0
}

function sameBytes(
  a: Uint8Array,
  aStart: number,
  length: number,
  b: Uint8Array,
  bStart: number,
): boolean {
  for (let i = 0; i < length; i++) if (a[aStart + i] !== b[bStart + i]) return false
  return true
}

/**
 * Finds the code of a text among the texts of a store by its bytes (open addressing, linear probing).
 * The store may grow between calls; each code must be added once.
 */
export class ByteIndex {
  #slots: Int32Array
  #hashes: Uint32Array
  #used = 0

  /** `expected`: about how many texts will be added. */
  constructor(expected = 0) {
    let room = 64
    while (room < expected * 2) room *= 2
    this.#slots = new Int32Array(room).fill(EMPTY)
    this.#hashes = new Uint32Array(room)
  }

  get byteLength(): number {
    return this.#slots.byteLength + this.#hashes.byteLength
  }

  /** The first code added with these bytes, or -1. */
  find(store: ByteStore, bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1
    const length = end - start
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = this.#slots[slot]!
      if (code === EMPTY) return -1
      if (this.#hashes[slot] !== hash) continue
      const from = store.offsets[code]!
      if (store.offsets[code + 1]! - from !== length) continue
      if (sameBytes(store.bytes, from, length, bytes, start)) return code
    }
  }

  add(code: number, hash: number): void {
    if (this.#used * 2 >= this.#slots.length) this.#grow()
    this.#place(code, hash)
    this.#used++
  }

  #place(code: number, hash: number): void {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & mask
    this.#slots[slot] = code
    this.#hashes[slot] = hash
  }

  #grow(): void {
    const slots = this.#slots
    const hashes = this.#hashes
    this.#slots = new Int32Array(slots.length * 2).fill(EMPTY)
    this.#hashes = new Uint32Array(slots.length * 2)
    for (let i = 0; i < slots.length; i++) {
      if (slots[i] !== EMPTY) this.#place(slots[i]!, hashes[i]!)
    }
  }
}
