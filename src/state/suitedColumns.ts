import type { ColumnRef, Field, Wanted } from '../steps/params'
import type { StepDescription } from '../steps/define'
import { fold } from '../values/text'
import type { ColumnSummary } from '../worker/protocol'

type Known = Pick<ColumnSummary, 'id' | 'name' | 'type' | 'filled'>

/** What no type tells is told by the header. */
const headers: Readonly<Record<string, RegExp>> = {
  commune: /^(?:nom (?:de )?(?:la )?)?(?:communes?|villes?|localites?)$/,
  amount: /\b(?:montants?|prix|tarifs?|couts?|subventions?|budgets?|ttc|ht|amounts?|price)\b/,
  hours: /\b(?:horaires?|heures? d ouverture|ouverture|opening hours)\b/,
}

const words = (header: string): string =>
  fold(header)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isSuited = ({ type, name }: Known, wanted: readonly Wanted[]): boolean =>
  wanted.some((each) => each === type || headers[each]?.test(words(name)) === true)

/**
 * The first params of a step about which nothing was selected: where one column of the table alone is of what a field
 * looks for, that one, in place of the column that only has the focus. Empty columns are of nothing.
 */
export function withSuited(
  { params: fields }: Pick<StepDescription, 'params'>,
  params: Readonly<Record<string, unknown>>,
  columns: readonly Known[],
): Readonly<Record<string, unknown>> {
  const filled = columns.filter((column) => column.filled > 0)
  const suited = Object.entries(params).map(([name, value]) => {
    const field = fields[name]
    return [name, field ? suitedValue(field, value, filled) : value] as const
  })
  return Object.fromEntries(suited)
}

function suitedValue(field: Field, value: unknown, columns: readonly Known[]): unknown {
  if ((field.type !== 'column' && field.type !== 'columns') || !field.suits) return value
  const { suits } = field
  const found = columns.filter((column) => isSuited(column, suits))
  const held = (Array.isArray(value) ? value : [value]) as readonly (ColumnRef | null)[]
  const [only] = found
  if (!only || found.length > 1 || held.some((each) => each?.id === only.id)) return value
  const ref = { id: only.id, name: only.name }
  return field.type === 'column' ? ref : [ref]
}
