import { BYTE_ORDER_MARKS, byteTable } from './encodings'
import type { Encoding, SingleByteEncoding } from './encodings'
import { plausibility } from './plausibility'
import { incompleteTail, utf8Census } from './utf8'

export interface EncodingGuess {
  readonly encoding: Encoding
  /** 0 to 1; below about 0.8 the user should look at the preview. */
  readonly confidence: number
  /** A byte order mark said it. */
  readonly bom: boolean
  readonly reason: EncodingReason
  /** Other encodings worth showing, likeliest first. */
  readonly alternatives: readonly Encoding[]
}

export type EncodingReason =
  | 'byteOrderMark'
  | 'zeroBytes'
  | 'asciiOnly'
  | 'validUtf8'
  | 'mostlyUtf8'
  | 'accentsReadWell'
  | 'accentsReadBadly'

/** In order of preference when two read a text equally well. */
const SINGLE_BYTE: readonly SingleByteEncoding[] = [
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'cp850',
]

/**
 * Guesses how bytes are to be read as text. `whole`: nothing comes behind; else an unfinished last character
 * is no fault and plain ASCII leaves a doubt.
 */
export function detectEncoding(bytes: Uint8Array, whole = true): EncodingGuess {
  for (const [encoding, mark] of BYTE_ORDER_MARKS) {
    if (mark.every((byte, at) => bytes[at] === byte)) {
      return { encoding, confidence: 1, bom: true, reason: 'byteOrderMark', alternatives: [] }
    }
  }
  return fromZeroBytes(bytes) ?? fromUtf8(bytes, whole) ?? fromPlausibility(bytes)
}

/** Latin text in UTF-16 has a zero byte in nearly every pair, always on the same side. */
function fromZeroBytes(bytes: Uint8Array): EncodingGuess | null {
  const pairs = Math.floor(bytes.length / 2)
  if (pairs === 0) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++
    if (bytes[2 * i + 1] === 0) odd++
  }
  const [low, high] = even < odd ? [even, odd] : [odd, even]
  if (high < pairs * 0.2 || low > high * 0.05) return null
  const encoding = even < odd ? 'utf-16le' : 'utf-16be'
  const confidence = Math.min(0.99, 0.7 + high / pairs / 3)
  return { encoding, confidence, bom: false, reason: 'zeroBytes', alternatives: ['windows-1252'] }
}

function fromUtf8(bytes: Uint8Array, whole: boolean): EncodingGuess | null {
  const body = whole ? bytes : bytes.subarray(0, bytes.length - incompleteTail(bytes))
  const { multibyte, invalid } = utf8Census(body)
  const guess = (reason: EncodingReason, confidence: number): EncodingGuess => ({
    encoding: 'utf-8',
    confidence,
    bom: false,
    reason,
    alternatives: ['windows-1252', 'iso-8859-15', 'macintosh', 'cp850'],
  })
  if (invalid === 0 && multibyte === 0) return guess('asciiOnly', whole ? 1 : 0.9)
  if (invalid === 0) return guess('validUtf8', 0.99)
  if (multibyte >= 5 && invalid * 20 <= multibyte) return guess('mostlyUtf8', 0.6)
  return null
}

function fromPlausibility(bytes: Uint8Array): EncodingGuess {
  const scores = SINGLE_BYTE.map((encoding) => ({
    encoding,
    score: plausibility(bytes, byteTable(encoding)),
  }))
  const sorted = scores.sort((a, b) => b.score - a.score)
  const best = sorted[0]!
  const rival = sorted.slice(1).find(({ encoding }) => !areNear(encoding, best.encoding))
  const margin = best.score - (rival?.score ?? 0)
  const isGood = best.score > 0.3
  return {
    encoding: best.encoding,
    confidence: isGood ? Math.min(0.98, 0.6 + margin / 3) : 0.4,
    bom: false,
    reason: isGood ? 'accentsReadWell' : 'accentsReadBadly',
    alternatives: [...sorted.slice(1).map(({ encoding }) => encoding), 'utf-8'],
  }
}

/** These two differ on eight characters: the one is no doubt about the other. */
function areNear(a: Encoding, b: Encoding): boolean {
  const near: readonly Encoding[] = ['windows-1252', 'iso-8859-15']
  return near.includes(a) && near.includes(b)
}
