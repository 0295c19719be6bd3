import { listIn, numberIn, textIn } from '../data'
import type { Data } from '../data'
import { count, formatNumber } from '../language'

const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join(' and ')

/** What keeps a rule from being learned, or a row from having a result. */
export const exampleIssues = {
  noExample: () => 'There is no result to learn a rule from yet.',
  exampleTooLong: (data: Data) =>
    `Example ${numberIn(data, 'example') + 1} is too long to learn from: more than ${formatNumber('en', numberIn(data, 'longest'))} characters.`,
  examplesContradict: (data: Data) =>
    `Two examples ask for different results of the same text (“${textIn(data, 'input')}”): ${quoted(listIn(data, 'outputs'))}.`,
  noRule: () => 'No rule gives these results.',
  noResultByRule: (data: Data) =>
    `The rule has no result for ${count('en', numberIn(data, 'count'), 'row, left empty', 'rows, left empty')}. The first holds “${textIn(data, 'example')}”.`,
}

export const exampleAdvice = {
  noExample: () => 'Type the result you want for one of the rows.',
  exampleTooLong: () => 'Choose a row with a shorter text.',
  examplesContradict: () => 'Change one of the two.',
  noRule: () =>
    'Check what is typed or add an example. If each value has a result of its own, use a correspondence table.',
  noResultByRule: () => 'Type the result of one of these rows, or leave them empty.',
}
