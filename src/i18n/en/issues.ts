import { formatSize } from '../formats'
import { count, formatNumber } from '../language'
import { isIn, isSwollen, lettersIn, listIn, numberIn, textIn, sentences } from '../data'
import type { Data } from '../data'
import { stepIssues } from './stepIssues'
import { formAdvice, formIssues } from './forms'
import { formulaIssues } from './formulas'
import { exampleAdvice, exampleIssues } from './examples'
import { otherTableIssues } from './otherTables'
import { replayAdvice, replayIssues } from './replayCodes'

const rows = (value: number) => count('en', value, 'row', 'rows')
const columns = (value: number) => count('en', value, 'column', 'columns')
const n = (value: number) => formatNumber('en', value)
const atLine = (line: number) => (line > 0 ? ` (first at line ${n(line)})` : '')
/** Where it is so: some lines by number, when they were noted. */
const atLines = (data: Data): string => {
  const lines = listIn(data, 'lines').map(Number)
  if (lines.length < 2) return atLine(numberIn(data, 'line'))
  return ` (lines ${lines.map(n).join(', ')}${lines.length < numberIn(data, 'count') ? '…' : ''})`
}

const looks: Readonly<Record<string, string>> = {
  xlsx: 'an Excel workbook (.xlsx)',
  xls: 'an old Excel workbook (.xls)',
  ods: 'a LibreOffice workbook (.ods)',
  zip: 'a zip archive',
  gzip: 'a compressed file (.gz)',
  otherOffice: 'an office document (text, slides…)',
  otherArchive: 'a compressed archive',
  pdf: 'a PDF document',
  html: 'a web page',
  xml: 'an XML file',
  json: 'a JSON file',
  image: 'an image',
  sqlite: 'a SQLite database',
  parquet: 'a Parquet file',
  etabli: 'a copy of an Établi project',
}

const faults: Readonly<Record<string, string>> = {
  escape: 'it ends with a lone \\',
  parenthesis: 'a parenthesis is not paired',
  bracket: 'a square bracket is not closed',
  repeat: 'a repetition sign has nothing to repeat',
}

const atRow = (row: number) => (row > 0 ? ` (first in row ${n(row)})` : '')
const cellsLonger = (value: number) => count('en', value, 'cell is longer', 'cells are longer')

