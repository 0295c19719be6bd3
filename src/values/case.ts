import { isAcronym, isLower, isUpper, romanNumeral } from './caseWords'
import { lowerEach, removeAccents } from './text'

/**
 * - `title`: French titles: small words stay small, hyphens and apostrophes start words;
 * - `sentence`: a capital at the start of each sentence;
 * - `titleWords`: a capital after each white space or dot, the rest in small letters.
 */
export type CaseMode = 'upper' | 'lower' | 'title' | 'sentence' | 'titleWords'

export const caseModes: readonly CaseMode[] = ['upper', 'lower', 'title', 'sentence', 'titleWords']

export interface CaseOptions {
  readonly removeAccents?: boolean
}

/** A word and what surrounds it: what stands between it and its neighbours, and those neighbours in small letters. */
interface Word {
  readonly written: string
  readonly small: string
  readonly gapBefore: string
  readonly previous: string
  readonly gapAfter: string
  readonly next: string
}

const word = /[\p{L}\p{M}\p{N}]+/gu

/** Rewrites each word of a text; what stands between words is kept. */
const mapWords = (text: string, change: (word: Word) => string): string => {
  const matches = Array.from(text.matchAll(word))
  let result = ''
  let from = 0
  let previous = ''
  matches.forEach((match, index) => {
    const [written] = match
    const end = match.index + written.length
    const next = matches[index + 1]
    const small = lowerEach(written)
    const gapBefore = text.slice(from, match.index)
    result +=
      gapBefore +
      change({
        written,
        small,
        gapBefore,
        previous,
        gapAfter: text.slice(end, next?.index),
        next: lowerEach(next?.[0] ?? ''),
      })
    previous = small
    from = end
  })
  return result + text.slice(from)
}

const capital = (text: string): string => {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0)
  const upper = first.toUpperCase()
  // A letter such as ß has no single capital and stays.
  return (upper.length > first.length ? first : upper) + text.slice(first.length)
}

/** True when capitals mean something in a text: it also has words in small letters. */
const isMixed = (text: string): boolean => /\p{Ll}{2}/u.test(text) && /\p{Lu}/u.test(text)

const smallWords = new Set(
  'de du des la le les et ou en sur sous dans par pour chez avec sans à au aux lès lez ès un une'.split(
    ' ',
  ),
)

/** Behind the number of a house: `12 bis Rue Haute`. */
const houseIndexes = new Set(['bis', 'ter', 'quater', 'quinquies'])

/** Before an apostrophe, words whose vowel was dropped. */
const elided = new Set(['d', 'l', 'qu', 's', 'n', 'j', 'm', 't', 'c', 'jusqu', 'lorsqu'])

/** Before an apostrophe that stands inside one word. */
const joinedPrefixes = new Set(['aujourd', 'prud', 'presqu', 'quelqu'])

const apostrophe = /^['’ʼ‘`´]$/u
const spaceOnly = /^\p{White_Space}+$/u
const segmentStart = /[!?…:;/([{«"“|]|\p{White_Space}[-–—]\p{White_Space}|[\n\r]/u
const startsWithVowel = /^[aeiouyhàâäéèêëîïôöùûüœæ]/u

const startsSegment = ({ previous, gapBefore }: Word): boolean =>
  previous === '' || segmentStart.test(gapBefore)

const isSmallWord = ({ small, gapBefore, gapAfter, previous, next }: Word): boolean => {
  if (apostrophe.test(gapAfter)) return elided.has(small)
  if (houseIndexes.has(small)) return spaceOnly.test(gapBefore) && /^\d+$/.test(previous)
  if (smallWords.has(small)) return true
  if (!spaceOnly.test(gapAfter)) return false
  // Capitals are often typed without accents and with a space for the apostrophe: A LA GARE, RUE D AUMALE.
  if (small === 'a') return smallWords.has(next) || next === 'l'
  return (small === 'd' || small === 'l') && next.length > 1 && startsWithVowel.test(next)
}

/** Codes of letters and digits written in capitals: `RD12`, `A7`, `12B`; not `12E`, the twelfth. */
const isCode = (written: string): boolean =>
  isUpper(written) && (/^\p{L}{1,3}\d+\p{L}?$/u.test(written) || /^\d+[A-DF-Z]$/.test(written))

const titleWord = (word: Word, mixed: boolean): string => {
  const { written, small, gapBefore, previous, gapAfter } = word
  const isSmall = isSmallWord(word)
  if (isCode(written) || (mixed && !isSmall && isAcronym(written, small))) return written
  if (apostrophe.test(gapBefore)) {
    const isEnding = small.length === 1 && !apostrophe.test(gapAfter)
    if (joinedPrefixes.has(previous) || isEnding || smallWords.has(small)) return small
    return capital(small)
  }
  if (isSmall && !startsSegment(word)) return small
  return (isUpper(written) || isLower(written) ? romanNumeral(small) : null) ?? capital(small)
}

const titleCase = (text: string): string => {
  const mixed = isMixed(text)
  return mapWords(text, (word) => titleWord(word, mixed))
}

/** A dot after one or two letters is an abbreviation's: `M. Dupont`, `av. Foch`. */
const startsSentence = ({ previous, gapBefore }: Word): boolean =>
  previous === '' ||
  /[!?…]["»”)\]]*\p{White_Space}|[\n\r]/u.test(gapBefore) ||
  (previous.length > 2 && /\.["»”)\]]*\p{White_Space}/u.test(gapBefore))

const sentenceCase = (text: string): string => {
  const mixed = isMixed(text)
  return mapWords(text, (word) => {
    const { written, small } = word
    if (isCode(written) || (mixed && isAcronym(written, small))) return written
    const numeral = isUpper(written) || mixed ? romanNumeral(small) : null
    if (numeral !== null && small.length > 1 && isUpper(written.slice(0, 2))) return numeral
    return startsSentence(word) ? capital(small) : small
  })
}

const wordStart = /(^|[\p{White_Space}.])(\p{L})/gu

const titleWords = (text: string): string =>
  lowerEach(text).replace(wordStart, (_, before: string, first: string) => before + capital(first))

const modes: Record<CaseMode, (text: string) => string> = {
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  title: titleCase,
  sentence: sentenceCase,
  titleWords,
}

/**
 * Changes the case of a text by French rules; accents are kept unless asked otherwise. In a text all in capitals every
 * word is changed; in a mixed one short forms such as `SNCF` stay.
 */
export const changeCase = (text: string, mode: CaseMode, options: CaseOptions = {}): string => {
  const changed = modes[mode](text)
  return options.removeAccents === true ? removeAccents(changed) : changed
}
