import type { Condition } from '../values/conditions'
import type { ColumnId } from '../table/table'
import type { Example } from '../learn/learn'
import type { Program } from '../learn/program'
import type { RowKey } from '../table/rowIds'
import type { TypeId } from '../values/types'

/** A column a step speaks of: its id, and its name when it was last seen (to say it once it is gone). */
export interface ColumnRef {
  readonly id: ColumnId
  readonly name: string
}

/** One line of a correspondence table: this text becomes that one. */
export interface TextPair {
  readonly from: string
  readonly to: string
}

/** Another table of the project: its id, and its name when it was last seen. */
export interface TableRef {
  readonly id: string
  readonly name: string
  /** Of a correspondence table, its lines: put in when the step is run, never kept with it. */
  readonly pairs?: readonly TextPair[]
}

/** Lines of the step's own, or a correspondence table of the project. */
export type TextPairs = readonly TextPair[] | TableRef

/** A column of the table beside one of another table. */
export interface ColumnPair {
  readonly column: ColumnRef
  readonly other: ColumnRef
}

/** One typed cell: it applies only where `before` is found. */
export interface CellEdit {
  readonly row: RowKey
  readonly column: ColumnRef
  readonly before: string
  readonly after: string
  /** When it was typed, milliseconds since 1970; for the history of the cell. */
  readonly time: number
}

/** At most 256 edits, never changed once made, so states share it. */
export interface EditBlock {
  readonly edits: readonly CellEdit[]
}

export interface Rename {
  readonly column: ColumnRef
  readonly name: string
}

/** One drag of a header. */
export interface ColumnMove {
  readonly columns: readonly ColumnRef[]
  /** The moved columns come behind this one; at the start when null. */
  readonly after: ColumnRef | null
}

export type SortOrder = 'french' | 'number' | 'date' | 'codePoint'

export interface SortKey {
  readonly column: ColumnRef
  readonly order: SortOrder
  readonly isDescending: boolean
}

/** A formula as typed, and the columns its names stand for. */
export interface FormulaText {
  readonly text: string
  /** By the name they bear in the text. */
  readonly columns: readonly ColumnRef[]
}

/** Results typed for some rows, and the rule learned from them, kept so that it is never learned again. */
export interface TypedExamples {
  /** What the rule reads, in the order of the texts of each example. */
  readonly columns: readonly ColumnRef[]
  readonly examples: readonly Example[]
  /** Null while nothing could be learned. */
  readonly rule: Program | null
}

/** A text to write where a condition holds. */
export interface Label {
  readonly label: string
  readonly condition: Condition<ColumnRef>
}

export const aggregateIds = [
  'count',
  'filled',
  'distinct',
  'sum',
  'mean',
  'median',
  'min',
  'max',
  'first',
  'last',
  'join',
  'joinDistinct',
  'share',
] as const

export type AggregateId = (typeof aggregateIds)[number]

/** One result per group: what is worked out, of which column (none for a count of rows), and its name ('' for a made one). */
export interface Aggregation {
  readonly operation: AggregateId
  readonly column: ColumnRef | null
  readonly name: string
}

/** What a field of columns looks for: a type, or what the header says where no type does. */
export type Wanted = TypeId | 'commune' | 'amount' | 'hours'

interface FieldBase {
  /** Shown (and checked) only while these other params have these values. */
  readonly visibleWhen?: Readonly<Record<string, string | boolean | readonly string[]>>
  /** Shown (and checked) only while one of the results of this other param is worked out so. */
  readonly visibleFor?: { readonly param: string; readonly operations: readonly AggregateId[] }
  /** Rarely needed: folded in the form while it is as it comes. */
  readonly isRare?: boolean
  /** An optional list a form waits for while the list of this other param is empty too. */
  readonly awaitedWithout?: string
}