/** What happened and where. Every code that crosses to the interface has its sentence. */
export const issues = sentences({
  ...stepIssues,
  ...formIssues,
  ...formulaIssues,
  ...otherTableIssues,
  ...exampleIssues,
  emptyFile: () => 'This file is empty: it holds no text.',
  binaryFile: (data) => {
    const look = textIn(data, 'looksLike')
    return Object.hasOwn(looks, look)
      ? `This file cannot be opened: it is ${looks[look]}.`
      : 'This file cannot be opened: it holds no readable text.'
  },
  recordTooLong: (data) =>
    `From line ${n(numberIn(data, 'line'))} on, one row never ends: a quotation mark is probably not closed.`,
  unclosedQuote: (data) =>
    `A quotation mark opened at line ${n(numberIn(data, 'line'))} is never closed: what follows was read as one cell.`,
  invalidBytes: (data) =>
    `${count('en', numberIn(data, 'count'), 'byte', 'bytes')} could not be read with this encoding and show as �.`,
  shortRows: (data) =>
    `${rows(numberIn(data, 'count'))} had fewer cells than the ${columns(numberIn(data, 'columns'))} of the table${atLines(data)}: the missing cells are empty.`,
  longRows: (data) =>
    `${rows(numberIn(data, 'count'))} had more cells than the ${columns(numberIn(data, 'columns'))} of the table${atLines(data)}: the rest is kept in extra columns.`,
  strayQuotes: (data) =>
    `${rows(numberIn(data, 'count'))} hold a quotation mark in an unusual place${atLine(numberIn(data, 'line'))}: the cells are kept as they are.`,
  repairedQuotes: (data) =>
    `${count('en', numberIn(data, 'count'), 'cell', 'cells')} had text behind the closing quotation mark${atLine(numberIn(data, 'line'))}: that text was joined to the cell.`,
  blankLines: (data) =>
    `${count('en', numberIn(data, 'count'), 'blank line', 'blank lines')} in the file${atLine(numberIn(data, 'line'))}: kept as empty rows.`,
  nulBytes: (data) =>
    `${count('en', numberIn(data, 'count'), 'invisible NUL character', 'invisible NUL characters')} in the file${atLine(numberIn(data, 'line'))}.`,
  mixedLineEnds: (data) =>
    `The file mixes several kinds of line ends${atLine(numberIn(data, 'line'))}: the rows are read right all the same.`,
  trailingDelimiter: (data) =>
    isIn(data, 'isLeftOut')
      ? 'Each row ends with a separator: the last column, empty and without a name, was left out.'
      : 'Each row ends with a separator: the last column is empty.',
  blankNames: (data) => `${columns(numberIn(data, 'count'))} without a name were given one.`,
  duplicateNames: (data) =>
    `Several columns bore the same name: ${listIn(data, 'names').join(', ')}. A number was added.`,
  tooManyColumns: (data) =>
    `This file has ${columns(numberIn(data, 'columns'))}: that is more than can be opened.`,
  fileTooBig: (data) => {
    const reason = textIn(data, 'reason')
    const most = numberIn(data, 'most')
    if (reason === 'file')
      return `This file is ${formatSize('en', numberIn(data, 'size'))}: a file of this kind can be opened up to ${formatSize('en', most)}.`
    if (isSwollen(data))
      return 'This file would swell beyond measure when unpacked: it was not opened, to be safe.'
    if (reason === 'cells') return `This workbook holds more than ${n(most)} filled cells.`
    if (reason === 'sheets') return 'This workbook holds too many sheets.'
    if (reason === 'merges') return 'This workbook holds too many merged cells.'
    return 'This file is too big for the memory of this computer.'
  },
  unreadableFile: () =>
    'The browser could not read this file: it may have been moved, or be open elsewhere.',
  notAWorkbook: () => 'This file is not a workbook.',
  protectedFile: () => 'This workbook is protected by a password.',
  noSheets: () => 'This workbook holds no sheet.',
  unknownSheet: (data) => `This workbook has no sheet “${textIn(data, 'sheet')}”.`,
  emptySheet: (data) => `The sheet “${textIn(data, 'sheet')}” is empty.`,
  unreadableSheet: () => 'A sheet of this workbook could not be read.',
  absurdDimensions: () =>
    'This workbook says it is bigger than any spreadsheet can be: it is damaged.',
  damagedFile: () => 'This file is damaged inside.',
  truncatedFile: () => 'The end of this file is missing.',
  formulaErrors: (data) =>
    `${count('en', numberIn(data, 'count'), 'cell holds', 'cells hold')} a formula error${atRow(numberIn(data, 'row'))}: kept as text.`,
  formulasWithoutResult: (data) =>
    `${count('en', numberIn(data, 'count'), 'formula was saved', 'formulas were saved')} without its result: read as empty.`,
  lostTexts: (data) =>
    `${count('en', numberIn(data, 'count'), 'cell refers', 'cells refer')} to a text the workbook does not hold: read as empty.`,
  invalidDates: (data) =>
    `${count('en', numberIn(data, 'count'), 'date does', 'dates do')} not exist${atRow(numberIn(data, 'row'))}: kept as in the file.`,
  longNumbers: (data) =>
    `${count('en', numberIn(data, 'count'), 'number has', 'numbers have')} more digits than a spreadsheet keeps${atRow(numberIn(data, 'row'))}: the last ones may be wrong.`,
  dustyNumbers: (data) =>
    `${count('en', numberIn(data, 'count'), 'number was', 'numbers were')} stored with rounding dust${atRow(numberIn(data, 'row'))}: read as shown.`,
  mergedCells: (data) =>
    `${count('en', numberIn(data, 'count'), 'block of merged cells', 'blocks of merged cells')}: the text is in the first cell of each, unless you ask to fill them.`,
  hiddenRows: (data) => `${rows(numberIn(data, 'count'))} hidden in the workbook: kept.`,
  hiddenColumns: (data) => `${columns(numberIn(data, 'count'))} hidden in the workbook: kept.`,
  percents: (data) =>
    `In per cent in the workbook: ${lettersIn(data, 'columns').join(', ')}. The stored numbers are read: 0.12 where it shows 12%.`,
  tooManyRows: (data) =>
    `“${textIn(data, 'sheet')}” has ${rows(numberIn(data, 'rows'))}: a sheet holds at most ${n(numberIn(data, 'most'))}.`,
  sheetTooWide: (data) =>
    `“${textIn(data, 'sheet')}” has ${columns(numberIn(data, 'columns'))}: a sheet holds at most ${n(numberIn(data, 'most'))}.`,
  fileTooLarge: () =>
    'The file would exceed 4 GB once written: a workbook or a .zip cannot go beyond.',
  tooManyParts: (data) =>
    `“${textIn(data, 'column')}” holds ${count('en', numberIn(data, 'count'), 'different value', 'different values')}: that would make as many files, and at most ${n(numberIn(data, 'most'))} can be written.`,
  noGeometry: () => 'It must be said where the coordinates are.',
  oneGeometry: () => 'A GeoJSON file holds one table only.',
  tableUnreadable: (data) =>
    `${listIn(data, 'names').join(', ')}: ${numberIn(data, 'count') === 1 ? 'this table cannot be read, it' : 'these tables cannot be read, they'} would be missing from the export.`,
  cellTooLong: (data) =>
    `In “${textIn(data, 'column')}”, ${cellsLonger(numberIn(data, 'count'))} than the ${n(numberIn(data, 'most'))} characters a workbook allows.`,
  unwritable: (data) =>
    `${count('en', numberIn(data, 'count'), 'cell holds', 'cells hold')} invisible characters that an .ods workbook cannot hold: they become �.`,
  lineEnds: (data) =>
    `${count('en', numberIn(data, 'count'), 'cell holds', 'cells hold')} Windows line ends, which an .ods workbook writes as plain line breaks.`,
  tooManyFiles: (data) => `Only the first ${n(numberIn(data, 'most'))} files were opened.`,
  emptyPaste: () => 'There is no text to paste.',
  stopped: () => 'Stopped. Nothing was changed.',

  unknownStep: (data) =>
    `This version of Établi does not know the step “${textIn(data, 'kind')}”: it is kept and does nothing.`,
  newerStep: () =>
    'This step was made with a newer version of Établi: it is kept and does nothing.',
  badPositions: (data: Data) =>
    `“${textIn(data, 'text')}” is not a list of numbers: they count from 1, for example 1-3, 8 or 10- to the end.`,
  noSuchRows: (data: Data) =>
    `The table has only ${rows(numberIn(data, 'count'))} at this step: none bears this number.`,
  namesKept: (data: Data) => {
    const value = numberIn(data, 'count')
    return `${columns(value)} without a text in this row ${value === 1 ? 'keeps its name' : 'keep their names'}.`
  },
  badParams: () => 'The settings of this step are incomplete.',
  missingColumn: (data) => {
    const names = listIn(data, 'names')
    const name = names.length > 0 ? names.join(', ') : textIn(data, 'name')
    return `The column “${name}” is no longer there at this step.`
  },
  missingValue: () => 'A value is missing in this condition.',
  notANumber: (data) => `“${textIn(data, 'value')}” is not a number.`,
  notADate: (data) => `“${textIn(data, 'value')}” is not a date.`,
  invalidCondition: () => 'The condition of this step is incomplete.',
  invalidPattern: (data) =>
    isIn(data, 'fault') && textIn(data, 'fault') !== 'other'
      ? `This pattern cannot be read: ${faults[textIn(data, 'fault')] ?? ''} (character ${n(numberIn(data, 'position') + 1)}).`
      : 'This pattern cannot be read: there is a mistake in it.',
  unknownGroup: (data) => `The pattern has no group ${textIn(data, 'group')}.`,
  invalidReplacement: (data) =>
    `The replacement text cannot be read: there is a mistake at character ${n(numberIn(data, 'position') + 1)}.`,
  patternTooSlow: () => 'This pattern takes too long: it was stopped.',
  nameNotFree: (data) =>
    `The name “${textIn(data, 'wanted')}” was taken: the column is called “${textIn(data, 'name')}”.`,
  selectionCut: (data) =>
    `Too many rows at once: only the first ${rows(numberIn(data, 'rows'))} are selected.`,
  rowHidden: () => 'This row is not shown: the view leaves it out.',
  rowGone: () => 'This row is no longer in the table.',
  rowsNotFound: (data) => `${rows(numberIn(data, 'count'))} to delete are no longer in the table.`,
  editNotApplied: (data) =>
    `A manual edit in “${textIn(data, 'name')}” no longer applies: “${textIn(data, 'before')}” was expected${isIn(data, 'found') ? `, “${textIn(data, 'found')}” was found` : ''}.`,
  nothingToApply: () => 'With these settings this step changes nothing: it was not added.',
  formIncomplete: () => 'Something is missing in the settings of this step.',
  stepsBroken: (data) =>
    `${count('en', numberIn(data, 'count'), 'following step no longer works', 'following steps no longer work')}: see the list of steps, in red.`,

  engineDied: () =>
    'The computation stopped unexpectedly. Nothing is lost: it starts again from the last change.',
  engineRestarted: () =>
    'The computation stopped unexpectedly and was started again from your last change. Nothing is lost.',
  patternWorkerMissing: () => 'Patterns cannot be tried in this browser.',
  resultGone: () => 'This result must be computed again.',
  viewGone: () => 'This view must be computed again.',
  stepCrashed: (data) =>
    `The step “${textIn(data, 'kind')}” failed through a fault of Établi: the table goes on without it.`,
  cannotScope: () => 'This step makes rows of its own: it can only apply to all the rows.',
  sourceNotKept: () =>
    'The source file could not be kept in this browser: it will be lost when this tab closes.',
  engineClosed: () => 'The computation was closed.',
  outOfMemory: () => 'There is not enough memory for this work on this computer.',
  blobMissing: (data) =>
    `The source file ${textIn(data, 'fileName')} is no longer in this browser.`,
  unknownProject: () => 'This project is no longer in this browser.',
  databaseBlocked: () => 'Another tab of Établi prevents the storage from opening.',
  databaseLost: () => 'The browser closed the storage.',
  databaseErased: () => 'The data of Établi was erased from this browser.',
  newerDatabase: () => 'A newer version of Établi has worked in this browser: this one only reads.',
  storageUnavailable: () => 'This browser does not allow keeping anything (private window?).',
  partNotLoaded: () => 'This part of Établi could not be loaded.',
  quotaExceeded: () => 'There is no room left in the storage of this browser.',
  writeFailed: () => 'The last change could not be written in this browser.',
  missingRecord: () => 'A part of this project is missing in this browser.',
  badRecord: () => 'A part of this project cannot be read.',
  lostWriter: () => 'This project is now being changed in another tab.',
  badCopy: () => 'This file is not a copy of an Établi project, or it is damaged.',
  copyTooBig: () => 'This copy is too big or too intricate to be opened safely.',
  newerCopy: () => 'This copy was made with a newer version of Établi.',
  ...replayIssues,
})

