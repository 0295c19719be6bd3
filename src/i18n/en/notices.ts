import { count } from '../language'
import { formatSize } from '../formats'
import { isIn, listIn, numberIn, textIn, sentences } from '../data'
import type { Data } from '../data'
import { replayNotices } from './replayCodes'

const rows = (value: number) => count('en', value, 'row', 'rows')
const cells = (value: number) => count('en', value, 'cell', 'cells')
const columns = (value: number) => count('en', value, 'column', 'columns')

const counts = (data: Data): string[] => {
  const counted: [string, (value: number) => string][] = [
    ['rowsRemoved', (value) => `${rows(value)} removed`],
    ['rowsAdded', (value) => `${rows(value)} added`],
    ['cellsChanged', (value) => `${cells(value)} changed`],
    ['columnsAdded', (value) => `${columns(value)} added`],
    ['columnsRemoved', (value) => `${columns(value)} removed`],
    ['columnsRenamed', (value) => `${columns(value)} renamed`],
  ]
  const said = counted
    .filter(([name]) => numberIn(data, name) > 0)
    .map(([name, say]) => say(numberIn(data, name)))
  if (isIn(data, 'isReordered')) said.push('rows sorted')
  if (isIn(data, 'isColumnOrderChanged')) said.push('columns moved')
  return said
}

const parts = (data: Data): string[] => {
  const said = counts(data)
  return said.length > 0 ? said : ['Nothing to change']
}

/** What a changed step does in all, from the table before it. */
const effectOf = (data: Data): string => {
  const said = counts(data)
  return said.length > 0 ? `It now gives: ${said.join(', ')}` : 'It changes nothing'
}

const quoted = (name: string): string => `“${name}”`

const moved = (data: Data): string => {
  const what = numberIn(data, 'count')
  const after = textIn(data, 'after')
  const where = after === '' ? 'to the start' : `after “${after}”`
  return what > 1
    ? `${columns(what)} moved ${where}`
    : `Column “${textIn(data, 'name')}” moved ${where}`
}

const also = (data: Data): string[] => {
  const said: string[] = []
  const unread = numberIn(data, 'unread')
  const warnings = numberIn(data, 'warnings')
  const broken = numberIn(data, 'broken')
  if (unread > 0) said.push(`${cells(unread)} not read, kept as they were`)
  if (warnings > 0) said.push(count('en', warnings, 'remark', 'remarks'))
  if (broken > 0)
    said.push(
      count('en', broken, 'following step no longer works', 'following steps no longer work'),
    )
  return said
}

/** What was just done, with its count. */
export const notices = sentences({
  stepDone: (data) => `${[parts(data).join(', '), ...also(data)].join('. ')}.`,
  stepModified: (data) => `${['Step changed', effectOf(data), ...also(data)].join('. ')}.`,
  columnRenamed: (data) =>
    `${[`“${textIn(data, 'from')}” is now called “${textIn(data, 'to')}”`, ...also(data)].join('. ')}.`,
  columnsMoved: (data) => `${[moved(data), ...also(data)].join('. ')}.`,
  rowsDeleted: (data) =>
    `${[`${rows(numberIn(data, 'count'))} removed`, ...also(data)].join('. ')}.`,
  viewSorted: (data) => `Sorted by ${listIn(data, 'names').map(quoted).join(', ')} (view).`,
  viewSortedFiltered: (data) =>
    `Sorted by ${listIn(data, 'names').map(quoted).join(', ')} (view): ${rows(numberIn(data, 'rows'))} shown.`,
  reopened: (data) =>
    `File read again: ${rows(numberIn(data, 'rows'))} and ${columns(numberIn(data, 'columns'))}.`,
  viewShown: (data) => `${rows(numberIn(data, 'rows'))} shown.`,
  exported: (data) =>
    `${textIn(data, 'fileName')} written (${formatSize('en', numberIn(data, 'size'))}).`,
  copySaved: (data) => `Copy ${textIn(data, 'fileName')} written.`,
  projectDeleted: (data) => `Project “${textIn(data, 'name')}” deleted.`,
  projectDuplicated: (data) => `Copy “${textIn(data, 'name')}” made in this browser.`,
  projectRenamed: (data) => `The project is now called “${textIn(data, 'name')}”.`,
  everythingErased: () => 'Everything Établi kept in this browser was erased.',
  tablesAdded: (data) => `${count('en', numberIn(data, 'count'), 'table', 'tables')} added.`,
  tableRemoved: (data) => `Table “${textIn(data, 'name')}” deleted.`,
  tableDuplicated: (data: Data) =>
    `“${textIn(data, 'name')}” is a copy of “${textIn(data, 'from')}”, with its steps.`,
  tableFollowed: (data: Data) =>
    `“${textIn(data, 'name')}” starts from the result of “${textIn(data, 'from')}” and will follow it.`,
  pairsKept: (data: Data) => {
    const kept = `Table “${textIn(data, 'name')}”: ${count('en', numberIn(data, 'lines'), 'line', 'lines')} kept`
    const steps = numberIn(data, 'steps')
    if (steps === 0) return `${kept}.`
    const tabs = listIn(data, 'tabs').join(', ')
    return `${kept}. ${count('en', steps, 'step', 'steps')} run again (${tabs}).`
  },
  pairsRemoved: (data: Data) => `Correspondence table “${textIn(data, 'name')}” deleted.`,
  ...replayNotices,
  examplesOffered: (data: Data) =>
    `Do the same for ${count('en', numberIn(data, 'count'), 'other cell', 'other cells')} of “${textIn(data, 'name')}”?`,
  stopped: () => 'Stopped. Nothing was changed.',
  copyReminder: () => 'A day of work without a copy: save one (.etabli) in a safe place.',
})

/** Said after going through the history; `act` is the sentence of what was undone or done again. */
export const travels = {
  undone: (act: string) => `Undone: ${act}`,
  redone: (act: string) => `Done again: ${act}`,
  wentTo: (_act: string) =>
    'You are now at this point of the history. Nothing that came after is lost.',
}

export const unknownNotice = () => 'Done.'

export const noticeArea = {
  region: 'Messages',
  dismiss: 'Dismiss',
  fillByExample: 'See (Ctrl+E)',
  saveCopy: 'Save a copy…',
  advice: 'What to do',
}
