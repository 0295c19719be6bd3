import { decodeEntities } from './htmlEntities'
import { removeAccents, removeInvisibleCharacters } from './text'

export interface NormaliseOptions {
  /** Reads `&eacute;` and `&#233;`. */
  readonly entities?: boolean
  /** Removes what has no width and control characters; composes letters written with a separate accent. */
  readonly invisible?: boolean
  /** `plain`: marks of a keyboard (' " - ...); `french`: those of a printer (’ « » – …). */
  readonly marks?: 'keep' | 'plain' | 'french'
  readonly accents?: boolean
  readonly punctuation?: 'keep' | 'space' | 'remove'
}

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g
const apostrophes = /[\u2018\u2019\u201a\u201b\u2032\u02b9\u02bb\u02bc\uff07`\u00b4]/g
const quotes = /[\u201c-\u201f\u2033\uff02]/g
const guillemets = /\u00ab[\p{White_Space}]*|[\p{White_Space}]*\u00bb/gu
const dashes = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/g
const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const ligatures = /[\ufb00-\ufb04]/g

const plainMarks = (text: string): string =>
  text
    .replace(apostrophes, "'")
    .replace(guillemets, '"')
    .replace(quotes, '"')
    .replace(dashes, '-')
    .replaceAll('…', '...')
    .replace(oddSpaces, ' ')
    .replace(ligatures, (letter) => letter.normalize('NFKD'))

const apostropheInWord = /(?<=\p{L})['\u2018\u02bc`\u00b4](?=[\p{L}\p{N}])/gu
const pairedQuotes = /"([^"]*)"|\u201c([^\u201d]*)\u201d/g
const spacedMark = /[ \u00a0\u202f]+(?=[:;!?\u00bb%\u20ac])/g
const insideOpening = /\u00ab[ \u00a0\u202f]*/g
const insideClosing = /[ \u00a0\u202f]*\u00bb/g
const spacedDash = /(?<=\p{White_Space})-(?=\p{White_Space})/gu

const frenchMarks = (text: string): string =>
  text
    .replace(apostropheInWord, '’')
    .replace(pairedQuotes, (_whole, straight?: string, curly?: string) => `«${straight ?? curly}»`)
    .replace(insideOpening, '«\u00a0')
    .replace(insideClosing, '\u00a0»')
    .replace(spacedMark, '\u00a0')
    .replace(spacedDash, '–')
    .replace(/\.{3}/g, '…')
    .replace(ligatures, (letter) => letter.normalize('NFKD'))

const punctuation = /\p{P}+/gu
const doubleSpaces = /(?<=\S) {2,}(?=\S)/g

/** Writes a text in one way; each choice left out leaves the text as it is. */
export const normaliseText = (text: string, options: NormaliseOptions): string => {
  let made = options.entities ? decodeEntities(text) : text
  if (options.invisible) {
    made = removeInvisibleCharacters(made).replace(controls, '').normalize('NFC')
  }
  if (options.marks === 'plain') made = plainMarks(made)
  if (options.marks === 'french') made = frenchMarks(made)
  if (options.accents) made = removeAccents(made)
  if (options.punctuation === 'remove') made = made.replace(punctuation, '')
  if (options.punctuation === 'space') {
    const spaced = made.replace(punctuation, ' ')
    made = spaced === made ? made : spaced.replace(doubleSpaces, ' ').trim()
  }
  return made
}
