import { fold } from '../../../values/text'

/** A word of a text: as folded, and without its endings. */
export interface Term {
  readonly word: string
  readonly stem: string
}

/** Letters and digits, or one of the signs that users ask about. */
const token = /n\/a|[\p{L}\p{N}]+|[€%©&+@²³]/gu

const ending =
  /(?:issements?|issages?|issant|isation|ation|ition|ement|age|euse|eur|ant|ing|ed|er|ez|ir|it|ee|e|i|y)$/
/** The fewest letters left by the first ending taken off, then by the others. */
const shortest = [3, 4, 4] as const

/**
 * A word without the endings of plural, feminine and verbs, French and English alike: enough to bring forms
 * of one word together, not to name its root. Words of three letters or with a digit stay; all whole numbers
 * are one: who asks for 12 is served by what speaks of 3.
 */
export function stemOf(word: string): string {
  if (/^\d+$/.test(word)) return '#'
  if (word.length <= 3 || /\d/.test(word)) return word
  let stem = word.replace(/aux$/, 'al').replace(/([^s])s$|(?<=eau|ou)x$/, '$1')
  for (const fewest of shortest) {
    const shorter = stem.replace(ending, '')
    if (shorter.length < fewest) break
    stem = shorter
  }
  return stem.replace(/([lmnpt])\1$/, '$1')
}

/** The words of a text in their order. */
export const termsOf = (text: string): readonly Term[] =>
  (fold(text).match(token) ?? []).map((word) => ({ word, stem: stemOf(word) }))

/** Whether one letter more, less, other or swapped with its neighbour leads from one word to the other. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  const most = Math.min(a.length, b.length) - start
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
