import { amountOf, decimalsOf, isAmbiguous } from './numbers'
import type { Survey, SurveyedColumn } from './survey'
import { codeAt, isFilledAt, textAt } from './survey'

/** `matches`: a number is the sum, or the mean, of those above; `differs`: none is, though all could be read. */
export type SumVerdict = 'matches' | 'differs' | 'unknown'

/** Above this many rows nothing is added up: where a total stands tells enough. */
const MOST_ADDED = 200_000
const MOST_COLUMNS = 8
const FEWEST = 2
/** A sum differs from its parts by what rounding took from them, and from itself. */
const ROUGHLY = 1e-4
const ROUNDED = 0.6

/**
 * Compares the numbers of a row with those of the rows above, up to the row behind `after` and up to the first;
 * rows that pass `isLeftOut` are not added.
 */
export function sumVerdict(
  survey: Survey,
  position: number,
  after: number,
  isLeftOut: (position: number) => boolean,
): SumVerdict {
  if (position > MOST_ADDED) return 'unknown'
  let isKnown = false
  let looked = 0
  for (const each of survey.columns) {
    if (looked === MOST_COLUMNS) break
    if (!isFilledAt(survey, each, position)) continue
    const text = textAt(survey, each, position)
    const total = amountOf(text)
    if (total === null || total === 0) continue
    const near = Math.max(Math.abs(total) * ROUGHLY, ROUNDED * 10 ** -decimalsOf(text))
    looked++
    const verdict = compare(survey, each, position, after, { total, near }, isLeftOut)
    if (verdict === 'matches') return 'matches'
    if (verdict === 'differs') isKnown = true
  }
  return isKnown ? 'differs' : 'unknown'
}

function compare(
  survey: Survey,
  each: SurveyedColumn,
  position: number,
  after: number,
  { total, near }: { readonly total: number; readonly near: number },
  isLeftOut: (position: number) => boolean,
): SumVerdict {
  const amounts = new Map<number, number | null>()
  let sum = 0
  let count = 0
  let isReadable = true
  const isNear = (value: number) => Math.abs(total - value) <= near
  const isSame = () => count >= FEWEST && (isNear(sum) || isNear(sum / count))
  for (let at = position - 1; at >= 0; at--) {
    if (at === after && isSame()) return 'matches'
    if (isLeftOut(at)) continue
    const code = codeAt(survey, each, at)
    let amount = amounts.get(code)
    if (amount === undefined) amounts.set(code, (amount = amountOf(each.column.texts.textAt(code))))
    if (amount !== null) {
      sum += amount
      count++
      if (isAmbiguous(each.column.texts.textAt(code))) isReadable = false
    } else if (isFilledAt(survey, each, at)) isReadable = false
  }
  if (isSame()) return 'matches'
  return isReadable && count >= FEWEST ? 'differs' : 'unknown'
}
