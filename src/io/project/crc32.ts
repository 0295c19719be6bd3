const table = new Uint32Array(256).map((_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** The CRC-32 of zip files, carried on from the pieces before (0 at the start). */
export function crc32(bytes: Uint8Array, before = 0): number {
  let value = ~before
  for (let at = 0; at < bytes.length; at++) {
    value = table[(value ^ bytes[at]!) & 255]! ^ (value >>> 8)
  }
  return ~value >>> 0
}
