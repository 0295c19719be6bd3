import { count, formatNumber } from '../language'

const cells = (value: number) => count('en', value, 'cell', 'cells')

export const exporting = {
  title: 'Export',
  intent: 'What for?',
  publish: 'To publish',
  publishHelp: 'CSV with commas, in UTF-8: what open data portals expect.',
  excel: 'For a colleague, in Excel',
  excelHelp: 'A workbook: numbers, dates and codes as they should be, and the list of your steps.',
  other: 'Other format…',
  otherHelp: 'CSV with other settings, LibreOffice, JSON, map.',
  form: 'Form',
  forms: {
    csv: 'CSV, settings to choose',
    ods: 'LibreOffice workbook (.ods)',
    json: 'JSON',
    jsonl: 'JSON lines',
    geojson: 'GeoJSON, for a map',
  },
  typed: 'Numbers as numbers',
  typedHelp:
    'Where nothing is lost: 0.10 stays 0.10, a SIRET stays text; true and false become booleans.',
  emptyAs: 'Empty cells',
  emptyKinds: { null: 'null', text: 'empty text ("")' },
  geometry: 'Where are the coordinates?',
  geometryKinds: {
    columns: 'In two columns',
    pair: 'Together in one column',
    text: 'As shapes (WKT or GeoJSON)',
  },
  longitude: 'Longitude',
  latitude: 'Latitude',
  pairColumn: 'Column of the coordinates',
  shapeColumn: 'Column of the shapes',
  pairOrder: 'Order',
  pairOrders: {
    auto: 'Guessed, cell by cell',
    latLon: 'Latitude, longitude',
    lonLat: 'Longitude, latitude',
  },
  noColumn: 'Choose a column',
  placed: (placed: string, total: string) => `${placed} of ${total} will be on the map.`,
  unplaced: (empty: number, unread: number) =>
    [
      ...(empty > 0 ? [`${count('en', empty, 'row has', 'rows have')} no coordinates`] : []),
      ...(unread > 0
        ? [`${count('en', unread, 'row has', 'rows have')} coordinates that cannot be read`]
        : []),
    ].join(', ') + ': kept in the file, without a place.',
  unplacedExample: (example: string) => `For example: ${example}`,
  swapped: 'Longitude and latitude look swapped.',
  swap: 'Swap them',
  projected:
    'These numbers look like metres (Lambert 93), not degrees: a GeoJSON file wants degrees (WGS 84).',
  scope: 'Which tables?',
  thisTable: 'This table',
  allTables: (total: number) => `The ${formatNumber('en', total)} tables`,
  allHelpBook: 'One workbook: a sheet for each, whole.',
  allHelpZip: 'One .zip: a file for each, whole.',
  split: 'One file for each value of a column',
  splitHelp: 'All of them in one .zip, each with the same column names.',
  splitBy: 'Column',
  splitColumn: (name: string, distinct: number | null) =>
    distinct === null ? name : `${name} (${count('en', distinct, 'value', 'values')})`,
  files: (value: number) => `${count('en', value, 'file', 'files')} to come`,
  filesList: 'Files to come',
  file: (name: string, rows: string) => `${name}: ${rows}`,
  emptyName: 'no value',
  keptAsText: (value: number) =>
    `${count('en', value, 'cell stays text', 'cells stay text')} in columns of numbers or dates.`,
  keptAsTextIn: (column: string, value: number, example: string) =>
    `${column}: ${cells(value)}, for example ${example}`,
  keptAsTextHelp:
    'Nothing is lost. To make them numbers or dates, use the steps “Convert to number” and “Convert to date” first.',
  ofTable: (table: string, column: string) => `${table}, ${column}`,
  stepsPage: {
    name: 'Steps',
    table: 'Table',
    number: 'No.',
    step: 'Step',
    effect: 'Effect',
    note: 'Note',
    opened: (fileName: string, facts: string) => `Opening of the file ${fileName} (${facts})`,
    exported: (date: string) => `Exported with Établi on ${date}`,
    off: 'turned off',
    broken: (why: string) => `does not work: ${why}`,
    partial: (sentence: string, where: string) => `${sentence} (on rows where ${where})`,
    named: (name: string, sentence: string) => `${name}: ${sentence}`,
  },
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
  misfits: (value: number) =>
    count('en', value, 'cell does not read like its column', 'cells do not read like their column'),
  misfitsHelp: 'They will be written as they are.',
  firstMisfit: 'See the first',
  step: 'After a chosen step',
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
    `A text file of ${rows} and ${columns}, that every portal and program reads. Opened in Excel by double click, it may show everything in one column: choose “For a colleague, in Excel” for that use.`,
  recipientXlsx: (rows: string, columns: string) =>
    `An Excel workbook of ${rows} and ${columns}: numbers that add up, real dates, codes such as SIRET or postcode kept digit for digit, names in sight with filters, and a sheet “Steps” that says what was done.`,
  recipientOds: (rows: string, columns: string) =>
    `A LibreOffice workbook of ${rows} and ${columns}: numbers, dates and codes as they should be, names in sight with filters, and a sheet “Steps” that says what was done.`,
  recipientJson: (rows: string, columns: string) =>
    `A list of objects (${rows}, ${columns}) for a program: each row under the names of its columns.`,
  recipientJsonl: (rows: string, columns: string) =>
    `An object a line (${rows}, ${columns}) for a program that reads large files as they come.`,
  recipientGeojson: (rows: string, columns: string) =>
    `A file that a map or QGIS opens: ${rows}, each with its ${columns}.`,
  recipientZip: (files: string, sentence: string) => `A .zip of ${files}. In each: ${sentence}`,
  recipientEach: {
    csv: 'text that every program reads.',
    xlsx: 'an Excel workbook, its codes kept digit for digit, and the list of the steps.',
    ods: 'a LibreOffice workbook, its codes kept digit for digit, and the list of the steps.',
    json: 'a list of objects, for a program.',
    jsonl: 'an object a line, for a program.',
    geojson: 'rows that a map or QGIS opens.',
  },
  filesOf: (value: number) => count('en', value, 'file', 'files'),
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
