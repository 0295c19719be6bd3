import { formatList } from '../formats'
import { count, formatNumber } from '../language'

const n = (value: number) => formatNumber('en', value)
const steps = (value: number) => count('en', value, 'step', 'steps')
const rows = (value: number) => count('en', value, 'row', 'rows')
const columns = (value: number) => count('en', value, 'column', 'columns')
const quoted = (names: readonly string[]) =>
  formatList(
    'en',
    names.map((name) => `“${name}”`),
  )
const numbers = (places: readonly number[]) => formatList('en', places.map(n))

/** The screens on which steps are used again; fetched with them. */
export const replay = {
  replaceTitle: 'Replace the source file',
  applyTitle: (name: string) => `Replay “${name}”`,
  closing: 'Close without applying',
  replace: 'Replace the file',
  replay: (value: number) => (value === 1 ? 'Replay the step' : `Replay the ${n(value)} steps`),

  facts: {
    before: 'Before',
    after: 'Now',
    file: (name: string, row: number | null, column: number) =>
      row === null ? name : `${name}: ${rows(row)}, ${columns(column)}`,
    sheet: 'Sheet',
    counting: 'Working out what the steps would do…',
    summary: (running: number, all: number, row: number, column: number) =>
      all === 0
        ? `There is no step to replay. At the end: ${rows(row)}, ${columns(column)}.`
        : `${n(running)} of ${steps(all)} can be replayed. At the end: ${rows(row)}, ${columns(column)}.`,
    broken: (value: number) =>
      count('en', value, 'step behind would no longer work.', 'steps behind would no longer work.'),
    tabRenamed: (name: string) => `The tab will be called “${name}”.`,
    followed: (name: string, off: number, aside: number) =>
      [
        `The tab “${name}” follows this one`,
        ...(off > 0 ? [`${steps(off)} turned off there`] : []),
        ...(aside > 0
          ? [`${count('en', aside, 'manual edit', 'manual edits')} set aside there`]
          : []),
      ].join('; '),
    undo: 'Nothing is lost: one undo brings everything back.',
    nothingFits: 'None of the columns the steps need is in this file. Is it the right one?',
    noColumns: 'This file has no column.',
    noRows: 'This file has no row.',
  },

  columns: {
    title: 'Columns',
    none: 'The steps name no column.',
    missingTitle: (value: number) =>
      value === 1
        ? 'One column that the steps need is not found by its name'
        : `${n(value)} columns that the steps need are not found by their names`,
    missingHint: 'One answer for each is enough for all steps.',
    choose: (name: string) => `For “${name}”`,
    usedBy: (places: readonly number[]) =>
      places.length === 0
        ? 'used by another tab'
        : places.length === 1
          ? `used by step ${numbers(places)}`
          : `used by steps ${numbers(places)}`,
    leave: 'No column: do without it',
    leaveHint: (alone: readonly number[], off: readonly number[]) =>
      [
        ...(off.length > 0
          ? [
              off.length === 1
                ? `step ${numbers(off)} turned off`
                : `steps ${numbers(off)} turned off`,
            ]
          : []),
        ...(alone.length > 0
          ? [
              alone.length === 1
                ? `step ${numbers(alone)} goes on without it`
                : `steps ${numbers(alone)} go on without it`,
            ]
          : []),
      ].join('; '),
    likely: (name: string) => `${name} (likely)`,
    by: {
      name: 'same name',
      foldedName: 'same name, but for accents, case or signs',
      nearName: 'a name like it: to be checked',
      content: 'the same content under another name: to be checked',
      hand: 'chosen by you',
      nothing: 'not found',
    },
    otherType: 'another kind of data than before',
    found: (value: number) =>
      value === 1 ? 'One column found by its name' : `${n(value)} columns found by their names`,
    showFound: 'Show them, to choose others',
    keepsNames: (value: number) =>
      value === 1
        ? 'Give one column the name it had'
        : `Give ${n(value)} columns the names they had`,
    keepsNamesHint: 'One step in front, which you may turn off later.',
    added: (names: readonly string[], more: number) =>
      `New in this file: ${quoted(names)}${more > 0 ? ` and ${n(more)} more` : ''}.`,
    gone: (names: readonly string[], more: number) =>
      `No longer in this file, and needed by no step: ${quoted(names)}${more > 0 ? ` and ${n(more)} more` : ''}.`,
  },

  tables: {
    title: 'Other tables',
    choose: (name: string) => `For the table “${name}”`,
    none: 'No table: turn off the steps that read it',
  },

  edits: {
    title: 'Manual edits',
    intro: (value: number) =>
      value === 1
        ? 'One cell or row was changed by hand: that speaks of a row of the old file.'
        : `${n(value)} cells or rows were changed by hand: that speaks of rows of the old file.`,
    choice: 'What becomes of them',
    aside: 'Set them aside',
    asideHelp: 'They stay in the list, turned off, and land on no row.',
    key: (name: string) => `Find their rows by “${name}”`,
    keyHelp: 'An edit lands only where the old text is still there; the others are listed.',
    keyDoubtful: 'Several rows of the new file have the same text: edits of those stand aside.',
    proposed: 'proposed: each row has its own',
    noKey: 'No column of unlike texts is in both files: they cannot be found again.',
    landed: (bound: number, all: number) => `${n(bound)} of ${n(all)} found their row`,
  },

  steps: {
    title: 'Steps',
    number: 'No.',
    step: 'Step',
    before: 'Before',
    now: 'Now',
    none: 'There is no step.',
    unknown: 'not known',
    nothing: 'nothing',
    wasOff: 'turned off already',
    lacksColumns: (names: readonly string[]) =>
      `turned off: ${quoted(names)} ${names.length === 1 ? 'is' : 'are'} not there`,
    lacksTables: (names: readonly string[]) =>
      `turned off: the ${names.length === 1 ? 'table' : 'tables'} ${quoted(names)} ${names.length === 1 ? 'is' : 'are'} not there`,
    lacksSteps: (places: readonly number[]) =>
      `turned off: it needs what ${places.length === 1 ? 'step' : 'steps'} ${numbers(places)} made`,
    without: (names: readonly string[]) => `without ${quoted(names)}`,
    givesNames: 'Give columns the names they had',
    editsAside: (value: number) =>
      value === 1 ? 'one edit set aside' : `${n(value)} edits set aside`,
    editsLost: (value: number) =>
      value === 1
        ? 'one edit to review: the text is no longer the same'
        : `${n(value)} edits to review: the text is no longer the same`,
    nothingNow: 'changes nothing any more',
  },

  saved: {
    title: 'My steps',
    intro: 'Lists of steps kept in this browser, to be replayed on other files.',
    empty:
      'Nothing is kept yet. In the menu of a step, choose “Cut here”: the steps down to it are kept under a name, ready for the next file.',
    reading: 'Reading…',
    apply: 'Replay on this table',
    applyOne: (name: string) => `Replay “${name}” on this table`,
    menu: (name: string) => `Actions on “${name}”`,
    fromFile: 'Replay from a file…',
    fromFileHint: 'A list of steps (.etapes.json), or the steps of another project (.etabli).',
    count: steps,
    rename: 'Rename',
    name: 'Name of the list of steps',
    save: 'Save as a file',
    saveWithEdits: 'Save as a file, with the manual edits',
    saveWithEditsHelp: 'Their texts come from your table: they are in the file.',
    remove: 'Delete',
    chooseTitle: 'Which steps?',
    chooseIntro: 'This project has several tables with steps.',
    back: 'Back to My steps',
  },

  keep: {
    title: 'Keep these steps',
    titleCut: (value: number) => `Cut here: keep the first ${steps(value)}`,
    intro: (value: number) =>
      `${steps(value)}, ready to be replayed on other files. The table stays as it is.`,
    name: 'Name',
    withEdits: (value: number) => `With the ${count('en', value, 'manual edit', 'manual edits')}`,
    withEditsHelp: 'They are found again by a column that names the rows, or set aside.',
    holds:
      'Kept with them: the names of the columns, their types, and texts that come in at least five rows. Never telephones, e-mail addresses or numbers of firms.',
    save: 'Keep',
  },
}
