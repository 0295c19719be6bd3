import { divideDecimals } from '../values/decimals'
import type { Issue, Result } from '../values/result'
import { fail, issue, ok } from '../values/result'
import type { NumberReadings } from '../table/aggregate'
import {
  countFilled,
  countRows,
  extremeTexts,
  filledCodes,
  leftOutOf,
  medians,
  readNumbers,
  shares,
  sumNumbers,
} from '../table/aggregate'
import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import type { ShownGroups } from '../table/shownGroups'
import type { Table } from '../table/table'
import { chosenColumn } from './mapColumns'
import type { AggregateId, Aggregation } from './params'

/** What the steps that work out results per group share. */
export interface AggregateOptions {
  /** What stands between joined texts. */
  readonly separator: string
  /** Whether cells that are no numbers are left out of sums instead of refusing to add. */
  readonly skipUnread: boolean
}

const numeric: ReadonlySet<AggregateId> = new Set(['sum', 'mean', 'median', 'share'])

/** Names for results without one; the app's first language, as those of columns without a name. */
export const frResultNames: Readonly<Record<AggregateId, string>> = {
  count: 'Nombre de lignes',
  filled: 'Remplies',
  distinct: 'Valeurs différentes',
  sum: 'Somme',
  mean: 'Moyenne',
  median: 'Médiane',
  min: 'Minimum',
  max: 'Maximum',
  first: 'Première',
  last: 'Dernière',
  join: 'Liste',
  joinDistinct: 'Liste',
  share: 'Part (%)',
}

/** The name of a result: as given, else made of what it is. */
export const resultName = ({ operation, column, name }: Aggregation): string =>
  name.trim() !== ''
    ? name.trim()
    : column === null
      ? frResultNames[operation]
      : `${frResultNames[operation]} – ${column.name}`

/** The results of one aggregation, one per group. */
export interface Aggregated {
  readonly values: readonly string[]
  /** Said when cells that are no numbers were left out. */
  readonly leftOut: Issue | null
}

/** Each once, where several results leave out the same cells of a column. */
export function leftOutTold(all: readonly (Issue | null)[]): readonly Issue[] {
  const told = new Map(all.flatMap((each) => (each ? [[each.data['column'], each] as const] : [])))
  return [...told.values()]
}

/**
 * The result of one aggregation for each group. Fails with `notNumbers` when a cell to be added is filled and no
 * number, unless these are left out.
 */
export async function aggregate(
  table: Table,
  aggregation: Aggregation,
  groups: ShownGroups,
  options: AggregateOptions,
  control: Control,
): Promise<Result<Aggregated>> {
  const { operation, column: ref } = aggregation
  if (operation === 'count' || ref === null) {
    return ok({
      values: Array.from(await countRows(table, groups, control), String),
      leftOut: null,
    })
  }
  const { column, name } = chosenColumn(table, ref)
  if (!numeric.has(operation)) {
    const values = await textResult(table, column, operation, groups, options, control)
    return ok({ values, leftOut: null })
  }
  const readings = readNumbers(table, column)
  if (readings.refused > 0 && !options.skipUnread) {
    return fail('notNumbers', { column: name, count: readings.refused, text: readings.example })
  }
  const { count, texts } = await leftOutOf(table, column, readings, groups, control)
  const leftOut = count > 0 ? issue('leftOutOfTotal', { column: name, count, texts }) : null
  return ok({
    values: await numberResult(table, column, readings, operation, groups, control),
    leftOut,
  })
}

async function numberResult(
  table: Table,
  column: Column,
  readings: NumberReadings,
  operation: AggregateId,
  groups: ShownGroups,
  control: Control,
): Promise<readonly string[]> {
  if (operation === 'median') return medians(table, column, readings, groups, control)
  const { sums, counts } = await sumNumbers(table, column, readings, groups, control)
  if (operation === 'sum') return sums
  if (operation === 'share') return shares(sums)
  return sums.map((sum, group) => divideDecimals(sum, String(counts[group]!)) ?? '')
}

async function textResult(
  table: Table,
  column: Column,
  operation: AggregateId,
  groups: ShownGroups,
  { separator }: AggregateOptions,
  control: Control,
): Promise<readonly string[]> {
  if (operation === 'filled' || operation === 'distinct') {
    const isDistinct = operation === 'distinct'
    return Array.from(await countFilled(table, column, groups, isDistinct, control), String)
  }
  if (operation === 'min' || operation === 'max') {
    return extremeTexts(table, column, groups, operation === 'max', control)
  }
  const codes = await filledCodes(table, column, groups, control)
  const textOf = (code: number | undefined) => (code === undefined ? '' : column.texts.textAt(code))
  return codes.map((filled) => {
    if (operation === 'first') return textOf(filled[0])
    if (operation === 'last') return textOf(filled.at(-1))
    const texts = filled.map(textOf)
    return (operation === 'join' ? texts : [...new Set(texts)]).join(separator)
  })
}
