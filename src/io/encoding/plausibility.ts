/** What a character is, before looking at its neighbours; French letters are likelier than others. */
type Kind = 'lower' | 'upper' | 'lowerFrench' | 'upperFrench' | 'mark' | 'odd' | 'control'

const FRENCH = 'àâçéèêëîïôùûüÿœæ'
const OTHER_LETTERS = 'áäåãíìñóòöõøúýßšžðþª'
/** Marks that stand in ordinary writing, each beside what it is written with. */
const MARKS = '’‘“”«»°–—…€²³·•½¼¾§£©®™≤≥≠±×\u00a0'

const kinds = new Map<string, Kind>()
for (const letter of FRENCH) {
  kinds.set(letter, 'lowerFrench')
  kinds.set(letter.toUpperCase(), 'upperFrench')
}
for (const letter of OTHER_LETTERS) {
  kinds.set(letter, 'lower')
  if (letter.toUpperCase().length === 1 && letter.toUpperCase() !== letter) {
    kinds.set(letter.toUpperCase(), 'upper')
  }
}
for (const mark of MARKS) kinds.set(mark, 'mark')

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
    case 'lowerFrench':
      return lowerWorth(before, after, 1, 'éàœ'.includes(character) ? 0.7 : 0.4)
    case 'lower':
      return lowerWorth(before, after, 0.6, 0.3)
    case 'upperFrench':
      return upperWorth(before, after, character === 'É' ? 1 : 0.8)
    case 'upper':
      return upperWorth(before, after, 0.5)
    case 'mark':
      return markWorth(before, character, after)
    case 'control':
      return -2
    default:
      return -1
  }
}

function otherKind(character: string): Kind {
  const unit = character.charCodeAt(0)
  return unit >= 0x80 && unit < 0xa0 ? 'control' : 'odd'
}

/** A small letter is at home among small letters, rarer at the start of a word, suspect among capitals. */
function lowerWorth(before: string, after: string, inside: number, atStart: number): number {
  if (isLower(before)) return inside
  if (isUpper(before)) return isUpper(after) ? -0.6 : isLower(after) ? inside * 0.8 : 0.2
  if (isUpper(after)) return -0.3
  return isLower(after) ? atStart : inside / 3
}

/** A capital opens a word or stands among capitals; between others it is a misread. */
function upperWorth(before: string, after: string, worth: number): number {
  if (isLower(before)) return -1
  if (isUpper(before) && isLower(after)) return 0
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
