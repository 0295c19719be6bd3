import { numberIn, textIn } from '../data'
import type { Data } from '../data'
import { count, formatNumber } from '../language'

const rows = (value: number): string => count('en', value, 'row', 'rows')

/** What steps tell that read another table of the project. */
export const otherTableIssues = {
  missingTable: (data: Data) => `The tab “${textIn(data, 'name')}” is no longer in the project.`,
  missingOtherColumn: (data: Data) =>
    `The tab “${textIn(data, 'table')}” has no column “${textIn(data, 'name')}” any more.`,
  missingPairs: (data: Data) =>
    `The correspondence table “${textIn(data, 'name')}” is no longer in the project.`,
  tooManyPairs: (data: Data) =>
    `A correspondence table holds at most ${formatNumber('en', numberIn(data, 'most'))} lines: for more, open the file in a tab and look it up there.`,
  noPairs: () => 'Two columns are needed: the text that is found, and what it becomes.',
  tableCycle: (data: Data) =>
    `The tab “${textIn(data, 'name')}” itself reads this one: neither could be worked out first.`,
  tableFailed: (data: Data) => `The tab “${textIn(data, 'name')}” could not be read.`,
  noKeys: () => 'Choose the columns that tell which rows belong together.',
  lookedUp: (data: Data) => {
    const [matched, unmatched] = [numberIn(data, 'matched'), numberIn(data, 'unmatched')]
    const [several, unused] = [numberIn(data, 'several'), numberIn(data, 'unused')]
    const found = `${rows(matched)} of ${rows(matched + unmatched)} found in the other tab`
    const twice =
      several > 0 ? `; ${several} found several times there (the first one is taken)` : ''
    const left = unused > 0 ? `; ${rows(unused)} of the other tab used by none` : ''
    return `${found}${twice}${left}.`
  },
}
