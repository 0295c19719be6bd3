import type { Result } from '../values/result'
import { ok } from '../values/result'
import { askTexts } from '../table/askTexts'
import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import { mapTexts, PAUSE_EVERY } from '../table/mapTexts'
import type { PatternTake } from '../table/patternRuns'
import type { Table } from '../table/table'
import { readLists } from '../table/textLists'
import { shownCodes } from './askPattern'
import type { StepContext, UserPattern } from './define'

/** The pieces of each text of a column by its code; undefined for texts that no shown row bears. */
export type Pieces = readonly (readonly string[] | undefined)[]

/** The pieces a function of the text gives. */
export async function cutPieces(
  table: Table,
  column: Column,
  cut: (text: string) => readonly string[],
  control: Control,
): Promise<Pieces> {
  const pieces = new Array<readonly string[] | undefined>(column.texts.size).fill(undefined)
  const codes = shownCodes(table, column)
  for (let at = 0; at < codes.length; at++) {
    pieces[codes[at]!] = cut(column.texts.textAt(codes[at]!))
    if ((at + 1) % PAUSE_EVERY === 0) {
      const wait = control.pause(at + 1, codes.length)
      if (wait) await wait
    }
  }
  return pieces
}

/** The pieces a user's pattern finds, asked for where it can be killed. */
export async function askPieces(
  table: Table,
  column: Column,
  pattern: UserPattern,
  take: PatternTake,
  context: StepContext,
): Promise<Result<Pieces>> {
  const pieces = new Array<readonly string[] | undefined>(column.texts.size).fill(undefined)
  const { source, ignoreCase } = pattern
  const asked = await askTexts(
    column.texts,
    shownCodes(table, column),
    (run) => context.listPattern({ source, ignoreCase }, take, run),
    (answer, codes) => {
      readLists(answer).forEach((list, at) => (pieces[codes[at]!] = list))
    },
    context.control,
  )
  return asked.ok ? ok(pieces) : asked
}

/** The largest number of pieces a shown text has. */
export const mostPieces = (pieces: Pieces): number =>
  pieces.reduce((most, list) => Math.max(most, list?.length ?? 0), 0)

/** A new column of one text per piece list; the code is that of the column they come from. */
export const columnOfPieces = (
  column: Column,
  pieces: Pieces,
  textOf: (list: readonly string[]) => string,
  control: Control,
): Promise<Column> => {
  const made = (code: number): string => {
    const list = pieces[code]
    return list ? textOf(list) : ''
  }
  return mapTexts(column, (_text, code) => made(code), control, made(0))
}
