import type { CellRange } from '../../recipe/recipe'
import { columnLetters } from '../formats'
import { count, formatNumber } from '../language'

const rows = (value: number) => count('en', value, 'row', 'rows')
const tables = (value: number) => count('en', value, 'table', 'tables')
const n = (value: number) => formatNumber('en', value)

/** The tables of a workbook: choosing them, and how one of them is read. */
export const sheets = {
  chooserTitle: (file: string) => `Tables of ${file}`,
  chooserIntro: (value: number) =>
    value < 2
      ? 'This workbook holds one table.'
      : `This workbook holds ${tables(value)}. Choose which to open: one tab for each.`,
  pageIntro: (value: number) =>
    `This web page holds ${tables(value)}. Choose which to open: one tab for each.`,
  othersIntro: (value: number) =>
    value < 2
      ? 'One table of this file is not open yet: it will be added to the project.'
      : `${tables(value)} of this file are not open yet. Those you choose are added to the project: one tab for each.`,
  pageTable: (name: string) =>
    /^Tableau \d+$/.test(name) ? name.replace('Tableau', 'Table') : `Table “${name}”`,
  pageList: 'Tables of the page',
  pageBlock: (value: number, table: string) => `Part ${n(value)} of the table “${table}”`,
  chooseOthers: 'Choose other tables…',
  joins: 'They are added to the open project.',
  list: 'Tables of the workbook',
  sheet: (name: string) => `Sheet “${name}”`,
  block: (value: number, sheet: string) => `Table ${n(value)} of the sheet “${sheet}”`,
  hidden: 'hidden',
  empty: 'empty',
  doubtful: 'header row to be checked',
  all: 'Choose all',
  none: 'Choose none',
  open: (value: number) => (value === 0 ? 'Open' : `Open ${tables(value)}`),
  closeWithoutOpening: 'Close without opening',
  noneChosen: 'Choose at least one table.',

  source: 'Source',
  range: ({ firstRow, lastRow, firstColumn, lastColumn }: CellRange) =>
    `rows ${n(firstRow)} to ${n(lastRow)}, columns ${columnLetters(firstColumn)} to ${columnLetters(lastColumn)}`,
  header: 'Header rows',
  headerHint: 'One number, or several: “4, 5”. Several rows are joined.',
  headerOutside: (first: number, last: number) =>
    `This table goes from row ${n(first)} to row ${n(last)}.`,
  headerUnread: 'Write row numbers: “5” or “4, 5”.',
  noHeader: 'This table has no header row',
  joinGroups: (value: number): string =>
    value < 2 ? 'Join the row of groups above' : 'Join the rows of groups above',
  joinGroupsExample: (name: string) => `For instance: “${name}”`,
  fillMerged: 'Fill the merged cells',
  fillMergedHint: 'Every cell of a merge gets its text.',
  columnsTitle: 'Columns',
  columnsHint: 'Untick a column, over the rows, to leave it out; choose there how it is read.',
  columnsKept: (kept: number, total: number) => `${n(kept)} of ${n(total)} kept`,
  keepAllColumns: 'Keep all the columns',
  keepColumn: (letters: string, name: string) =>
    name === '' ? `Keep column ${letters}` : `Keep column ${letters}, ${name}`,
  readingOf: (letters: string) => `How column ${letters} is read`,
  readings: { usual: 'usual', stored: 'stored digits', shown: 'as shown' },
  readingsHint:
    'Stored digits: all those of the file, without format. As shown: what the spreadsheet shows.',
  preview: 'First and last rows, as they will be read',
  useAsHeader: (record: number) =>
    `Take row ${n(record)} as column names (Shift and click: add it, or take it away)`,
  skippedRows: (value: number) => `${rows(value)} between, not shown here`,
  columnsShown: (first: string, last: string) => `Columns ${first} to ${last}`,
  columnsBefore: 'Columns before',
  columnsAfter: 'Columns after',

  names: (records: readonly number[]) =>
    records.length === 0
      ? 'no header row'
      : records.length === 1
        ? `names in row ${n(records[0]!)}`
        : `names in rows ${records.map(n).join(', ')}`,
  columnsLeftOut: (value: number) => `${count('en', value, 'column', 'columns')} left out`,
  filled: 'merged cells filled',
  readOtherwise: (value: number) => `${count('en', value, 'column', 'columns')} read otherwise`,
  recordsShort: (records: readonly number[]) =>
    records.length === 0 ? 'none' : records.map(n).join(', '),
  lettersShort: (letters: readonly string[]) =>
    letters.length === 0 ? 'none' : letters.join(', '),
  leftOutColumns: 'Columns left out',
  readingChange: (letters: string) => `Reading of column ${letters}`,
  yes: 'yes',
  no: 'no',
}

/** The tabs of the project. */
export const tabs = {
  label: 'Tables of the project',
  add: 'Add a tab from a file…',
  menu: (name: string) => `Menu of the table ${name}`,
  rename: 'Rename…',
  duplicate: 'Duplicate',
  follow: 'New tab from its result',
  followHelp: 'The new tab follows this one.',
  usedBy: (names: string) => `Used by: ${names}`,
  reads: (names: string) => `Reads: ${names}`,
  readsStep: (name: string) => `from the tab “${name}”`,
  readsPairs: (name: string) => `by the table “${name}”`,
  circle: (names: string) => `Not offered, for it would read itself: ${names}.`,
  removeTitle: (name: string) => `Delete the table “${name}”?`,
  removeAsk: (names: string) =>
    `It is read by: ${names}. Without it, the steps that read it will no longer run until another table is chosen there.`,
  removeYes: 'Delete all the same',
  removeNo: 'Keep it',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  remove: 'Delete the table',
  removeLast: 'A project keeps at least one table.',
  name: 'Name of the table',
  all: (value: number) => `All the tables (${n(value)})`,
}
