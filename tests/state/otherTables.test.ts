import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBrowser, loadPage } from './harness'

const csv = (name: string, text: string) => new File([text], name, { type: 'text/csv' })

let page: ReturnType<typeof loadPage> | null = null

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

afterEach(async () => {
  await page?.close()
  page = null
})

/** Car parks, and prices of their zones in a second tab; the car parks in front. */
async function twoTabs() {
  const here = loadPage(createBrowser())
  page = here
  await here.actions.openFiles([csv('parcs.csv', 'nom;zone\ngare;Zone 1\nparc;2\nport;9\n')])
  await here.actions.addFiles([csv('zones.csv', 'zone;tarif\n1;2,00\n2;1,50\n')])
  const [parks, zones] = here.project().doc.tables
  await here.actions.showTable(parks!.id)
  return { here, parks: parks!, zones: zones! }
}

const ref = (name: string) => ({ id: `1:${name}`, name })

const lookUp = (table: { id: string; name: string }, result = 'tarif') => ({
  table: { id: table.id, name: table.name },
  keys: [{ column: ref('zone'), other: ref('zone') }],
  match: 'digits',
  results: [ref(result)],
})

async function apply(here: ReturnType<typeof loadPage>, params: Record<string, unknown>) {
  here.actions.startStep('lookUp', params)
  await here.actions.applyForm()
}

describe('the form of a step that reads another tab', () => {
  it('starts with the only one there is to read', async () => {
    const { here, zones } = await twoTabs()
    const table = () => {
      here.actions.startStep('lookUp')
      return here.project().form?.params.table
    }
    expect(table()).toEqual({ id: zones.id, name: zones.name })
    await here.actions.addFiles([csv('autre.csv', 'a;b\n1;2\n')])
    await here.actions.showTable(here.project().doc.tables[0]!.id)
    expect(table()).toBeNull()
  })

  it('names none that rests on the one in front', async () => {
    const { here, zones } = await twoTabs()
    await apply(here, lookUp(zones))
    await here.actions.showTable(zones.id)
    here.actions.startStep('lookUp')
    expect(here.project().form?.params.table).toBeNull()
  })
})

describe('a step that reads another tab', () => {
  it('takes its result, and follows what is done there', async () => {
    const { here, parks, zones } = await twoTabs()
    await apply(here, lookUp(zones))
    expect(await here.shown()).toEqual([
      'nom|zone|tarif',
      'gare|Zone 1|2,00',
      'parc|2|1,50',
      'port|9|',
    ])
    const [told] = here.front().state.report!.steps.at(-1)!.warnings
    expect(told).toEqual({
      code: 'lookedUp',
      data: { matched: 2, unmatched: 1, several: 0, unused: 0 },
    })

    await here.actions.showTable(zones.id)
    await here.type(1, 1, '1,80')
    await here.actions.showTable(parks.id)
    expect((await here.shown())[2]).toBe('parc|2|1,80')
    await here.actions.undo()
    expect((await here.shown())[2]).toBe('parc|2|1,50')
  })

  it('turns red when the tab is removed, and is well again when it comes back', async () => {
    const { here, parks, zones } = await twoTabs()
    await apply(here, lookUp(zones))
    await here.actions.removeTable(zones.id)
    expect(here.state().removalAsked).toBe(zones.id)
    here.actions.keepTable()
    expect(here.state().removalAsked).toBeNull()
    expect(here.project().doc.tables).toHaveLength(2)
    await here.actions.removeTable(zones.id, true)
    expect(here.front().state.report!.steps[0]!.issue?.code).toBe('missingTable')
    await here.actions.undo()
    expect(here.project().tables.get(parks.id)!.report!.steps[0]!.issue).toBeNull()
  })

  it('is refused where both would rest on each other', async () => {
    const { here, parks, zones } = await twoTabs()
    await apply(here, lookUp(zones))
    await here.actions.showTable(zones.id)
    const { stateId } = here.project()
    await apply(here, lookUp(parks, 'nom'))
    expect(here.project().stateId).toBe(stateId)
    expect(here.state().notices.at(-1)).toMatchObject({
      code: 'tableCycle',
      data: { id: parks.id, name: 'parcs' },
    })
  })

  it('is refused where a step that is switched on closes the circle', async () => {
    const { here, parks, zones } = await twoTabs()
    await apply(here, lookUp(zones))
    const [step] = here.front().doc.steps
    await here.actions.switchStep(step!.id, true)
    await here.actions.showTable(zones.id)
    await apply(here, lookUp(parks, 'nom'))
    expect(here.front().doc.steps).toHaveLength(1)
    await here.actions.showTable(parks.id)
    await here.actions.switchStep(step!.id, false)
    expect(here.front().doc.steps[0]!.isOff).toBe(true)
    expect(here.state().notices.at(-1)?.code).toBe('tableCycle')
  })

  it('reads through a third tab', async () => {
    const { here, parks, zones } = await twoTabs()
    await apply(here, lookUp(zones))
    await here.actions.addFiles([csv('noms.csv', 'nom;ville\ngare;Creil\n')])
    const towns = here.project().doc.tables[2]!
    await here.actions.showTable(towns.id)
    await apply(here, {
      ...lookUp(parks),
      match: 'usual',
      keys: [{ column: ref('nom'), other: ref('nom') }],
      results: [
        {
          id: here.project().tables.get(parks.id)!.report!.steps[0]!.columns[2]!.id,
          name: 'tarif',
        },
      ],
    })
    expect(await here.shown()).toEqual(['nom|ville|tarif', 'gare|Creil|2,00'])
    await here.actions.showTable(zones.id)
    await here.type(0, 1, '3,00')
    await here.actions.showTable(towns.id)
    expect((await here.shown())[1]).toBe('gare|Creil|3,00')
  })
})

