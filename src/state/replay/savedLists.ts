import { countByHand, isByHand } from '../../recipe/replay/handEdits'
import type { StepList } from '../../recipe/replay/stepList'
import { textOfList } from '../../recipe/replay/stepList'
import { indexOfStep } from '../../recipe/editing'
import { StepListStore } from '../../storage/stepLists'
import type { StepListRow } from '../../storage/rows'
import type { Context } from '../context'
import { frontTable, tell, tellIssue } from '../context'
import { safeName } from '../copies'
import { listOf, listToKeep } from './lists'
import type { SavedList, StepLists } from './model'

const DAY = 24 * 60 * 60 * 1000

const itemOf = ({ id, name, time, stepCount }: StepListRow): SavedList => ({
  id,
  name,
  time,
  stepCount,
})

/** *Mes étapes*: the lists of steps kept in this browser. */
export class SavedLists {
  readonly #store = new StepListStore()
  /** The one deleted last, while its notice can bring it back. */
  #removed: string | null = null

  constructor(private readonly context: Context) {}

  #show(change: Partial<StepLists>): void {
    this.context.store.setState(({ stepLists }) => ({ stepLists: { ...stepLists, ...change } }))
  }

  async list(): Promise<void> {
    await this.#store.purge(this.context.world.now() - DAY)
    const listed = await this.#store.list()
    this.#show(
      listed.ok
        ? { saved: listed.value.map(itemOf), issue: null }
        : { saved: [], issue: listed.issue },
    )
  }

  /** Asks for the name under which the steps down to one are kept. */
  ask(upTo: string | null): void {
    const front = frontTable(this.context)
    if (!front) return
    const { doc } = front
    const count = upTo === null ? doc.steps.length : indexOfStep(doc, upTo) + 1
    const byHand = doc.steps
      .slice(0, count)
      .filter(isByHand)
      .reduce((sum, step) => sum + countByHand(step), 0)
    this.#show({ keeping: { upTo, stepCount: count, byHand, name: doc.name } })
  }

  closeAsked(): void {
    this.#show({ keeping: null, choice: null })
  }

  /** Keeps the steps that were asked about. */
  async keep(name: string, withEdits: boolean): Promise<void> {
    const front = frontTable(this.context)
    const { keeping } = this.context.store.getState().stepLists
    const wanted = name.trim()
    if (!front || !keeping || wanted === '') return
    const { doc, state, project } = front
    this.closeAsked()
    const made = await listOf(this.context, doc, state, keeping.stepCount, wanted)
    const whole = listToKeep(made, project.doc)
    const list = withEdits ? whole : withoutEdits(whole)
    const kept = await this.#store.keep({
      id: this.context.world.newId(),
      name: wanted,
      time: list.time,
      stepCount: list.steps.length,
      removed: null,
      text: textOfList(list),
    })
    if (!kept.ok) return tellIssue(this.context, kept.issue)
    tell(this.context, {
      tone: 'done',
      code: 'listKept',
      data: { name: wanted, count: list.steps.length },
    })
    await this.list()
  }

  async rename(id: string, name: string): Promise<void> {
    const wanted = name.trim()
    if (wanted === '') return
    const renamed = await this.#store.rename(id, wanted)
    if (!renamed.ok) tellIssue(this.context, renamed.issue)
    await this.list()
  }

  async remove(id: string): Promise<void> {
    const { saved } = this.context.store.getState().stepLists
    const name = saved?.find((each) => each.id === id)?.name ?? ''
    const removed = await this.#store.remove(id)
    if (!removed.ok) return tellIssue(this.context, removed.issue)
    this.#removed = id
    await this.list()
    tell(this.context, { tone: 'done', code: 'listDeleted', data: { name }, undo: 'list' })
  }

  async restore(): Promise<void> {
    if (this.#removed === null) return
    await this.#store.restore(this.#removed)
    this.#removed = null
    await this.list()
  }

  /** The list kept under an id, under the name it has now; null when it cannot be read. */
  async read(id: string): Promise<StepList | null> {
    const row = await this.#store.read(id)
    if (!row.ok) {
      tellIssue(this.context, row.issue)
      return null
    }
    if (!row.value) {
      tellIssue(this.context, { code: 'listGone', data: {} })
      return null
    }
    const lists = await this.context.engine.readStepLists(new Blob([row.value.text]))
    if (!lists.ok) {
      tellIssue(this.context, lists.issue)
      return null
    }
    const [list] = lists.value
    return list ? { ...list, name: row.value.name } : null
  }

  /** Hands a list to the user as a file, with or without what was typed by hand. */
  async save(id: string, withEdits: boolean): Promise<void> {
    const list = await this.read(id)
    if (!list) return
    const text = textOfList(withEdits ? list : withoutEdits(list))
    const fileName = `${safeName(list.name)}.etapes.json`
    this.context.world.download(new Blob([text], { type: 'application/json' }), fileName)
    tell(this.context, { tone: 'done', code: 'listSaved', data: { fileName } })
  }

  /** Reads lists from a file of somebody; several are to be chosen from. */
  async open(file: File): Promise<StepList | null> {
    const lists = await this.context.engine.readStepLists(file)
    if (!lists.ok) {
      tellIssue(this.context, lists.issue)
      return null
    }
    const [list, ...others] = lists.value
    if (others.length === 0) return list ?? null
    this.#show({ choice: lists.value })
    return null
  }

  async close(): Promise<void> {
    await this.#store.close()
  }
}

/** Without what was typed or deleted by hand, and without the texts that name its rows. */
export function withoutEdits(list: StepList): StepList {
  const kept = list.steps.map((step) => !isByHand(step))
  return {
    ...list,
    steps: list.steps.filter((_, at) => kept[at]),
    counts: list.counts.filter((_, at) => kept[at]),
    keys: [],
  }
}
