import type { FindOptions } from './replace'
import type { Test } from './conditions'

/**
 * A text looked for among UTF-8 bytes. A text that holds one of `odd` must be read instead: one of its characters
 * becomes, in small letters, what is looked for, but is not written like it.
 */
export interface Needle {
  readonly bytes: Uint8Array
  /** At each place the byte of the other case, or the same byte. */
  readonly others: Uint8Array
  readonly odd: readonly Needle[]
}

const encoder = new TextEncoder()

const halfPair = /\p{Cs}/u

/** Characters that become the given one in small letters beside its own capital. */
const oddCapitals = new Map([
  ['i', '\u0130'],
  ['\u0307', '\u0130'],
  ['k', '\u212a'],
  ['å', '\u212b'],
])

/** Above this, letters have more capitals than one and capitals of other lengths. */
const LAST_PAIRED = 0x17f

/**
 * The needle for which a valid UTF-8 text holds the bytes exactly when `compileFind` finds the text; null when bytes
 * do not tell (accents ignored, half a surrogate pair, letters whose two cases are written too differently).
 */
export function needleOf(find: string, options: FindOptions): Needle | null {
  if (options.ignoreAccents === true || halfPair.test(find)) return null
  if (options.ignoreCase !== true) return exactNeedle(find)
  const small = find.toLowerCase()
  const bytes = encoder.encode(small)
  const others = bytes.slice()
  const odd = new Set<string>()
  let at = 0
  for (const character of small) {
    const other = otherCase(character)
    if (other === null) return null
    others.set(other, at)
    at += other.length
    const capital = oddCapitals.get(character)
    if (capital !== undefined) odd.add(capital)
  }
  return { bytes, others, odd: Array.from(odd, exactNeedle) }
}

function exactNeedle(find: string): Needle {
  const bytes = encoder.encode(find)
  return { bytes, others: bytes, odd: [] }
}

/** The capital of a small letter, the character itself when it has none, null when one byte does not tell them apart. */
function otherCase(small: string): Uint8Array | null {
  const capital = small.toUpperCase()
  const bytes = encoder.encode(small)
  if (capital === small) return bytes
  const others = encoder.encode(capital)
  const isPair =
    (small.codePointAt(0) ?? 0) <= LAST_PAIRED &&
    capital.toLowerCase() === small &&
    others.length === bytes.length &&
    others.filter((byte, at) => byte !== bytes[at]).length === 1
  return isPair ? others : null
}

/** Where in a text something is looked for. */
export type Place = 'inside' | 'whole' | 'start' | 'end'

/** A test on texts as needles: it holds where one of them is found, or where none is. */
export interface TextSearch {
  readonly needles: readonly Needle[]
  readonly place: Place
  readonly isNegative: boolean
}

const places = new Map<Test['test'], readonly [place: Place, isNegative: boolean]>([
  ['contains', ['inside', false]],
  ['notContains', ['inside', true]],
  ['equals', ['whole', false]],
  ['notEquals', ['whole', true]],
  ['oneOf', ['whole', false]],
  ['notOneOf', ['whole', true]],
  ['startsWith', ['start', false]],
  ['endsWith', ['end', false]],
])

/** A list longer than this is looked up rather than looked for. */
const MOST_NEEDLES = 8

/** A test as a search among bytes, or null when it must be answered text by text. */
export function textSearchOf(test: Test): TextSearch | null {
  const place = places.get(test.test)
  if (!place) return null
  const isList = test.test === 'oneOf' || test.test === 'notOneOf'
  const finds = isList ? (test.values ?? []) : [test.value ?? '']
  if (finds.length > MOST_NEEDLES) return null
  const needles = finds.map((find) => needleOf(find, test)).filter((needle) => needle !== null)
  if (needles.length < finds.length) return null
  return { needles, place: place[0], isNegative: place[1] }
}
