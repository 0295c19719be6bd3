import { count, formatNumber } from '../language'

export const form = {
  newStep: 'New step',
  changing: (number: number) => `Step ${number}`,
  scope: 'Applies to',
  scopeShown: (rows: number) => `the ${count('en', rows, 'row', 'rows')} shown`,
  scopeKept: (where: string) => `the rows where ${where}`,
  scopeAll: (rows: number) => `all (${formatNumber('en', rows)})`,

  chooseColumn: 'Choose a column',
  noSuchColumn: 'No column with this name.',
  columnGone: (name: string) => `“${name}” is no longer in the table.`,
  allColumns: (value: number) => `All columns (${value})`,
  someColumns: (chosen: number, all: number) =>
    `${formatNumber('en', chosen)} of ${count('en', all, 'column', 'columns')}`,
  noColumnChosen: 'Choose columns',
  searchColumns: 'Search a column',
  columnList: (field: string) => `${field}: choice of columns`,
  selectAll: 'All',
  selectNone: 'None',
  removeColumn: (name: string) => `Leave out ${name}`,
  chosenColumns: (field: string) => `${field}: chosen columns`,
  moreColumns: (value: number) => `and ${count('en', value, 'other column', 'other columns')}`,
  addSelected: (names: readonly string[]) =>
    names.length === 1
      ? `Add “${names[0] ?? ''}” (selected)`
      : `Add the ${names.length} selected columns`,

  patternHelp:
    'For example: \\d is a digit, .* anything, ( ) a group that $1 gives back in the replacement.',
  patternRight: (groups: number) =>
    groups === 0
      ? 'This pattern can be read.'
      : `This pattern can be read, with ${count('en', groups, 'group', 'groups')}.`,
  less: 'Less',
  more: 'More',
  showMore: 'Show more',

  condition: {
    all: 'all of this is true',
    any: 'one of these is true',
    group: (position: number) => `Group ${position}`,
    test: (position: number) => `Condition ${position}`,
    column: 'Column',
    testName: 'Test',
    value: 'Value',
    from: 'From',
    to: 'To',
    searchValues: 'Search a value',
    suggestions: 'Values of the column',
    noValue: 'No value.',
    emptyValue: 'empty',
    chosenValues: (value: number) => count('en', value, 'chosen value', 'chosen values'),
    ignoreCase: 'Ignore case',
    ignoreAccents: 'Ignore accents',
    wholeCell: 'The whole cell',
    blankIsEmpty: 'Spaces alone count as empty',
    addTest: 'Add a condition',
    addGroup: 'Add a group',
    removeTest: (position: number) => `Remove condition ${position}`,
    removeGroup: (group: string) => `Remove: ${group}`,
    kinds: { text: 'Text', empty: 'Empty', number: 'Number', date: 'Date' },
    notANumber: (text: string) => `“${text}” is not a number.`,
    notADate: (text: string) => `“${text}” is not a date.`,
  },
  sort: {
    first: 'Sort by a column…',
    add: 'Then by another column…',
    thenBy: 'then',
    order: (name: string) => `Order for ${name}`,
    orders: {
      french: 'alphabetical',
      number: 'numbers',
      date: 'dates',
      codePoint: 'character codes',
    },
    direction: (name: string) => `Direction for ${name}`,
    up: 'ascending',
    down: 'descending',
    remove: (name: string) => `Do not sort by ${name}`,
    moveUp: (name: string) => `Sort by ${name} earlier`,
  },
  renames: {
    add: 'Rename a column…',
    newName: (name: string) => `New name of ${name}`,
    remove: (name: string) => `Do not rename ${name}`,
  },
  moves: {
    add: 'Move a column…',
    place: (name: string) => `Place of ${name}`,
    after: (name: string) => `after ${name}`,
    atStart: 'at the start',
    remove: (name: string) => `Do not move ${name}`,
  },
  edits: {
    list: 'Manual edits',
    none: 'No edit is left in this step: remove it.',
    place: (row: string, column: string) => `Row ${row}, ${column}`,
    remove: (row: string, column: string) => `Remove the edit of row ${row}, ${column}`,
    empty: 'empty',
    becomes: 'becomes',
    count: (value: number) => count('en', value, 'edit', 'edits'),
  },
  rows: {
    count: (value: number) => count('en', value, 'row removed by hand', 'rows removed by hand'),
    row: (row: string) => `Row ${row}`,
    made: 'made by a step',
    restore: (row: string) => `Keep row ${row} after all`,
    none: 'No row is left in this step: remove it.',
  },

  preview: 'Preview',
  modes: {
    label: 'What the table shows',
    before: 'Before',
    after: 'After',
    changes: (value: number | null) =>
      value === null ? 'Only what changes' : `Only what changes (${formatNumber('en', value)})`,
  },
  running: 'Working out the preview…',
  nothing: 'Nothing to change with these settings.',
  missing: {
    column: (_label: string) => 'Choose a column.',
    columns: (_label: string) => 'Choose at least one column.',
    choice: (_label: string) => 'Choose an option.',
    text: (label: string) => `Fill in “${label}”.`,
    pattern: (_label: string) => 'Write a pattern that can be read.',
    boolean: (_label: string) => 'A setting is missing.',
    integer: (_label: string) => 'Write a whole number.',
    condition: (_label: string) => 'Complete the condition.',
    sortKeys: (_label: string) => 'Choose at least one column.',
    renames: (_label: string) => 'Choose a column and its new name.',
    moves: (_label: string) => 'Choose a column and its place.',
    edits: (_label: string) => 'This step has no edit left: remove it.',
    rows: (_label: string) => 'This step has no row left: remove it.',
  },
  unread: (value: number) =>
    value === 1
      ? '1 cell could not be read'
      : `${formatNumber('en', value)} cells could not be read`,
  unreadOf: (name: string, cells: string) => `${name}: ${cells}`,
  times: (value: number) => `× ${formatNumber('en', value)}`,
  moreCells: (value: number) => `and ${count('en', value, 'other cell', 'other cells')}`,
}
