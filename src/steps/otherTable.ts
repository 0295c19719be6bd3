import { columnOf } from '../table/builder'
import type { Matches } from '../table/lookup'
import { matchRows } from '../table/lookup'
import { sourceRowIds } from '../table/rowIds'
import type { Table, TableColumn } from '../table/table'
import { pairColumns } from '../values/pairs'
import type { Issue, Result } from '../values/result'
import { fail, issue, ok } from '../values/result'
import { fold, removeExtraSpaces } from '../values/text'
import type { StepContext } from './define'
import { chosenColumn } from './mapColumns'
import type { ColumnPair, ColumnRef, TableRef, TextPair } from './params'

/** How alike two keys must be: to the letter, whatever case, accents and spaces, by their letters and digits, by their digits. */
export const keyForms = ['exact', 'usual', 'lettersDigits', 'digits'] as const

export type KeyForm = (typeof keyForms)[number]

const notLetterOrDigit = /[^\p{L}\p{N}]/gu
const notDigit = /\P{Nd}/gu

/** What is compared of a key; empty when there is nothing to compare. */
export const keyOfForm: Readonly<Record<KeyForm, (text: string) => string>> = {
  exact: (text) => text,
  usual: (text) => removeExtraSpaces(fold(text)),
  lettersDigits: (text) => fold(text).replace(notLetterOrDigit, ''),
  digits: (text) => text.replace(notDigit, ''),
}

/** A correspondence table as a tab would be. */
const tableOfPairs = (pairs: readonly TextPair[]): Table => ({
  columns: pairColumns.map(({ id, name }) => ({
    id,
    name,
    column: columnOf(pairs.map((pair) => pair[id])),
  })),
  ids: sourceRowIds({ first: 1, length: pairs.length }),
  rows: null,
})

/** Issues: `missingTable`, `tableCycle`, `tableFailed`, each with {id, name}. */
export async function otherTableOf(ref: TableRef, context: StepContext): Promise<Result<Table>> {
  if (ref.pairs) return ok(tableOfPairs(ref.pairs))
  const found = await context.otherTable(ref.id)
  return found.ok ? found : fail(found.issue.code, { id: ref.id, name: ref.name })
}

/** The columns of another table; `missingOtherColumn` {id, name, table} for the first that is gone. */
export function otherColumnsOf(
  other: Table,
  { name: table }: TableRef,
  refs: readonly ColumnRef[],
): Result<readonly TableColumn[]> {
  const found: TableColumn[] = []
  for (const { id, name } of refs) {
    const column = other.columns.find((each) => each.id === id)
    if (!column) return fail('missingOtherColumn', { id, name, table })
    found.push(column)
  }
  return ok(found)
}

export interface Found {
  readonly other: Table
  readonly matches: Matches
}

/** Finds the rows of a table in another one. Issues: those above, `noKeys`. */
export async function findRows(
  table: Table,
  { table: ref, keys, match }: { table: TableRef; keys: readonly ColumnPair[]; match: KeyForm },
  context: StepContext,
): Promise<Result<Found>> {
  if (keys.length === 0) return fail('noKeys')
  const found = await otherTableOf(ref, context)
  if (!found.ok) return found
  const others = otherColumnsOf(
    found.value,
    ref,
    keys.map(({ other }) => other),
  )
  if (!others.ok) return others
  const pairs = keys.map(({ column }, at) => ({
    column: chosenColumn(table, column).column,
    other: others.value[at]!.column,
  }))
  const matches = await matchRows(table, found.value, pairs, keyOfForm[match], context.control)
  return ok({ other: found.value, matches })
}

/** How many rows were found, to be said before it is done: `lookedUp` {matched, unmatched, several, unused}. */
export const countsTold = ({ matched, unmatched, several, unused }: Matches): Issue =>
  issue('lookedUp', { matched, unmatched, several, unused })
