import { fold } from '../values/text'

/** Words that are shortened in names of places, folded. */
const words = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
  ['stes', 'saintes'],
  ['s/s', 'sous'],
  ['s/', 'sur'],
  ['s', 'sur'],
  ['/', 'sur'],
  ['nd', 'notre dame'],
  ['gd', 'grand'],
  ['gde', 'grande'],
  ['mt', 'mont'],
])

const articles = /^(?:le|la|les|l) (?=.)/
/** An article behind the name: `Havre (Le)`, `Havre, le`. */
const articleBehind = /^(.+?)\s*(?:\(\s*(le|la|les|l')\s*\)|,\s*(le|la|les|l'))$/
const cedex = /\s*\bcedex\b\s*(?:n°\s*)?\d*\s*$/

/**
 * What is compared of the name of a place: no case, accent, hyphen or apostrophe, ligatures opened, `St` and `s/` in
 * full, no CEDEX behind it.
 */
export function placeKey(name: string): string {
  const folded = fold(name).trim().replace(cedex, '')
  const [, rest, inside, behind] = articleBehind.exec(folded) ?? []
  const ordered = rest === undefined ? folded : `${inside ?? behind ?? ''} ${rest}`
  const parts = ordered
    .replace(/\bs\/s(?![a-z])/g, ' s/s ')
    .replace(/\bs\/(?!s(?![a-z]))/g, ' s/ ')
    .split(/[^\p{L}\p{N}/]+|(?<![s])(?=\/)|(?<=\/)(?!s)/u)
    .filter((part) => part !== '')
  return parts
    .map((part, at) => {
      // `s` and `/` stand for « sur » between two words only.
      const isInside = at > 0 && at < parts.length - 1
      if (/^(?:s|\/|s\/|s\/s)$/.test(part) && !isInside) return part === 's' ? part : ''
      return words.get(part) ?? part
    })
    .filter((part) => part !== '')
    .join(' ')
}

/** The key without the article in front: « Le Havre » is said « Havre » at times. */
export const withoutArticle = (key: string): string => key.replace(articles, '')

const digitsIn = (text: string): number => Number(text.replace(/\D/g, ''))

const district =
  /^(paris|lyon|marseille)\s*[-,]?\s*\(?\s*(?:(\d{1,2})\s*(?:er|e|eme|nd|nde|o)?|(?:n°?\s*)(\d{1,2}))\s*\)?(?:\s*(?:arrondissement|arrdt|arrt|arr|ardt)\.?)?$/

const districtsOf = new Map([
  ['paris', { start: 75100, most: 20 }],
  ['lyon', { start: 69380, most: 9 }],
  ['marseille', { start: 13200, most: 16 }],
])

/** The code of an arrondissement of Paris, Lyon or Marseille: « Paris 15e », « LYON 03 »; null for anything else. */
export function districtCode(name: string): string | null {
  const folded = fold(name)
    .replace(/[-\s]+/g, ' ')
    .trim()
  const [, city = '', first, second] = district.exec(folded) ?? []
  const known = districtsOf.get(city)
  const number = digitsIn(first ?? second ?? '')
  return known && number >= 1 && number <= known.most ? String(known.start + number) : null
}
