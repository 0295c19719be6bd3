import type { RowKey } from '../table/rowIds'
import type { ColumnId } from '../table/table'
import type { Issue } from '../values/result'

/** A step ready to be put into a recipe. */
export interface ReadyStep {
  readonly kind: string
  readonly params: Readonly<Record<string, unknown>>
}

/** The verbs of the work, under which the diagnosis shows what it found. */
export const findingGroups = ['clean', 'compile', 'complete', 'standardise'] as const

export type FindingGroup = (typeof findingGroups)[number]

/** A row a finding is about. */
export interface FoundRow {
  readonly key: RowKey
  readonly kind: 'total' | 'note' | 'header' | 'empty'
  /** The first filled cell: where to look, and what it says (empty in an empty row). */
  readonly column: ColumnId | null
  readonly text: string
}

/** A cell a finding is about. */
export interface FoundCell {
  readonly key: RowKey
  readonly column: ColumnId
  readonly text: string
  /** What the fix makes of it; null where nothing can. */
  readonly after: string | null
}

export interface FoundColumn {
  readonly id: ColumnId
  readonly name: string
  /** Cells of the column concerned. */
  readonly count: number
}

/** Something found in a table, with its cells and, where there is one, the step that settles it. */
export interface Finding {
  /** Names it among the findings of its table, the same from one diagnosis to the next. */
  readonly id: string
  readonly code: FindingCode
  readonly group: FindingGroup
  /** Something was lost before the table came here: only who sent it can give it back. */
  readonly isDamage: boolean
  /** Counts and texts for its sentence: `count` is that of the rows, columns or cells concerned. */
  readonly data: Issue['data']
  /** The first of the rows concerned, in the order of the table. */
  readonly rows: readonly FoundRow[]
  readonly cells: readonly FoundCell[]
  readonly columns: readonly FoundColumn[]
  /** Settles it by itself and changes nothing else. */
  readonly fix: ReadyStep | null
  /** May settle it, once its user has looked at its form. */
  readonly offer: ReadyStep | null
}

export const proposalCodes = [
  'strayRows',
  'repeatedHeaders',
  'emptyRows',
  'emptyColumns',
  'doubleEncoding',
  'extraSpaces',
] as const

export const damageCodes = [
  'lostDigits',
  'roundedDigits',
  'lostZeros',
  'madeDates',
  'dateSerials',
  'wrongKeys',
  'mixedMarks',
  'lostCharacters',
] as const

export type FindingCode = (typeof proposalCodes)[number] | (typeof damageCodes)[number]

/** What was found in a table; an empty list when nothing was. */
export interface Diagnosis {
  readonly findings: readonly Finding[]
}

/** Rows and cells named in a finding: more are only counted. */
export const MOST_NAMED = 50
