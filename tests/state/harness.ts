import { createApp } from '../../src/state/app'
import type { World } from '../../src/state/context'
import { fetchForms } from '../../src/state/formsOnDemand'
import { activeTable, shownKey } from '../../src/state/model'
import { BlobStore } from '../../src/storage/blobs'
import { ProjectStore } from '../../src/storage/projects'
import type { EngineClient } from '../../src/worker/client'
import { createInProcessEngine } from '../worker/inProcess'

// Forms open at once here; that they can be late or missing has tests of its own.
await fetchForms()

/** A browser that outlives its pages: the address, the preferences, what was downloaded. */
export function createBrowser() {
  let address: string | null = null
  let ids = 0
  const downloads: { blob: Blob; fileName: string }[] = []
  const world: World = {
    now: () => Date.now(),
    newId: () => `id${(++ids).toString(36)}`,
    download: (blob, fileName) => void downloads.push({ blob, fileName }),
    preferences: { read: () => ({ language: 'fr' }), write: () => undefined },
    address: { project: () => address, setProject: (id) => void (address = id) },
    example: () => ({ fileName: 'exemple.csv', text: 'A;B\r\nx;1\r\ny;2\r\n' }),
    words: () => Promise.resolve(),
    // Long waits are for pages that live long.
    wait: (ms) => (ms < 1000 ? Promise.resolve() : new Promise(() => undefined)),
  }
  return { world, downloads }
}

export type Browser = ReturnType<typeof createBrowser>

/** One page of the app, as after a load. Close it before the next. */
export function loadPage({ world }: Browser) {
  const inProcess = createInProcessEngine()
  const engine: EngineClient = { ...inProcess, onRestart: () => () => undefined }
  const projects = new ProjectStore()
  const app = createApp({ world, engine, projects, blobs: new BlobStore() })
  const state = () => app.store.getState()
  const project = () => {
    const open = state().project
    if (!open) throw new Error(`No project is open: ${JSON.stringify(state().notices)}`)
    return open
  }
  const front = () => activeTable(project())

  /** The rows shown, each joined by `|`, under a line of names. */
  async function shown(): Promise<string[]> {
    const { doc, state: table } = front()
    const key = shownKey(doc, table)
    if (key === null) throw new Error('Nothing is shown')
    const columns = table.summary!.columns
    const reply = await engine.window({
      shown: { key, view: table.view.view, compare: null },
      start: 0,
      end: 1000,
      columns: columns.map(({ id }) => id),
    })
    const rows = reply.ids.map((_, row) => reply.cells.map((cells) => cells[row]).join('|'))
    return [columns.map(({ name }) => name).join('|'), ...rows]
  }

  /** The row key and column id of a cell shown. */
  async function cell(row: number, column: number) {
    const { doc, state: table } = front()
    const { id } = table.summary!.columns[column]!
    const reply = await engine.window({
      shown: { key: shownKey(doc, table)!, view: table.view.view, compare: null },
      start: row,
      end: row + 1,
      columns: [id],
    })
    return { row: reply.keys[0]!, column: id, before: reply.cells[0]![0]! }
  }

  const type = async (row: number, column: number, after: string) =>
    app.actions.editCells([{ ...(await cell(row, column)), after }])

  const close = async () => {
    await app.actions.goHome()
    inProcess.close()
    await projects.close()
  }

  return { ...app, engine, state, project, front, shown, cell, type, close }
}

export type Page = ReturnType<typeof loadPage>

/** A page with a text opened as a table. */
export async function openPage(text: string, browser = createBrowser()): Promise<Page> {
  const page = loadPage(browser)
  await page.actions.start()
  await page.actions.openText(text)
  return page
}
