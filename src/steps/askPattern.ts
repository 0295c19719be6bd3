import { checkPattern } from '../values/pattern'
import type { Result } from '../values/result'
import { ok } from '../values/result'
import type { UserPattern } from './define'

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
