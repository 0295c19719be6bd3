import { count, formatNumber } from '../language'
import type { Data, Sentence } from '../data'
import { isIn, listIn, numberIn, sentences, textIn } from '../data'

const cells = (value: number) => count('en', value, 'cell', 'cells')
const rows = (value: number) => count('en', value, 'row', 'rows')
const n = (data: Data, name = 'count') => numberIn(data, name)
const column = (data: Data) => `“${textIn(data, 'name')}”`
const example = (data: Data) => `“${textIn(data, 'example')}”`

/** What a proposal does, with its count. */
const proposals = sentences({
  strayRows: (data) => {
    const totals = n(data, 'totals')
    const notes = n(data, 'notes')
    const parts = [
      ...(totals > 0 ? [count('en', totals, 'total row', 'total rows')] : []),
      ...(notes > 0 ? [count('en', notes, 'note', 'notes')] : []),
    ]
    return `Remove ${parts.join(' and ')}`
  },
  repeatedHeaders: (data) =>
    `Remove ${count('en', n(data), 'row', 'rows')} that repeat the column names`,
  emptyRows: (data) => `Remove ${count('en', n(data), 'empty row', 'empty rows')}`,
  emptyColumns: (data) => `Remove ${count('en', n(data), 'empty column', 'empty columns')}`,
  doubleEncoding: (data) => `Repair double-encoded text (${cells(n(data))})`,
  extraSpaces: (data) => `Remove extra spaces (${cells(n(data))})`,
  lostZeros: (data) => `Restore the lost zeros of ${column(data)} (${cells(n(data, 'proven'))})`,
})

/** What happened to a column before it came here. */
const damages = sentences({
  lostDigits: (data) => `${column(data)}: digits lost in ${cells(n(data))}`,
  roundedDigits: (data) => `${column(data)}: last digits turned into zeros in ${cells(n(data))}`,
  lostZeros: (data) => `${column(data)}: leading zeros lost in ${cells(n(data))}`,
  madeDates: (data) => `${column(data)}: ${cells(n(data))} turned into dates`,
  dateSerials: (data) => `${column(data)}: day numbers instead of dates in ${cells(n(data))}`,
  wrongKeys: (data) => `${column(data)}: impossible numbers in ${cells(n(data))}`,
  mixedMarks: (data) => `${column(data)}: decimals with a comma and with a dot`,
  lostCharacters: (data) => `${column(data)}: unreadable characters in ${cells(n(data))}`,
})

/** What a spreadsheet did, and what of it can be had back. */
const happened = sentences({
  lostDigits: (data) =>
    `A spreadsheet wrote these long numbers as ${example(data)}: only the first ${formatNumber('en', n(data, 'shown'))} of ${formatNumber('en', n(data, 'all'))} digits are left. The others are no longer in this file: nothing can find them again, and Établi makes none up.`,
  roundedDigits: (data) =>
    `A spreadsheet keeps few digits of a long number and puts zeros for the others, as in ${example(data)}. What stood there is no longer in this file.`,
  lostZeros: (data) => {
    const proven = n(data, 'proven')
    const missing = n(data) - proven
    const back = `The length or the key proves the missing zeros of ${cells(proven)}: they can be restored.`
    const gone = `For ${cells(missing)} nothing proves them: check them or ask for them.`
    return [
      `A spreadsheet took these codes for numbers and dropped their leading zeros, as in ${example(data)}.`,
      ...(proven > 0 ? [back] : []),
      ...(missing > 0 ? [gone] : []),
    ].join(' ')
  },
  madeDates: (data) =>
    `A spreadsheet took a number, a range or a code for a date. ${example(data)} was perhaps “${textIn(data, 'before')}”, perhaps something else: several texts give the same date, so nothing is changed.`,
  dateSerials: (data) =>
    `Among dates stand numbers of days, as spreadsheets store them. ${example(data)} would be ${textIn(data, 'date')} if days are counted from 1900, which an old Mac file does not do.`,
  wrongKeys: (data) =>
    `These ${textIn(data, 'type') === 'siren' ? 'SIREN' : 'SIRET'} numbers have the right length, but their key is wrong, as in ${example(data)}: at least one digit is. Nothing tells which. (The offices of La Poste, which follow a rule of their own, are counted as right.)`,
  mixedMarks: (data) =>
    isIn(data, 'unsure')
      ? `${cells(n(data, 'commas'))} with a comma, ${cells(n(data, 'dots'))} with a dot. ${cells(n(data, 'unsure'))} can be read as thousands or as decimals, as in “1.234”.`
      : `${cells(n(data, 'commas'))} with a comma, ${cells(n(data, 'dots'))} with a dot: a spreadsheet will read one of the two as text.`,
  lostCharacters: (data) =>
    `The sign � stands where a character could not be read, as in ${example(data)}. Which one it was is no longer in this file, unless the opening used another encoding than the file’s.`,
})

const todo = sentences({
  lostDigits: () =>
    'Ask for the workbook this file comes from (.xlsx), or for this column exported as text.',
  roundedDigits: () =>
    'Ask for the source where these numbers are text: another export of it will lose them again.',
  lostZeros: (data) =>
    n(data, 'proven') === n(data)
      ? 'Restore them with the proposal above.'
      : n(data, 'proven') > 0
        ? 'Restore above what is proven; ask for the rest as text.'
        : 'Ask for this column as text.',
  madeDates: () => 'Ask for the workbook or the source where the column is in text format.',
  dateSerials: () => 'Ask for the column formatted as a date, or retype these cells.',
  wrongKeys: () => 'Check them in the directory of companies, or ask for the right numbers.',
  mixedMarks: () => 'Convert the column to number, and look at the cells that are told.',
  lostCharacters: () =>
    'Try another encoding in the opening settings; if the sign stays, ask for the file again.',
})