/** What to do next, for the issues where there is something to do. */
export const advice = sentences({
  ...formAdvice,
  ...exampleAdvice,
  ...replayAdvice,
  emptyFile: () => 'Check that the file was saved completely, then choose it again.',
  binaryFile: (data) =>
    ['xlsx', 'xls', 'ods'].includes(textIn(data, 'looksLike'))
      ? 'Open it in your spreadsheet and save it as CSV, then open that file here.'
      : ['zip', 'gzip', 'otherArchive'].includes(textIn(data, 'looksLike'))
        ? 'Extract it first, then open the file it holds.'
        : textIn(data, 'looksLike') === 'image'
          ? 'An image cannot be read as a table, whatever its name. Ask whoever gave it to you for the original file (workbook or export), then open it here.'
          : 'Choose a table: .csv, .txt, .tsv, .xlsx, .xls, .ods, .json, .geojson, .html or .zip.',
  damagedFile: () => 'Open it in your spreadsheet and save it again, then choose it.',
  truncatedFile: () => 'Copy or download it again, then choose it.',
  protectedFile: () =>
    'Open it in your spreadsheet, take the password off, save it, then choose it again.',
  recordTooLong: () => 'Open it again and choose “none” as quotation marks.',
  unclosedQuote: () =>
    'If rows are missing, change the opening and choose “none” as quotation marks.',
  invalidBytes: () => 'Change the encoding in the opening settings.',
  fileTooBig: (data) =>
    isSwollen(data)
      ? 'If it comes from someone you trust, open it in your spreadsheet and save it again.'
      : isIn(data, 'reason') && textIn(data, 'reason') !== 'memory'
        ? 'In your spreadsheet, save the sheet you need alone, or as CSV, then open that file.'
        : 'Close other programs and tabs, or split the file.',
  notAWorkbook: () => 'Choose a file in .xlsx, .xls, .ods or .csv.',
  noSheets: () => 'Open it in your spreadsheet to see what it holds.',
  unknownSheet: () => 'Open the file again and choose another sheet.',
  emptySheet: () => 'Open the file again and choose another sheet.',
  unreadableSheet: () => 'Open it in your spreadsheet and save it again, then choose it.',
  absurdDimensions: () => 'Open it in your spreadsheet and save it again, then choose it.',
  unreadableFile: () => 'Close it in the other program, then choose it again.',
  missingColumn: () => 'Choose another column, or switch the step off.',
  patternTooSlow: () => 'Simplify it: avoid one repetition inside another, such as (a+)+.',
  blobMissing: () => 'Open the project from a copy (.etabli), or open the file again.',
  databaseBlocked: () => 'Close the other tabs of Établi, then reload this page.',
  databaseLost: () => 'Save a copy of the project (.etabli), then reload the page.',
  databaseErased: () => 'Save a copy of the project (.etabli) if it is still open.',
  newerDatabase: () => 'Reload the page to get the newer version, or save a copy of the project.',
  storageUnavailable: () => 'Save a copy of the project (.etabli) before you close this tab.',
  partNotLoaded: () => 'Check the connection to the Internet, then try again.',
  quotaExceeded: () => 'Save a copy (.etabli), then delete projects you no longer need.',
  writeFailed: () =>
    'Save a copy of the project (.etabli): the work goes on, and writing is tried again.',
  lostWriter: () => 'Go on there, or take over.',
  unknownProject: () => 'Open it from a copy (.etabli) if you have one.',
  badCopy: () => 'Choose another copy.',
  newerCopy: () => 'Reload the page to get the newest version of Établi.',
  outOfMemory: () => 'Close other tabs, then try again.',
  sourceNotKept: () => 'Save a whole copy of the project (.etabli) before you close this tab.',
  tooManyRows: () => 'Export as CSV (“To publish”), or make a file for each value of a column.',
  sheetTooWide: () => 'Export as CSV (“To publish”), or remove columns first.',
  cellTooLong: () =>
    'Export as CSV or JSON, or shorten these cells: a spreadsheet would cut them without a word.',
  fileTooLarge: () => 'Export as CSV, one table at a time.',
  tooManyParts: () => 'Choose a column with fewer values.',
  noGeometry: () => 'Choose the columns of longitude and latitude, or another form.',
  oneGeometry: () => 'Choose “This table”, or another form.',
  tableUnreadable: () => 'Choose “This table”, or find their source file first.',
  stepCrashed: () => 'Change its settings, or turn it off. Nothing else is affected.',
  cannotScope: () => 'Apply it to all the rows.',
  copyTooBig: () =>
    'If it comes from someone you trust, ask them for a copy without the source file.',
})

/** For a code that has no sentence: plain, and naming the code for whoever is asked. */
export const unknownIssue = (code: string) => `Something did not work as expected (${code}).`
