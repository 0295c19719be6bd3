/** What a character is worth, before looking at its neighbours. */
const enum Kind {
  none,
  lower,
  upper,
  /** Letters of French: more likely than those of its neighbours. */
  lowerFrench,
  upperFrench,
  mark,
  odd,
  control,
}

const FRENCH = 'àâçéèêëîïôùûüÿœæ'
const OTHER_LETTERS = 'áäåãíìñóòöõøúýßšžðþª'
/** Marks that stand in ordinary writing, each beside what it is written with. */
const MARKS = '’‘“”«»°–—…€²³·•½¼¾§£©®™\u00a0'

const kinds = new Map<string, Kind>()
for (const letter of FRENCH) {
  kinds.set(letter, Kind.lowerFrench)
  kinds.set(letter.toUpperCase(), Kind.upperFrench)
}
for (const letter of OTHER_LETTERS) {
  kinds.set(letter, Kind.lower)
  if (letter.toUpperCase().length === 1 && letter.toUpperCase() !== letter) {
    kinds.set(letter.toUpperCase(), Kind.upper)
  }
}
for (const mark of MARKS) kinds.set(mark, Kind.mark)

const isLower = (text: string): boolean => /\p{Ll}/u.test(text)
const isUpper = (text: string): boolean => /\p{Lu}/u.test(text)
const isDigit = (text: string): boolean => text >= '0' && text <= '9' && text.length === 1

/**
 * How well bytes read as French, or another language of Western Europe, by a table of characters:
 * the mean over the bytes above 0x7F, about 1 for plain French and below 0 for nonsense.
 */
export function plausibility(bytes: Uint8Array, table: Uint16Array): number {
  const at = (index: number): string =>
    index < 0 || index >= bytes.length ? '' : String.fromCharCode(table[bytes[index]!]!)
  const seen = new Map<string, number>()
  let total = 0
  let count = 0
  for (let i = 0; i < bytes.length && count < 20_000; i++) {
    if (bytes[i]! < 0x80) continue
    const before = at(i - 1)
    const character = at(i)
    const after = at(i + 1)
    const key = before + character + '\n' + after
    let worth = seen.get(key)
    if (worth === undefined) {
      worth = worthOf(before, character, after)
      seen.set(key, worth)
    }
    total += worth
    count++
  }
  return count === 0 ? 0 : total / count
}

function worthOf(before: string, character: string, after: string): number {
  const kind = kinds.get(character) ?? otherKind(character)
  switch (kind) {
    case Kind.lowerFrench:
      return letterWorth(before, after, isLower, 1)
    case Kind.lower:
      return letterWorth(before, after, isLower, 0.6)
    case Kind.upperFrench:
      return upperWorth(before, after, 0.9)
    case Kind.upper:
      return upperWorth(before, after, 0.5)
    case Kind.mark:
      return markWorth(before, character, after)
    case Kind.control:
      return -2
    default:
      return -1
  }
}

function otherKind(character: string): Kind {
  const unit = character.charCodeAt(0)
  return unit >= 0x80 && unit < 0xa0 ? Kind.control : Kind.odd
}

/** A small letter is at home among small letters; beside capitals only it is suspect. */
function letterWorth(
  before: string,
  after: string,
  isSame: (text: string) => boolean,
  worth: number,
): number {
  if (isSame(before) || isSame(after)) return worth
  if (isUpper(before) && isUpper(after)) return -0.6
  if (isUpper(before) || isUpper(after)) return 0.2
  return worth / 3
}

/** A capital opens a word or stands among capitals; behind a small letter it is a misread. */
function upperWorth(before: string, after: string, worth: number): number {
  if (isLower(before)) return -1
  if (isUpper(before) || isUpper(after)) return worth
  if (isLower(after)) return worth * 0.8
  return worth / 3
}

function markWorth(before: string, character: string, after: string): number {
  const isBetweenLetters = /\p{L}/u.test(before) && /\p{L}/u.test(after)
  if (character === '’' || character === '‘') return isBetweenLetters ? 1 : 0.2
  if (isBetweenLetters) return -1
  if (character === '°' && (/[nN]/.test(before) || isDigit(before))) return 1
  if (character === '€' && (isDigit(before) || /[\s\u00a0]/.test(before))) return 0.8
  if (character === '²' || character === '³') return /[mM]/.test(before) ? 0.8 : -0.2
  if (character === '«' || character === '»') return 0.5
  if (character === '\u00a0') return isDigit(before) || /[«:;!?»\d]/.test(after) ? 0.5 : 0.1
  if (character === '–' || character === '—') return before === ' ' || isDigit(before) ? 0.6 : 0.1
  if (character === '…') return /\p{L}/u.test(before) ? 0.5 : 0
  return 0.1
}
