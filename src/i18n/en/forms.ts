import { sentences, isIn, numberIn, textIn } from '../data'
import type { Data } from '../data'
import { formatSize } from '../formats'
import { count, formatNumber } from '../language'

const n = (value: number) => formatNumber('en', value)
const rows = (value: number) => count('en', value, 'row', 'rows')
const columns = (value: number) => count('en', value, 'column', 'columns')
const files = (value: number) => count('en', value, 'file', 'files')
const number = (data: Data) => numberIn(data, 'count')
const atLine = (data: Data) => ` (first at line ${n(numberIn(data, 'line'))})`
const atRow = (data: Data) => ` (first in row ${n(numberIn(data, 'row'))})`
const place = (data: Data) =>
  `line ${n(numberIn(data, 'line'))}, character ${n(numberIn(data, 'column'))}`

const faults: Readonly<Record<string, string>> = {
  comma: 'a comma is missing before it',
  colon: 'a colon is expected after a name',
  value: 'a value is expected',
  closing: 'this bracket closes nothing',
  bareKey: 'a name between double quotes is expected',
  singleQuotes: 'texts stand between double quotes, not single ones',
  escape: 'a \\ in this text is followed by a character that means nothing',
  openText: 'the text that begins here has no closing quote',
  longText: 'one value never ends',
  unexpected: 'this is no value',
}

const kinds: Readonly<Record<string, string>> = {
  text: 'delimited text (CSV)',
  xlsx: 'an Excel workbook (.xlsx)',
  xlsb: 'a binary Excel workbook (.xlsb)',
  xls: 'an old Excel workbook (.xls)',
  spreadsheetml: 'an Excel workbook as XML',
  ods: 'a LibreOffice workbook (.ods)',
  fods: 'a flat LibreOffice workbook (.fods)',
  html: 'a web page',
  webArchive: 'a web page in one file (.mht)',
  json: 'JSON',
}

/** What is told of JSON, of web pages, of archives and of files given together. */
export const formIssues = sentences({
  notAsNamed: (data) =>
    `Its name ends in .${textIn(data, 'extension')}, but this file is ${kinds[textIn(data, 'looksLike')] ?? 'something else'}: it was read as such.`,
  fromArchive: (data) => `Taken from the archive ${textIn(data, 'archive')}.`,
  invalidJson: (data) =>
    `This JSON cannot be read at ${place(data)}${isIn(data, 'found') ? ` (“${textIn(data, 'found')}”)` : ''}: ${faults[textIn(data, 'reason')] ?? faults['unexpected']}.`,
  truncatedJson: (data) => `The end of this JSON is missing: it stops at ${place(data)}.`,
  jsonTooDeep: (data) =>
    `From line ${n(numberIn(data, 'line'))} on, this JSON is nested more than ${n(numberIn(data, 'most'))} levels deep: it is no table.`,
  noRecords: (data) =>
    isIn(data, 'path')
      ? `There is nothing to read as a table under “${textIn(data, 'path')}”.`
      : 'This JSON holds no list and no object that could be a table.',
  trailingCommas: (data) =>
    `${count('en', number(data), 'comma', 'commas')} before a closing bracket${atLine(data)}: passed over.`,
  jsonComments: (data) =>
    `${count('en', number(data), 'comment', 'comments')} in the JSON${atLine(data)}: passed over.`,
  jsonNotNumbers: (data) =>
    `${count('en', number(data), 'value', 'values')} written NaN or Infinity${atLine(data)}: kept as text.`,
  oddNumbers: (data) =>
    `${count('en', number(data), 'number is', 'numbers are')} not written as JSON demands, such as 007${atLine(data)}: kept as written.`,
  rawControls: (data) =>
    `${count('en', number(data), 'text holds', 'texts hold')} line ends or control characters as they stand${atLine(data)}: kept.`,
  loneHalves: (data) =>
    `${count('en', number(data), 'text holds', 'texts hold')} half of a character${atLine(data)}: it shows as �.`,
  duplicateKeys: (data) =>
    `${count('en', number(data), 'name stands', 'names stand')} twice in one object${atRow(data)}: each value has a column of its own.`,
  mixedRows: (data) =>
    `${rows(number(data))} of another shape than the first one${atRow(data)}: read into other columns.`,
  nullsBesideEmpty: (data) =>
    `${count('en', number(data), 'null value', 'null values')}${atRow(data)} read as empty cells, as empty texts are.`,
  unevenLists: (data) =>
    `${count('en', number(data), 'column ends', 'columns end')} before the longest one, which has ${rows(numberIn(data, 'longest'))} (the shortest has ${n(numberIn(data, 'shortest'))}): the missing cells are empty.`,
  listsKept: (data) =>
    `${count('en', number(data), 'list', 'lists')} kept as JSON${atRow(data)}: an item is empty or holds “|”.`,
  oddGeometries: (data) =>
    `${count('en', number(data), 'geometry', 'geometries')} could not be read${atRow(data)}: kept as in the file.`,
  otherGeometries: (data) =>
    `${count('en', number(data), 'geometry is', 'geometries are')} no point${atRow(data)}: written as text in the column “geometry”.`,
  noColumnsKept: () => 'Every column was left out.',
  noTables: () => 'This web page holds no table.',
  nestedArchive: () => 'This file is an archive inside an archive.',
  splitArchive: () => 'This archive is one part of several.',
  emptyArchive: () => 'This archive holds no file.',
  nothingInArchive: () => 'None of the files in this archive can be opened as a table.',
  protectedArchive: () => 'The files in this archive are protected by a password.',
  unknownEntry: () => 'This file is no longer in the archive.',
  notReached: () => 'It was not read: you stopped the opening.',
  copyAmongFiles: () => 'This is a copy of an Établi project: it opens alone, from the home page.',
})

