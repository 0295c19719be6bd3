import type { Control } from '../table/mapTexts'
import { fold } from '../values/text'
import { changed } from './evaluate'
import type { Atom, Lesson } from './examples'
import { inputCount } from './examples'
import { findNumbers } from './numbers'
import type { Candidate } from './positions'
import { Places } from './positions'
import type { Fit, LetterCase, PiecePart, View } from './program'
import { letterCases } from './program'
import type { Subject } from './subject'

/** Rows without a result, by their share. */
export const NO_RESULT = 2.5

const viewCosts: Readonly<Record<View, number>> = {
  asIs: 0,
  tidy: 0.3,
  digits: 0.75,
  alphanumerics: 0.7,
  capitals: 0.9,
  initials: 1,
  noSpaces: 0.6,
  slug: 0.8,
}

export const caseCosts: Readonly<Record<LetterCase, number>> = {
  asIs: 0,
  upper: 0.5,
  lower: 0.5,
  title: 0.5,
  street: 0.6,
  eachWord: 0.55,
  sentence: 0.6,
  plain: 0.6,
  plainLower: 0.7,
  plainUpper: 0.7,
}

/** A change of case that changes nothing where it was typed. */
const IDLE_CASE = 0.8
const WHOLE = 0.7
const TOKEN = 0.9
const PIECE = 1
/** How many ways to cut the same text out are kept. */
const KEPT_CUTS = 10
const KEPT_OTHER_CUTS = 5
const LONGEST_CUT = 300
/** Beyond this a text is no token to take the first letters of. */
const LONGEST_FITTED = 40

type Change = Pick<PiecePart, 'replace' | 'letterCase' | 'fit'>

interface Cut {
  readonly from: Candidate
  readonly to: Candidate
  readonly cost: number
  readonly isToken: boolean
}

const isWhole = (from: Candidate, to: Candidate): boolean =>
  from.position.kind === 'start' && to.position.kind === 'end'

function nothingShare(from: Candidate, to: Candidate, places: Places): number {
  let missing = 0
  let filled = 0
  places.rows.forEach(({ text }, row) => {
    if (text === '') return
    filled++
    if (from.places[row]! < 0 || to.places[row]! <= from.places[row]!) missing++
  })
  return missing / Math.max(filled, 1)
}

function cutsBetween(places: Places, start: number, end: number): Cut[] {
  const cuts: Cut[] = []
  const add = (from: Candidate, to: Candidate, isToken: boolean) => {
    const base = isToken
      ? TOKEN + Math.max(from.cost, to.cost)
      : isWhole(from, to)
        ? WHOLE
        : PIECE + from.cost + to.cost
    cuts.push({ from, to, isToken, cost: base + NO_RESULT * nothingShare(from, to, places) })
  }
  const starts = places.at(start)
  for (const [from, to] of places.tokensAt(start, end)) add(from, to, true)
  for (const from of starts) for (const to of places.at(end)) add(from, to, false)
  for (const from of starts.slice(0, 4)) {
    for (const to of places.nextAt(end, from)) add(from, to, false)
  }
  const seen = new Set<string>()
  return cuts
    .sort((a, b) => a.cost - b.cost)
    .filter(({ from, to }) => {
      const key = `${from.places.join()} ${to.places.join()}`
      return !seen.has(key) && seen.add(key)
    })
}

const EDGE_SPACE = 0.8
/** Taking the digits of what may be a decimal number leaves its mark out unsaid. */
const LOST_MARK = 1.2
const edgeSpace = /^\p{White_Space}|\p{White_Space}$/u
const notWord = /^[^\p{L}\p{N}]+$/u

/** Makes the atoms that copy pieces of one input as a view shows it. */
class PieceMaker {
  readonly #lesson: Lesson
  readonly #input: number
  readonly #view: View
  readonly #atoms: Atom[] = []

  constructor(lesson: Lesson, input: number, view: View) {
    this.#lesson = lesson
    this.#input = input
    this.#view = view
  }

