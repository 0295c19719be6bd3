import { fold } from '../values/text'
import type { FormulaFunction } from './functionTable'
import { functions } from './functionTable'
import { writeColumn } from './tokens'

/** Something that may be put at the caret instead of what is being typed there. */
export interface Completion {
  readonly kind: 'column' | 'function'
  /** What is shown: the name of a column, or of a function with what it takes. */
  readonly name: string
  readonly help: string
  /** The text between these positions gives way to `insert`; the caret then stands at `caret`. */
  readonly from: number
  readonly to: number
  readonly insert: string
  readonly caret: number
}

const most = 8
const word = /[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u

/** What may be meant at a position of a formula: columns inside a bracket, else functions and columns by a word. */
export function completionsAt(
  source: string,
  caret: number,
  columns: readonly string[],
  language: 'fr' | 'en',
): readonly Completion[] {
  const before = source.slice(0, caret)
  const opened = openMark(before)
  if (opened === '"') return []
  if (opened !== null) {
    const typed = before.slice(opened + 1)
    const to = source[caret] === ']' ? caret + 1 : caret
    return best(columns, typed, (name) => name).map((name) => column(name, opened, to))
  }
  const typed = word.exec(before)?.[0]
  if (!typed) return []
  const from = caret - typed.length
  const called = source[caret] === '('
  return [
    ...best(functions, typed, (each) => each[language]).map((each) =>
      call(each, language, from, caret, called),
    ),
    ...best(columns, typed, (name) => name).map((name) => column(name, from, caret)),
  ].slice(0, most)
}

/** Where a bracket was opened that is not closed, `"` inside a text, null elsewhere. */
function openMark(before: string): number | '"' | null {
  let inside: '"' | ']' | null = null
  let opened = 0
  for (let at = 0; at < before.length; at++) {
    const character = before[at]
    if (inside === null && (character === '"' || character === '[')) {
      inside = character === '"' ? '"' : ']'
      opened = at
    } else if (character === inside) inside = null
  }
  return inside === null ? null : inside === '"' ? '"' : opened
}

/** Those that begin with what is typed, then those that hold it. */
function best<T>(all: readonly T[], typed: string, nameOf: (one: T) => string): readonly T[] {
  const wanted = fold(typed)
  const starting = all.filter((each) => fold(nameOf(each)).startsWith(wanted))
  const holding = all.filter((each) => {
    const name = fold(nameOf(each))
    return !name.startsWith(wanted) && name.includes(wanted)
  })
  return [...starting, ...holding].slice(0, most)
}

function column(name: string, from: number, to: number): Completion {
  const insert = writeColumn(name)
  return { kind: 'column', name, help: '', from, to, insert, caret: from + insert.length }
}

function call(
  each: FormulaFunction,
  language: 'fr' | 'en',
  from: number,
  to: number,
  called: boolean,
): Completion {
  const { takes, help } = each.words[language]
  const insert = called ? each[language] : `${each[language]}()`
  // Between the parentheses.
  const caret = from + each[language].length + 1
  return { kind: 'function', name: `${each[language]}(${takes})`, help, from, to, insert, caret }
}
