const primes = (count: number): number[] => {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every((p) => n % p !== 0)) found.push(n)
  return found
}

/** The first 32 bits of the fraction of a root of a prime, worked out exactly. */
const fractionOfRoot = (prime: number, root: 2n | 3n): number => {
  const scaled = BigInt(prime) << (32n * root)
  let low = 0n
  let high = 1n << 40n
  while (low < high) {
    const middle = (low + high + 1n) >> 1n
    if (middle ** root <= scaled) low = middle
    else high = middle - 1n
  }
  return Number(low & 0xffffffffn)
}

const constants = Uint32Array.from(primes(64), (prime) => fractionOfRoot(prime, 3n))
const start = Uint32Array.from(primes(8), (prime) => fractionOfRoot(prime, 2n))

const encoder = new TextEncoder()
const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

// Many texts are digested one after the other: what they are worked out in is made once.
const words = new Uint32Array(64)
const hash = new Uint32Array(8)
let message = new Uint8Array(256)

/** The message padded to whole blocks; gives its length in blocks. */
function pad(text: string): number {
  if (message.length < text.length * 3 + 72) message = new Uint8Array(text.length * 4 + 128)
  const { written: length } = encoder.encodeInto(text, message)
  const blocks = Math.ceil((length + 9) / 64)
  message.fill(0, length, blocks * 64)
  message[length] = 0x80
  let bits = length * 8
  for (let at = blocks * 64 - 1; bits > 0; at--) {
    message[at] = bits % 256
    bits = Math.floor(bits / 256)
  }
  return blocks
}

/** The SHA-256 digest (FIPS 180-4) of a text as UTF-8, in 64 hexadecimal digits. */
export function sha256(text: string): string {
  const blocks = pad(text)
  hash.set(start)
  for (let block = 0; block < blocks; block++) digestBlock(block * 64)
  let digest = ''
  for (let i = 0; i < 8; i++) {
    const word = hash[i]!
    digest +=
      hexPairs[word >>> 24]! +
      hexPairs[(word >>> 16) & 0xff]! +
      hexPairs[(word >>> 8) & 0xff]! +
      hexPairs[word & 0xff]!
  }
  return digest
}

function digestBlock(from: number): void {
  for (let i = 0; i < 16; i++) {
    const at = from + i * 4
    words[i] =
      (message[at]! << 24) | (message[at + 1]! << 16) | (message[at + 2]! << 8) | message[at + 3]!
  }
  for (let i = 16; i < 64; i++) {
    const early = words[i - 15]!
    const late = words[i - 2]!
    const low = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3)
    const high = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10)
    words[i] = words[i - 16]! + low + words[i - 7]! + high
  }
  let a = hash[0]! | 0
  let b = hash[1]! | 0
  let c = hash[2]! | 0
  let d = hash[3]! | 0
  let e = hash[4]! | 0
  let f = hash[5]! | 0
  let g = hash[6]! | 0
  let h = hash[7]! | 0
  for (let i = 0; i < 64; i++) {
    const mixed = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const chosen = (e & f) ^ (~e & g)
    const one = (h + mixed + chosen + constants[i]! + words[i]!) | 0
    const spun = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const most = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + spun + most) | 0
  }
  hash[0]! += a
  hash[1]! += b
  hash[2]! += c
  hash[3]! += d
  hash[4]! += e
  hash[5]! += f
  hash[6]! += g
  hash[7]! += h
}
