import { eraseEverything, tidy } from '../storage/housekeeping'
import type { BlobStore } from '../storage/blobs'
import { isWrittenElsewhere } from '../storage/locks'
import type { ProjectStore } from '../storage/projects'
import type { ProjectRow } from '../storage/rows'
import type { Actions } from './actions'
import type { Context } from './context'
import { projectOf, tell, tellIssue } from './context'
import type { ProjectItem } from './model'
import type { Session } from './session'

type HomeActions = Pick<
  Actions,
  | 'openProject'
  | 'goHome'
  | 'renameProject'
  | 'duplicateProject'
  | 'deleteProject'
  | 'eraseEverything'
>

const DAY = 24 * 60 * 60 * 1000

/** The list of projects and what can be done to one from there. */
export class Home {
  /** The project deleted last, while its notice can bring it back. */
  #removed: string | null = null

  /** Told to the other tabs, whose list is then another. */
  onListed: () => void = () => undefined

  /** What else is kept is let go of before everything is erased. */
  onErased: () => Promise<void> = () => Promise.resolve()

  constructor(
    private readonly context: Context,
    private readonly projects: ProjectStore,
    private readonly blobs: BlobStore,
    private readonly session: Session,
  ) {}

  async list(): Promise<void> {
    const listed = await this.projects.list()
    this.context.store.setState(
      listed.ok
        ? { projects: listed.value.map(itemOf), storageIssue: null }
        : { projects: [], storageIssue: listed.issue },
    )
  }

  /** Forgets what was deleted a day ago; nothing waits for it. */
  async tidy(): Promise<void> {
    await tidy(this.projects, this.blobs, this.context.world.now() - DAY)
  }

  async #listAnew(): Promise<void> {
    await this.list()
    this.onListed()
  }

  async restoreRemoved(): Promise<void> {
    if (this.#removed === null) return
    await this.projects.restore(this.#removed)
    this.#removed = null
    await this.#listAnew()
  }

  actions(): HomeActions {
    const { context, projects, session } = this
    return {
      openProject: async (id) => {
        await session.open(id)
        if (!projectOf(context)) await this.list()
      },

      goHome: async () => {
        await session.close()
        await this.#listAnew()
      },

      renameProject: async (id, name) => {
        const wanted = name.trim()
        if (wanted === '') return
        if (projectOf(context)?.id === id) {
          const from = projectOf(context)?.doc.name ?? ''
          return session.act({
            act: { code: 'projectRenamed', data: { from, to: wanted } },
            change: (doc) => (doc.name === wanted ? doc : { ...doc, name: wanted }),
          })
        }
        // The tab that writes it would never see the new name.
        if (await isWrittenElsewhere(id))
          return tellIssue(context, { code: 'lostWriter', data: {} })
        const renamed = await session.renameClosed(id, wanted)
        if (!renamed.ok) tellIssue(context, renamed.issue)
        await this.#listAnew()
      },

      duplicateProject: async (id) => {
        const name = context.store.getState().projects?.find((item) => item.id === id)?.name ?? ''
        const copy = { id: context.world.newId(), name: `${name} (2)` }
        const made = await projects.duplicate(id, copy)
        if (!made.ok) return tellIssue(context, made.issue)
        // The name is part of the states too: without one of its own the copy would fall back to the old.
        await session.renameClosed(copy.id, copy.name)
        tell(context, { tone: 'done', code: 'projectDuplicated', data: { name: copy.name } })
        await this.#listAnew()
      },

      deleteProject: async (id) => {
        const name = context.store.getState().projects?.find((item) => item.id === id)?.name ?? ''
        const removed = await projects.remove(id)
        if (!removed.ok) return tellIssue(context, removed.issue)
        this.#removed = id
        if (projectOf(context)?.id === id) await session.close()
        await this.#listAnew()
        tell(context, { tone: 'done', code: 'projectDeleted', data: { name }, undo: 'project' })
      },

      eraseEverything: async () => {
        await session.close()
        await this.onErased()
        const erased = await eraseEverything(projects, this.blobs)
        context.store.setState({ dialog: null })
        if (erased.ok) tell(context, { tone: 'done', code: 'everythingErased', data: {} })
        else tellIssue(context, erased.issue)
        await this.#listAnew()
      },
    }
  }
}

const itemOf = ({ id, name, changed, hints }: ProjectRow): ProjectItem => ({
  id,
  name,
  changed,
  ...hints,
})
