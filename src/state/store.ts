import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand'
import type { AppState, TableState, TableView } from './model'
import type { Preferences } from './context'
import { noLists } from './replay/model'

export const emptyView: TableView = {
  spec: { sort: [], filter: null },
  view: null,
  rowCount: null,
  hidden: [],
  pinned: [],
  widths: [],
  place: null,
  ignored: [],
}

export const newTableState = (view: TableView = emptyView): TableState => ({
  report: null,
  running: null,
  issue: null,
  shownStep: null,
  summary: null,
  view,
  selection: { focused: null, columns: [], rows: [] },
  diagnosis: { name: null, status: 'none', findings: [] },
  isStripShown: false,
  reveal: null,
})

/** The state before anything was read or opened. */
export const createAppStore = (preferences: Partial<Preferences>): StoreApi<AppState> =>
  createStore<AppState>(() => ({
    language: preferences.language ?? 'fr',
    theme: preferences.theme ?? 'system',
    projects: null,
    storageIssue: null,
    opening: null,
    openingForm: null,
    reused: new Map(),
    sheetChoice: null,
    archiveChoice: null,
    jsonForm: null,
    refusedFiles: null,
    replay: null,
    stepLists: noLists,
    sheetForm: null,
    project: null,
    removalAsked: null,
    pairsShown: null,
    notices: [],
    persistence: null,
    update: null,
    dialog: null,
  }))
