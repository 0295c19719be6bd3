import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Step } from '../../src/recipe/recipe'
import { addEdits } from '../../src/recipe/editBlocks'
import { EngineError } from '../../src/worker/bridge'
import type { EngineClient, EngineWorker } from '../../src/worker/client'
import { createEngineClient } from '../../src/worker/client'
import type { OpenReport, Progress } from '../../src/worker/protocol'
import { fakeStarts } from './fakeWorkers'

let fake: ReturnType<typeof fakeStarts>
let client: EngineClient

afterEach(() => client.close())

async function start(text = 'nom;note\na;1\nb;2\naaa;3'): Promise<OpenReport> {
  fake = fakeStarts()
  client = createEngineClient(fake.starts)
  const opened = await client.open(new Blob([text]), 'f.csv', {}, () => undefined)
  if (!opened.ok) throw new Error(opened.issue.code)
  return opened.value
}

const nom = { id: '1:nom', name: 'nom' }

const step = (id: string, kind: string, params: Step['params']): Step => ({
  id,
  kind,
  version: 1,
  params,
})

const matching = (value: string): Step =>
  step(`p${value}`, 'filterRows', {
    action: 'keep',
    condition: { column: nom, test: 'matches', value },
  })

const edits = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    row: 2,
    column: nom,
    before: at === 0 ? 'a' : `v${at - 1}`,
    after: `v${at}`,
    time: at,
  }))

const sent = (method: string) =>
  fake.calls.filter((call) => (call as { method?: string }).method === method) as {
    args: [{ records: [string, object][] }]
  }[]

describe('the engine behind a worker', () => {
  it('answers as the engine does', async () => {
    const { source } = await start()
    const run = await client.run({ source, steps: [matching('^a+')] })
    expect(run.ok && run.value.steps[0]).toMatchObject({ rowCount: 2, issue: null })
    const key = run.ok ? run.value.steps[0]!.key : ''
    const shown = { key, view: null, compare: null }
    const reply = await client.window({ shown, start: 0, end: 9, columns: ['1:nom'] })
    expect(reply.cells).toEqual([['a', 'aaa']])
    expect(reply.misfits[0]).toBeInstanceOf(Uint8Array)
  })

  it('tells progress and first rows of the call that asked', async () => {
    const rows = Array.from({ length: 80_000 }, (_, row) => `${row};une note assez longue ${row}`)
    await start()
    const progress: Progress[] = []
    const first: number[] = []
    const opened = await client.open(
      new Blob([['id;note', ...rows].join('\n')]),
      'g.csv',
      {},
      ({ rowCount }) => first.push(rowCount),
      { onProgress: (each) => progress.push(each) },
    )
    expect(opened.ok && opened.value.rowCount).toBe(80_000)
    expect(first).toHaveLength(1)
    expect(progress[0]!.doing).toBe('reading')
    expect(progress.at(-1)!.doing).toBe('saving')
  })

  it('stops the call that is cancelled, and no other', async () => {
    const rows = Array.from({ length: 400_000 }, (_, row) => `${row};une note assez longue ${row}`)
    const { source } = await start()
    const stop = new AbortController()
    const file = new Blob([rows.join('\n')])
    const opening = client.open(file, 'g.csv', {}, () => stop.abort(), { signal: stop.signal })
    const running = client.run({ source, steps: [matching('^b')] })
    expect(await opening).toEqual({ ok: false, issue: { code: 'stopped', data: {} } })
    expect(await running).toMatchObject({ ok: true, value: { steps: [{ rowCount: 1 }] } })
  })

  it('hands over a bug as an exception with its message', async () => {
    await start()
    await expect(client.previewFile(null as never, {})).rejects.toThrow(/blob/)
  })

  it('says that a result is gone', async () => {
    await start()
    const shown = { key: 'nothing', view: null, compare: null }
    const asked = client.window({ shown, start: 0, end: 1, columns: [] })
    await expect(asked).rejects.toThrow(new EngineError({ code: 'resultGone', data: {} }))
  })
})

