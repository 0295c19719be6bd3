import type { Catalogue } from '../../i18n/en'
import type { Sentence } from '../../i18n/data'
import type { Finding } from '../../explore/finding'

/** The sentence of a code; empty where there is none. */
export function findingSentence(
  sentences: Readonly<Record<string, Sentence>>,
  { code, data }: Pick<Finding, 'code' | 'data'>,
): string {
  return Object.hasOwn(sentences, code) ? sentences[code]!(data) : ''
}

/** What a proposal does, with its count. */
export const findingTitle = ({ findings }: Pick<Catalogue, 'findings'>, finding: Finding): string =>
  findingSentence(findings.proposals, finding)
