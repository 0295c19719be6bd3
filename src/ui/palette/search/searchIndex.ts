import type { Term } from './terms'
import { termsOf } from './terms'
import { emptyWords } from './userWords'

/** What is known of a thing that can be found, the words of the screen's language first. */
export interface Searchable {
  /** What it is called. */
  readonly titles: readonly string[]
  /** What users call it, each in a few words. */
  readonly keywords: readonly string[]
  /** What else is said of it. */
  readonly details: readonly string[]
}

/** A title or a keyword. */
interface Name {
  /** The stems that count. */
  readonly stems: readonly string[]
  /** All of them, in their order. */
  readonly run: readonly string[]
  readonly weight: number
}

export interface SearchIndex {
  readonly size: number
  /** For each stem, the weight of the best place where each thing bears it. */
  readonly places: ReadonlyMap<string, ReadonlyMap<number, number>>
  /** Every word there is, with its stem. */
  readonly words: readonly Term[]
  readonly names: readonly (readonly Name[])[]
}

const weights = { titles: 3, keywords: 2, details: 1 } as const

/** Examples in a help line are of any thing: what stands between quotation marks is no word of it. */
const withoutQuotes = (text: string) => text.replace(/«[^»]*»|“[^”]*”/g, ' ')

/** The terms that count: all, where none does. */
export function countingTerms(terms: readonly Term[]): readonly Term[] {
  const counting = terms.filter(({ word }) => !emptyWords.has(word))
  return counting.length > 0 ? counting : terms
}

export function indexOf(things: readonly Searchable[]): SearchIndex {
  const places = new Map<string, Map<number, number>>()
  const words = new Map<string, Term>()
  const put = (text: string, thing: number, weight: number): Name => {
    const all = termsOf(text)
    const terms = countingTerms(all)
    for (const term of terms) {
      words.set(term.word, term)
      const found = places.get(term.stem) ?? new Map<number, number>()
      found.set(thing, Math.max(found.get(thing) ?? 0, weight))
      places.set(term.stem, found)
    }
    return { stems: terms.map(({ stem }) => stem), run: all.map(({ stem }) => stem), weight }
  }
  const names = things.map(({ titles, keywords, details }, thing) => {
    for (const text of details) put(withoutQuotes(text), thing, weights.details)
    return [
      ...titles.map((text) => put(text, thing, weights.titles)),
      ...keywords.map((text) => put(text, thing, weights.keywords)),
    ]
  })
  return { size: things.length, places, words: [...words.values()], names }
}
