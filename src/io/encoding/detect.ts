import { BYTE_ORDER_MARKS, byteTable } from './encodings'
import type { Encoding, SingleByteEncoding } from './encodings'
import { placesOf, readPlaces } from './plausibility'
import { incompleteTail, utf8Census } from './utf8'

export interface EncodingGuess {
  readonly encoding: Encoding
  /** 0 to 1; below 0.7 the user should look at the preview. */
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
  const known = fromZeroBytes(bytes) ?? fromUtf8(bytes, whole)
  if (known && !isByChance(known, bytes)) return known
  const { guess, score } = fromPlausibility(bytes)
  if (!known) return guess
  // Both ways make sense: one of them is chosen, and a look asked for.
  return score > READS_WELL ? { ...guess, confidence: Math.min(DOUBT, guess.confidence) } : known
}

const READS_WELL = 0.5
const DOUBT = 0.69

/** By chance two accented letters may look like a letter of UTF-8, mostly one of a far script. */
const FEW_SEQUENCES = 2
const FIRST_FOREIGN_LEAD = 0xca

/** Whether little is beyond ASCII, and all of that reads in UTF-8 as letters of two bytes beyond the Latin ones. */
function isByChance({ reason }: EncodingGuess, bytes: Uint8Array): boolean {
  const beyond = bytes.filter((byte) => byte >= 0x80)
  return (
    reason === 'validUtf8' &&
    beyond.length <= FEW_SEQUENCES * 2 &&
    beyond.every((byte) => byte < 0xc0 || (byte >= FIRST_FOREIGN_LEAD && byte < 0xe0))
  )
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

const FEW_PLACES = 3
const CLEAR_LEAD = 1.5

function fromPlausibility(bytes: Uint8Array): { guess: EncodingGuess; score: number } {
  const places = placesOf(bytes)
  const readings = SINGLE_BYTE.map((encoding) => {
    const table = byteTable(encoding)
    const worths = readPlaces(places, table)
    return { encoding, table, worths, score: meanOf(places, worths, () => true) }
  })
  const sorted = readings.sort((a, b) => b.score - a.score)
  const best = sorted[0]!
  let margin = Infinity
  let evidence = places.length
  for (const rival of sorted.slice(1)) {
    // Only what they read differently tells them apart.
    const differs = ({ bytes: around }: (typeof places)[number]): boolean =>
      around.some((byte) => best.table[byte] !== rival.table[byte])
    const lead = meanOf(places, best.worths, differs) - meanOf(places, rival.worths, differs)
    const count = places.filter(differs).length
    if (count === 0 || lead * trust(count) >= margin * trust(evidence)) continue
    margin = lead
    evidence = count
  }
  const isGood = best.score > 0.2
  const confidence = 0.5 + 0.5 * Math.min(1, Math.max(0, margin * trust(evidence)))
  // A word or two prove it only where the others read nonsense.
  const most = evidence < FEW_PLACES && margin < CLEAR_LEAD ? 0.69 : 0.98
  const guess: EncodingGuess = {
    encoding: best.encoding,
    confidence: isGood ? Math.min(most, confidence) : 0.4,
    bom: false,
    reason: isGood ? 'accentsReadWell' : 'accentsReadBadly',
    alternatives: [...sorted.slice(1).map(({ encoding }) => encoding), 'utf-8'],
  }
  return { guess, score: best.score }
}

type Places = ReturnType<typeof placesOf>

/** The mean worth of the places that pass, by their weight; 0 without any. */
function meanOf(
  places: Places,
  worths: Float64Array,
  passes: (place: Places[number]) => boolean,
): number {
  let total = 0
  let weights = 0
  places.forEach((place, at) => {
    if (!passes(place)) return
    total += worths[at]! * place.weight
    weights += place.weight
  })
  return weights === 0 ? 0 : total / weights
}

/** How far so many places are to be trusted: one accent alone proves little. */
const trust = (places: number): number => places / (places + 2)
