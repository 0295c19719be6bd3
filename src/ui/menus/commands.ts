import {
  ArrowRightLeft,
  ArrowRightToLine,
  ClipboardCheck,
  Columns3,
  CopyPlus,
  Download,
  FileInput,
  FileOutput,
  FileSpreadsheet,
  ClipboardPaste,
  FilePlus2,
  FileUp,
  FilterX,
  FolderOpen,
  History,
  Languages,
  ListChecks,
  ListOrdered,
  Moon,
  CircleQuestionMark,
  Pencil,
  Redo2,
  RefreshCw,
  Save,
  Scissors,
  Search,
  Spline,
  Sun,
  SunMoon,
  TableProperties,
  Trash2,
  Undo2,
  WandSparkles,
} from 'lucide-react'
import type { Catalogue } from '../../i18n/en'
import type { Actions } from '../../state/actions'
import type { AppState, OpenProject } from '../../state/model'
import { activeTable } from '../../state/model'
import type { Icon } from '../controls/Button'
import { pickFile, pickFiles, tableFiles } from '../shell/pickFiles'
import type { Shell } from '../shell/useShell'

/** What an action may use. */
export interface CommandWorld {
  readonly state: AppState
  readonly actions: Actions
  readonly shell: Pick<Shell, 'pickFiles'>
}

/** An action of the interface: one object, read by the menus and the palette. */
export interface Command {
  readonly id: keyof Catalogue['commands']
  readonly icon: Icon
  readonly keys?: string
  readonly isAvailable: (state: AppState) => boolean
  readonly run: (world: CommandWorld) => void
}

const always = () => true
const inProject = (state: AppState) => state.project !== null

const whenProject = (test: (project: OpenProject) => boolean) => (state: AppState) =>
  state.project !== null && test(state.project)

const hasViewSpec = whenProject((project) => {
  const { spec } = activeTable(project).state.view
  return spec.sort.length > 0 || spec.filter !== null
})