export const formAdvice = sentences({
  invalidJson: () => 'Ask for the file again where it comes from, or correct it at this place.',
  truncatedJson: () => 'Download or copy it again, then choose it.',
  jsonTooDeep: () => 'Ask for a simpler export, as CSV for instance.',
  noRecords: () => 'Choose another list, or another file.',
  noColumnsKept: () => 'Keep at least one column.',
  noTables: () => 'Save the page that shows the table, or copy the table and paste it here.',
  nestedArchive: () => 'Unpack it on your computer, then open the file it holds.',
  splitArchive: () => 'Put its parts together on your computer, then open the files it holds.',
  nothingInArchive: () => 'Unpack it on your computer to see what it holds.',
  protectedArchive: () => 'Unpack it on your computer with its password, then open the files.',
  emptyArchive: () => 'Ask for it again where it comes from.',
})

/** How a table is taken from JSON. */
export const json = {
  table: 'Rows of the table',
  tableHint: 'Where the rows stand in the file.',
  places: {
    list: (path: string) => (path === '' ? 'the list' : `the list “${path}”`),
    entries: (path: string) =>
      path === '' ? 'the entries of the object' : `the entries of “${path}”`,
    value: (path: string) => (path === '' ? 'the whole file, as one row' : `“${path}”, as one row`),
    lines: (_path: string) => 'one row per value of the file',
    columns: (path: string) =>
      path === '' ? 'one column per list of the file' : `one column per list of “${path}”`,
  },
  candidate: (where: string, rowCount: number, columnCount: number) =>
    `${where} · ${rows(rowCount)} · ${columns(columnCount)}`,
  flattens: 'Objects inside a row become columns',
  flattensHint: 'Such as adresse.ville. Otherwise they stay JSON text.',
  joinsLists: 'Lists of plain values become one text',
  joinsListsHint: 'Such as vélo|bus. Otherwise they stay JSON text.',
  firstIsNames: 'The first row names the columns',
  geometry: 'Geometry',
  geometries: {
    lonLat: 'longitude and latitude columns',
    xy: 'x and y columns',
    wkt: 'text (WKT)',
    geojson: 'text (GeoJSON)',
    leftOut: 'left out',
  },
  geometryFacts: {
    lonLat: 'points as longitude and latitude',
    xy: 'points as x and y',
    wkt: 'geometry as text (WKT)',
    geojson: 'geometry as text (GeoJSON)',
    leftOut: 'geometry left out',
  },
  geometryHint: 'Points make two columns. Other shapes are written as text.',
  encoding: 'Character encoding',
  preview: 'First and last rows, as they will be read',
  row: 'Row',
  columnsTitle: 'Columns',
  columnsHint: 'Untick a column, over the rows, to leave it out.',
  columnsKept: (kept: number, total: number) => `${n(kept)} of ${n(total)} kept`,
  keepAllColumns: 'Keep all columns',
  keepColumn: (name: string) => `Keep the column ${name}`,
  columnsShown: (first: number, last: number) => `Columns ${n(first)} to ${n(last)}`,
  skippedRows: (value: number) => `${rows(value)} in between, not shown here`,
  leftOut: (names: readonly string[]) => (names.length === 0 ? 'none' : names.join(', ')),
  leftOutColumns: 'Columns left out',
  facts: {
    list: (path: string) => (path === '' ? 'JSON' : `JSON, list “${path}”`),
    entries: (path: string) => (path === '' ? 'JSON, entries' : `JSON, entries of “${path}”`),
    value: (_path: string) => 'JSON, one row',
    lines: (_path: string) => 'JSON lines',
    columns: (path: string) =>
      path === '' ? 'JSON, one column per list' : `JSON, one column per list of “${path}”`,
  },
  geoJson: 'GeoJSON',
  flat: 'objects as columns',
  kept: 'objects as text',
  columnsLeftOut: (value: number) => `${columns(value)} left out`,
  yes: 'yes',
  no: 'no',
}

/** Archives, several files at once, and pasting. */
export const incoming = {
  archiveTitle: (file: string) => `Files of ${file}`,
  archiveIntro: (value: number) =>
    value === 0
      ? 'No file of this archive can be opened as a table.'
      : `This archive holds ${files(value)} that can be opened. Choose which: one tab for each.`,
  archiveMost: (most: number) => `At most ${n(most)} files are opened at once.`,
  archiveList: 'Files of the archive',
  size: (bytes: number) => formatSize('en', bytes),
  states: {
    table: '',
    archive: 'archive inside the archive, not opened',
    protected: 'protected by a password',
    packing: 'packed in a way that cannot be read',
    tooBig: 'too big',
    empty: 'empty',
    other: 'not a table',
  },
  open: (value: number) => (value === 0 ? 'Open' : `Open ${files(value)}`),
  noneChosen: 'Choose at least one file.',
  tooMany: (most: number) => `Choose at most ${n(most)} files.`,
  fileOf: (at: number, of: number) => `File ${n(at)} of ${n(of)}`,
  refusedTitle: (value: number) =>
    value < 2 ? 'One file could not be opened' : `${files(value)} could not be opened`,
  refusedIntro: 'The others are open. Nothing was changed in any of them.',
  refusedAll: 'Nothing was changed.',
  pasteTitle: 'Paste a table',
  pasteField: 'Paste here (Ctrl+V)',
  pasteHint:
    'Copy cells in Excel, LibreOffice, Google Sheets, on a web page or in a PDF, then paste them here: they open in a new tab.',
  addFile: 'From a file…',
  addPaste: 'Paste a table…',
}
