import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBrowser, loadPage } from './harness'

const csv = (name: string, text: string) => new File([text], name, { type: 'text/csv' })

const browser = { now: createBrowser() }
let page: ReturnType<typeof loadPage> | null = null

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  browser.now = createBrowser()
})

afterEach(async () => {
  await page?.close()
  page = null
})

const ref = (name: string) => ({ id: `1:${name}`, name })
const lines = (...texts: readonly string[]) =>
  texts.map((text) => {
    const [from = '', to = ''] = text.split('>')
    return { from, to }
  })

async function opened() {
  const here = loadPage(browser.now)
  page = here
  await here.actions.start()
  await here.actions.openFiles([csv('parcs.csv', 'nom;ville\ngare;bvs\nport;crl\n')])
  return here
}

type Page = Awaited<ReturnType<typeof opened>>

async function map(here: Page, id: string, name = 'Communes') {
  here.actions.startStep('mapValues', { columns: [ref('ville')], pairs: { id, name } })
  await here.actions.applyForm()
}

/** A table kept under a name, and a step that goes by it. */
async function mapped() {
  const here = await opened()
  const id = await here.actions.keepPairs(null, { name: 'Communes', pairs: lines('bvs>Beauvais') })
  await map(here, id!)
  return { here, id: id! }
}

const notice = (here: Page) => here.state().notices.at(-1)

describe('correspondence tables of a project', () => {
  it('are gone by in a step, which is run again when they change, and back when that is undone', async () => {
    const { here, id } = await mapped()
    expect(await here.shown()).toEqual(['nom|ville', 'gare|Beauvais', 'port|crl'])
    await here.actions.keepPairs(id, {
      name: 'Communes',
      pairs: lines('bvs>Beauvais', 'crl>Creil', '>'),
    })
    expect(await here.shown()).toEqual(['nom|ville', 'gare|Beauvais', 'port|Creil'])
    expect(notice(here)).toMatchObject({
      code: 'pairsKept',
      data: { name: 'Communes', lines: 2, steps: 1, tabs: ['parcs'] },
      undo: 'state',
    })
    await here.actions.undo()
    expect((await here.shown())[2]).toBe('port|crl')
    await here.actions.redo()
    expect((await here.shown())[2]).toBe('port|Creil')
  })

  it('are on disk with the project, in its duplicate and in its copy', async () => {
    const { here, id } = await mapped()
    const tables = here.project().doc.correspondences
    await here.actions.saveCopy(true)
    const project = here.project().id
    await here.actions.duplicateProject(project)
    await here.close()

    const again = loadPage(browser.now)
    page = again
    await again.actions.start()
    for (const item of again.state().projects!) {
      await again.actions.openProject(item.id)
      expect(again.project().doc.correspondences).toEqual(tables)
      expect((await again.shown())[1]).toBe('gare|Beauvais')
      await again.actions.goHome()
    }
    expect(again.state().projects).toHaveLength(2)
    const { blob, fileName } = browser.now.downloads.at(-1)!
    await again.actions.openFiles([new File([blob], fileName)])
    expect(again.project().doc.correspondences).toEqual([
      { id, name: 'Communes', pairs: lines('bvs>Beauvais') },
    ])
  })

  it('stay out of a copy without the old values', async () => {
    const { here } = await mapped()
    await here.actions.saveCopy(false)
    const { blob, fileName } = browser.now.downloads.at(-1)!
    await here.actions.openFiles([new File([blob], fileName)])
    expect(here.project().doc.correspondences).toBeUndefined()
    expect(await here.shown()).toEqual(['nom|ville', 'gare|Beauvais', 'port|crl'])
  })

  it('turn their steps red when they are removed, and well again when that is undone', async () => {
    const { here, id } = await mapped()
    await here.actions.removePairs(id)
    expect(here.front().state.report!.steps[0]!.issue).toEqual({
      code: 'missingPairs',
      data: { id, name: 'Communes' },
    })
    expect('correspondences' in here.project().doc).toBe(false)
    await here.actions.undo()
    expect(here.front().state.report!.steps[0]!.issue).toBeNull()
  })

  it('are renamed without running anything again, and never twice alike', async () => {
    const { here, id } = await mapped()
    const { report } = here.front().state
    await here.actions.keepPairs(id, { name: 'Villes', pairs: lines('bvs>Beauvais') })
    expect(here.front().state.report).toBe(report)
    const other = await here.actions.keepPairs(null, { name: 'Villes', pairs: [] })
    expect(here.project().doc.correspondences!.map(({ name }) => name)).toEqual([
      'Villes',
      'Villes 2',
    ])
    expect(other).not.toBe(id)
    const { stateId } = here.project()
    await here.actions.keepPairs(id, { name: 'Villes', pairs: lines('bvs>Beauvais') })
    expect(here.project().stateId).toBe(stateId)
  })

  it('are looked up as a tab is', async () => {
    const { here, id } = await mapped()
    here.actions.startStep('lookUp', {
      table: { id, name: 'Communes' },
      keys: [{ column: ref('ville'), other: { id: 'to', name: 'vers' } }],
      match: 'usual',
      results: [{ id: 'from', name: 'de' }],
    })
    await here.actions.applyForm()
    expect(await here.shown()).toEqual(['nom|ville|de', 'gare|Beauvais|bvs', 'port|crl|'])
  })

  it('are filled from two columns of a tab at its end', async () => {
    const { here } = await mapped()
    const found = await here.actions.pairsOfTab(here.front().doc.id, '1:nom', '1:ville')
    expect(found).toMatchObject({ ok: true, value: { pairs: lines('gare>Beauvais', 'port>crl') } })
    expect(await here.actions.pairsOfTab('gone', '1:nom', '1:ville')).toMatchObject({ ok: false })
  })

  it('go out as CSV and come back as the same lines', async () => {
    const here = await opened()
    const pairs = lines('a;b>"x"', ' é>1', 'b>')
    here.actions.exportPairs('Mes / communes', pairs, ['de', 'vers'])
    const { blob, fileName } = browser.now.downloads.at(-1)!
    expect(fileName).toBe('Mes   communes.csv')
    const back = await here.actions.pairsOfFile(new File([blob], fileName))
    expect(back).toEqual({
      ok: true,
      value: { pairs, header: { from: 'de', to: 'vers' } },
    })
  })

  it('cannot be changed where the project can only be read', async () => {
    const { here, id } = await mapped()
    const readOnly = { code: 'lostWriter', data: {} }
    here.store.setState({ project: { ...here.project(), readOnly } })
    expect(await here.actions.keepPairs(null, { name: 'x', pairs: [] })).toBeNull()
    await here.actions.removePairs(id)
    expect(here.project().doc.correspondences).toHaveLength(1)
    expect(notice(here)?.code).toBe('lostWriter')
  })
})