/** A param of a step: its type gives the check, the TypeScript type, the default and the control. */
export type Field = FieldBase &
  /** One that is hidden at times must be optional: it has no default. */
  /** `suits`: a new form starts with the one column of the table that is of it. */
  (
    | {
        readonly type: 'column'
        readonly isOptional?: boolean
        readonly suits?: readonly Wanted[]
      }
    /** `allWhenEmpty`: no column chosen means every column of the table at that point. */
    /** `countsEmpty`: a form counts the empty cells of each column. */
    /** `isOptional`: no column is a choice too. `isSide`: so, and the columns selected in the grid are not meant. */
    | {
        readonly type: 'columns'
        readonly allWhenEmpty?: boolean
        readonly isOptional?: boolean
        readonly isSide?: boolean
        readonly countsEmpty?: boolean
        readonly suits?: readonly Wanted[]
      }
    | { readonly type: 'choice'; readonly options: readonly string[]; readonly default: string }
    /** `isAwaited`: a form waits for it, though the step runs without (and then does nothing). */
    | {
        readonly type: 'text'
        readonly default?: string
        readonly isRequired?: boolean
        readonly isAwaited?: boolean
      }
    | { readonly type: 'pattern'; readonly default?: string }
    | { readonly type: 'boolean'; readonly default: boolean }
    | {
        readonly type: 'integer'
        readonly default: number
        readonly min?: number
        readonly max?: number
      }
    | { readonly type: 'condition' }
    | { readonly type: 'sortKeys' }
    | { readonly type: 'renames' }
    | { readonly type: 'moves' }
    | { readonly type: 'edits' }
    | { readonly type: 'rows' }
    /** A list of texts, one a line. `isCounted`: a form counts the cells that hold nothing else. */
    | {
        readonly type: 'texts'
        readonly default: readonly string[]
        readonly isCounted?: boolean
      }
    /** `isOptional`: no line is a choice too. */
    | { readonly type: 'pairs'; readonly isOptional?: boolean }
    /** Another table of the project, whose result the step reads. */
    | { readonly type: 'table' }
    /** Columns of the table that the param called `table` names. */
    | { readonly type: 'otherColumns'; readonly table: string }
    | { readonly type: 'columnPairs'; readonly table: string }
    | { readonly type: 'formula' }
    | { readonly type: 'examples' }
    | { readonly type: 'labels' }
    /** `isOptional`: no aggregation is a choice too. */
    | { readonly type: 'aggregations'; readonly isOptional?: boolean }
  )

export type Fields = Readonly<Record<string, Field>>

export type ValueOf<F> = F extends { type: 'column'; isOptional: true }
  ? ColumnRef | null
  : F extends { type: 'column' }
    ? ColumnRef
    : F extends { type: 'columns' }
      ? readonly ColumnRef[]
      : F extends { type: 'choice'; options: readonly (infer O)[] }
        ? O
        : F extends { type: 'text' | 'pattern' }
          ? string
          : F extends { type: 'boolean' }
            ? boolean
            : F extends { type: 'integer' }
              ? number
              : F extends { type: 'condition' }
                ? Condition<ColumnRef>
                : F extends { type: 'sortKeys' }
                  ? readonly SortKey[]
                  : F extends { type: 'renames' }
                    ? readonly Rename[]
                    : F extends { type: 'moves' }
                      ? readonly ColumnMove[]
                      : F extends { type: 'edits' }
                        ? readonly EditBlock[]
                        : F extends { type: 'examples' }
                          ? TypedExamples
                          : F extends { type: 'rows' }
                            ? readonly RowKey[]
                            : F extends { type: 'texts' }
                              ? readonly string[]
                              : F extends { type: 'pairs' }
                                ? TextPairs
                                : F extends { type: 'table' }
                                  ? TableRef
                                  : F extends { type: 'otherColumns' }
                                    ? readonly ColumnRef[]
                                    : F extends { type: 'columnPairs' }
                                      ? readonly ColumnPair[]
                                      : F extends { type: 'formula' }
                                        ? FormulaText
                                        : F extends { type: 'labels' }
                                          ? readonly Label[]
                                          : F extends { type: 'aggregations' }
                                            ? readonly Aggregation[]
                                            : never

export type ParamsOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> }
