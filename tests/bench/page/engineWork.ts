import type { Step } from '../../../src/recipe/recipe'
import type { RunReport } from '../../../src/recipe/report'
import type { Result } from '../../../src/values/result'
import type { EngineClient } from '../../../src/worker/client'
import { createEngineClient } from '../../../src/worker/client'
import { createPatternWorker } from '../../../src/worker/createPatternWorker'
import { createWorker } from '../../../src/worker/createWorker'
import type { OpenReport, Progress } from '../../../src/worker/protocol'
import { dropDatabases } from './databases'
import { longestTask, nearWorst, note, timed } from './measure'
import type { Times } from './measure'

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.issue))
  return result.value
}

const startEngine = () =>
  createEngineClient({ engine: createWorker, patterns: createPatternWorker })

const step = (id: string, kind: string, params: Step['params']): Step => ({
  id,
  kind,
  version: 1,
  params,
})

const ref = (name: string) => ({ id: `1:${name}`, name })

/** The steps of the reference table, under the names rivals use too. */
const workloads: readonly (readonly [string, string, Step['params']])[] = [
  ['trim', 'removeExtraSpaces', { columns: [ref('commune')] }],
  ['upper case', 'changeCase', { columns: [ref('commune')], mode: 'upper' }],
  [
    'sort text',
    'sortRows',
    { keys: [{ column: ref('commune'), order: 'french', isDescending: false }] },
  ],
  ['remove duplicates', 'removeDuplicates', { columns: [ref('commune'), ref('date')] }],
  ['read decimal commas', 'convertToNumber', { columns: [ref('montant')] }],
  [
    'contains',
    'filterRows',
    { action: 'keep', condition: { column: ref('siret'), test: 'contains', value: '77' } },
  ],
  [
    'pattern',
    'replaceText',
    { columns: [ref('siret')], isPattern: true, pattern: '^(\\d{3})', replacement: '$1 ' },
  ],
]

class Session {
  readonly engine: EngineClient = startEngine()
  #steps = 0

  constructor(readonly opened: OpenReport | null) {}

  async run(steps: readonly Step[]): Promise<RunReport> {
    return valueOf(await this.engine.run({ source: this.opened!.source, steps }))
  }

  async window(key: string, start: number) {
    return this.engine.window({
      shown: { key, view: null, compare: null },
      start,
      end: start + 100,
      columns: this.opened!.columns.map(({ id }) => id),
    })
  }

  newId(): string {
    return `step ${++this.#steps}`
  }
}

/** Opens a file and does everything once; answers what memory it took. */
export async function workEngine(file: File, times: Times): Promise<void> {
  await dropDatabases()
  const first = new Session(null)
  let firstRows = 0
  let read = 0
  // The worker starts with the page, long before anybody chooses a file.
  await first.engine.memory()
  const start = performance.now()
  const options = {
    onProgress: ({ doing }: Progress) => {
      if (doing === 'saving') read = performance.now() - start
    },
  }
  const opened = await longestTask(times, 'import', () =>
    timed(times, 'import', async () =>
      valueOf(
        await first.engine.open(
          file,
          file.name,
          {},
          () => (firstRows = performance.now() - start),
          options,
        ),
      ),
    ),
  )
  note(times, 'first rows', firstRows)
  note(times, 'import, before the bytes are kept', read)
  const session = Object.assign(first, { opened }) as Session
  const { sourceKey } = await session.run([])
  const { held } = await session.engine.memory()
  note(times, 'table in memory, bytes', held)
  // As the application does once a table shows and the page rests.
  await session.engine.expectSteps()
  await timed(times, 'summary', () => session.engine.summarise(sourceKey, []))
  await workSteps(session, sourceKey, times)
  await workEdits(session, times)
  await workExport(session, sourceKey, times)
  if (opened.rowCount >= 50_000) await snapshotWritten()
  session.engine.close()
  await reopen(opened, times)
}

async function workSteps(session: Session, sourceKey: string, times: Times): Promise<void> {
  for (const [name, kind, params] of workloads) {
    const one = step(session.newId(), kind, params)
    const key = await longestTask(times, name, () =>
      timed(times, name, async () => {
        const report = (await session.run([one])).steps[0]!
        if (report.issue) throw new Error(JSON.stringify(report.issue))
        await session.window(report.key, 0)
        return report.key
      }),
    )
    await timed(times, 'undo', () => session.run([]))
    await timed(times, 'redo', () => session.run([one]))
    await session.window(key, 0)
  }
  await timed(times, 'value counts', () =>
    session.engine.valueCounts(sourceKey, '1:commune', '', 100),
  )
  const { rowCount } = session.opened!
  const windows: number[] = []
  for (let n = 0; n < 200; n++) {
    const begin = performance.now()
    await session.window(sourceKey, (n * 79_193) % Math.max(1, rowCount - 100))
    windows.push(performance.now() - begin)
  }
  note(times, 'window of 100 rows, p95', nearWorst(windows))
}

async function workEdits(session: Session, times: Times): Promise<void> {
  const id = session.newId()
  const edits = []
  for (let at = 0; at < 20; at++) {
    const { keys, cells } = await session.window((await session.run([])).sourceKey, at * 317)
    edits.push({
      row: keys[0]!,
      column: ref('id'),
      before: cells[0]![0]!,
      after: `typed ${at}`,
      time: at,
    })
    const one = step(id, 'editCells', { edits: [{ edits: [...edits] }] })
    await timed(times, 'edit: grid and quality', async () => {
      const { key } = (await session.run([one])).steps[0]!
      await Promise.all([session.window(key, at * 317), session.engine.summarise(key, [])])
    })
  }
}

async function workExport(session: Session, key: string, times: Times): Promise<void> {
  const columns = session.opened!.columns.map(({ id }) => id)
  await longestTask(times, 'export', () =>
    timed(times, 'export', async () =>
      valueOf(
        await session.engine.exportFile({
          tables: [{ key, view: null, columns, name: 'f', types: [] }],
          format: {
            form: 'csv',
            dialect: { delimiter: ',', encoding: 'utf-8', hasBom: false, lineEnd: '\r\n' },
            neutralisesFormulas: false,
          },
          splitBy: null,
          stem: 'f',
          emptyName: '',
          pages: [],
        }),
      ),
    ),
  )
}

/** Waits until the engine, idle for some seconds, has laid down its snapshot. */
async function snapshotWritten(): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    const count = await new Promise<number>((resolve) => {
      indexedDB.open('etabli-blobs').onsuccess = ({ target }) => {
        const { result: database } = target as IDBOpenDBRequest
        const counting = database.transaction('snapshots').objectStore('snapshots').count()
        counting.onsuccess = () => {
          database.close()
          resolve(counting.result)
        }
      }
    })
    if (count > 0) return
  }
  throw new Error('No snapshot was written')
}

/** A fresh engine reads what is kept and shows its first rows. */
async function reopen(opened: OpenReport, times: Times): Promise<void> {
  const session = new Session(opened)
  await timed(times, 'reopening', async () => {
    const { sourceKey } = await session.run([])
    await session.window(sourceKey, 0)
  })
  session.engine.close()
}
