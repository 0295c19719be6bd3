import { elisionWorth, letterWorth } from './letterContexts'

/** Marks that stand in ordinary writing, each beside what it is written with. */
const MARKS = '’‘“”«»°–—…€²³·•½¼¾§£©®™≤≥≠±×¿¡ºª\u00a0'

/** How many bytes beyond ASCII are looked at; more tell nothing new. */
const MOST_LOOKED_AT = 20_000
/** Bytes about one: enough for two letters on each side. */
const REACH = 2

/** A byte beyond ASCII among its neighbours, and how much it weighs: more when it occurs often, but not in proportion. */
interface Place {
  readonly bytes: Uint8Array
  readonly weight: number
}

/** The distinct places of bytes beyond ASCII. */
export function placesOf(bytes: Uint8Array): readonly Place[] {
  const counts = new Map<string, number>()
  let looked = 0
  for (let i = 0; i < bytes.length && looked < MOST_LOOKED_AT; i++) {
    if (bytes[i]! < 0x80) continue
    looked++
    let key = ''
    for (let at = i - REACH; at <= i + REACH; at++) {
      // Beyond the text stands what is in no word.
      key += String.fromCharCode(at < 0 || at >= bytes.length ? 0x0a : bytes[at]!)
    }
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return Array.from(counts, ([key, count]) => ({
    bytes: Uint8Array.from(key, (unit) => unit.charCodeAt(0)),
    weight: 1 + Math.log2(count),
  }))
}

/** How well each place reads by a table of characters: about 1 for plain words and below 0 for nonsense. */
export function readPlaces(places: readonly Place[], table: Uint16Array): Float64Array {
  return Float64Array.from(places, ({ bytes }) => {
    const around = Array.from(bytes, (byte) => String.fromCharCode(table[byte]!))
    return worthOf(around)
  })
}

const isLetter = (text: string): boolean => /\p{L}/u.test(text)
const isLower = (text: string): boolean => /\p{Ll}/u.test(text)
const isUpper = (text: string): boolean => /\p{Lu}/u.test(text)
const isDigit = (text: string): boolean => text >= '0' && text <= '9' && text.length === 1

/** The letters next to a place, nearest word only, in small letters. */
function lettersAround(around: readonly string[]): { before: string; after: string } {
  const [second = '', first = '', , next = '', further = ''] = around
  const before = isLetter(first) ? (isLetter(second) ? second : '') + first : ''
  const after = isLetter(next) ? next + (isLetter(further) ? further : '') : ''
  return { before: before.toLowerCase(), after: after.toLowerCase() }
}

function worthOf(around: readonly string[]): number {
  const [, before = '', character = '', after = ''] = around
  const code = character.charCodeAt(0)
  if (code >= 0x80 && code < 0xa0) return -2
  const letters = lettersAround(around)
  const lower = character.toLowerCase()
  const worth = lower.length === 1 ? letterWorth(lower, letters) : null
  if (worth === null) return MARKS.includes(character) ? markWorth(around, letters) : -1
  return character === lower
    ? lowerWorth(before, after, worth, 'éàœ'.includes(lower))
    : upperWorth(before, after, worth, character)
}

/** A small letter is at home among small letters, suspect among capitals. */
function lowerWorth(before: string, after: string, worth: number, isUsualStart: boolean): number {
  if (isUpper(before) && isUpper(after)) return -0.6
  if (isUpper(after)) return -0.4
  if (isUpper(before)) return Math.min(worth, 0.8)
  if (isLower(before)) return worth
  // At the start of a word only a few are usual.
  return isLower(after) ? worth * (isUsualStart ? 0.6 : 0.35) : worth / 3
}

/** A capital opens a word or stands among capitals; between others it is a misread. */
function upperWorth(before: string, after: string, worth: number, character: string): number {
  const usual = Math.max(worth, character === 'É' ? 0.9 : Math.min(worth, 0.4)) * 0.9
  if (isLower(before)) return -1
  if (isUpper(before) && isLower(after)) return -0.3
  if (isUpper(before) || isUpper(after)) return usual
  if (isLower(after)) return usual
  return usual / 3
}

function markWorth(
  around: readonly string[],
  letters: { readonly before: string; readonly after: string },
): number {
  const [, before = '', character = '', after = ''] = around
  const isBetweenLetters = isLetter(before) && isLetter(after)
  if (character === '’') return isBetweenLetters ? elisionWorth(letters) : 0
  if (isBetweenLetters) return character === '·' ? 0 : -1
  if (character === '°') return /[nN]/.test(before) || isDigit(before) ? 1 : -0.3
  if (character === '€') return isDigit(before) || /[\s\u00a0]/.test(before) ? 0.8 : 0
  if (character === '²' || character === '³') return /[mM]/.test(before) ? 0.8 : -0.3
  if (character === '«' || character === '»') return 0.5
  if (character === '¿' || character === '¡') return isUpper(after) ? 0.8 : -0.3
  if (character === '\u00a0') return isDigit(before) || /[«:;!?»\d]/.test(after) ? 0.5 : -0.1
  if (character === '–' || character === '—') {
    return before === ' ' || isDigit(before)
      ? 0.6
      : isLetter(before) || isLetter(after)
        ? -0.3
        : 0.1
  }
  if (character === '…') return isLetter(before) && !isLetter(after) ? 0.5 : -0.2
  // A sign at the end of a word or before one is hardly ever meant.
  return isLetter(before) || isLetter(after) ? -0.4 : 0.1
}
