/** Of a byte, and of a byte with one, two or three others behind: four are taken at a time. */
const tables = ((): readonly Int32Array[] => {
  const first = new Int32Array(256).map((_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    return value
  })
  const all = [first]
  for (let behind = 1; behind < 4; behind++) {
    all.push(all[behind - 1]!.map((value) => (value >>> 8) ^ first[value & 255]!))
  }
  return all
})()
const [one, two, three, four] = tables as [Int32Array, Int32Array, Int32Array, Int32Array]

/** The CRC-32 of zip files, carried on from the pieces before (0 at the start). */
export function crc32(bytes: Uint8Array, before = 0): number {
  let value = ~before
  const { length } = bytes
  const whole = length - (length & 3)
  let at = 0
  for (; at < whole; at += 4) {
    const word =
      value ^ (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24))
    value =
      four[word & 255]! ^ three[(word >>> 8) & 255]! ^ two[(word >>> 16) & 255]! ^ one[word >>> 24]!
  }
  for (; at < length; at++) value = one[(value ^ bytes[at]!) & 255]! ^ (value >>> 8)
  return ~value >>> 0
}
