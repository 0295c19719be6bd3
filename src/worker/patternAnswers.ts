import type { UserPattern } from '../steps/define'
import { matchRun, replaceRun } from '../table/patternRuns'
import type { RunChanges, TextRun } from '../table/textRun'
import { checkPattern, readTemplate } from '../values/pattern'
import { ok } from '../values/result'
import type { Result } from '../values/result'

/** What is asked of the worker that may be killed; one question at a time. */
export interface PatternQuestion {
  readonly pattern: UserPattern
  /** Null: whether it matches; else what the text becomes. */
  readonly replacement: string | null
  readonly texts: TextRun
}

/** 0 or 1 for each text, or those that change. */
export type PatternAnswer = { readonly matches: Uint8Array } | { readonly changes: RunChanges }

/** Runs a pattern over texts. */
export function answerPattern({
  pattern,
  replacement,
  texts,
}: PatternQuestion): Result<PatternAnswer> {
  const checked = checkPattern(pattern.source, { ignoreCase: pattern.ignoreCase })
  if (!checked.ok) return checked
  if (replacement === null) return ok({ matches: matchRun(checked.value, texts) })
  const template = readTemplate(replacement, checked.value)
  if (!template.ok) return template
  return ok({ changes: replaceRun(checked.value, template.value, texts) })
}

/** The memory of a question or an answer, which goes along instead of being copied. */
export function buffersOf(sent: PatternQuestion | PatternAnswer): ArrayBuffer[] {
  const arrays =
    'texts' in sent
      ? [sent.texts.bytes, sent.texts.offsets]
      : 'matches' in sent
        ? [sent.matches]
        : [sent.changes.places, sent.changes.texts.bytes, sent.changes.texts.offsets]
  return arrays.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer)
}
