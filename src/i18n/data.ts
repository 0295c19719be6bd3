import type { Issue } from '../values/result'
import { columnLetters } from './formats'

/** The named values of an issue, an act or a notice. */
export type Data = Issue['data']

/** A sentence made from named values. */
export type Sentence = (data: Data) => string

const own = (data: Data, name: string) => (Object.hasOwn(data, name) ? data[name] : undefined)

/** A value as a number; 0 when it is not there or is none. */
export function numberIn(data: Data, name: string): number {
  const value = own(data, name)
  return typeof value === 'number' ? value : 0
}

/** A value as a text; empty when it is not there. */
export function textIn(data: Data, name: string): string {
  const value = own(data, name)
  return value === undefined || value === null ? '' : String(value)
}

export const isIn = (data: Data, name: string): boolean => {
  const value = own(data, name)
  return value !== undefined && value !== null && value !== false && value !== ''
}

/** A value as a list of texts. */
export function listIn(data: Data, name: string): readonly string[] {
  const value = own(data, name)
  if (Array.isArray(value)) return value.map(String)
  return value === undefined || value === null ? [] : [String(value)]
}

/** Columns by their numbers, as the letters a spreadsheet gives them. */
export const lettersIn = (data: Data, name: string): readonly string[] =>
  listIn(data, name).map((column) => columnLetters(Number(column)))

/** Whether a file was refused for what it would be once unpacked. */
export const isSwollen = (data: Data): boolean =>
  ['unpacked', 'ratio', 'entries'].includes(textIn(data, 'reason'))

/** Gives a list of sentences its type: these codes, each with a sentence. */
export const sentences = <Code extends string>(
  all: Readonly<Record<Code, Sentence>>,
): Readonly<Record<Code, Sentence>> => all
