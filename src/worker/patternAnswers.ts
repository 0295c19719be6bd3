import type { UserPattern } from '../steps/define'
import type { PatternTake } from '../table/patternRuns'
import { listRun, matchRun, replaceRun } from '../table/patternRuns'
import type { TextLists } from '../table/textLists'
import type { RunChanges, TextRun } from '../table/textRun'
import { checkPattern, readTemplate } from '../values/pattern'
import { ok } from '../values/result'
import type { Result } from '../values/result'

/** What is asked of the worker that may be killed; one question at a time. */
export interface PatternQuestion {
  readonly pattern: UserPattern
  /** Null: whether it matches; else what the text becomes. */
  readonly replacement: string | null
  /** The pieces it finds, when these are asked for instead. */
  readonly take?: PatternTake
  readonly texts: TextRun
}

/** 0 or 1 for each text, those that change, or the pieces found in each. */
export type PatternAnswer =
  | { readonly matches: Uint8Array }
  | { readonly changes: RunChanges }
  | { readonly lists: TextLists }

/** Runs a pattern over texts. */
export function answerPattern({
  pattern,
  replacement,
  take,
  texts,
}: PatternQuestion): Result<PatternAnswer> {
  const checked = checkPattern(pattern.source, { ignoreCase: pattern.ignoreCase })
  if (!checked.ok) return checked
  if (take !== undefined) return ok({ lists: listRun(checked.value, take, texts) })
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
        : 'lists' in sent
          ? [sent.lists.counts, sent.lists.texts.bytes, sent.lists.texts.offsets]
          : [sent.changes.places, sent.changes.texts.bytes, sent.changes.texts.offsets]
  return arrays.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer)
}