export const commands: readonly Command[] = [
  {
    id: 'openFile',
    icon: FileUp,
    isAvailable: ({ project }) => project === null,
    run: ({ shell }) => shell.pickFiles(),
  },
  {
    id: 'addTable',
    icon: FilePlus2,
    isAvailable: whenProject(({ readOnly }) => readOnly === null),
    run: ({ actions }) => pickFiles((files) => void actions.addFiles(files)),
  },
  {
    id: 'openInNewProject',
    icon: FileUp,
    isAvailable: inProject,
    run: ({ shell }) => shell.pickFiles(),
  },
  {
    id: 'pasteTable',
    icon: ClipboardPaste,
    isAvailable: whenProject(({ readOnly }) => readOnly === null),
    run: ({ actions }) => actions.showDialog('paste'),
  },
  {
    id: 'fillByExample',
    icon: WandSparkles,
    keys: 'Ctrl+E',
    isAvailable: whenProject(({ readOnly, form }) => readOnly === null && form === null),
    run: ({ actions }) => actions.fillByExample(),
  },
  {
    id: 'pairs',
    icon: ArrowRightLeft,
    isAvailable: inProject,
    run: ({ actions }) => actions.showPairs(null),
  },
  {
    id: 'duplicateTable',
    icon: CopyPlus,
    isAvailable: whenProject(({ readOnly }) => readOnly === null),
    run: ({ actions, state }) => {
      if (state.project) void actions.duplicateTable(state.project.tableId)
    },
  },
  {
    id: 'followTable',
    icon: Spline,
    isAvailable: whenProject(({ readOnly }) => readOnly === null),
    run: ({ actions, state }) => {
      if (state.project) void actions.followTable(state.project.tableId)
    },
  },
  {
    id: 'removeTable',
    icon: Trash2,
    isAvailable: whenProject(({ doc, readOnly }) => readOnly === null && doc.tables.length > 1),
    run: ({ actions, state }) => {
      if (state.project) void actions.removeTable(state.project.tableId)
    },
  },
  {
    id: 'export',
    icon: Download,
    isAvailable: inProject,
    run: ({ actions }) => actions.showDialog('export'),
  },
  {
    id: 'exportExcel',
    icon: FileSpreadsheet,
    isAvailable: inProject,
    run: ({ actions }) => actions.showDialog('exportExcel'),
  },
  {
    id: 'exportOther',
    icon: FileOutput,
    isAvailable: inProject,
    run: ({ actions }) => actions.showDialog('exportOther'),
  },
  {
    id: 'saveCopy',
    icon: Save,
    keys: 'Ctrl+S',
    isAvailable: inProject,
    run: ({ actions }) => actions.showDialog('share'),
  },
  {
    id: 'undo',
    icon: Undo2,
    keys: 'Ctrl+Z',
    isAvailable: whenProject((project) => project.canUndo),
    run: ({ actions }) => void actions.undo(),
  },
  {
    id: 'redo',
    icon: Redo2,
    keys: 'Ctrl+Y',
    isAvailable: whenProject((project) => project.canRedo),
    run: ({ actions }) => void actions.redo(),
  },
  {
    id: 'showHistory',
    icon: History,
    isAvailable: inProject,
    run: ({ actions }) => actions.showPanel('history'),
  },
  {
    id: 'showDiagnostic',
    icon: ClipboardCheck,
    isAvailable: inProject,
    run: ({ actions }) => actions.showPanel('diagnostic'),
  },
  {
    id: 'showColumn',
    icon: TableProperties,
    isAvailable: inProject,
    run: ({ actions }) => actions.showPanel('column'),
  },
  {
    id: 'showColumnHistory',
    icon: Search,
    isAvailable: inProject,
    run: ({ actions }) => actions.showPanel('columnHistory'),
  },
  {
    id: 'reopenOpening',
    icon: Columns3,
    isAvailable: inProject,
    run: ({ actions }) => void actions.reopenOpening(),
  },
  {
    id: 'replaceSource',
    icon: FileInput,
    isAvailable: whenProject(({ readOnly }) => readOnly === null),
    run: ({ actions }) => pickFile(tableFiles, (file) => void actions.replaceSource(file)),
  },
  {
    id: 'savedSteps',
    icon: ListChecks,
    isAvailable: inProject,
    run: ({ actions }) => void actions.showSavedSteps(),
  },
  {
    id: 'keepSteps',
    icon: Scissors,
    isAvailable: whenProject((project) => activeTable(project).doc.steps.length > 0),
    run: ({ actions }) => void actions.askKeepSteps(null),
  },
  {
    id: 'showEnd',
    icon: ArrowRightToLine,
    isAvailable: whenProject((project) => activeTable(project).state.shownStep !== null),
    run: ({ actions }) => void actions.showStep(null),
  },
  {
    id: 'toggleSteps',
    icon: ListOrdered,
    isAvailable: inProject,
    run: ({ actions, state }) => actions.showSteps(!state.project?.isStepsOpen),
  },
  {
    id: 'applyView',
    icon: TableProperties,
    isAvailable: hasViewSpec,
    run: ({ actions }) => void actions.applyView(),
  },
  {
    id: 'clearView',
    icon: FilterX,
    isAvailable: hasViewSpec,
    run: ({ actions }) => void actions.clearView(),
  },
  {
    id: 'refreshView',
    icon: RefreshCw,
    isAvailable: hasViewSpec,
    run: ({ actions }) => void actions.refreshView(),
  },
  {
    id: 'renameProject',
    icon: Pencil,
    isAvailable: inProject,
    run: ({ actions }) => actions.showDialog('rename'),
  },
  {
    id: 'goHome',
    icon: FolderOpen,
    isAvailable: inProject,
    run: ({ actions }) => void actions.goHome(),
  },
  {
    id: 'help',
    icon: CircleQuestionMark,
    keys: '?',
    isAvailable: always,
    run: ({ actions }) => actions.showDialog('help'),
  },
  {
    id: 'french',
    icon: Languages,
    isAvailable: (state) => state.language !== 'fr',
    run: ({ actions }) => actions.setLanguage('fr'),
  },
  {
    id: 'english',
    icon: Languages,
    isAvailable: (state) => state.language !== 'en',
    run: ({ actions }) => actions.setLanguage('en'),
  },
  {
    id: 'light',
    icon: Sun,
    isAvailable: (state) => state.theme !== 'light',
    run: ({ actions }) => actions.setTheme('light'),
  },
  {
    id: 'dark',
    icon: Moon,
    isAvailable: (state) => state.theme !== 'dark',
    run: ({ actions }) => actions.setTheme('dark'),
  },
  {
    id: 'systemTheme',
    icon: SunMoon,
    isAvailable: (state) => state.theme !== 'system',
    run: ({ actions }) => actions.setTheme('system'),
  },
]
