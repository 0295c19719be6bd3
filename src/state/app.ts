import type { StoreApi } from 'zustand'
import type { BlobStore } from '../storage/blobs'
import { askPersistence } from '../storage/persistence'
import { Tabs } from '../storage/locks'
import type { ProjectStore } from '../storage/projects'
import type { EngineClient } from '../worker/client'
import type { Actions } from './actions'
import type { Context, World } from './context'
import { projectOf, tell, tellIssue } from './context'
import { copyActions } from './copies'
import { correspondenceActions } from './correspondences'
import { diagnosisActions, keepDiagnosing } from './diagnosis'
import { exportActions } from './exporting'
import { formsOnDemand } from './formsOnDemand'
import { Home } from './home'
import type { AppState } from './model'
import { openingActions } from './opening'
import { keepReminding } from './reminder'
import { replayActions } from './replay/actions'
import { Session } from './session'
import { stepActions } from './steps'
import { createAppStore } from './store'
import { tabActions } from './tabs'
import { viewActions } from './views'

export interface AppParts {
  readonly world: World
  readonly engine: EngineClient
  readonly projects: ProjectStore
  readonly blobs: BlobStore
}

/** The state of the interface and everything a user can do to it. */
export function createApp({ world, engine, projects, blobs }: AppParts): {
  readonly store: StoreApi<AppState>
  readonly actions: Actions
} {
  const store = createAppStore(world.preferences.read())
  const context: Context = { store, engine, world }
  const session = new Session(context, projects)
  const home = new Home(context, projects, blobs, session)
  const copies = copyActions(context, session, projects)
  const exporting = exportActions(context)
  const replay = replayActions(context, session)

  const tabs = new Tabs((message) => {
    if (message.code === 'listed' && !projectOf(context)) void home.list()
    if (message.code === 'claimed') session.hearClaim(message.project, message.token)
  })
  session.onClaim = (project, token) => tabs.tell({ code: 'claimed', project, token })
  home.onErased = () => replay.forgetLists()
  home.onListed = () => tabs.tell({ code: 'listed' })

  engine.onRestart(() => {
    tell(context, { tone: 'problem', code: 'engineRestarted', data: {} })
    void session.rerun()
  })

  keepDiagnosing(context)

  const writePreferences = () => {
    const { language, theme } = store.getState()
    world.preferences.write({ language, theme })
  }

  let wantedLanguage = store.getState().language

  const dismissNotice = (id: number) =>
    store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))

  const actions: Actions = {
    ...openingActions(context, session, copies.openCopy),
    ...home.actions(),
    ...formsOnDemand(context, session),
    ...stepActions(context, session),
    ...viewActions(context, session),
    ...diagnosisActions(context, session),
    ...exporting,
    ...tabActions(context, session),
    ...replay.actions,
    ...correspondenceActions(context, session),
    saveCopy: copies.saveCopy,

    start: async () => {
      await home.list()
      const id = world.address.project()
      if (id !== null) await session.open(id)
      void home.tidy()
      void keepReminding(context, projects)
      askPersistenceAfterSave(store)
    },

    setLanguage: (language) => {
      wantedLanguage = language
      void world.words(language).then(
        () => {
          if (wantedLanguage !== language) return
          store.setState({ language })
          writePreferences()
        },
        () => tellIssue(context, { code: 'partNotLoaded', data: {} }),
      )
    },

    setTheme: (theme) => {
      store.setState({ theme })
      writePreferences()
    },

    showDialog: (dialog) => store.setState({ dialog }),

    dismissNotice,

    undoNotice: async (id) => {
      const notice = store.getState().notices.find((each) => each.id === id)
      if (!notice) return
      dismissNotice(id)
      if (notice.undo === 'project') await home.restoreRemoved()
      if (notice.undo === 'list') await replay.restoreList()
      // Once something else was done the notice speaks of the past: undo has the list of all that.
      if (notice.undo === 'state' && notice.stateId === session.head) await session.undo()
    },

    takeOver: async () => {
      const project = projectOf(context)
      if (project) await session.open(project.id)
    },

    retrySaving: () => session.retrySaving(),
    undo: () => session.undo(),
    redo: () => session.redo(),
    goToState: (stateId) => session.goTo(stateId),
    history: async () => session.history(),

    stopWork: () => {
      exporting.stopWork()
      session.stop()
    },
  }

  return { store, actions }
}

/** Asked once something was kept: a browser then has a reason to say yes. */
function askPersistenceAfterSave(store: StoreApi<AppState>): void {
  const stop = store.subscribe(({ project }) => {
    if (project?.saved.status !== 'saved') return
    stop()
    void askPersistence().then((persistence) => store.setState({ persistence }))
  })
}
