import type { Result } from './result'
import { fail, ok } from './result'

export type CharacterChange =
  'kind' | 'lowerToUpper' | 'upperToLower' | 'letterToDigit' | 'digitToLetter'

export interface DelimiterOptions {
  /** Where to cut: at every delimiter, or only at the first or the last. */
  readonly at?: 'every' | 'first' | 'last'
  /** At most so many pieces, the last with all the rest; 0 for as many as there are. */
  readonly most?: number
  /** Delimiters between quotes do not count, and the quotes around a piece go. */
  readonly quoted?: boolean
}

const cutEverywhere = (text: string, delimiter: string, most: number): string[] => {
  const pieces = text.split(delimiter)
  if (most === 0 || pieces.length <= most) return pieces
  return [...pieces.slice(0, most - 1), pieces.slice(most - 1).join(delimiter)]
}

/** As a line of CSV is cut; a quote that is never closed stands for itself. */
const cutQuoted = (text: string, delimiter: string, most: number): string[] => {
  const pieces: string[] = []
  let from = 0
  while (most === 0 || pieces.length < most - 1) {
    const start = from + (/^[ \t]*/.exec(text.slice(from))?.[0].length ?? 0)
    const quoted = text[start] === '"' ? /^"((?:[^"]|"")*)"[ \t]*/.exec(text.slice(start)) : null
    const end = quoted ? start + quoted[0].length : text.indexOf(delimiter, from)
    if (quoted && (end === text.length || text.startsWith(delimiter, end))) {
      pieces.push((quoted[1] ?? '').replaceAll('""', '"'))
      if (end === text.length) return pieces
      from = end + delimiter.length
      continue
    }
    const next = text.indexOf(delimiter, from)
    if (next < 0) break
    pieces.push(text.slice(from, next))
    from = next + delimiter.length
  }
  pieces.push(text.slice(from))
  return pieces
}

/** Cuts a text at a delimiter; one that is not there, or is empty, leaves one piece. */
export const splitByDelimiter = (
  text: string,
  delimiter: string,
  { at = 'every', most = 0, quoted = false }: DelimiterOptions = {},
): string[] => {
  if (delimiter === '') return [text]
  if (at === 'every') {
    return quoted && text.includes('"')
      ? cutQuoted(text, delimiter, most)
      : cutEverywhere(text, delimiter, most)
  }
  const [before, found, after] = partition(text, delimiter, at)
  return found === '' ? [text] : [before, after]
}

/** What stands before the first (or last) fragment, the fragment, and what stands behind it. */
export const partition = (
  text: string,
  fragment: string,
  at: 'first' | 'last',
): [before: string, fragment: string, after: string] => {
  const place = at === 'first' ? text.indexOf(fragment) : text.lastIndexOf(fragment)
  if (fragment === '' || place < 0) return [text, '', '']
  return [text.slice(0, place), fragment, text.slice(place + fragment.length)]
}

/** Reads `4, 4, 2`: lengths from 1. A refusal is `badLengths` with the part that cannot be read. */
export const parseLengths = (text: string): Result<readonly number[]> => {
  const lengths: number[] = []
  for (const part of text.split(/[,;\s]+/)) {
    if (part === '') continue
    const length = /^\d{1,6}$/.test(part) ? Number(part) : 0
    if (length === 0) return fail('badLengths', { text: part })
    lengths.push(length)
  }
  return ok(lengths)
}

/**
 * Cuts a text into pieces of these lengths (in characters), from its start or its end; what is left over is one more
 * piece when `rest` asks for it. Always as many pieces, empty where the text is too short.
 */
export const splitByLengths = (
  text: string,
  lengths: readonly number[],
  from: 'start' | 'end',
  rest: boolean,
): string[] => {
  const characters = Array.from(text)
  if (from === 'end') {
    const backwards = splitByLengths(
      characters.reverse().join(''),
      lengths.toReversed(),
      'start',
      rest,
    )
    return backwards.map((piece) => Array.from(piece).reverse().join('')).reverse()
  }
  let at = 0
  const pieces = lengths.map((length) => characters.slice(at, (at += length)).join(''))
  return rest ? [...pieces, characters.slice(at).join('')] : pieces
}

const kinds =
  /\p{Lu}|\p{Ll}|\p{Lt}|\p{Lm}|\p{Lo}|\p{M}|\p{Nd}|\p{Nl}|\p{No}|\p{Pc}|\p{Pd}|\p{Ps}|\p{Pe}|\p{Pi}|\p{Pf}|\p{Po}|\p{Sm}|\p{Sc}|\p{Sk}|\p{So}|\p{Z}|\p{C}/u
const kindTests = kinds.source.split('|').map((source) => new RegExp(source, 'u'))

const runsOfOneKind = (text: string): string[] => {
  const pieces: string[] = []
  let last = -1
  for (const character of text) {
    const kind = kindTests.findIndex((test) => test.test(character))
    if (kind === last) pieces[pieces.length - 1] += character
    else pieces.push(character)
    last = kind
  }
  return pieces
}

/** Where a text is cut between two characters, a space between them being left with the first. */
const changes: Readonly<Record<Exclude<CharacterChange, 'kind'>, RegExp>> = {
  lowerToUpper: /(?<=\p{Ll}\s?)(?=\p{Lu})/u,
  upperToLower: /(?<=\p{Lu}\s?)(?=\p{Ll})/u,
  letterToDigit: /(?<=\p{L}\s?)(?=\p{Nd})/u,
  digitToLetter: /(?<=\p{Nd}\s?)(?=\p{L})/u,
}

/** Cuts a text where the kind of its characters changes. */
export const splitByCharacters = (text: string, change: CharacterChange): string[] => {
  if (text === '') return ['']
  return change === 'kind' ? runsOfOneKind(text) : text.split(changes[change])
}

/** What is typed in a field of one line for what cannot be: `\n` and `\t`. */
export const typedDelimiter = (typed: string): string =>
  typed.replaceAll('\\n', '\n').replaceAll('\\t', '\t')
