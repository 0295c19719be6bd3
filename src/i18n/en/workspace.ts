import { count, formatNumber } from '../language'

const rows = (value: number) => count('en', value, 'row', 'rows')
const changes = (value: number) => count('en', value, 'change', 'changes')
const steps = (value: number) => count('en', value, 'step', 'steps')

export const workspace = {
  regions: {
    top: 'Project',
    menus: 'Actions',
    steps: 'Steps',
    table: 'Table',
    panel: 'Side panel',
    status: 'Status',
  },
  projectMenu: (name: string) => `Project ${name}`,
  backHome: 'Back to the projects',
  renameProject: 'Rename the project…',
  saveCopy: 'Save a copy (.etabli)…',
  duplicateProject: 'Duplicate the project',
  deleteProject: 'Delete the project',
  undoMenu: 'History of changes',
  undoCount: (value: number) => `Go back ${changes(value)}`,
  allHistory: 'All the history…',
  export: 'Export',
  exportPublish: 'To publish (CSV)…',
  exportOther: 'Other CSV…',
  help: 'Help',
  saving: 'Saving…',
  savedAt: (time: string) => `Saved in this browser at ${time}`,
  unsaved: 'Not saved',
  unsavedOffer: 'Not saved: save a copy',
  menus: {
    clean: 'Clean',
    compile: 'Compile',
    complete: 'Complete',
    standardise: 'Standardise',
  },
  seeAll: 'See all…',
  findAll: 'Find anything',
  findAllKey: 'Find anything (Ctrl+K)',
  stepsTitle: 'Steps',
  foldSteps: 'Fold the steps',
  unfoldSteps: 'Show the steps',
  closePanel: 'Close the panel',
  openPanel: 'Show the side panel',
  tabs: { column: 'Column', columnHistory: 'Where did it go?', history: 'History' },
  stripNames: (record: number) => `names in row ${formatNumber('en', record)}`,
  stripNoNames: 'no header row',
  stripAbove: (value: number) => `${rows(value)} above set aside`,
  stripNotes: (value: number) => count('en', value, 'remark', 'remarks'),
  stripNotesTitle: 'What the opening noticed',
  hideStrip: 'Hide this line',
  strip: 'Opening of the file',
  banner: (shown: number, total: number) =>
    shown === 0
      ? 'Table as opened, before all steps.'
      : `Table after step ${shown} of ${formatNumber('en', total)}.`,
  bannerNext: (following: number) =>
    `Your changes will be added here, before the next ${steps(following)}.`,
  bannerEnd: 'Back to the end',
  readOnlyTakeOver: 'Write here instead',
  selectionCells: (value: number) => count('en', value, 'cell', 'cells'),
  selectionRows: (value: number) => `${rows(value)} selected`,
  selectionColumns: (value: number) => `${count('en', value, 'column', 'columns')} selected`,
  selectionNone: 'nothing selected',
  shownRows: (shown: string, total: string) => `${shown} shown of ${total}`,
  doing: {
    reading: 'Reading the file…',
    saving: 'Saving…',
    running: 'Computing the steps…',
    counting: 'Counting…',
    writing: 'Writing the file…',
  },
  progress: 'Progress',
  tableIssue: 'The table cannot be shown',
  emptyTable: 'This table has no row.',
  notTried: 'Working…',
}