  atoms(): readonly Atom[] {
    const places = new Places(this.#lesson, this.#input, this.#view)
    const { text } = places.subject
    const output = fold(this.#lesson.outputs[0]!)
    const { spots } = places
    for (let i = 0; i < spots.length; i++) {
      const start = spots[i]!
      for (let j = i + 1; j < spots.length; j++) {
        const end = spots[j]!
        if (end - start > LONGEST_CUT) break
        const written = text.slice(start, end)
        const isThere = output.includes(fold(written))
        if (isThere && !notWord.test(written)) this.#addCuts(places, start, end)
        else if (end - start > LONGEST_FITTED) break
        else this.#addFitted(places, start, end)
      }
    }
    return this.#atoms
  }

  /** The whole of the input, changed. */
  whole(change: Change, cost: number): readonly Atom[] {
    const places = new Places(this.#lesson, this.#input, this.#view)
    const [from] = places.at(0)
    const to = places.at(places.subject.text.length).find(({ position }) => position.kind === 'end')
    if (from && to) this.#add({ from, to, isToken: false, cost: WHOLE + cost }, places, change, 0)
    return this.#atoms
  }

  #addCuts(places: Places, start: number, end: number): void {
    const cuts = this.#cuts(places, start, end)
    const written = places.subject.text.slice(start, end)
    const isDigits = /^\d+$/.test(written)
    const seen = new Set<string>()
    for (const letterCase of isDigits ? (['asIs'] as const) : letterCases) {
      const made = changed(written, { letterCase })
      if (made === null || !this.#lesson.outputs[0]!.includes(made)) continue
      const results = places.rows.map(({ text }, row) => {
        const [first] = cuts
        const from = first?.from.places[row] ?? -1
        const to = first?.to.places[row] ?? -1
        return from < 0 || to <= from ? null : changed(text.slice(from, to), { letterCase })
      })
      const key = JSON.stringify(results)
      if (seen.has(key)) continue
      seen.add(key)
      const kept = letterCase === 'asIs' ? KEPT_CUTS : KEPT_OTHER_CUTS
      const idle = letterCase !== 'asIs' && made === written ? IDLE_CASE : 0
      let count = 0
      for (const cut of cuts) {
        if (count === kept) break
        if (this.#add(cut, places, { letterCase }, caseCosts[letterCase] + idle)) count++
      }
    }
    this.#addFitted(places, start, end)
  }

  /** What it costs to look at the input through this view. */
  #viewCost(places: Places): number {
    if (this.#view !== 'digits' && this.#view !== 'alphanumerics') return viewCosts[this.#view]
    const rows = this.#lesson.rows.map((row) => row[this.#input]!)
    const isDecimal = (subject: Subject) =>
      subject.found('numbers', findNumbers).some(({ value }) => value.includes('.'))
    const share = rows.filter(isDecimal).length / Math.max(places.rows.length, 1)
    return viewCosts[this.#view] + LOST_MARK * share
  }

  #cuts(places: Places, start: number, end: number): Cut[] {
    const isEdge = start === 0 || end === places.subject.text.length
    const isCounted = places.isOffsetOnly(start) || places.isOffsetOnly(end)
    const isEven = places.rows.every(({ text }) => text.length === places.subject.text.length)
    return isCounted && !isEdge && !isEven ? [] : cutsBetween(places, start, end)
  }

  /** Zeros in front, or only some letters, of a whole token. */
  #addFitted(places: Places, start: number, end: number): void {
    if (this.#view !== 'asIs' && this.#view !== 'digits') return
    const written = places.subject.text.slice(start, end)
    const fits = this.#fitsOf(written)
    if (fits.length === 0) return
    const all = this.#cuts(places, start, end)
    const cuts = all.filter(({ isToken }) => isToken)
    const wholes = all.filter(({ isToken, from, to }) => isToken || isWhole(from, to))
    for (const { fit, letterCase, cost } of fits) {
      const isPadded = fit.kind === 'pad' || fit.kind === 'unpad'
      for (const cut of (isPadded ? wholes : cuts).slice(0, 3)) {
        this.#add(cut, places, { letterCase, fit }, cost + caseCosts[letterCase])
      }
    }
  }

  #fitsOf(written: string): { fit: Fit; letterCase: LetterCase; cost: number }[] {
    const output = this.#lesson.outputs[0]!
    const isSeveral = this.#lesson.outputs.length > 1
    const fits: { fit: Fit; letterCase: LetterCase; cost: number }[] = []
    if (/^\d{1,14}$/.test(written)) {
      for (let width = written.length + (isSeveral ? 0 : 1); width <= 14; width++) {
        if (!output.includes(written.padStart(width, '0'))) break
        fits.push({ fit: { kind: 'pad', width }, letterCase: 'asIs', cost: 0.5 })
      }
      const bare = written.replace(/^0+(?=\d)/, '')
      if ((bare !== written || isSeveral) && output.includes(bare)) {
        fits.push({ fit: { kind: 'unpad' }, letterCase: 'asIs', cost: 0.5 })
      }
    }
    if (written.length > LONGEST_FITTED || /[\p{White_Space}]/u.test(written)) return fits
    for (let count = 1; count <= Math.min(6, written.length - (isSeveral ? 0 : 1)); count++) {
      for (const kind of ['first', 'last'] as const) {
        const fit = { kind, count }
        for (const letterCase of [
          'asIs',
          'upper',
          'lower',
          'plain',
          'plainLower',
          'plainUpper',
        ] as const) {
          const made = changed(written, { letterCase, fit })
          const isNew =
            letterCase === 'asIs' || made !== changed(written, { letterCase: 'asIs', fit })
          if (made === null || notWord.test(made) || !isNew || !output.includes(made)) continue
          fits.push({ fit, letterCase, cost: kind === 'last' ? 1.3 : 0.7 })
        }
      }
    }
    return fits
  }

  #add(cut: Cut, places: Places, change: Change, cost: number): boolean {
    const texts: string[] = []
    const { outputs } = this.#lesson
    for (let row = 0; row < outputs.length; row++) {
      const from = cut.from.places[row]!
      const to = cut.to.places[row]!
      if (from < 0 || to <= from) return false
      const made = changed(places.rows[row]!.text.slice(from, to), change)
      if (made === null || !outputs[row]!.includes(made)) return false
      texts.push(made)
    }
    this.#atoms.push({
      part: {
        kind: 'piece',
        input: this.#input,
        view: this.#view,
        from: cut.from.position,
        to: cut.to.position,
        ...change,
      },
      cost: cut.cost + this.#viewCost(places) + cost + (edgeSpace.test(texts[0]!) ? EDGE_SPACE : 0),
      texts,
    })
    return true
  }
}

