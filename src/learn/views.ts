import { changeCase } from '../values/case'
import { removeAccents, removeExtraSpaces } from '../values/text'
import type { Fit, LetterCase, View } from './program'

const smallWords = new Set(
  'à au aux d de des du en et l la le les ou par pour sous sur un une'.split(' '),
)

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu

const initialsOf = (text: string): string =>
  Array.from(text.matchAll(wordPattern), ([word]) => word)
    .filter((word) => !smallWords.has(word.toLowerCase()))
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0))
    .join('')
    .toUpperCase()

const slugOf = (text: string): string =>
  removeAccents(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** A text as a view shows it. */
export function viewOf(text: string, view: View): string {
  switch (view) {
    case 'asIs':
      return text
    case 'tidy':
      return removeExtraSpaces(text)
    case 'digits':
      return text.replace(/[^0-9]+/g, '')
    case 'alphanumerics':
      return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
    case 'capitals':
      return text.replace(/[^\p{Lu}]+/gu, '')
    case 'initials':
      return initialsOf(text)
    case 'noSpaces':
      return text.replace(/\p{White_Space}+/gu, '')
    case 'slug':
      return slugOf(text)
  }
}

const streetKind =
  /(?<=^(?:\d[^\p{L}]*(?:(?:bis|ter|quater)[^\p{L}]+)?)?)(?:Allée|Allee|Avenue|Boulevard|Chaussée|Chemin|Cité|Clos|Cour|Cours|Esplanade|Faubourg|Hameau|Impasse|Lieu-Dit|Lotissement|Mail|Passage|Place|Promenade|Quai|Résidence|Rond-Point|Route|Rue|Ruelle|Sente|Sentier|Square|Traverse|Venelle|Villa|Voie)s?(?![\p{L}\p{M}])/u
const wordStart = /(?<![\p{L}\p{M}\p{N}])\p{L}/gu

/** A text in another case. */
export function inCase(text: string, letterCase: LetterCase): string {
  switch (letterCase) {
    case 'asIs':
      return text
    case 'upper':
      return text.toUpperCase()
    case 'lower':
      return text.toLowerCase()
    case 'title':
      return changeCase(text, 'title')
    case 'street':
      return changeCase(text, 'title').replace(streetKind, (kind) => kind.toLowerCase())
    case 'eachWord':
      return text.toLowerCase().replace(wordStart, (letter) => letter.toUpperCase())
    case 'sentence':
      return changeCase(text, 'sentence')
    case 'plain':
      return removeAccents(text)
    case 'plainLower':
      return removeAccents(text).toLowerCase()
    case 'plainUpper':
      return removeAccents(text).toUpperCase()
  }
}

const onlyDigits = /^[0-9]+$/
const clusters = /\P{M}\p{M}*/gu

/** The last change of a piece; null when it does not fit: too long to pad, too short to cut. */
export function fitted(text: string, fit: Fit | undefined): string | null {
  if (!fit) return text
  switch (fit.kind) {
    case 'pad':
      return onlyDigits.test(text) && text.length <= fit.width
        ? text.padStart(fit.width, '0')
        : null
    case 'unpad':
      return onlyDigits.test(text) ? text.replace(/^0+(?=\d)/, '') : null
    case 'first':
    case 'last': {
      const characters = text.match(clusters) ?? []
      if (characters.length < fit.count) return null
      const kept =
        fit.kind === 'first' ? characters.slice(0, fit.count) : characters.slice(-fit.count)
      return kept.join('')
    }
  }
}
