import type { Result } from '../values/result'
import { ok } from '../values/result'
import { isEmptyOrBlank } from '../values/text'
import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import { recodeTexts } from '../table/mapTexts'
import type { ColumnId, Table } from '../table/table'
import { replaceColumns } from '../table/table'
import type { StepOutput } from './define'
import { chosenColumns } from './mapColumns'
import type { ColumnRef } from './params'

/**
 * Converts the texts of the chosen columns. A text `read` gives null for keeps its text and is marked unread,
 * or is emptied when asked. Empty and blank cells stay as they are and are never unread.
 */
export async function convertTexts(
  table: Table,
  refs: readonly ColumnRef[],
  readerFor: (column: Column) => (text: string) => string | null,
  unread: 'kept' | 'emptied',
  control: Control,
): Promise<Result<StepOutput>> {
  const changed = new Map<ColumnId, Column>()
  const marks = new Map<ColumnId, Uint8Array>()
  for (const { id, column } of chosenColumns(table, refs)) {
    const read = readerFor(column)
    const refused: number[] = []
    const rewrite = (text: string, code: number): string | null => {
      if (isEmptyOrBlank(text)) return null
      const value = read(text)
      if (value !== null) return value
      if (unread === 'emptied') return ''
      refused.push(code)
      return null
    }
    const { column: made, codes } = await recodeTexts(column, rewrite, control)
    changed.set(id, made)
    if (refused.length === 0) continue
    const marked = new Uint8Array(made.texts.size)
    for (const code of refused) marked[codes ? codes[code]! : code] = 1
    marks.set(id, marked)
  }
  return ok({ table: replaceColumns(table, changed), unread: marks })
}
