import { readEmail } from '../values/identifiers'
import { findDates } from './dates'
import { findPhones } from './phones'
import { findTimes } from './times'
import type { Token, TokenKind, View } from './program'
import { viewOf } from './views'

/** Where something stands in a text: its first character and the one behind its last. */
export interface Span {
  readonly from: number
  readonly to: number
}

const L = '[\\p{L}\\p{M}]'

/** Each runs in time that grows with the text alone: no two of its parts can take the same characters. */
const patterns: Readonly<Partial<Record<TokenKind, RegExp>>> = {
  digits: /[0-9]+/g,
  number: /(?:(?<![\p{L}\p{M}\d)/.,-])[-+\u2212])?\d+(?:[.,]\d+)?/gu,
  word: new RegExp(`${L}+`, 'gu'),
  name: new RegExp(`${L}+(?:['’-]${L}+)*`, 'gu'),
  phrase: new RegExp(`${L}+(?:(?:['’-]| {1,3})${L}+)*`, 'gu'),
  capitalised: new RegExp(`(?<!${L}|${L}-|\\p{Lu}['’])\\p{Lu}${L}*(?:['’-]${L}+)*`, 'gu'),
  titled: new RegExp(`(?<!${L}|${L}-|\\p{Lu}['’])\\p{Lu}\\p{M}*\\p{Ll}${L}*(?:['’-]${L}+)*`, 'gu'),
  alphanumeric: /[\p{L}\p{M}\p{N}]+/gu,
  chunk: /\P{White_Space}+/gu,
  houseNumber:
    /(?<![\p{L}\d.,])\d{1,5}(?!\d)(?: ?(?:bis|ter|quater|quinquies)(?!\p{L})| ?[A-Za-z](?![\p{L}\d'’.]))?/giu,
  houseSuffix: /(?<=(?<![\p{L}\d.,])\d{1,5} ?)(?:bis|ter|quater|quinquies)(?!\p{L})/giu,
  identifier: /[\p{L}\p{N}]+(?:[-/._][\p{L}\p{N}]+)*/gu,
}

const capitalWord = /(?<![\p{L}\p{M}])\p{Lu}[\p{Lu}\p{M}'’-]*(?![\p{L}\p{M}])/gu

/** Runs of words in capitals with single spaces between, two letters at least: `DE LA TOUR`. */
function findCapitals(text: string): Span[] {
  const runs: Span[] = []
  for (const { index, 0: word } of text.matchAll(capitalWord)) {
    const to = index + word.replace(/['’-]+$/u, '').length
    const last = runs.at(-1)
    if (last && index === last.to + 1 && text[last.to] === ' ') {
      runs[runs.length - 1] = { from: last.from, to }
    } else runs.push({ from: index, to })
  }
  return runs.filter(({ from, to }) => /\p{Lu}.*\p{Lu}/u.test(text.slice(from, to)))
}

const emailLike = /[^\s<>()[\],;:"]{1,100}@[^\s<>()[\],;:"]{1,200}/gu

function findEmails(text: string): Span[] {
  if (!text.includes('@')) return []
  return Array.from(text.matchAll(emailLike), ({ index, 0: found }) => {
    const address = found.replace(/[.!?]+$/u, '')
    return readEmail(address) === address ? { from: index, to: index + address.length } : null
  }).filter((span) => span !== null)
}

function find(text: string, { kind, length }: Token): readonly Span[] {
  switch (kind) {
    case 'capitals':
      return findCapitals(text)
    case 'email':
      return findEmails(text)
    case 'date':
      return findDates(text, 'dmy')
    case 'time':
      return findTimes(text)
    case 'phone':
      return findPhones(text)
    default: {
      const spans = Array.from(text.matchAll(patterns[kind]!), ({ index, 0: found }) => ({
        from: index,
        to: index + found.length,
      }))
      if (kind === 'identifier')
        return spans.filter(({ from, to }) => /\d/.test(text.slice(from, to)))
      return length === undefined ? spans : spans.filter(({ from, to }) => to - from === length)
    }
  }
}

const keyOf = ({ kind, length }: Token): string =>
  length === undefined ? kind : `${kind}${length}`

/** A text of a row, and what was found in it, looked for once. */
export class Subject {
  readonly #spans = new Map<string, readonly Span[]>()
  #views: Map<View, Subject> | null = null

  constructor(readonly text: string) {}

  /** Where a kind of token stands, from left to right. */
  spans(token: Token): readonly Span[] {
    const key = keyOf(token)
    let spans = this.#spans.get(key)
    if (!spans) this.#spans.set(key, (spans = find(this.text, token)))
    return spans
  }

  /** What an extractor finds, kept under its name. */
  found<T extends Span>(name: string, findAll: (text: string) => readonly T[]): readonly T[] {
    const known = this.#spans.get(name)
    if (known) return known as readonly T[]
    const spans = findAll(this.text)
    this.#spans.set(name, spans)
    return spans
  }

  view(view: View): Subject {
    if (view === 'asIs') return this
    this.#views ??= new Map()
    let seen = this.#views.get(view)
    if (!seen) this.#views.set(view, (seen = new Subject(viewOf(this.text, view))))
    return seen
  }
}

/** The nth of a list, from 1, from the end when negative. */
export const nthOf = <T>(list: readonly T[], nth: number): T | undefined =>
  list[nth > 0 ? nth - 1 : list.length + nth]