/** The words of a letter about one column; `column` is quoted. */
const letterLines = sentences({
  lostDigits: (data) =>
    `column ${column(data)} has lost digits: ${cells(n(data))} written like ${example(data)}`,
  roundedDigits: (data) =>
    `the last digits of column ${column(data)} have become zeros (${cells(n(data))}, such as ${example(data)})`,
  lostZeros: (data) =>
    `column ${column(data)} has lost its leading zeros (${cells(n(data))}, such as ${example(data)})`,
  madeDates: (data) =>
    `in column ${column(data)}, ${cells(n(data))} ${n(data) === 1 ? 'has' : 'have'} been turned into dates (such as ${example(data)})`,
  dateSerials: (data) =>
    `in column ${column(data)}, ${cells(n(data))} ${n(data) === 1 ? 'holds' : 'hold'} a number instead of a date (such as ${example(data)})`,
  wrongKeys: (data) =>
    `in column ${column(data)}, ${cells(n(data))} ${n(data) === 1 ? 'holds' : 'hold'} a number whose key is wrong (such as ${example(data)})`,
  mixedMarks: (data) =>
    `in column ${column(data)}, decimals are written now with a comma, now with a dot`,
  lostCharacters: (data) =>
    `in column ${column(data)}, characters have been lost in ${cells(n(data))} (such as ${example(data)})`,
})

const letter = (fileName: string, lines: readonly string[]): string => {
  const body =
    lines.length === 1
      ? `In the file “${fileName}”, ${lines.join()}.`
      : [`In the file “${fileName}”:`, ...lines.map((line) => `- ${line};`)].join('\n')
  const what = lines.length === 1 ? 'this column' : 'these columns'
  return [
    'Hello,',
    body,
    `Could you send the original workbook, or export ${what} as text (give the cells the “Text” format before entering or saving as CSV)?`,
    'Many thanks,',
  ].join('\n\n')
}

export const diagnostic = {
  help: 'What this table seems to ask for; neither whether values are right nor a schema is checked here. Nothing is changed without you: each correction becomes a step, which you can turn off.',
  running: 'Looking at the table…',
  failed: 'The table could not be looked at to the end.',
  found: (value: number) => count('en', value, 'proposed correction', 'proposed corrections'),
  damaged: (value: number) =>
    count('en', value, 'loss already in the file', 'losses already in the file'),
  nothing: 'Nothing to propose: no total row, no note, no empty row or column, no text to repair.',
  nothingLeft:
    'Nothing else among what is looked for here: empty rows and columns, totals, notes, names again, extra spaces, lost zeros, damaged texts.',
  toCheckTitle: 'Cells to check',
  toCheckHelp: 'These cells do not read like the rest of their column.',
  toCheck: (name: string, value: number) => `${name}: ${cells(value)} to check`,
  moreColumns: (value: number) => `and ${count('en', value, 'other column', 'other columns')}`,
  nothingOpen: 'Nothing else to propose: the rest is ignored.',
  atEnd: 'This is about the table after all its steps.',
  groupName: 'Proposed corrections',
  applyAll: (value: number) => `Apply all (${formatNumber('en', value)})`,
  apply: 'Apply',
  ignore: 'Ignore',
  adjust: 'Adjust…',
  convert: 'Convert to number…',
  named: (act: string, title: string) => `${act}: ${title}`,
  ignored: (value: number) => count('en', value, 'ignored finding', 'ignored findings'),
  reconsider: 'Show again',
  damageTitle: 'Already damaged in the file received',
  kinds: { total: 'total', note: 'note', header: 'names again', empty: 'empty' },
  row: (record: string) => `row ${record}`,
  madeRow: 'row made by a step',
  emptyText: '(empty)',
  goTo: (place: string) => `See ${place}`,
  moreRows: (value: number) => `and ${rows(value)} more`,
  showMore: 'See more',
  inColumns: (value: number) => `in ${count('en', value, 'column', 'columns')}`,
  columnCells: (name: string, value: number) => `${name}: ${cells(value)}`,
  becomes: 'becomes',
  rule: (sentence: string) => `Step: ${sentence}. This rule will hold for next year’s file too.`,
  exactRows: 'These very rows: no simple rule tells them from the others.',
  filter: 'Show only these rows',
  letter,
  letterTitle: 'Text to ask for the real values',
  copyLetter: 'Copy the request',
  copyAllLetters: 'Copy one request for all',
  copied: 'Copied. Paste it into your message.',
  notCopied: 'The browser refused to copy: select the text below and copy it.',
  showLetter: 'See the text',
  whatToDo: 'What to do',
  examples: 'Examples',
}

/** The sentences of the findings, by their code. */
export const findings: {
  readonly proposals: Readonly<Record<string, Sentence>>
  readonly damages: Readonly<Record<string, Sentence>>
  readonly happened: Readonly<Record<string, Sentence>>
  readonly todo: Readonly<Record<string, Sentence>>
  readonly letterLines: Readonly<Record<string, Sentence>>
  readonly emptyNames: Sentence
} = {
  proposals,
  damages,
  happened,
  todo,
  letterLines,
  emptyNames: (data) => listIn(data, 'names').join(', '),
}
