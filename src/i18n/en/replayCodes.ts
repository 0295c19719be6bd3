import { numberIn, sentences, textIn } from '../data'
import type { Data } from '../data'
import { count } from '../language'

const rows = (value: number) => count('en', value, 'row', 'rows')
const steps = (value: number) => count('en', value, 'step', 'steps')
const off = (data: Data): string => {
  const value = numberIn(data, 'off')
  return value === 0 ? '' : ` ${steps(value)} turned off for want of a column or a table.`
}

/** What can go wrong with steps that are used again. */
export const replayIssues = sentences({
  badStepList: (data) =>
    !['json', 'format', ''].includes(textIn(data, 'reason'))
      ? `This list of steps is damaged (at “${textIn(data, 'reason')}”). Nothing was changed.`
      : 'This file is not a list of steps of Établi, or it is damaged. Nothing was changed.',
  newerStepList: () => 'This list of steps was made with a newer version of Établi.',
  stepListTooBig: () => 'This list of steps is too long or too intricate to be read safely.',
  noStepsInCopy: () => 'No table of this project has any step.',
  listGone: () => 'This list of steps is no longer kept in this browser.',
  copyAsSource: () =>
    'This file is the copy of a project: it cannot take the place of the file of a table.',
  sourceOfOtherTab: (data) =>
    `This tab follows the tab “${textIn(data, 'name')}”: its rows come from there.`,
  severalInArchive: (data) =>
    numberIn(data, 'count') === 0
      ? 'This archive holds no table.'
      : `This archive holds ${count('en', numberIn(data, 'count'), 'file', 'files')}: it is not known which takes the place of yours.`,
})

export const replayAdvice = sentences({
  badStepList: () =>
    'Choose a file whose name ends in “.etapes.json”, or the copy of a project (.etabli).',
  newerStepList: () => 'Reload the page to get the newest version of Établi.',
  noStepsInCopy: () => 'Choose another copy, or a list of steps (.etapes.json).',
  copyAsSource: () => 'Choose the table itself: CSV, Excel, ODS, JSON.',
  sourceOfOtherTab: (data) =>
    `Replace the source file of “${textIn(data, 'name')}”: this tab follows.`,
  severalInArchive: () => 'Take the wanted file out of the archive, then choose it.',
})

/** Steps that were used again. */
export const replayNotices = sentences({
  sourceReplaced: (data) =>
    `Source file replaced by ${textIn(data, 'fileName')}: ${rows(numberIn(data, 'rows'))}.${off(data)}`,
  stepsReplayed: (data) =>
    `${steps(numberIn(data, 'count'))} of “${textIn(data, 'name')}” replayed.${off(data)}`,
  stepsRemovedFrom: (data) => `${steps(numberIn(data, 'count'))} removed.`,
  listKept: (data) =>
    `“${textIn(data, 'name')}” is kept in My steps: ${steps(numberIn(data, 'count'))}.`,
  listDeleted: (data) => `“${textIn(data, 'name')}” deleted from My steps.`,
  listSaved: (data) => `${textIn(data, 'fileName')} written.`,
})

export const replayActs = {
  sourceReplaced: (data: Data) => `Replace ${textIn(data, 'from')} by ${textIn(data, 'fileName')}`,
  stepsReplayed: (data: Data) =>
    `Replay “${textIn(data, 'name')}”: ${steps(numberIn(data, 'count'))}`,
  stepsRemovedFrom: (data: Data) =>
    `Remove ${steps(numberIn(data, 'count'))}, from step ${textIn(data, 'from')} to the end`,
}
