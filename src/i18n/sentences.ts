import type { Issue } from '../values/result'
import { textIn } from './data'
import type { Data, Sentence } from './data'
import type { Catalogue } from './en'
import type { ActSentence } from './en/acts'

/** The sentence of a code, never what an object inherits under that name. */
const lookUp = <T>(sentences: Readonly<Record<string, T>>, code: string): T | undefined =>
  Object.hasOwn(sentences, code) ? sentences[code] : undefined

/** What happened and where. */
export function issueSentence(text: Catalogue, { code, data }: Issue): string {
  const sentence = lookUp<Sentence>(text.issues, code)
  return sentence ? sentence(data) : text.unknownIssue(code)
}

/** What to do next, or null when there is nothing to do. */
export function issueAdvice(text: Catalogue, { code, data }: Issue): string | null {
  return lookUp<Sentence>(text.advice, code)?.(data) ?? null
}

/**
 * What was just done. A problem told as a notice is worded as an issue. `title` names a step by its
 * kind.
 */
export function noticeSentence(
  text: Catalogue,
  notice: { readonly tone: 'done' | 'problem'; readonly code: string; readonly data: Data },
  title: (kind: string) => string,
): string {
  const travel = lookUp<(act: string) => string>(text.travels, notice.code)
  if (travel) {
    return travel(actSentence(text, { code: textIn(notice.data, 'act'), data: notice.data }, title))
  }
  const sentence = lookUp<Sentence>(text.notices, notice.code)
  if (notice.tone === 'done' && sentence) return sentence(notice.data)
  const problem = lookUp<Sentence>(text.issues, notice.code) ?? sentence
  if (problem) return problem(notice.data)
  return notice.tone === 'done' ? text.unknownNotice() : text.unknownIssue(notice.code)
}

/** A line of the history. `title` names a step by its kind. */
export function actSentence(
  text: Catalogue,
  act: { readonly code: string; readonly data: Data },
  title: (kind: string) => string,
): string {
  const sentence = lookUp<ActSentence>(text.acts, act.code)
  return sentence ? sentence(act.data, title) : text.unknownAct(act.code)
}

/** The name of a data type. */
export const typeName = (text: Catalogue, type: string): string =>
  lookUp<string>(text.types, type) ?? type

/** The name of a separator. */
export const delimiterName = (text: Catalogue, delimiter: string): string =>
  lookUp<string>(text.opening.delimiters, delimiter) ?? text.opening.otherDelimiter(delimiter)
