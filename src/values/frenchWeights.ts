/**
 * How the letters of ordinary French text stand in alphabetical order, accents and case left aside: two texts whose
 * weights differ are in the order of their weights, whatever comes behind. Read off the collator of this very engine,
 * so that both always agree.
 */
export interface LetterWeights {
  /** By code point: 1 to 253, `EXPANDS`, or 0 for a character whose order only the collator knows. */
  readonly weights: Uint8Array
  /** The weights of characters that stand for several letters. */
  readonly expansions: ReadonlyMap<number, readonly number[]>
}

export const EXPANDS = 255

/** Code points from this one on have no weight. */
const END = 0x2200

const ranges: readonly (readonly [first: number, last: number])[] = [
  [0x09, 0x0a],
  [0x0d, 0x0d],
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0xb6],
  [0xb8, 0x17f],
  [0x2010, 0x2015],
  [0x2018, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x202f],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
]

/** Never one letter to the collator. The middle dot is left out above: it melts into an l before it. */
const written = new Map([
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['ß', 'ss'],
  ['…', '...'],
])

let known: LetterWeights | null = null

/** The weights of letters, worked out once. */
export const letterWeights = (): LetterWeights => (known ??= readWeights())

function readWeights(): LetterWeights {
  const { compare } = new Intl.Collator('fr', { sensitivity: 'base' })
  const weights = new Uint8Array(END)
  const candidates = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  )
  const single = candidates.filter((each) => !written.has(each) && compare(each, '') > 0)
  let last = ''
  let weight = 0
  for (const character of single.sort(compare)) {
    // What stands before the last letter followed by anything is that letter and something else.
    const isSame = last !== '' && compare(last, character) === 0
    if (!isSame && last !== '' && compare(character, `${last}\uffff`) < 0) continue
    if (!isSame) weight++
    if (weight >= EXPANDS - 1) break
    last = character
    weights[character.codePointAt(0)!] = weight
  }
  const expansions = new Map<number, readonly number[]>()
  for (const [character, letters] of written) {
    if (compare(character, letters) !== 0) continue
    const parts = Array.from(letters, (letter) => weights[letter.codePointAt(0)!]!)
    if (parts.includes(0)) continue
    weights[character.codePointAt(0)!] = EXPANDS
    expansions.set(character.codePointAt(0)!, parts)
  }
  return { weights, expansions }
}
