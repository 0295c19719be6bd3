import { count, formatNumber } from '../language'

const rows = (value: number) => count('en', value, 'row', 'rows')
const columns = (value: number) => count('en', value, 'column', 'columns')

const listed = (numbers: readonly number[]): string => {
  const texts = numbers.map((value) => formatNumber('en', value))
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`
}

export const opening = {
  title: 'Opening of the file',
  titleOf: (file: string) => `Opening of ${file}`,
  loading: (file: string) => `Opening ${file}`,
  read: (done: string, total: string) => `${done} read of ${total}`,
  firstRows: 'First rows, while the rest is being read',
  refused: (file: string) => `${file} could not be opened`,
  otherFile: 'Choose another file…',
  doubt: 'Please check: we are not sure how this file should be read.',
  encoding: 'Character encoding',
  delimiter: 'Separator',
  quote: 'Quotation marks',
  noHeader: 'This file has no header row',
  noHeaderHint: 'The columns will be called Column 1, Column 2…',
  guessed: (value: string) => `guessed: ${value}`,
  encodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows-1252 (Western Europe)',
    'iso-8859-15': 'ISO-8859-15 (Latin 9)',
    macintosh: 'Macintosh (old Mac)',
    cp850: 'CP850 (DOS)',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16 (big endian)',
  },
  shortEncodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows-1252',
    'iso-8859-15': 'ISO-8859-15',
    macintosh: 'Macintosh',
    cp850: 'CP850',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
  },
  delimiters: {
    ',': 'comma',
    ';': 'semicolon',
    '\t': 'tab',
    '|': 'vertical bar',
    ':': 'colon',
    ' ': 'space',
    '  ': 'several spaces',
    '': 'none (one column)',
  },
  otherDelimiter: (character: string) => `character “${character}”`,
  quotes: { '"': 'double "', "'": "single '", '': 'none' },
  changesTitle: 'What changes',
  noChange: 'Nothing changes compared with the present opening.',
  change: (what: string, from: string, to: string) => `${what}: ${from} → ${to}`,
  noHeaderShort: 'none',
  rowShort: (record: number) => `row ${formatNumber('en', record)}`,
  stepsKept: (value: number) =>
    value < 2
      ? 'The step will run again on the file read so.'
      : `The ${formatNumber('en', value)} steps will run again on the file read so.`,
  words: 'Words that would read differently',
  cutting: 'How rows are cut',
  cuttings: { delimited: 'By a separator', fixed: 'At fixed widths' },
  fixedWidth: 'fixed width',
  anotherDelimiter: 'another character…',
  typedDelimiter: 'Other separator',
  typedDelimiterHint: 'The character between the cells.',
  cuts: 'Cuts',
  cutsHint: 'The number of characters before each: “8, 20”. Filling spaces are taken away.',
  cutsUnread: 'Write numbers of characters: “8, 20”.',
  ruler: 'Lines of the file, in characters of one width',
  rulerHint:
    'Click in the lines to cut or to join. By keyboard, on a cut: arrows move it, Delete removes it.',
  cut: (at: number, value: number) =>
    `Cut ${formatNumber('en', at)}, after ${count('en', value, 'character', 'characters')}`,
  addCut: 'Add a cut',
  above: 'Rows set aside above',
  aboveHint: 'Titles and notes before the column names, or before the first row.',
  unknownRows:
    'The rows between are not shown here; the whole file would have to be read to number the last ones.',
  unknownNumber: 'number unknown',
  counting: 'Reading the file with these settings…',
  rowsForecast: (from: number, to: number) =>
    from === to ? `Still ${rows(to)}` : `${rows(from)} → ${rows(to)}`,
  columnsForecast: (from: number, to: number) =>
    from === to ? `Still ${columns(to)}` : `${columns(from)} → ${columns(to)}`,
  sameSize: (rowCount: number, columnCount: number) =>
    `Still ${rows(rowCount)} and ${columns(columnCount)}.`,
  endForecast: (from: number, to: number) => `After the steps: ${rows(from)} → ${rows(to)}`,
  goneColumn: (name: string, steps: readonly number[]) =>
    `The column “${name}” would be gone: ${steps.length < 2 ? 'step' : 'steps'} ${listed(steps)} ${steps.length < 2 ? 'uses' : 'use'} it.`,
  brokenSteps: (steps: readonly number[]) =>
    `${steps.length < 2 ? 'Step' : 'Steps'} ${listed(steps)} could no longer run.`,
  lostEdits: (value: number) =>
    value < 2
      ? '1 manual edit would no longer find its cell: it would be kept and listed.'
      : `${formatNumber('en', value)} manual edits would no longer find their cell: they would be kept and listed.`,
  editsStay: 'All manual edits stay on their row.',
  reused: (file: string) => `Settings taken from “${file}”, as last time for this kind of file`,
  readAsGuessed: 'Read otherwise',
  untouched: 'The source file itself is never altered.',
  open: 'Open',
  apply: 'Apply',
}
