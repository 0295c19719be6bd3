/** Bytes gathered in a buffer that grows, handed out when it is full enough. */
export class ByteOutput {
  length = 0
  bytes: Uint8Array<ArrayBuffer>

  constructor(size: number) {
    this.bytes = new Uint8Array(size + (size >> 1))
  }

  add(bytes: Uint8Array): void {
    const { length } = bytes
    this.room(length)
    if (length > 32) this.bytes.set(bytes, this.length)
    else for (let i = 0, at = this.length; i < length; i++, at++) this.bytes[at] = bytes[i]!
    this.length += length
  }

  byte(byte: number): void {
    this.room(1)
    this.bytes[this.length++] = byte
  }

  lineEnd(isCrlf: boolean): void {
    if (isCrlf) this.byte(13)
    this.byte(10)
  }

  /** What was gathered; gathering starts anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.length)
    this.length = 0
    return taken
  }

  /** Makes sure that `count` bytes more fit. */
  room(count: number): void {
    if (this.length + count <= this.bytes.length) return
    const bigger = new Uint8Array(Math.max(this.length + count, this.bytes.length * 2))
    bigger.set(this.bytes.subarray(0, this.length))
    this.bytes = bigger
  }
}
