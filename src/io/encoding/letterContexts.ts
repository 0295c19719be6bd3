/** How well an accented letter sits among its neighbours, in the languages of Western Europe that offices write. */

const VOWELS = 'aeiouyàâáãäéèêëíìîïóòôõöúùûüœæ'
/** Two consonants that begin a syllable together: an open syllable stands before them. */
const ONSET = /^(?:[bcdfgpt]r|vr|[bcfgp]l|ch|th|ph|gn|qu|sch)/

const isVowel = (letter: string): boolean => letter !== '' && VOWELS.includes(letter)
const isLetter = (text: string): boolean => /\p{L}/u.test(text)
const isConsonant = (letter: string): boolean => isLetter(letter) && !isVowel(letter)

/** Small letters about a letter: two on each side, empty beyond the word. */
export interface Around {
  readonly before: string
  readonly after: string
}

type Rule = (last: string, next: string, around: Around) => number

/** Before one consonant or a syllable's beginning, as French wants it for its grave and circumflex accents. */
const isOpen = (next: string, after: string): boolean =>
  isConsonant(next) && (!isConsonant(after[1] ?? '') || ONSET.test(after))

const circumflex =
  (usual: number, pairs: string): Rule =>
  (last, next, { after }) => {
    if (isVowel(last) && !pairs.includes(last)) return -0.4
    if (isVowel(next)) return -0.4
    if (next === '') return usual - 0.55
    return isOpen(next, after) ? usual : -0.15
  }

const plain =
  (worth: number): Rule =>
  () =>
    worth

const RULES = new Map<string, Rule>([
  ['é', plain(1)],
  [
    'è',
    (_, next, { after }) =>
      next === '' ? 0.5 : isVowel(next) ? -0.3 : isOpen(next, after) ? 0.9 : 0.1,
  ],
  [
    'ê',
    (last, next, around) =>
      next === '' || next === 's' ? 0.15 : circumflex(0.8, 'iu')(last, next, around),
  ],
  ['â', circumflex(0.7, 'u')],
  ['î', circumflex(0.6, 'aouï')],
  ['ô', circumflex(0.75, 'iu')],
  ['û', circumflex(0.6, 'oe')],
  ['à', (_, next) => (next === '' || next === 's' ? 0.9 : 0.4)],
  ['ù', (last, next) => (last === 'o' ? 0.8 : next === '' ? 0.5 : 0.2)],
  ['ì', (_, next) => (next === '' || isVowel(next) ? 0.45 : 0.35)],
  ['ò', (_, next) => (next === '' ? 0.4 : 0.2)],
  ['ç', (_, next) => ('aouãõâáóôúà'.includes(next) && next !== '' ? 1 : -0.6)],
  ['ë', (last) => ('aeiou'.includes(last) && last !== '' ? 0.7 : -0.3)],
  ['ï', (last) => ('aou'.includes(last) && last !== '' ? 0.8 : -0.4)],
  ['ã', (_, next) => (next === 'o' ? 1 : next === 'e' || next === '' || next === 's' ? 0.6 : -0.4)],
  ['õ', (_, next) => (next === 'e' ? 0.9 : next === 's' ? 0.4 : -0.4)],
  ['ñ', (last, next) => (isVowel(last) && (isVowel(next) || 'sgjv'.includes(next)) ? 0.8 : -0.2)],
  ['á', (last, next) => (isVowel(last) && (next === '' || isVowel(next)) ? -0.4 : 0.6)],
  ['í', plain(0.6)],
  ['ó', plain(0.6)],
  ['ú', plain(0.55)],
  ['ä', (_, next) => (next === '' ? 0 : 0.6)],
  ['ö', (_, next) => (next === '' ? 0.1 : 0.6)],
  ['ü', plain(0.6)],
  // Before most consonants it stands in compounds only.
  [
    'ß',
    (last, next) =>
      !isVowel(last) ? -0.8 : isConsonant(next) && !'ltbgwa'.includes(next) ? 0 : 0.8,
  ],
  ['œ', (_, next) => ('uirmsd'.includes(next) && next !== '' ? 0.9 : -0.4)],
  ['æ', plain(0.05)],
  ['ÿ', (last) => (isVowel(last) ? 0.3 : -0.4)],
  ['ý', plain(-0.2)],
  ['ø', plain(0)],
  ['å', plain(0)],
  ['š', plain(-0.1)],
  ['ž', plain(-0.1)],
  ['þ', plain(-0.4)],
  ['ð', plain(-0.4)],
  ['ª', plain(-0.2)],
])

/** How well a small letter sits there, 1 at best and below 0 for what no word has; null for no such letter. */
export function letterWorth(letter: string, around: Around): number | null {
  const rule = RULES.get(letter)
  return rule ? rule(around.before.at(-1) ?? '', around.after[0] ?? '', around) : null
}

/** An apostrophe between letters: behind what is elided, or within a Breton c’h. */
export function elisionWorth({ before, after }: Around): number {
  const next = after[0] ?? ''
  const isShort = before.length === 1
  if (before.endsWith('qu') || (before.endsWith('c') && next === 'h')) return 1
  if (isShort && (isVowel(next) || next === 'h')) return 1
  if (isShort && 'ds'.includes(before)) return 0.8
  if (before.endsWith('d') && next === 'h') return 0.8
  return -0.5
}
