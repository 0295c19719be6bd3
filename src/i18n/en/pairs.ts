import { count, formatNumber } from '../language'

const lines = (value: number): string => count('en', value, 'line', 'lines')
const cells = (value: number): string => count('en', value, 'cell', 'cells')
const texts = (value: number): string => count('en', value, 'text', 'texts')

/** The correspondence tables of a project. */
export const pairs = {
  title: 'Correspondence tables',
  help: 'Each text on the left becomes the one on the right. A table is kept with the project, and any step of any tab may go by it.',
  kind: 'correspondence table',
  list: 'Tables of the project',
  add: 'New table',
  name: 'Name of the table',
  newName: 'Correspondences',
  lines,
  content: 'Lines of the table',
  userOf: (tab: string, step: number) => `${tab}, step ${formatNumber('en', step)}`,
  users: (list: string) => `Used by: ${list}.`,
  unused: 'No step uses it yet.',
  twice: (from: string, to: readonly string[]) =>
    `“${from}” leads to ${to.map((text) => `“${text}”`).join(' and ')}: the first line counts.`,
  moreTwice: (value: number) => `and ${texts(value)} more that lead to several`,
  save: 'Keep the table',
  unsaved: 'The changes of this table are not kept yet.',
  discard: 'Give them up',
  saveFirst: 'Keep or give up the changes of this table first.',
  remove: 'Delete the table',
  removeAsk: (name: string, list: string) =>
    `“${name}” is used by: ${list}. Without it these steps no longer run, until they are given other lines.`,
  removeYes: 'Delete all the same',
  removeNo: 'Keep it',
  export: 'Export as CSV',
  columnNames: ['from', 'to'] as readonly [string, string],
  fromFile: 'From a file (CSV)…',
  fromTab: 'From a tab…',
  tab: 'Tab',
  from: 'Column of the texts found',
  to: 'Column of what they become',
  take: 'Take these lines',
  came: (added: number, left: number) =>
    `${lines(added)} added${left > 0 ? `; ${left} left out: their text has a line already` : ''}.`,
  header: (from: string, to: string) =>
    `The first line of the file, “${from}” and “${to}”, was taken as names.`,
  headerIsLine: 'It is a line too',

  which: 'Lines to go by',
  own: 'Lines of this step',
  gone: (name: string) =>
    `The table “${name}” is no longer in the project: choose another one, or lines of this step.`,
  manage: 'Correspondence tables…',
  change: 'Change this table…',
  copy: 'Copy its lines into this step',
  keep: 'Keep these lines as a table…',
  keepNow: 'Keep',
  unmatched: (distinct: number, count: number) =>
    `${texts(distinct)} not in the table (${cells(count)})`,
  allMatched: 'Every text of these columns is in the table.',
  addLine: (text: string) => `Add a line for “${text}”`,
  accept: (text: string, to: string) => `“${text}” becomes “${to}”`,
  becomes: (to: string) => `→ ${to}`,
  moreTexts: (value: number) => `and ${texts(value)} more`,
}
