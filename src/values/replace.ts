import { fold } from './text'

export interface FindOptions {
  readonly ignoreCase?: boolean
  readonly ignoreAccents?: boolean
  /** Only where the whole cell is the text looked for. */
  readonly wholeCell?: boolean
}

const accents = /^[\u0300-\u036f]+$/u

/** The form in which texts are compared under the options. */
export const comparable = (options: FindOptions): ((text: string) => string) => {
  const { ignoreCase = false, ignoreAccents = false } = options
  if (ignoreAccents && ignoreCase) return fold
  if (ignoreCase) return (text) => text.toLowerCase()
  if (ignoreAccents) return foldKeepingCase
  return (text) => text
}

/** Folds accents, spaces, dashes and apostrophes but not the case. */
const foldKeepingCase = (text: string): string =>
  Array.from(text, (character) => {
    const folded = fold(character)
    return character === character.toLowerCase() ? folded : folded.toUpperCase()
  }).join('')

/** A folded text, and for each of its units where the character it comes from starts and ends. */
interface Mapped {
  readonly folded: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const mapFolded = (text: string, foldCharacter: (text: string) => string): Mapped => {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  let offset = 0
  for (const character of text) {
    const end = offset + character.length
    const piece = foldCharacter(character)
    if (piece === '' && accents.test(character)) {
      // A combining mark belongs to the character before it.
      for (let last = ends.length - 1; last >= 0 && ends[last] === offset; last -= 1)
        ends[last] = end
    }
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(offset)
      ends.push(end)
    }
    folded += piece
    offset = end
  }
  return { folded, starts, ends }
}

/** Makes the function that replaces every occurrence of a plain text. */
export const compileReplace = (
  find: string,
  replacement: string,
  options: FindOptions = {},
): ((text: string) => string) => {
  const foldAll = comparable(options)
  const needle = foldAll(find)
  if (options.wholeCell === true) return (text) => (foldAll(text) === needle ? replacement : text)
  if (needle === '') return (text) => text
  if (options.ignoreCase !== true && options.ignoreAccents !== true) {
    return (text) => text.replaceAll(find, () => replacement)
  }
  const foldCharacter = remembering(foldAll)
  return (text) =>
    foldAll(text).includes(needle) ? replaceMapped(text, needle, replacement, foldCharacter) : text
}

const rememberedCharacters = 5000

const remembering = (change: (text: string) => string): ((text: string) => string) => {
  const known = new Map<string, string>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const changed = change(text)
    if (known.size < rememberedCharacters) known.set(text, changed)
    return changed
  }
}

const replaceMapped = (
  text: string,
  needle: string,
  replacement: string,
  foldCharacter: (text: string) => string,
): string => {
  const { folded, starts, ends } = mapFolded(text, foldCharacter)
  let result = ''
  let from = 0
  let at = folded.indexOf(needle)
  while (at >= 0) {
    const last = at + needle.length - 1
    const start = starts[at] ?? 0
    const end = ends[last] ?? text.length
    // A match may not begin or stop in the middle of a character such as œ.
    const isWhole = starts[at - 1] !== start && starts[last + 1] !== starts[last]
    if (isWhole) {
      result += text.slice(from, start) + replacement
      from = end
    }
    at = folded.indexOf(needle, isWhole ? last + 1 : at + 1)
  }
  return result + text.slice(from)
}

/** Makes the test "this text holds (or is) the one looked for". */
export const compileFind = (
  find: string,
  options: FindOptions = {},
): ((text: string) => boolean) => {
  const foldAll = comparable(options)
  const needle = foldAll(find)
  return options.wholeCell === true
    ? (text) => foldAll(text) === needle
    : (text) => foldAll(text).includes(needle)
}
