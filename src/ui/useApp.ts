import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand'
import type { Catalogue } from '../i18n/en'
import type { Language } from '../i18n/language'
import { wordsIn } from '../i18n/words'
import type { Actions } from '../state/actions'
import type { AppState, OpenProject, TableDoc, TableState } from '../state/model'
import { activeTable } from '../state/model'
import type { EngineCalls } from '../worker/protocol'

/** What every part of the interface stands on. Made once, by `main.tsx`. */
export interface AppServices {
  readonly store: Pick<StoreApi<AppState>, 'getState' | 'getInitialState' | 'subscribe'>
  readonly actions: Actions
  readonly engine: EngineCalls
}

export const AppContext = createContext<AppServices | null>(null)

function useServices(): AppServices {
  const services = useContext(AppContext)
  if (!services) throw new Error('The interface is drawn outside of its services.')
  return services
}

/** A value of the state; the component is drawn again only when that value changes. */
export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(useServices().store, selector)
}

/** The state at the time of the call, for handlers that must not be made anew at each change. */
export function useAppNow(): () => AppState {
  return useServices().store.getState
}

/** The state and its changes, for what is not drawn by React. */
export const useAppStore = (): AppServices['store'] => useServices().store

export const useActions = (): Actions => useServices().actions

export const useEngine = (): EngineCalls => useServices().engine

export const useLanguage = (): Language => useApp(({ language }) => language)

/** The words of the chosen language. */
export const useText = (): Catalogue => wordsIn(useLanguage())

/** The words of the language chosen in a state. */
export const wordsOf = ({ language }: Pick<AppState, 'language'>): Catalogue => wordsIn(language)

/** The open project. Only for parts that are drawn while one is open. */
export function useProject(): OpenProject {
  const project = useApp((state) => state.project)
  if (!project) throw new Error('No project is open.')
  return project
}

/** The table in front, of the open project. */
export const useTable = (): { doc: TableDoc; state: TableState } => activeTable(useProject())
