/** One of the parts between semicolons of a number format, for positive, negative and zero numbers. */
export interface FormatSection {
  readonly kind: SectionKind
  /** Of dates and times: whether they go to the second, and the digits of its fraction. */
  readonly showsSeconds: boolean
  readonly decimals: number
  readonly condition: { readonly sign: string; readonly than: number } | null
  /** Placeholders and literals of a `padded` section, literals of a `literal` one. */
  readonly pieces: readonly FormatPiece[]
}

export type SectionKind =
  | 'general'
  | 'number'
  | 'percent'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'duration'
  /** Whole numbers with zeros in front: `00000`. */
  | 'padded'
  | 'literal'
  | 'text'

export interface FormatPiece {
  readonly isDigit: boolean
  readonly text: string
}

export interface CellFormat {
  /** As spreadsheets write it, in English; null for a format that is not written so. */
  readonly code: string | null
  readonly sections: readonly FormatSection[]
  /** The cell shows TRUE for a number that is not zero. */
  readonly isBoolean: boolean
}

const TOKEN =
  /"([^"]*)"?|\\([\s\S])|_[\s\S]|\*[\s\S]|\[([^\]]*)\]|(general)|(AM\/PM|A\/P)|(y+|m+|d+|h+|s+)|(E[+-])|([0#?])|([.,%/@])|([\s\S])/giy

interface Token {
  readonly type: 'literal' | 'bracket' | 'general' | 'half' | 'date' | 'exponent' | 'digit' | 'mark'
  readonly text: string
}

function tokensOf(code: string): Token[] {
  const tokens: Token[] = []
  for (const match of code.matchAll(TOKEN)) {
    const [whole, quoted, escaped, bracket, general, half, date, exponent, digit, mark, other] =
      match
    if (quoted !== undefined) tokens.push({ type: 'literal', text: quoted })
    else if (escaped !== undefined) tokens.push({ type: 'literal', text: escaped })
    else if (bracket !== undefined) tokens.push({ type: 'bracket', text: bracket })
    else if (general !== undefined) tokens.push({ type: 'general', text: general })
    else if (half !== undefined) tokens.push({ type: 'half', text: half })
    else if (date !== undefined) tokens.push({ type: 'date', text: date.toLowerCase() })
    else if (exponent !== undefined) tokens.push({ type: 'exponent', text: exponent })
    else if (digit !== undefined) tokens.push({ type: 'digit', text: digit })
    else if (mark !== undefined) tokens.push({ type: 'mark', text: mark })
    else if (other !== undefined) tokens.push({ type: 'literal', text: other })
    else if (whole.startsWith('_')) tokens.push({ type: 'literal', text: '' })
  }
  return tokens
}

/** Cut at semicolons that are neither quoted nor escaped. */
function sectionCodes(code: string): string[] {
  const found = ['']
  for (const [piece] of code.matchAll(/"[^"]*"?|\\[\s\S]|\[[^\]]*\]|;|[\s\S]/g)) {
    if (piece === ';') found.push('')
    else found[found.length - 1] += piece
  }
  return found
}

/** A French date written by a program that did not translate its letters: `jj/mm/aaaa`. */
const FRENCH = /^[jmahs\s/.:;@\\-]*j[jmahs\s/.:;@\\-]*aa[jmahs\s/.:;@\\-]*$/i

const inEnglish = (code: string): string =>
  FRENCH.test(code) ? code.replace(/j/gi, 'd').replace(/a/gi, 'y') : code

/** What a number format means for the text of a cell. Never fails: what it does not know is a number. */
export function readFormat(code: string): CellFormat {
  const english = inEnglish(code)
  const sections = sectionCodes(english).slice(0, 4).map(readSection)
  return { code: english, sections, isBoolean: isBoolean(sections, english) }
}

const BOOLEAN = /^(?:TRUE|VRAI)$/i

function isBoolean(sections: readonly FormatSection[], code: string): boolean {
  if (/^BOOLEAN$/i.test(code)) return true
  const [first] = sections
  return (
    sections.length > 1 &&
    sections.every(({ kind }) => kind === 'literal') &&
    BOOLEAN.test(literalOf(first!).trim())
  )
}

const literalOf = ({ pieces }: FormatSection): string => pieces.map(({ text }) => text).join('')

function readSection(code: string): FormatSection {
  const tokens = tokensOf(code)
  let condition: FormatSection['condition'] = null
  let hasElapsed = false
  let hasDate = false
  let hasTime = false
  let showsSeconds = false
  tokens.forEach((token, at) => {
    if (token.type === 'bracket') {
      if (/^(?:h+|m+|s+)$/i.test(token.text)) hasElapsed = true
      if (/^s+$/i.test(token.text)) showsSeconds = true
      const found = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(token.text)
      if (found) condition = { sign: found[1]!, than: Number(found[2]) }
    } else if (token.type === 'half') hasTime = true
    else if (token.type === 'date') {
      if (token.text.startsWith('h') || isMinutes(tokens, at)) hasTime = true
      else if (token.text.startsWith('s')) hasTime = showsSeconds = true
      else hasDate = true
    }
  })
  const pieces = tokens.flatMap(({ type, text }): FormatPiece[] =>
    type === 'digit' || type === 'literal'
      ? [{ isDigit: type === 'digit', text }]
      : type === 'bracket' && text.startsWith('$')
        ? [{ isDigit: false, text: text.slice(1).split('-')[0] ?? '' }]
        : [],
  )
  const kind = hasElapsed
    ? 'duration'
    : hasDate
      ? hasTime
        ? 'dateTime'
        : 'date'
      : hasTime
        ? 'time'
        : numberKind(tokens)
  const decimals = hasTime || hasElapsed ? fractionDigits(tokens) : 0
  return { kind, showsSeconds, decimals, condition, pieces }
}

