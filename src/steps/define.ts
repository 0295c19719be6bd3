import type { Issue, Result } from '../values/result'
import type { Control } from '../table/mapTexts'
import type { ColumnId, Table } from '../table/table'
import type { PatternTake } from '../table/patternRuns'
import type { TextLists } from '../table/textLists'
import type { RunChanges, TextRun } from '../table/textRun'
import type { Places } from '../reference/places'
import type { Say, StepExample } from './example'
import type { Field, Fields, ParamsOf } from './params'

export type Language = 'fr' | 'en'

type OptionKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends { type: 'choice'; options: readonly (infer O extends string)[] }
    ? O
    : never
}[keyof F]

/** The words of a step in one language; a label missing in one does not compile. */
export interface StepMessages<F extends Fields> {
  /** What it does, as a menu entry: "Supprimer les espaces inutiles". */
  readonly title: string
  /** One line of help. */
  readonly help: string
  /** Words a user might type to find it, beside the title. */
  readonly keywords: readonly string[]
  readonly fields: { readonly [K in keyof F]: string }
  readonly options: { readonly [O in OptionKeys<F>]: string }
  /** What this very step does, as an entry of the list of steps. */
  readonly sentence: (params: ParamsOf<F>) => string
}

/** What a step may ask of what lies outside its table. Answers are part of what its result rests on. */
export interface StepContext {
  readonly stepId: string
  readonly control: Control
  /**
   * For each text: 1 where the pattern matches, else 0. Runs where it can be killed; a pattern that
   * never ends is the issue `patternTooSlow`. The run of texts may be given away: nobody else may hold it.
   */
  matchPattern(pattern: UserPattern, texts: TextRun): Promise<Result<Uint8Array>>
  /** The texts that change when every match is replaced (`$1`, `\1` and `$<name>` stand for groups). */
  replacePattern(
    pattern: UserPattern,
    replacement: string,
    texts: TextRun,
  ): Promise<Result<RunChanges>>
  /** The result of another table of the project, or why it cannot be had. */
  otherTable(id: string): Promise<Result<Table>>
  /** For each text the pieces a pattern finds in it. */
  listPattern(pattern: UserPattern, take: PatternTake, texts: TextRun): Promise<Result<TextLists>>
  /** The official lists of places, for a step that says it reads them; `partNotLoaded` when they cannot be had. */
  places(): Promise<Result<Places>>
}

export interface UserPattern {
  readonly source: string
  readonly ignoreCase: boolean
}

export interface StepOutput {
  readonly table: Table
  /**
   * Cells it could not read and kept: per column of the result, a mark (1) per code of that column.
   */
  readonly unread?: ReadonlyMap<ColumnId, Uint8Array>
  /** Said beside the result: edits that no longer apply, columns that were not there… */
  readonly warnings?: readonly Issue[]
}

/** Where acting in the interface offers a step. */
export interface StepMenus {
  /** The verb it stands under. */
  readonly menu: 'clean' | 'compile' | 'complete' | 'standardise' | 'none'
  /** Also in the menu of a column's header. */
  readonly isForColumn?: boolean
  /** A further act of the same kind right behind extends the step instead of adding one. */
  readonly isExtended?: boolean
  /** It may act on the rows of a filter only, leaving the others as they are. */
  readonly isScoped?: boolean
}

export interface StepDefinition<K extends string = string, F extends Fields = Fields> {
  readonly kind: K
  readonly version: number
  readonly menus: StepMenus
  readonly params: F
  /** Whether it asks for the lists of places: its result is then of their year. */
  readonly isOfPlaces?: boolean
  readonly messages: { readonly fr: StepMessages<F>; readonly en: StepMessages<F> }
  /** What it makes of a small table, at most three rows of three columns; run by the tests. */
  readonly example: (say: Say) => StepExample<F>
  /** Pure; the input is never written to. Params are checked and their columns exist. */
  readonly apply: (
    table: Table,
    params: ParamsOf<F>,
    context: StepContext,
  ) => Result<StepOutput> | Promise<Result<StepOutput>>
  /**
   * For a step that grows as its user acts: params that, applied to the result of `before`, give what
   * `after` gives, with the warnings of both one behind the other; null when it must start anew.
   */
  readonly resume?: (before: ParamsOf<F>, after: ParamsOf<F>) => ParamsOf<F> | null
  /** Migrations of stored params, one per earlier version: entry 0 leads from version 1 to 2. */
  readonly migrate: readonly ((
    params: Readonly<Record<string, unknown>>,
  ) => Record<string, unknown>)[]
}

/** A step without what runs it: what the interface may know. */
export type StepDescription<K extends string = string, F extends Fields = Fields> = Omit<
  StepDefinition<K, F>,
  'apply' | 'resume' | 'migrate'
>

/** Infers the types of a step from its fields; does nothing else. */
export const defineStep = <const K extends string, const F extends Readonly<Record<string, Field>>>(
  definition: StepDefinition<K, F>,
): StepDefinition<K, F> => definition
