import { changeTable, indexOfStep } from '../../recipe/editing'
import type { StepList } from '../../recipe/replay/stepList'
import type { Context } from '../context'
import { frontTable, tellIssue } from '../context'
import type { Session } from '../session'
import type { ReplayChange } from './model'
import { noLists } from './model'

/** Steps used again: on the next file of a tab, on another tab, kept under a name, handed over as a file. */
export interface ReplayActions {
  /** Asks what comes of the steps of the tab in front when another file takes the place of its own. */
  replaceSource(file: File): Promise<void>
  /** Asks what comes of a kept list behind the step shown. */
  applySavedSteps(id: string): Promise<void>
  /** As `applySavedSteps`, with a list from a file, or from the copy of a project. */
  applyStepsFile(file: File): Promise<void>
  /** One of several lists that came in one file. */
  applyStepList(list: StepList): Promise<void>
  changeReplay(change: ReplayChange): Promise<void>
  confirmReplay(): Promise<void>
  closeReplay(): void

  /** Shows the lists kept in this browser. */
  showSavedSteps(): Promise<void>
  /** Asks for a name to keep the steps of the tab in front under, down to one of them (null: all). */
  askKeepSteps(upTo: string | null): Promise<void>
  keepSteps(name: string, withEdits: boolean): Promise<void>
  closeStepLists(): void
  renameSavedSteps(id: string, name: string): Promise<void>
  removeSavedSteps(id: string): Promise<void>
  /** Hands a kept list over as a file. */
  saveStepsFile(id: string, withEdits: boolean): Promise<void>

  /** Removes a step and all behind it. */
  removeStepsFrom(stepId: string): Promise<void>
}

/** What does the work is fetched when it is first asked for. */
export function replayActions(context: Context, session: Session) {
  const load = async () => {
    const [{ Replaying }, { SavedLists }] = await Promise.all([
      import('./replaying'),
      import('./savedLists'),
    ])
    return { replaying: new Replaying(context, session), lists: new SavedLists(context) }
  }
  let parts: ReturnType<typeof load> | null = null

  /** Nothing is done where the part cannot be fetched; that is told. */
  async function withParts(work: (fetched: Awaited<ReturnType<typeof load>>) => unknown) {
    parts ??= load()
    let fetched
    try {
      fetched = await parts
    } catch (error) {
      parts = null
      // What an import gives when its file cannot be fetched.
      if (!(error instanceof TypeError)) throw error
      return tellIssue(context, { code: 'partNotLoaded', data: {} })
    }
    await work(fetched)
  }

  const closeLists = () =>
    context.store.setState(({ stepLists, dialog }) => ({
      stepLists: { ...stepLists, keeping: null, choice: null },
      dialog: dialog === 'savedSteps' ? null : dialog,
    }))

  const actions: ReplayActions = {
    replaceSource: (file) => withParts(({ replaying }) => replaying.replace(file)),

    applySavedSteps: (id) =>
      withParts(async ({ lists, replaying }) => {
        const list = await lists.read(id)
        if (!list) return
        closeLists()
        await replaying.apply(list)
      }),

    applyStepsFile: (file) =>
      withParts(async ({ lists, replaying }) => {
        const list = await lists.open(file)
        if (!list) return
        closeLists()
        await replaying.apply(list)
      }),

    applyStepList: (list) =>
      withParts(async ({ replaying }) => {
        closeLists()
        await replaying.apply(list)
      }),

    changeReplay: (change) => withParts(({ replaying }) => replaying.change(change)),
    confirmReplay: () => withParts(({ replaying }) => replaying.confirm()),
    closeReplay: () => void withParts(({ replaying }) => replaying.close()),

    showSavedSteps: async () => {
      context.store.setState({ dialog: 'savedSteps' })
      await withParts(({ lists }) => lists.list())
    },
    askKeepSteps: (upTo) => withParts(({ lists }) => lists.ask(upTo)),
    keepSteps: (name, withEdits) => withParts(({ lists }) => lists.keep(name, withEdits)),
    closeStepLists: closeLists,
    renameSavedSteps: (id, name) => withParts(({ lists }) => lists.rename(id, name)),
    removeSavedSteps: (id) => withParts(({ lists }) => lists.remove(id)),
    saveStepsFile: (id, withEdits) => withParts(({ lists }) => lists.save(id, withEdits)),

    removeStepsFrom: async (stepId) => {
      const front = frontTable(context)
      const at = front ? indexOfStep(front.doc, stepId) : -1
      if (!front || at < 0) return
      const tableId = front.doc.id
      const count = front.doc.steps.length - at
      await session.act({
        act: { code: 'stepsRemovedFrom', data: { tableId, count, from: at + 1 } },
        change: (doc) =>
          changeTable(doc, tableId, (table) => ({ ...table, steps: table.steps.slice(0, at) })),
        said: { tone: 'done', code: 'stepsRemovedFrom', data: { count } },
      })
    },
  }

  return {
    actions,
    /** Brings back the list deleted last. */
    restoreList: () => withParts(({ lists }) => lists.restore()),
    /** Everything was erased, the lists with it. */
    forgetLists: async () => {
      context.store.setState({ stepLists: noLists })
      if (parts) await withParts(({ lists }) => lists.close())
    },
  }
}
