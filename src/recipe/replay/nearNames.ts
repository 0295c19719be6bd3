import { fold } from '../../values/text'

/** A name as it is compared: accents, case, spaces and signs do not count. */
export const foldName = (name: string): string => wordsOf(name).join('')

/** The words of a name; years and the numbers of a year say nothing of what a column is. */
const wordsOf = (name: string): string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word)

/** Words that many names hold and that tell nothing. */
const hollow: ReadonlySet<string> = new Set(
  'de du des d la le les l et a au aux en par pour the of and in for to'.split(' '),
)

/** A name made ready to be compared with many. */
export interface ComparedName {
  readonly folded: string
  readonly words: readonly string[]
  readonly pairs: ReadonlyMap<string, number>
}

export function comparedName(name: string): ComparedName {
  const words = wordsOf(name).filter((word) => !hollow.has(word) && !isYear(word))
  const joined = words.join(' ')
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < joined.length; at++) {
    const pair = joined.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return { folded: foldName(name), words, pairs }
}

/** How alike two names are, 0 to 1; 1 only where they are the same once folded, years aside. */
export function nameLikeness(a: ComparedName, b: ComparedName): number {
  if (a.folded === b.folded) return 1
  if (a.words.length === 0 || b.words.length === 0) return 0
  if (a.words.join(' ') === b.words.join(' ')) return 0.95
  return Math.max(shortened(a.words, b.words), shortened(b.words, a.words), dice(a.pairs, b.pairs))
}

/** Each word begins one of the other name, in their order: "Nb prêts", "Nombre de prêts" aside, "Adr." for "Adresse". */
function shortened(short: readonly string[], long: readonly string[]): number {
  let from = 0
  let letters = 0
  for (const word of short) {
    const at = long.findIndex((other, place) => place >= from && begins(word, other))
    if (at < 0) return 0
    letters += word.length
    from = at + 1
  }
  // A name of which much is left unsaid is less sure.
  const said = short.length / long.length
  return letters < 2 ? 0 : 0.6 + 0.3 * said
}

/** "nb" for "nombre", "tel" for "téléphone": the first letter, and the others in their order. */
function begins(short: string, long: string): boolean {
  if (long.startsWith(short)) return true
  if (short.length < 2 || short.length > 4 || short[0] !== long[0]) return false
  let from = 0
  for (const letter of short) {
    from = long.indexOf(letter, from) + 1
    if (from === 0) return false
  }
  return true
}

/** The share of pairs of letters that both have. */
function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0
  let all = 0
  for (const [pair, count] of a) {
    shared += Math.min(count, b.get(pair) ?? 0)
    all += count
  }
  for (const count of b.values()) all += count
  return all === 0 ? 0 : (2 * shared) / all
}