describe('a tab made of another one', () => {
  it('is a copy with the same steps, which then goes its own way', async () => {
    const { here, parks, zones } = await twoTabs()
    await apply(here, lookUp(zones))
    await here.actions.duplicateTable(parks.id)
    const names = () => here.project().doc.tables.map(({ name }) => name)
    expect(names()).toEqual(['parcs', 'parcs 2', 'zones'])
    expect(here.front().doc.name).toBe('parcs 2')
    const rows = ['nom|zone|tarif', 'gare|Zone 1|2,00', 'parc|2|1,50', 'port|9|']
    expect(await here.shown()).toEqual(rows)
    await here.type(0, 0, 'halte')
    expect((await here.shown())[1]).toBe('halte|Zone 1|2,00')
    await here.actions.showTable(parks.id)
    expect(await here.shown()).toEqual(rows)
    await here.actions.undo()
    await here.actions.undo()
    expect(names()).toEqual(['parcs', 'zones'])
  })

  it('follows the result of the other, on disk too, and cannot be read by it', async () => {
    const { here, parks } = await twoTabs()
    await here.actions.followTable(parks.id)
    const follower = here.front().doc
    expect(await here.shown()).toEqual(['nom|zone', 'gare|Zone 1', 'parc|2', 'port|9'])
    await here.type(1, 0, 'square')
    await here.actions.showTable(parks.id)
    await here.type(2, 0, 'bassin')
    await here.actions.act('deleteRows', { rows: [(await here.cell(0, 0)).row] })
    await here.actions.showTable(follower.id)
    expect(await here.shown()).toEqual(['nom|zone', 'square|2', 'bassin|9'])

    await here.actions.showTable(parks.id)
    await apply(here, { ...lookUp(follower), results: [ref('nom')] })
    expect(here.state().notices.at(-1)).toMatchObject({
      code: 'tableCycle',
      data: { name: follower.name },
    })
    const { id } = here.project()
    await here.actions.goHome()
    await here.actions.openProject(id)
    await here.actions.showTable(follower.id)
    expect(await here.shown()).toEqual(['nom|zone', 'square|2', 'bassin|9'])
    await here.actions.removeTable(parks.id, true)
    expect(here.front().state.report!.steps[0]!.issue?.code).toBe('missingTable')
  })
})
