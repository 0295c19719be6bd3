import type { Control } from '../table/mapTexts'
import type { ColumnId, Table } from '../table/table'
import { columnById, countsOf } from '../table/table'
import { editsBetween } from '../values/closeTexts'
import { fold, isEmptyOrBlank } from '../values/text'

/** A text that a correspondence table has no line for. */
export interface UnmatchedText {
  readonly text: string
  /** Cells that hold it. */
  readonly count: number
  /** What it would become if it was the closest of the texts of the table; null when none is close. */
  readonly likely: string | null
}

export interface Unmatched {
  readonly distinct: number
  readonly cells: number
  /** The commonest first, at most as many as asked for. */
  readonly texts: readonly UnmatchedText[]
}

interface Line {
  readonly from: string
  readonly to: string
}

const AT_ONCE = 16_384
/** Distinct texts kept apart; further ones are counted only. */
const MOST_KEPT = 200_000
/** Lines among which the closest is looked for. */
const MOST_COMPARED = 3_000

/**
 * The texts of some columns that a correspondence table leaves as they are: neither found in it nor what it leads to.
 * Empty and blank cells are none. `form` is what is compared of a text.
 */
export async function unmatchedTexts(
  table: Table,
  columns: readonly ColumnId[],
  lines: readonly Line[],
  form: (text: string) => string,
  limit: number,
  control: Control,
): Promise<Unmatched> {
  const known = new Set<string>()
  for (const { from, to } of lines) {
    if (from === '' && to === '') continue
    known.add(form(from))
  }
  const wanted = new Set(lines.map(({ to }) => to))
  const found = new Map<string, number>()
  let distinct = 0
  let cells = 0
  for (const id of columns) {
    const column = columnById(table, id)?.column
    if (!column) continue
    const counts = countsOf(table, column)
    const look = (text: string, code: number) => {
      const count = counts[code] ?? 0
      if (count === 0 || isEmptyOrBlank(text) || wanted.has(text) || known.has(form(text))) return
      cells += count
      const before = found.get(text)
      if (before === undefined) distinct++
      if (before !== undefined || found.size < MOST_KEPT) found.set(text, (before ?? 0) + count)
    }
    for (let from = 0; from < column.texts.size; from += AT_ONCE) {
      const to = Math.min(from + AT_ONCE, column.texts.size)
      column.texts.forEach(look, from, to)
      const wait = control.pause(to, column.texts.size)
      if (wait) await wait
    }
  }
  const commonest = [...found].toSorted(([, a], [, b]) => b - a).slice(0, limit)
  const likely = closestIn(lines.slice(0, MOST_COMPARED))
  const texts: UnmatchedText[] = []
  for (const [text, count] of commonest) {
    texts.push({ text, count, likely: likely(text) })
    const wait = control.pause(texts.length, commonest.length)
    if (wait) await wait
  }
  return { distinct, cells, texts }
}

const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

/** What the line closest to a text leads to: the same letters and digits, else one or two of them apart. */
function closestIn(lines: readonly Line[]): (text: string) => string | null {
  const forms = new Map<string, string>()
  for (const { from, to } of lines) {
    for (const text of [from, to]) {
      const form = bare(text)
      if (form !== '' && to !== '' && !forms.has(form)) forms.set(form, to)
    }
  }
  return (text) => {
    const form = bare(text)
    const same = forms.get(form)
    if (same !== undefined || form.length < 4) return same ?? null
    let most = form.length < 8 ? 1 : 2
    let best: string | null = null
    for (const [other, to] of forms) {
      const edits = editsBetween(form, other, most)
      if (edits === null) continue
      best = to
      if (edits <= 1) break
      most = edits - 1
    }
    return best
  }
}
