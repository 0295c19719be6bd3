const whiteSpace = /\p{White_Space}/u
const onlyBlank =
  /^[\p{White_Space}\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+$/u
const invisible = /[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu
const joinersNextToLatin = /(?<=^|[\p{Script=Latin}\p{N}\p{P}\p{White_Space}])[\u200c\u200d]+/gu

/** True when there is no text at all. */
export const isEmpty = (text: string): boolean => text === ''

/** True for a text made only of white space and invisible characters; the empty text is not blank. */
export const isBlank = (text: string): boolean => {
  const first = text.charCodeAt(0)
  // Most texts start with a visible ASCII character, which settles it.
  return !(first > 0x20 && first < 0x7f) && onlyBlank.test(text)
}

/** True when nothing can be seen in the cell. */
export const isEmptyOrBlank = (text: string): boolean => text === '' || isBlank(text)

/** True for one character of Unicode white space. */
export const isSpace = (character: string): boolean => whiteSpace.test(character)

const ascii = /^[\x20-\x7e]*$/
const accents = /[\u0300-\u036f]+/gu

/** Letters that have no decomposition into a base letter and marks. */
const plainLetters = new Map([
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['ß', 'ss'],
  ['ẞ', 'SS'],
  ['ø', 'o'],
  ['Ø', 'O'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ð', 'd'],
  ['Ð', 'D'],
  ['þ', 'th'],
  ['Þ', 'TH'],
  ['ı', 'i'],
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
])
const eachPlainLetter = /[œŒæÆßẞøØłŁđĐðÐþÞıﬀﬁﬂﬃﬄ]/gu

const withoutAccents = (text: string): string =>
  text
    .replace(eachPlainLetter, (letter) => plainLetters.get(letter) ?? letter)
    .normalize('NFD')
    .replace(accents, '')

/** Removes accents and opens ligatures, keeping the case: `Œuvre d'Été` gives `OEuvre d'Ete`. */
export const removeAccents = (text: string): string =>
  ascii.test(text) ? text : withoutAccents(text).normalize('NFC')

const apostrophes = /[\u0060\u00b4\u02b9\u02bb\u02bc\u02c8\u2018-\u201b\u2032\uff07]/gu
const quotes = /[\u00ab\u00bb\u201c-\u201f\u2033\uff02]/gu
const dashes = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/gu
const spaces = /\p{White_Space}/gu
const invisibleAndJoiners =
  /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu

const foldedCharacters = new Map<string, string>()
const rememberedCharacters = 5000
const specialCharacters = /[^\x20-\x5f\x61-\x7e]/gu

const foldCharacter = (character: string): string => {
  const known = foldedCharacters.get(character)
  if (known !== undefined) return known
  const folded = withoutAccents(character.toLowerCase())
    .replace(spaces, ' ')
    .replace(invisibleAndJoiners, '')
    .replace(apostrophes, "'")
    .replace(quotes, '"')
    .replace(dashes, '-')
  if (foldedCharacters.size < rememberedCharacters) foldedCharacters.set(character, folded)
  return folded
}

/**
 * The form of a text used to search and compare: small letters, no accents, ligatures opened, one kind of apostrophe,
 * quote, dash and space, nothing invisible. It works character by character, so it can be mapped back to the text.
 */
export const fold = (text: string): string =>
  text.replace(specialCharacters, foldCharacter).toLowerCase()

/** Small letters by character: unlike a whole text's, a final sigma gets no special form. */
export const lowerEach = (text: string): string =>
  text.includes('Σ')
    ? Array.from(text, (character) => character.toLowerCase()).join('')
    : text.toLowerCase()

export interface SpaceOptions {
  /** Which ends lose their spaces; both by default. */
  readonly ends?: 'both' | 'start' | 'end' | 'keep'
  /** What becomes of a run of spaces inside the text; one plain space by default. */
  readonly inside?: 'collapse' | 'keep' | 'remove'
  /** Whether line breaks inside the text stay (without the spaces around them); no by default. */
  readonly keepLineBreaks?: boolean
  /** Whether characters without width (zero-width space, byte order mark…) go too; yes by default. */
  readonly removeInvisible?: boolean
}

const spaceRun = /\p{White_Space}+/gu
const notLineBreak = /[^\n\r\u0085\u2028\u2029]+/gu
const lineBreak = /[\n\r\u0085\u2028\u2029]/u
const startSpaces = /^\p{White_Space}+/u

const trimEnd = (text: string): string => {
  let end = text.length
  while (end > 0 && whiteSpace.test(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}

const unseen =
  /[\p{White_Space}\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u

/** The text without the white space and the invisible characters around it, for reading what it means. */
export const trimUnseen = (text: string): string => {
  const isUnseen = (index: number): boolean => {
    const unit = text.charCodeAt(index)
    return unit <= 0x20 || (unit >= 0x7f && unseen.test(text[index] ?? ''))
  }
  let start = 0
  let end = text.length
  while (start < end && isUnseen(start)) start += 1
  while (end > start && isUnseen(end - 1)) end -= 1
  return end - start === text.length ? text : text.slice(start, end)
}

/** Removes the spaces nobody wants, over every Unicode space, no-break ones included. */
export const removeExtraSpaces = (text: string, options: SpaceOptions = {}): string => {
  const {
    ends = 'both',
    inside = 'collapse',
    keepLineBreaks = false,
    removeInvisible = true,
  } = options
  let result = removeInvisible ? removeInvisibleCharacters(text) : text
  if (ends === 'both' || ends === 'start') result = result.replace(startSpaces, '')
  if (ends === 'both' || ends === 'end') result = trimEnd(result)
  if (inside === 'keep') return result
  const filler = inside === 'collapse' ? ' ' : ''
  return result.replace(spaceRun, (run) =>
    keepLineBreaks && lineBreak.test(run) ? run.replace(notLineBreak, '') : filler,
  )
}

/** Removes characters without width; joiners stay where a script or an emoji needs them. */
export const removeInvisibleCharacters = (text: string): string =>
  ascii.test(text) ? text : text.replace(invisible, '').replace(joinersNextToLatin, '')

export interface CharacterChoice {
  readonly mode: 'keep' | 'delete'
  readonly letters?: boolean
  readonly digits?: boolean
  readonly punctuation?: boolean
  /** Other characters, each taken literally. */
  readonly others?: string
}

/** Keeps or deletes the chosen characters; keeping always keeps spaces too. */
export const chooseCharacters = (text: string, choice: CharacterChoice): string => {
  const others = new Set(choice.others ?? '')
  const isChosen = (character: string): boolean =>
    others.has(character) ||
    (choice.letters === true && /[\p{L}\p{M}]/u.test(character)) ||
    (choice.digits === true && /\p{N}/u.test(character)) ||
    (choice.punctuation === true && /[\p{P}\p{S}]/u.test(character))
  return Array.from(text)
    .filter((character) =>
      choice.mode === 'keep' ? isChosen(character) || isSpace(character) : !isChosen(character),
    )
    .join('')
}

export type PieceKind =
  | 'text'
  | 'space'
  | 'nbsp'
  | 'narrowNbsp'
  | 'tab'
  | 'lineBreak'
  | 'zeroWidth'
  | 'leadingSpace'
  | 'trailingSpace'
  | 'control'

export interface Piece {
  readonly kind: PieceKind
  readonly text: string
}

const pieces =
  /(?<lineBreak>\r\n|[\n\r\u0085\u2028\u2029])|(?<tab>\t)|(?<nbsp>\u00a0)|(?<narrowNbsp>\u202f)|(?<zeroWidth>[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff])|(?<leadingSpace>^ +)|(?<trailingSpace> +$)|(?<space> {2,}|[\u1680\u2000-\u200a\u205f\u3000])|(?<control>[\p{Cc}\ufffd])/gu

const kinds: readonly PieceKind[] = [
  'lineBreak',
  'tab',
  'nbsp',
  'narrowNbsp',
  'zeroWidth',
  'leadingSpace',
  'trailingSpace',
  'space',
  'control',
]

/**
 * Cuts a text into pieces so that what cannot be seen can be shown. A single plain space between words is part of the
 * text; `space` is a run of them or an unusual one. The pieces joined give the text back.
 */
export const visibleCharacters = (text: string): readonly Piece[] => {
  const found: Piece[] = []
  let from = 0
  for (const match of text.matchAll(pieces)) {
    if (match.index > from) found.push({ kind: 'text', text: text.slice(from, match.index) })
    const groups = match.groups ?? {}
    const kind = kinds.find((candidate) => groups[candidate] !== undefined) ?? 'control'
    found.push({ kind, text: match[0] })
    from = match.index + match[0].length
  }
  if (from < text.length) found.push({ kind: 'text', text: text.slice(from) })
  return found
}
