import type { UserPattern } from '../steps/define'
import type { Pattern, Template } from '../values/pattern'
import { checkPattern, readTemplate } from '../values/pattern'
import { ok } from '../values/result'
import type { Result } from '../values/result'

/** Texts one behind the other: a single string crosses between workers far faster than many. */
export interface JoinedTexts {
  readonly joined: string
  readonly lengths: Uint32Array
}

/** What is asked of the worker that may be killed; one question at a time. */
export interface PatternQuestion {
  readonly pattern: UserPattern
  /** Null: whether it matches; else what the text becomes. */
  readonly replacement: string | null
  readonly texts: JoinedTexts
}

/** 0 or 1 for each text, or what it becomes. */
export type PatternAnswer = { readonly matches: Uint8Array } | { readonly texts: JoinedTexts }

export const joinTexts = (texts: readonly string[]): JoinedTexts => ({
  joined: texts.join(''),
  lengths: Uint32Array.from(texts, ({ length }) => length),
})

export function splitTexts({ joined, lengths }: JoinedTexts): string[] {
  let at = 0
  return Array.from(lengths, (length) => joined.slice(at, (at += length)))
}

/** Runs a pattern over texts. */
export function answerPattern({
  pattern,
  replacement,
  texts: asked,
}: PatternQuestion): Result<PatternAnswer> {
  const checked = checkPattern(pattern.source, { ignoreCase: pattern.ignoreCase })
  if (!checked.ok) return checked
  const texts = splitTexts(asked)
  if (replacement === null) return ok({ matches: matchAll(checked.value, texts) })
  const template = readTemplate(replacement, checked.value)
  if (!template.ok) return template
  const { source, flags } = checked.value
  const expression = new RegExp(source, flags)
  const inserted = nativeReplacement(template.value)
  return ok({ texts: joinTexts(texts.map((text) => text.replace(expression, inserted))) })
}

/** A template as `String.replace` takes it; two digits, so that a digit behind a group stays itself. */
const nativeReplacement = (template: Template): string =>
  template
    .map((part) => {
      if (typeof part === 'string') return part.replaceAll('$', '$$$$')
      if (typeof part.group === 'string') return `$<${part.group}>`
      return part.group === 0 ? '$&' : `$${String(part.group).padStart(2, '0')}`
    })
    .join('')

function matchAll({ source, flags }: Pattern, texts: readonly string[]): Uint8Array {
  const expression = new RegExp(source, flags.replace('g', ''))
  return Uint8Array.from(texts, (text) => (expression.test(text) ? 1 : 0))
}
