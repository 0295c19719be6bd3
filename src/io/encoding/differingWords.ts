import { decodeAll } from './decode'
import type { Encoding } from './encodings'

/** Some words of a file as encodings read them; encodings that read all of them alike stand together. */
export interface WordReading {
  readonly encodings: readonly Encoding[]
  /** The same words in each reading, in the same order. */
  readonly texts: readonly string[]
}

const SINGLE_WORDS: readonly Encoding[] = [
  'utf-8',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'cp850',
]
const MOST_DISTINCT = 2000
const LONGEST = 18

interface Word {
  readonly bytes: Uint8Array
  count: number
}

/**
 * The words by which encodings can be told apart: `limit` of those with bytes beyond ASCII, chosen to differ as much
 * as they can. Nothing for plain ASCII and for UTF-16, which no other encoding resembles.
 */
export function differingWords(
  samples: readonly Uint8Array[],
  limit: number,
  first: Encoding = 'utf-8',
): readonly WordReading[] {
  if (first.startsWith('utf-16')) return []
  const words = chooseWords(wordsIn(samples), limit)
  if (words.length === 0) return []
  const readings: { encodings: Encoding[]; texts: string[] }[] = []
  const inOrder = [first, ...SINGLE_WORDS.filter((encoding) => encoding !== first)]
  for (const encoding of inOrder) {
    const texts = words.map((word) => readable(decodeAll(word, encoding).text))
    const same = readings.find((known) => known.texts.every((text, at) => text === texts[at]))
    if (same) same.encodings.push(encoding)
    else readings.push({ encodings: [encoding], texts })
  }
  return readings
}

/** What has no look of its own is shown as what cannot be read. */
const readable = (text: string): string => text.replace(/[\u0080-\u009f\u00ad]/g, '\ufffd')

const isWordByte = (byte: number): boolean =>
  byte >= 0x80 ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  byte === 0x27 ||
  byte === 0x2d

/** Distinct words with a byte beyond ASCII, and how often each occurs. */
function wordsIn(samples: readonly Uint8Array[]): readonly Word[] {
  const found = new Map<string, Word>()
  for (const bytes of samples) {
    for (let at = 0; at < bytes.length && found.size < MOST_DISTINCT; at++) {
      if (bytes[at]! < 0x80) continue
      let start = at
      let end = at + 1
      while (start > 0 && isWordByte(bytes[start - 1]!)) start--
      while (end < bytes.length && isWordByte(bytes[end]!)) end++
      // A word cut off by the end of the sample may be cut in a character.
      if (start > 0 && end < bytes.length && end - start <= LONGEST * 2) {
        const word = bytes.subarray(start, end)
        const key = String.fromCharCode(...word)
        const known = found.get(key)
        if (known) known.count++
        else found.set(key, { bytes: word, count: 1 })
      }
      at = end
    }
  }
  return [...found.values()]
}

/** One word after the other, each the one that shows the most that those before did not. */
function chooseWords(words: readonly Word[], limit: number): readonly Uint8Array[] {
  const rated = words.map(({ bytes, count }) => {
    const texts = SINGLE_WORDS.map((encoding) => readable(decodeAll(bytes, encoding).text))
    const high = new Set(bytes.filter((byte) => byte >= 0x80))
    const [, latin1, latin9] = texts
    const isRare = latin1 !== latin9
    // A sign that stands alone, or nearly, is hard to recognise.
    const letters = bytes.filter((byte) => byte >= 0x41 && byte < 0x80).length
    const isClear = bytes.length <= LONGEST && letters > 2
    const worth = new Set(texts).size + (isRare ? 4 : 0) + (isClear ? 4 : 0) + Math.log2(count) / 4
    return { bytes, high, worth: isClear ? worth : worth / 3 }
  })
  const chosen: Uint8Array[] = []
  const shown = new Set<number>()
  while (chosen.length < limit && rated.length > 0) {
    let best = 0
    let bestGain = -1
    rated.forEach(({ high, worth }, at) => {
      const fresh = [...high].filter((byte) => !shown.has(byte)).length
      const gain = fresh === 0 ? worth / 10 : worth + fresh / 10
      if (gain > bestGain) [best, bestGain] = [at, gain]
    })
    const [word] = rated.splice(best, 1)
    if (!word || (chosen.length > 2 && bestGain < 0.5)) break
    word.high.forEach((byte) => shown.add(byte))
    chosen.push(word.bytes)
  }
  return chosen
}
