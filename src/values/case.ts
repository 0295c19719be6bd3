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

const smallWords = new Set(
  'de du des d la le les l et ou en sur sous dans par pour chez avec sans à a au aux lès lez les ès un une y'.split(
    ' ',
  ),
)

/** Before an apostrophe that does not start a new word. */
const joinedPrefixes = new Set(['aujourd', 'prud', 'presqu', 'quelqu'])

/** Short forms people write in capitals inside an ordinary text. */
const acronyms = new Set(
  'adapei bp ccas cci cias cpam crous dae dgfip drac eaje ehpad epci hlm ime irve mjc ocde ot paca plu pmi pmr ratp rer rsa scot sivom sivu ter tgv ue uk urssaf usa za zac zad zae zi zup'.split(
    ' ',
  ),
)
const abbreviations = new Set([
  'st',
  'ste',
  'sts',
  'stes',
  'mr',
  'mrs',
  'mm',
  'mme',
  'mlle',
  'dr',
  'pr',
  'bd',
  'bld',
  'blvd',
  'pl',
  'ch',
  'rte',
])

const word = /[\p{L}\p{M}\p{N}]+/gu
const roman = /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/
const romanRank = /^(x{0,3}(?:ix|iv|v?i{0,3}))(e|ème|eme|è)$/
const apostrophe = /['’ʼ‘`´]$/u
const startsSegment = /(?:^|[.!?…:;/([{«"“]\s*|\s[-–—]\s*|\n\s*)$/u

const capital = (text: string): string => {
  const [first = ''] = text
  const upper = first.toUpperCase()
  // A letter such as ß has no single capital and stays.
  return (upper.length > first.length ? first : upper) + text.slice(first.length)
}

const isUpper = (text: string): boolean =>
  text !== text.toLowerCase() && text === text.toUpperCase()
const isLower = (text: string): boolean => text === text.toLowerCase()

/** True when capitals mean something here: the text also has words in small letters. */
const isMixed = (text: string): boolean => /\p{Ll}{2}/u.test(text) && /\p{Lu}/u.test(text)

const isAcronym = (written: string, small: string, mixed: boolean): boolean => {
  if (!mixed || !isUpper(written) || written.length < 2 || smallWords.has(small)) return false
  if (acronyms.has(small)) return true
  return (
    written.length <= 5 && !/[aeiouyàâäéèêëîïôöùûüÿœæ]/u.test(small) && !abbreviations.has(small)
  )
}

const romanNumeral = (written: string, small: string): string | null => {
  if (!isUpper(written) && !isLower(written)) return null
  if (roman.test(small)) return small.toUpperCase()
  const rank = romanRank.exec(small)
  // "vie" is a word far more often than the sixth.
  if (!rank || rank[1] === '' || small === 'vie') return null
  return (rank[1] ?? '').toUpperCase() + (rank[2] ?? '')
}

/** Numerals kept in mixed text as written: `XIXe`, `Louis XIV`. */
const isKeptNumeral = (written: string): boolean => /^[IVX]+(?:e|ème|er|ère)?$/u.test(written)

const titleWord = (written: string, before: string, after: string, mixed: boolean): string => {
  const small = lowerEach(written)
  const isFirst = startsSegment.test(before)
  if (isAcronym(written, small, mixed)) return written
  const numeral = romanNumeral(written, small)
  if (numeral !== null && !(small === 'y' || (small.length === 1 && apostrophe.test(after))))
    return numeral
  if (apostrophe.test(before)) {
    const prefix = /([\p{L}\p{M}]+).$/u.exec(before)?.[1]?.toLowerCase() ?? ''
    if (joinedPrefixes.has(prefix)) return small
    if (small.length === 1 && !/^[\p{L}\p{M}'’-]/u.test(after)) return small
    return capital(small)
  }
  if (!isFirst && isSmallWord(small, after)) return small
  return capital(small)
}

const elided = new Set(['d', 'l', 'qu', 's', 'n', 'j', 'm', 't', 'c'])

const isSmallWord = (small: string, after: string): boolean =>
  apostrophe.test(after.slice(0, 1))
    ? elided.has(small)
    : small.length > 1 || small === 'à' || small === 'y' || small === 'a'
      ? smallWords.has(small)
      : false

const titleCase = (text: string): string => {
  const mixed = isMixed(text)
  return text.replace(word, (written: string, offset: number) =>
    titleWord(written, text.slice(0, offset), text.slice(offset + written.length), mixed),
  )
}

const startsSentence = /(?:^|[.!?…]["»”)\]]*\s+|\n\s*)[^\p{L}\p{N}]*$/u

const sentenceCase = (text: string): string => {
  const mixed = isMixed(text)
  return text.replace(word, (written: string, offset: number) => {
    const small = lowerEach(written)
    if (isAcronym(written, small, mixed) || (mixed && isKeptNumeral(written))) return written
    return startsSentence.test(text.slice(0, offset)) ? capital(small) : small
  })
}

const titleWords = (text: string): string =>
  lowerEach(text).replace(
    /(^|[\p{White_Space}.])(\p{L})/gu,
    (_, before: string, first: string) => before + capital(first),
  )

const modes: Record<CaseMode, (text: string) => string> = {
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  title: titleCase,
  sentence: sentenceCase,
  titleWords,
}

/** Changes the case of a text by French rules; accents are kept unless asked otherwise. */
export const changeCase = (text: string, mode: CaseMode, options: CaseOptions = {}): string => {
  const changed = modes[mode](text)
  return options.removeAccents === true ? removeAccents(changed) : changed
}
