import type { Result } from '../values/result'
import { fail, ok } from '../values/result'
import type { TableRef, TextPair, TextPairs } from './params'

/** A list of pairs is no reference: TypeScript does not tell a readonly array apart by itself. */
const isList = (value: TextPairs): value is readonly TextPair[] => Array.isArray(value)

/** The correspondence table that is named, or null where the step has lines of its own. */
export const tableNamed = (value: TextPairs): TableRef | null => (isList(value) ? null : value)

/** The lines to go by; `missingPairs` {id, name} when the table they are in is no longer in the project. */
export function linesOf(value: TextPairs): Result<readonly TextPair[]> {
  if (isList(value)) return ok(value)
  const { id, name, pairs } = value
  return pairs ? ok(pairs) : fail('missingPairs', { id, name })
}
