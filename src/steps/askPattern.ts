import { checkPattern } from '../values/pattern'
import type { Result } from '../values/result'
import { ok } from '../values/result'
import { askTexts } from '../table/askTexts'
import type { Column } from '../table/column'
import type { Table } from '../table/table'
import { countsOf } from '../table/table'
import type { StepContext, UserPattern } from './define'

/** A pattern ready to be asked, or the issue of its syntax. */
export function readPattern(
  source: string,
  options: { readonly ignoreCase: boolean; readonly wholeCell: boolean },
): Result<UserPattern & { readonly groupCount: number; readonly groupNames: readonly string[] }> {
  const checked = checkPattern(source, options)
  if (!checked.ok) return checked
  const { flags, ...pattern } = checked.value
  return ok({ ...pattern, ignoreCase: flags.includes('i') })
}

/** The codes some shown row bears and, when `passes` is given, that pass; ascending. */
export function shownCodes(
  table: Table,
  column: Column,
  passes: (code: number) => boolean = () => true,
): Uint32Array {
  const counts = countsOf(table, column)
  const codes = new Uint32Array(counts.length)
  let size = 0
  for (let code = 0; code < counts.length; code++) {
    if (counts[code]! > 0 && passes(code)) codes[size++] = code
  }
  return codes.subarray(0, size)
}

export const UNMATCHED = 1
export const MATCHED = 2

/**
 * `MATCHED` or `UNMATCHED` for each code that a shown row bears. Each text is asked about once: verdicts stay with
 * the texts, also those of a column some of whose cells were changed.
 */
export async function matchTexts(
  table: Table,
  column: Column,
  { source, ignoreCase }: UserPattern,
  context: StepContext,
): Promise<Result<Uint8Array>> {
  const verdicts = column.texts.marks(`pattern ${ignoreCase ? 'i' : ''} ${source}`)
  const unknown = shownCodes(table, column, (code) => verdicts[code] === 0)
  const answered = await askTexts(
    column.texts,
    unknown,
    (run) => context.matchPattern({ source, ignoreCase }, run),
    (matches, codes) => {
      for (let i = 0; i < codes.length; i++) {
        verdicts[codes[i]!] = matches[i] === 1 ? MATCHED : UNMATCHED
      }
    },
    context.control,
  )
  return answered.ok ? ok(verdicts) : answered
}
