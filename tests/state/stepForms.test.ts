import { beforeEach, describe, expect, it, vi } from 'vitest'
import { IDBFactory } from 'fake-indexeddb'
import { openPage } from './harness'

const text = 'Nom;Ville;Places\r\n a ;Beauvais;12\r\nb;Beauvais;gratuit\r\n;Creil;gratuit\r\n'
const ref = (name: string) => ({ id: `1:${name}`, name })

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

type Page = Awaited<ReturnType<typeof openPage>>

const previewed = (page: Page) =>
  vi.waitFor(() => {
    const preview = page.project().form?.preview
    expect(preview?.status).toBe('ready')
    return preview!
  })

describe('the form of a step', () => {
  it('takes the focused column, but not where no column means all', async () => {
    const page = await openPage(text)
    page.actions.setSelection({ focused: { row: 2, column: '1:Ville' } })
    page.actions.startStep('changeCase')
    expect(page.project().form?.params.columns).toEqual([ref('Ville')])
    page.actions.startStep('removeDuplicates')
    expect(page.project().form?.params.columns).toEqual([])
    page.actions.setSelection({ columns: ['1:Nom'] })
    page.actions.startStep('removeDuplicates')
    expect(page.project().form?.params.columns).toEqual([ref('Nom')])
    await page.close()
  })

  it('starts with the only column of the wanted type, unless another one is selected', async () => {
    const page = await openPage('Nom;Tel\r\nA;03 44 79 39 00\r\nB;0344793901\r\n')
    page.actions.setSelection({ focused: { row: 1, column: '1:Nom' } })
    page.actions.startStep('formatPhones')
    expect(page.project().form?.params.columns).toEqual([ref('Tel')])
    page.actions.setSelection({ columns: ['1:Nom'] })
    page.actions.startStep('formatPhones')
    expect(page.project().form?.params.columns).toEqual([ref('Nom')])
    await page.close()
  })

  it('runs nothing while a setting is missing', async () => {
    const page = await openPage(text)
    const condition = (value: string) => ({
      all: [{ column: ref('Ville'), test: 'contains', value }],
    })
    page.actions.startStep('filterRows', { condition: condition('') })
    expect(page.project().form?.preview).toMatchObject({ status: 'incomplete', issue: null })
    page.actions.changeForm({ condition: condition('Creil') })
    expect((await previewed(page)).effect).toMatchObject({ rowsRemoved: 2 })
    page.actions.changeForm({ condition: condition('') })
    await vi.waitFor(() => expect(page.project().form?.preview.status).toBe('incomplete'))
    expect(page.project().form?.preview.effect).toBeNull()
    await page.close()
  })

  it('tells which texts could not be read, the commonest first', async () => {
    const page = await openPage(text)
    page.actions.startStep('convertToNumber', { columns: [ref('Places')] })
    const { unread, unreadColumns } = await previewed(page)
    expect(unread).toBe(2)
    expect(unreadColumns).toEqual([
      { id: '1:Places', count: 2, samples: [{ text: 'gratuit', count: 2 }] },
    ])
    await page.close()
  })

  it('stays when its preview is stopped, and works it out again on a change', async () => {
    const page = await openPage(text)
    page.actions.startStep('removeExtraSpaces')
    page.actions.stopPreview()
    expect(page.project().form?.preview).toMatchObject({
      status: 'failed',
      issue: { code: 'stopped' },
    })
    page.actions.changeForm({ inside: 'keep' })
    expect((await previewed(page)).effect).toMatchObject({ cellsChanged: 1 })
    await page.close()
  })
})

describe('the list of steps', () => {
  it('moves a whole group as one act', async () => {
    const page = await openPage(text)
    await page.actions.act('removeExtraSpaces', { columns: [] })
    await page.actions.act('removeEmptyRows', { columns: [] })
    await page.actions.act('removeDuplicates', { columns: [] })
    const ids = page.front().doc.steps.map(({ id }) => id)
    const kinds = () => page.front().doc.steps.map(({ kind, group }) => `${kind} ${group ?? ''}`)
    await page.actions.groupSteps(ids.slice(1), 'G')
    await page.actions.moveSteps(ids.slice(1), ids[0]!)
    expect(kinds()).toEqual(['removeEmptyRows G', 'removeDuplicates G', 'removeExtraSpaces '])
    await page.actions.undo()
    expect(kinds()).toEqual(['removeExtraSpaces ', 'removeEmptyRows G', 'removeDuplicates G'])
    await page.close()
  })

  it('repairs the rows a step is bound to as well as its columns', async () => {
    const page = await openPage(text)
    await page.actions.setViewSpec({
      sort: [],
      filter: { column: '1:Ville', test: 'equals', value: 'Beauvais' },
    })
    page.actions.startStep('changeCase', { columns: [ref('Nom')], mode: 'upper' })
    await previewed(page)
    await page.actions.applyForm()
    await page.actions.clearView()
    const [step] = page.front().doc.steps
    expect(step?.where).toMatchObject({ column: ref('Ville') })
    await page.actions.showStep(-1)
    await page.actions.act('removeColumns', { columns: [ref('Ville')] })
    await page.actions.showStep(null)
    expect(page.front().state.report?.steps[1]?.issue?.code).toBe('missingColumn')
    await page.actions.rebindColumn(step!.id, '1:Ville', '1:Places')
    const repaired = page.front()
    expect(repaired.state.report?.steps[1]?.issue).toBeNull()
    expect(repaired.doc.steps[1]?.where).toMatchObject({ column: ref('Places') })
    await page.close()
  })
})
