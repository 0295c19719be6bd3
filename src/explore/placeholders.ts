import type { Control } from '../table/mapTexts'
import type { ColumnId, Table } from '../table/table'
import { countsOf } from '../table/table'
import { placeholderForm } from '../values/placeholders'
import { trimUnseen } from '../values/text'

/** A text that may stand for "nothing", and the cells that hold it and nothing else. */
export interface TextCount {
  readonly text: string
  readonly count: number
}

export interface PlaceholderCounts {
  /** Of the texts asked about, in their order. */
  readonly asked: readonly TextCount[]
  /** Others without a letter or a digit, the commonest first. */
  readonly others: readonly TextCount[]
}

const AT_ONCE = 16_384
const MOST_OTHERS = 12
const letterOrDigit = /[\p{L}\p{N}]/u

/** Counts the cells that hold nothing but one of some texts; no column: all of them. */
export async function countPlaceholders(
  table: Table,
  columns: readonly ColumnId[],
  texts: readonly string[],
  isExact: boolean,
  control: Control,
): Promise<PlaceholderCounts> {
  const form = placeholderForm(isExact)
  const counted = new Map(texts.map((text) => [form(text), 0]))
  const others = new Map<string, { text: string; count: number }>()
  const chosen = columns.length === 0 ? null : new Set(columns)
  for (const { id, column } of table.columns) {
    if (chosen && !chosen.has(id)) continue
    const counts = countsOf(table, column)
    const look = (text: string, code: number) => {
      const count = counts[code] ?? 0
      if (count === 0 || code === 0) return
      const key = form(text)
      const known = counted.get(key)
      if (known !== undefined) counted.set(key, known + count)
      else if (text.length <= 12 && text.trim() !== '' && !letterOrDigit.test(text)) {
        const other = others.get(key)
        if (other) other.count += count
        else others.set(key, { text: trimUnseen(text), count })
      }
    }
    for (let from = 0; from < column.texts.size; from += AT_ONCE) {
      const to = Math.min(from + AT_ONCE, column.texts.size)
      column.texts.forEach(look, from, to)
      const wait = control.pause(to, column.texts.size)
      if (wait) await wait
    }
  }
  return {
    asked: texts.map((text) => ({ text, count: counted.get(form(text)) ?? 0 })),
    others: [...others.values()].toSorted((a, b) => b.count - a.count).slice(0, MOST_OTHERS),
  }
}
