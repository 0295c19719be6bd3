/**
 * A rule learned from examples, as data: what it makes of the texts of one row, in parts written one behind the
 * other. Kept in recipes and project files, so it is closed and versioned: nothing in it is ever run as code.
 */
export interface Program {
  readonly version: 1
  /** The first branch whose guard holds makes the result. */
  readonly branches: readonly Branch[]
  /** For rows no guard holds for; null: they have no result. */
  readonly otherwise: readonly Part[] | null
}

export interface Branch {
  readonly when: Guard
  readonly parts: readonly Part[]
}

/** A question about one of the row's texts, by its place among the inputs (from 0). */
export type Guard =
  | { readonly kind: 'contains' | 'starts' | 'ends'; readonly input: number; readonly text: string }
  | { readonly kind: 'lacks'; readonly input: number; readonly text: string }
  | { readonly kind: 'has' | 'hasNot'; readonly input: number; readonly token: Token }
  | { readonly kind: 'is'; readonly input: number; readonly token: Token }
  | { readonly kind: 'length'; readonly input: number; readonly length: number }
  | { readonly kind: 'empty' | 'filled'; readonly input: number }

export const tokenKinds = [
  'digits',
  'number',
  'word',
  'name',
  'phrase',
  'capitals',
  'capitalised',
  'titled',
  'alphanumeric',
  'chunk',
  'houseNumber',
  'houseSuffix',
  'identifier',
  'email',
  'date',
  'time',
  'phone',
] as const

export type TokenKind = (typeof tokenKinds)[number]

/** What positions are counted by; `length` asks for digits in a run of just so many. */
export interface Token {
  readonly kind: TokenKind
  readonly length?: number
}

export type Side = 'before' | 'after'

/** A place in a text. `nth` counts from 1, from the right when negative. */
export type Position =
  | { readonly kind: 'start' | 'end' }
  /** So many characters from the start, or from the end when negative. */
  | { readonly kind: 'offset'; readonly offset: number }
  | {
      readonly kind: 'token'
      readonly token: Token
      readonly nth: number
      readonly side: Side
      /** Beyond the white space on that side. */
      readonly isSpaced: boolean
    }
  | {
      readonly kind: 'text'
      readonly text: string
      readonly nth: number
      readonly side: Side
      readonly isSpaced: boolean
      /** For the end of a piece: counted from where the piece starts. */
      readonly isNext?: boolean
    }

export const views = [
  'asIs',
  'tidy',
  'digits',
  'alphanumerics',
  'capitals',
  'initials',
  'noSpaces',
  'slug',
] as const

/** What of a text is looked at: only its digits, only its capitals, the first letters of its words… */
export type View = (typeof views)[number]

export const letterCases = [
  'asIs',
  'upper',
  'lower',
  'title',
  'street',
  'eachWord',
  'sentence',
  'plain',
  'plainLower',
  'plainUpper',
] as const

/** `title` is French; `street` too, but for kinds of streets (`12 rue de l'Église`); `plain` has no accents. */
export type LetterCase = (typeof letterCases)[number]

/** Last change of a piece: zeros in front, no zeros in front, only its first or last characters. */
export type Fit =
  | { readonly kind: 'pad'; readonly width: number }
  | { readonly kind: 'unpad' }
  | { readonly kind: 'first' | 'last'; readonly count: number }

export interface PiecePart {
  readonly kind: 'piece'
  readonly input: number
  readonly view: View
  readonly from: Position
  readonly to: Position
  /** Every occurrence of one text replaced by another. */
  readonly replace?: { readonly find: string; readonly by: string }
  readonly letterCase: LetterCase
  readonly fit?: Fit
}

export const dateFormats = [
  'yyyy-mm-dd',
  'dd/mm/yyyy',
  'dd-mm-yyyy',
  'dd.mm.yyyy',
  'dd/mm/yy',
  'd/m/yyyy',
  'yyyy/mm/dd',
  'yyyymmdd',
  'ddmmyyyy',
  'd month yyyy',
  'd month',
  'dd month yyyy',
  'weekday d month yyyy',
  'weekday',
  'month yyyy',
  'month',
  'mm/yyyy',
  'mm-yyyy',
  'yyyy-mm',
  'yyyy/mm',
  'yyyymm',
  'yyyy',
  'yy',
  'mm',
  'm',
  'dd',
  'd',
  'quarter',
  'Tquarter',
  'Tquarter yyyy',
  'yyyy-Tquarter',
] as const

export type DateFormat = (typeof dateFormats)[number]

export const timeFormats = [
  'hh:mm',
  'hh:mm:ss',
  'hhhmm',
  'hhmm',
  'hh',
  'h',
  'mm',
  'minutes',
] as const

export type TimeFormat = (typeof timeFormats)[number]

export const phoneFormats = [
  'spaces',
  'compact',
  'dots',
  'dashes',
  'international',
  'internationalCompact',
  'doubleZero',
] as const

export type PhoneFormat = (typeof phoneFormats)[number]

export interface NumberFormat {
  /** How many decimals (rounded, negative for tens and hundreds), all those written, or no useless zeros. */
  readonly decimals: number | 'asWritten' | 'short'
  readonly mark: '.' | ','
  /** Between groups of three digits; empty for none. */
  readonly group: '' | ' ' | '\u00a0' | '\u202f' | '.' | ','
  /** Multiplied by this power of ten. */
  readonly scale: number
  /** At least so many digits before the mark, zeros in front. */
  readonly width: number
}

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | PiecePart
  | {
      readonly kind: 'date'
      readonly input: number
      readonly nth: number
      readonly order: 'dmy' | 'mdy'
      readonly format: DateFormat
      readonly letterCase: LetterCase
    }
  | {
      readonly kind: 'time'
      readonly input: number
      readonly nth: number
      readonly format: TimeFormat
    }
  | {
      readonly kind: 'number'
      readonly input: number
      readonly nth: number
      readonly format: NumberFormat
    }
  | {
      readonly kind: 'phone'
      readonly input: number
      readonly nth: number
      readonly format: PhoneFormat
    }
  | {
      /** The digits (or letters and digits) of a text, cut into groups of these sizes; just `total` of them. */
      readonly kind: 'groups'
      readonly input: number
      readonly view: 'digits' | 'alphanumerics'
      readonly total: number
      readonly start: number
      readonly sizes: readonly number[]
      readonly separator: string
      readonly letterCase: LetterCase
    }

/** How many branches a program may have beside `otherwise`, and parts a branch. */
export const MOST_BRANCHES = 3
export const MOST_PARTS = 12
