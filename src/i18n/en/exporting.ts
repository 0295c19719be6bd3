import { count, formatNumber } from '../language'

const cells = (value: number) => count('en', value, 'cell', 'cells')

export const exporting = {
  title: 'Export',
  intent: 'What for?',
  publish: 'To publish',
  publishHelp: 'CSV with commas, in UTF-8: what open data portals expect.',
  other: 'Other CSV…',
  otherHelp: 'For a spreadsheet or a particular software.',
  delimiter: 'Separator',
  delimiters: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab' },
  encoding: 'Encoding',
  encodings: { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' },
  bom: 'With a BOM',
  bomHelp: 'Excel then reads the accents right.',
  lineEnd: 'Line ends',
  lineEnds: { '\n': 'Unix (LF)', '\r\n': 'Windows (CRLF)' },
  what: 'Which table?',
  end: (total: number) =>
    total === 0
      ? 'The table as opened'
      : `The end: after the last of ${count('en', total, 'step', 'steps')}`,
  step: 'This step:',
  stepName: (index: number, name: string) => `${index}. ${name}`,
  opened: '0. As opened',
  viewTitle: 'The view differs from the table',
  viewText: (shown: string, total: string) =>
    `You are looking at ${shown} of ${total}. What should be exported?`,
  viewHidden: 'Some columns are hidden, or the rows are sorted. What should be exported?',
  viewTable: (total: string) => `The whole table (${total})`,
  viewShown: (shown: string) => `Only what is shown, in its order (${shown})`,
  fileName: 'File name',
  recipient: 'What the recipient will see',
  recipientPublish: (rows: string, columns: string) =>
    `A text file of ${rows} and ${columns}, that every portal and program reads. Opened in Excel by double click, it may show everything in one column: choose “Other CSV” for that use.`,
  recipientExcel: (rows: string, columns: string) =>
    `A file of ${rows} and ${columns} that a French Excel opens by double click, with its columns and its accents.`,
  recipientNoBom: (rows: string, columns: string) =>
    `A file of ${rows} and ${columns}. Opened in Excel by double click, its accents may be wrong: they are right with the BOM or in Windows-1252.`,
  recipientComma: (rows: string, columns: string) =>
    `A file of ${rows} and ${columns}, separated by commas. A French Excel shows it in one column when opened by double click.`,
  recipientTab: (rows: string, columns: string) =>
    `A file of ${rows} and ${columns}, separated by tabs, to be imported or pasted into a spreadsheet.`,
  checking: 'Checking what will be written…',
  formulas: (value: number) => `${cells(value)} would be run as a formula by a spreadsheet.`,
  formulasIn: (column: string, value: number, example: string) =>
    `${column}: ${cells(value)}, for example ${example}`,
  neutralise: 'Neutralise them: put an apostrophe before',
  neutraliseHint: 'The text of these cells changes in the exported file only.',
  unwritable: (value: number) =>
    `${count('en', value, 'character', 'characters')} cannot be written in Windows-1252.`,
  unwritableAs: 'They would be replaced by a question mark. In UTF-8 nothing is lost.',
  unwritableIn: (character: string, value: number, example: string) =>
    `${character} in ${cells(value)}, for example ${example}`,
  useUtf8: 'Write in UTF-8 instead',
  writing: 'Writing the file…',
  export: 'Export',
  exportAnyway: 'Export all the same',
  rowsAndColumns: (rows: number, columns: number) =>
    `${formatNumber('en', rows)} rows × ${formatNumber('en', columns)} columns`,
}