const separatorRun = /[^\p{L}\p{M}\p{N}]+/gu
const replacedCases = ['asIs', 'upper', 'lower', 'plainLower', 'plainUpper', 'title'] as const

/** The whole input with one separator replaced by another, found by what stands between its parts in the output. */
function replacedAtoms(lesson: Lesson, input: number): readonly Atom[] {
  const text = lesson.rows[0]![input]!.text
  const output = lesson.outputs[0]!
  const separators = new Set(Array.from(text.matchAll(separatorRun), ([run]) => run).slice(0, 12))
  const atoms: Atom[] = []
  for (const find of separators) {
    if (find.length > 5) continue
    for (const letterCase of replacedCases) {
      const [first = '', second = ''] = text
        .split(find)
        .map((part) => changed(part, { letterCase }) ?? '')
      if (first === '' || second === '') continue
      const start = output.indexOf(first)
      const next = start < 0 ? -1 : output.indexOf(second, start + first.length)
      if (next < 0 || next - start - first.length > 5) continue
      const by = output.slice(start + first.length, next)
      if (by === find || /[\p{L}\p{N}]/u.test(by)) continue
      const maker = new PieceMaker(lesson, input, 'asIs')
      atoms.push(...maker.whole({ replace: { find, by }, letterCase }, 0.9 + caseCosts[letterCase]))
    }
  }
  return atoms
}

const otherViews = [
  'tidy',
  'digits',
  'alphanumerics',
  'capitals',
  'initials',
  'noSpaces',
  'slug',
] as const

/** Every way to copy a piece of an input that writes something of each output. */
export async function pieceAtoms(lesson: Lesson, control: Control): Promise<readonly Atom[]> {
  const atoms: Atom[] = []
  for (let input = 0; input < inputCount(lesson); input++) {
    if (lesson.rows[0]![input]!.text === '') continue
    atoms.push(...new PieceMaker(lesson, input, 'asIs').atoms())
    for (const view of otherViews) {
      const isSame = lesson.rows.every((row) => row[input]!.view(view).text === row[input]!.text)
      if (isSame || lesson.rows[0]![input]!.view(view).text === '') continue
      atoms.push(...new PieceMaker(lesson, input, view).atoms())
    }
    atoms.push(...replacedAtoms(lesson, input))
    const wait = control.pause(input, inputCount(lesson))
    if (wait) await wait
  }
  return atoms
}
