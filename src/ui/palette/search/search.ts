import type { SearchIndex } from './searchIndex'
import { countingTerms } from './searchIndex'
import type { Term } from './terms'
import { isOneSlip, termsOf } from './terms'
import { alikeStems } from './userWords'

/** How well a stem answers a word: 1 when it is that word. */
type Answers = ReadonlyMap<string, number>

const quality = { begun: 0.9, start: 0.6, alike: 0.65, slip: 0.65, number: 0.5 } as const
const shortestSlip = 5
const shortestStart = 4

/** The stems that answer a word; the last one may be half typed. */
function answersOf({ words, places }: SearchIndex, asked: Term, isLast: boolean): Answers {
  const found = new Map<string, number>()
  const put = (stem: string, value: number) =>
    found.set(stem, Math.max(found.get(stem) ?? 0, value))
  if (places.has(asked.stem)) put(asked.stem, asked.stem === '#' ? quality.number : 1)
  for (const other of alikeStems.get(asked.stem) ?? []) {
    if (places.has(other)) put(other, quality.alike)
  }
  for (const { word, stem } of words) {
    if (isLast && word.startsWith(asked.word)) put(stem, quality.begun)
    else if (asked.stem.length >= shortestStart && word.startsWith(asked.stem)) {
      put(stem, quality.start)
    }
  }
  if (found.size === 0 && asked.word.length >= shortestSlip) {
    for (const { word, stem } of words) {
      if (!isOneSlip(asked.word, word)) continue
      put(stem, quality.slip)
      for (const other of alikeStems.get(stem) ?? []) {
        if (places.has(other)) put(other, quality.slip * quality.alike)
      }
    }
  }
  return found
}

/** Whether the stems stand in the asked ones side by side, in their order. */
const isRunOf = (stems: readonly string[], asked: readonly string[]) =>
  asked.some((_, at) => stems.every((stem, next) => asked[at + next] === stem))

/** Gained by each further word of a name that was typed word for word. */
const perWordInOrder = 1.5
const wholeName = 0.8
/** What is less than this part of the best answer is not shown. */
const leastPart = 0.2

/**
 * The things that answer what is asked, by their place in the index, best first. Words found nowhere count
 * for nothing; rare words count more than common ones; a thing that bears every word as it was typed comes
 * before those that do not.
 */
export function search(index: SearchIndex, asked: string): readonly number[] {
  const typed = termsOf(asked)
  const terms = countingTerms(typed)
  const isOpen = !/\s$/.test(asked)
  const answers = terms.map((term, at) => answersOf(index, term, isOpen && at === terms.length - 1))
  const rarity = (stem: string) =>
    Math.log(1 + index.size / (index.places.get(stem)?.size ?? index.size))
  const scores = new Float64Array(index.size)
  const wordsBorne = new Uint32Array(index.size)
  const best = new Map<string, number>()
  for (const found of answers) {
    const gains = new Map<number, number>()
    const bears = new Set<number>()
    for (const [stem, value] of found) {
      best.set(stem, Math.max(best.get(stem) ?? 0, value))
      for (const [thing, weight] of index.places.get(stem) ?? []) {
        gains.set(thing, Math.max(gains.get(thing) ?? 0, value * weight * rarity(stem)))
        if (value >= quality.begun && weight > 1) bears.add(thing)
      }
    }
    for (const [thing, gain] of gains) scores[thing]! += gain
    for (const thing of bears) wordsBorne[thing]! += 1
  }
  const run = typed.map(({ stem }) => stem)
  index.names.forEach((names, thing) => {
    if (scores[thing] === 0) return
    let bonus = 0
    for (const { stems: own, run: ownRun, weight } of names) {
      const all = own.reduce((sum, stem) => sum + rarity(stem), 0)
      const met = own.reduce((sum, stem) => sum + rarity(stem) * (best.get(stem) ?? 0), 0)
      const order = isRunOf(ownRun, run) ? perWordInOrder * (ownRun.length - 1) : 0
      bonus = Math.max(bonus, weight * (wholeName * met * (met / all) ** 2 + order))
    }
    scores[thing]! += bonus
  })
  const isWhole = (thing: number) => wordsBorne[thing] === terms.length
  const most = Math.max(0, ...scores)
  return [...scores.keys()]
    .filter((thing) => scores[thing]! > 0 && scores[thing]! >= leastPart * most)
    .toSorted((a, b) => Number(isWhole(b)) - Number(isWhole(a)) || scores[b]! - scores[a]! || a - b)
}
