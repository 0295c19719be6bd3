import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { createBrowser, loadPage } from './harness'

/** Opens a table of so many rows; what was seen of it when the screen of the opening gave way, and the waits. */
async function opened(rows: number) {
  const browser = createBrowser()
  const waits: number[] = []
  const page = loadPage({
    ...browser,
    world: {
      ...browser.world,
      wait: (ms) => {
        waits.push(ms)
        return browser.world.wait(ms)
      },
    },
  })
  await page.actions.start()
  let seen: { isShown: boolean; isCounted: boolean } | undefined
  const unsubscribe = page.store.subscribe(({ opening, project }, before) => {
    if (opening !== null || before.opening === null || !project) return
    const { state } = page.front()
    seen ??= { isShown: state.report !== null, isCounted: state.summary !== null }
  })
  await page.actions.openText(`a;b\n${'1;x\n2;y\n'.repeat(rows / 2)}`)
  unsubscribe()
  const isCounted = page.front().state.summary !== null
  await page.close()
  return { seen, isCounted, waits }
}

describe('a table just read', () => {
  it('is shown before its columns are counted', async () => {
    const { seen, isCounted } = await opened(4)
    expect(seen).toEqual({ isShown: true, isCounted: false })
    expect(isCounted).toBe(true)
  })

  it('is counted at once when it is small, and drawn first when it is large', async () => {
    expect((await opened(99_998)).waits).not.toContain(600)
    const { seen, isCounted, waits } = await opened(100_000)
    expect(waits.filter((ms) => ms === 600)).toHaveLength(2)
    expect(seen).toEqual({ isShown: true, isCounted: false })
    expect(isCounted).toBe(true)
  })
})