describe('recipes on their way to the worker', () => {
  it('carry only what the worker does not hold', async () => {
    const { source } = await start()
    const all = edits(1_000)
    for (const count of [998, 999, 1_000]) {
      const blocks = addEdits([], all.slice(0, count))
      const steps = [matching('.'), step('e', 'editCells', { edits: blocks })]
      const run = await client.run({ source, steps })
      expect(run.ok && run.value.steps[1]!.warnings).toEqual([])
    }
    const records = sent('run').map(({ args }) => args[0].records.length)
    // Two steps and four blocks; then the step that changed and its last block.
    expect(records).toEqual([6, 2, 2])
    const history = await client.cellHistory(
      { source, steps: [step('e', 'editCells', { edits: addEdits([], all.slice(0, 2)) })] },
      2,
      '1:nom',
    )
    expect(history).toEqual([
      { stepId: null, text: 'a', time: null },
      { stepId: 'e', text: 'v0', time: 0 },
      { stepId: 'e', text: 'v1', time: 1 },
    ])
  })

  it('are sent whole again when the worker forgot them', async () => {
    const { source } = await start()
    const old = [matching('a')]
    await client.run({ source, steps: old })
    for (let n = 0; n < 70; n++) {
      await client.run({ source, steps: [step(`s${n}`, 'removeExtraSpaces', { columns: [nom] })] })
    }
    const again = await client.run({ source, steps: old })
    expect(again.ok && again.value.steps[0]!.rowCount).toBe(2)
  })
})

describe('a worker that dies', () => {
  it('ends what was pending with an issue, tells, and a fresh one goes on', async () => {
    const { source } = await start()
    let restarts = 0
    client.onRestart(() => restarts++)
    const running = client.run({ source, steps: [matching('a')] })
    const shown = { key: 'any', view: null, compare: null }
    const asking = client.window({ shown, start: 0, end: 1, columns: [] })
    const asked = expect(asking).rejects.toMatchObject({ issue: { code: 'engineDied' } })
    fake.started[0]!.die()
    expect(await running).toEqual({ ok: false, issue: { code: 'engineDied', data: {} } })
    await asked
    expect(restarts).toBe(1)
    expect(fake.started).toHaveLength(2)
    const run = await client.run({ source, steps: [matching('a')] })
    expect(run.ok && run.value.steps[0]!.rowCount).toBe(2)
  })
})

describe('a worker that says nothing any more', () => {
  afterEach(() => vi.useRealTimers())

  it('counts as dead after a minute with a call pending, not before', async () => {
    vi.useFakeTimers()
    const silent = { pings: 0, ended: 0 }
    const mute = (): EngineWorker => ({
      postMessage: (message) => {
        if ((message as { type: string }).type === 'ping') silent.pings++
      },
      onmessage: null,
      onerror: null,
      terminate: () => silent.ended++,
    })
    client = createEngineClient({ engine: mute, patterns: mute })
    let restarts = 0
    client.onRestart(() => restarts++)
    await vi.advanceTimersByTimeAsync(120_000)
    expect(restarts).toBe(0)
    const asked = expect(client.memory()).rejects.toMatchObject({ issue: { code: 'engineDied' } })
    await vi.advanceTimersByTimeAsync(55_000)
    expect([restarts, silent.pings > 5]).toEqual([0, true])
    await vi.advanceTimersByTimeAsync(15_000)
    await asked
    expect(restarts).toBe(1)
  })
})

describe('a pattern that never ends', () => {
  it('is an issue on its step alone, and later patterns are answered by a fresh worker', async () => {
    const { source } = await start()
    const steps = [matching('(a+)+$'), matching('^b')]
    const run = await client.run({ source, steps })
    expect(run.ok && run.value.steps.map(({ issue, rowCount }) => [issue?.code, rowCount])).toEqual(
      [
        ['patternTooSlow', 3],
        [undefined, 1],
      ],
    )
    expect(fake.patternWorkers).toBe(2)
    // It is not tried again on the next run.
    const again = await client.run({ source, steps: [...steps, matching('.')] })
    expect(again.ok && again.value.steps).toHaveLength(3)
    expect(fake.patternWorkers).toBe(2)
  })
  it('leaves the view as it was when it is typed in a filter', async () => {
    const { source } = await start()
    const run = await client.run({ source, steps: [] })
    if (!run.ok) throw new Error(run.issue.code)
    const filter = { column: nom.id, test: 'matches' as const, value: '(a+)+$' }
    const view = await client.setView(run.value.sourceKey, { sort: [], filter })
    expect(view).toMatchObject({ ok: false, issue: { code: 'patternTooSlow' } })
  })
})
