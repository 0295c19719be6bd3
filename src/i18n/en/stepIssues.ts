import { listIn, numberIn, sentences, textIn } from '../data'
import { formatNumber } from '../language'

const n = (value: number) => formatNumber('en', value)

/** What the settings of a step can be refused for, and what is told beside its result. */
export const stepIssues = sentences({
  badLengths: (data) =>
    `“${textIn(data, 'text')}” is not a length: write whole numbers from 1, for example 2, 3, 4.`,
  tooManyPieces: (data) =>
    `Some cells have more than ${n(numberIn(data, 'most'))} pieces: the last column keeps all the rest.`,
  noCounter: (data) =>
    `“${textIn(data, 'text')}” has no counter: write the first number in braces, for example {001}.`,
  severalCounters: (data) => `“${textIn(data, 'text')}” has several counters: keep one in braces.`,
  textsTwice: (data) =>
    `In the table, ${listIn(data, 'texts')
      .map((text) => `“${text}”`)
      .join(', ')} leads to several texts: the first line counts.`,
})
