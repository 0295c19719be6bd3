import type { ColumnRef, Fields, ParamsOf } from './params'

/** Which of two texts is shown, by the language of the screen. */
export type Say = (fr: string, en: string) => string

/** The name of a column, then its cells from top to bottom. */
export type ExampleColumn = readonly [name: string, ...cells: readonly string[]]

/** A small table, by its columns from left to right. */
export type ExampleTable = readonly ExampleColumn[]

/** What a step makes of a small table: run by the tests, so that it tells the truth. */
export interface StepExample<F extends Fields = Fields> {
  readonly before: ExampleTable
  /** The other tab that the step reads, by its name, which is also its id. */
  readonly other?: { readonly name: string; readonly columns: ExampleTable }
  /** Those that matter; the others take their default. */
  readonly params: Partial<ParamsOf<F>>
  readonly after: ExampleTable
}

/** A column of an example table, which names no column twice. */
export const exampleColumn = (name: string): ColumnRef => ({ id: `1:${name}`, name })
