import type { UserPattern } from '../steps/define'
import type { Pattern } from '../values/pattern'
import { checkPattern, compilePatternReplace, readTemplate } from '../values/pattern'
import { ok } from '../values/result'
import type { Result } from '../values/result'

/** What is asked of the worker that may be killed; one question at a time. */
export interface PatternQuestion {
  readonly pattern: UserPattern
  /** Null: whether it matches; else what the text becomes. */
  readonly replacement: string | null
  readonly texts: readonly string[]
}

export type PatternAnswer = readonly (string | number)[]

/** Runs a pattern over texts: 0 or 1 for each, or the text with its matches replaced. */
export function answerPattern({
  pattern,
  replacement,
  texts,
}: PatternQuestion): Result<PatternAnswer> {
  const checked = checkPattern(pattern.source, { ignoreCase: pattern.ignoreCase })
  if (!checked.ok) return checked
  if (replacement === null) return ok(matchAll(checked.value, texts))
  const template = readTemplate(replacement, checked.value)
  if (!template.ok) return template
  return ok(texts.map(compilePatternReplace(checked.value, template.value)))
}

function matchAll({ source, flags }: Pattern, texts: readonly string[]): number[] {
  const expression = new RegExp(source, flags.replace('g', ''))
  return texts.map((text) => (expression.test(text) ? 1 : 0))
}