/** A short `m` next to hours or before seconds counts minutes. */
function isMinutes(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!
  if (text !== 'm' && text !== 'mm') return false
  const isTimeMark = ({ type, text: other }: Token): boolean =>
    type === 'date' || (type === 'bracket' && /^(?:h+|m+|s+)$/i.test(other))
  const before = tokens.slice(0, at).findLast(isTimeMark)
  const behind = tokens.slice(at + 1).find(isTimeMark)
  return /^h/i.test(before?.text ?? '') || /^s/i.test(behind?.text ?? '')
}

function fractionDigits(tokens: readonly Token[]): number {
  const point = tokens.findIndex(({ type, text }) => type === 'mark' && text === '.')
  if (point < 0) return 0
  const behind = tokens.slice(point + 1).findIndex(({ type }) => type !== 'digit')
  return Math.min(3, behind < 0 ? tokens.length - point - 1 : behind)
}

function numberKind(tokens: readonly Token[]): SectionKind {
  const has = (type: Token['type'], text?: string): boolean =>
    tokens.some((token) => token.type === type && (text === undefined || token.text === text))
  if (has('general')) return 'general'
  if (has('mark', '@')) return 'text'
  if (!has('digit')) return 'literal'
  if (has('mark', '%')) return 'percent'
  if (has('mark') || has('exponent')) return 'number'
  const digits = tokens.filter(({ type }) => type === 'digit').map(({ text }) => text)
  const zero = digits.indexOf('0')
  return zero >= 0 && digits.length - zero >= 2 ? 'padded' : 'number'
}

/** The section that is used for a number, or null when none is. */
export function sectionFor(format: CellFormat, value: number): FormatSection | null {
  const { sections } = format
  if (sections.some(({ condition }) => condition !== null)) {
    const found = sections.find(({ condition }) => condition && holds(condition, value))
    return (
      found ?? sections.findLast(({ condition, kind }) => !condition && kind !== 'text') ?? null
    )
  }
  const [first, second, third] = sections
  if (value < 0 && second && second.kind !== 'text') return second
  if (value === 0 && third && third.kind !== 'text') return third
  return first ?? null
}

function holds({ sign, than }: NonNullable<FormatSection['condition']>, value: number): boolean {
  switch (sign) {
    case '<':
      return value < than
    case '<=':
      return value <= than
    case '>':
      return value > than
    case '>=':
      return value >= than
    case '=':
      return value === than
    default:
      return value !== than
  }
}

/** A whole number with the zeros and marks of a `padded` section. */
export function paddedText(section: FormatSection, digits: string): string {
  const { pieces } = section
  const places = pieces.filter(({ isDigit }) => isDigit)
  const zero = places.findIndex(({ text }) => text === '0')
  const filled = digits.padStart(places.length - zero, '0')
  const extra = filled.slice(0, Math.max(0, filled.length - places.length))
  let left = filled.slice(extra.length).padStart(places.length, '\0')
  let isFirst = true
  let text = ''
  for (const { isDigit, text: literal } of pieces) {
    if (!isDigit) {
      text += literal
      continue
    }
    if (isFirst) text += extra
    isFirst = false
    text += left[0] === '\0' ? '' : left[0]
    left = left.slice(1)
  }
  return text.trim()
}

/** Formats that files name by number only. */
const BUILT_IN: readonly (readonly [id: number, code: string])[] = [
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  // The short date of the reader's own language.
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'dd/mm/yyyy h:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  // Dates of East Asia, which files made elsewhere use too.
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'yyyy-mm-dd'] as const),
  ...[32, 33, 34, 35, 55, 56].map((id) => [id, 'h:mm:ss'] as const),
]

const builtIn = new Map(BUILT_IN)

/** The code of a format named by number. */
export const builtInFormat = (id: number): string => builtIn.get(id) ?? 'General'

/** The formats of a workbook, each once. */
export class FormatTable {
  readonly formats: CellFormat[] = [readFormat('General')]
  #places = new Map<string, number>([['General', 0]])

  /** The place of a format given by its code. */
  place(code: string): number {
    const known = this.#places.get(code)
    if (known !== undefined) return known
    return this.#add(code, readFormat(code))
  }

  /** The place of a format that is not written as a code. */
  placeOf(key: string, format: CellFormat): number {
    return this.#places.get(`\0${key}`) ?? this.#add(`\0${key}`, format)
  }

  #add(key: string, format: CellFormat): number {
    // A place is kept in two bytes; no file has so many formats but to do harm.
    if (this.formats.length > 65_000) return 0
    const place = this.formats.push(format) - 1
    this.#places.set(key, place)
    return place
  }
}
