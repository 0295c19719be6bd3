import type { StoreApi } from 'zustand'
import type { Language } from '../i18n/language'
import type { Issue } from '../values/result'
import type { EngineCalls } from '../worker/protocol'
import type { AppState, Notice, OpenProject, TableState, Theme } from './model'
import { activeTable } from './model'

/** What a user chose for this browser, kept beside the projects. */
export interface Preferences {
  readonly language: Language
  readonly theme: Theme
}

/** What the state needs of the world around it; tests give their own. */
export interface World {
  readonly now: () => number
  /** A globally unique id. */
  readonly newId: () => string
  /** Hands a file to the user. */
  readonly download: (blob: Blob, fileName: string) => void
  readonly preferences: { read(): Partial<Preferences>; write(preferences: Preferences): void }
  /** The project named by the address of the page, so that a reload comes back to it. */
  readonly address: { project(): string | null; setProject(id: string | null): void }
  /** The small table to learn on. */
  readonly example: (language: Language) => { readonly fileName: string; readonly text: string }
  /** Makes sure that the words of a language are at hand; rejects when they cannot be fetched. */
  readonly words: (language: Language) => Promise<void>
  /** Waits that long, in milliseconds. */
  readonly wait: (ms: number) => Promise<void>
}

export interface Context {
  readonly store: StoreApi<AppState>
  readonly engine: EngineCalls
  readonly world: World
}

let lastNotice = 0

const NOTICES = 3

/** It asks for something: it waits for its turn. */
const isLasting = ({ tone, code }: Notice): boolean => tone !== 'done' || code === 'copyReminder'

/** Adds a notice; the oldest goes when there are too many, and what was done before when something more is done. */
export function tell(
  { store }: Pick<Context, 'store'>,
  notice: Omit<Notice, 'id' | 'stateId' | 'undo'> & Partial<Pick<Notice, 'stateId' | 'undo'>>,
): void {
  const added: Notice = { undo: null, stateId: null, ...notice, id: ++lastNotice }
  store.setState(({ notices }) => {
    // It would come back on the screen once the new one has left, speaking of the past.
    const kept = added.tone === 'done' ? notices.filter(isLasting) : notices
    return { notices: [...kept, added].slice(-NOTICES) }
  })
}

/** What was done before is no news once more was done: what asks for something stays. */
export const dropDone = ({ store }: Pick<Context, 'store'>): void =>
  store.setState(({ notices }) => ({ notices: notices.filter(isLasting) }))

export const tellIssue = (context: Pick<Context, 'store'>, { code, data }: Issue): void =>
  tell(context, { tone: 'problem', code, data })

export const projectOf = ({ store }: Pick<Context, 'store'>): OpenProject | null =>
  store.getState().project

export function changeProject(
  { store }: Pick<Context, 'store'>,
  change: (project: OpenProject) => OpenProject,
): void {
  store.setState(({ project }) => (project ? { project: change(project) } : {}))
}

export function changeTableState(
  context: Pick<Context, 'store'>,
  tableId: string,
  change: (state: TableState) => TableState,
): void {
  changeProject(context, (project) => {
    const state = project.tables.get(tableId)
    if (!state) return project
    const tables = new Map(project.tables)
    tables.set(tableId, change(state))
    return { ...project, tables }
  })
}

/** The table in front, with the project it is of; null while none is open. */
export function frontTable(context: Pick<Context, 'store'>) {
  const project = projectOf(context)
  return project ? { project, ...activeTable(project) } : null
}

const isEngineError = (error: unknown): error is Error & { readonly issue: Issue } =>
  error instanceof Error && error.name === 'EngineError' && 'issue' in error

/**
 * The answer of an engine call that can only fail with the engine itself: null then. A lost engine is
 * told once and run again by whoever hears of its restart.
 */
export async function answered<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call
  } catch (error) {
    if (isEngineError(error)) return null
    throw error
  }
}
