import { describe, expect, it } from 'vitest'
import { openPage } from './harness'

const text = 'Nom;Ville\nb;Beauvais\na;Beauvais\n ;Creil\n'

describe('what an act tells', () => {
  it('says that a step was changed, not what adding it did', async () => {
    const page = await openPage(text)
    await page.actions.act('removeExtraSpaces', { columns: [] })
    page.actions.editStep(page.front().doc.steps[0]!.id)
    page.actions.changeForm({ ends: 'none', inside: 'keep' })
    await page.actions.applyForm()
    expect(page.state().notices.at(-1)).toMatchObject({
      code: 'stepModified',
      data: { cellsChanged: 0 },
    })
    await page.close()
  })

  it('names the column that was renamed or moved, not all that its step did', async () => {
    const page = await openPage(text)
    await page.actions.renameColumn('1:Nom', 'A')
    await page.actions.renameColumn('1:Ville', 'B')
    expect(page.state().notices.at(-1)).toMatchObject({
      code: 'columnRenamed',
      data: { from: 'Ville', to: 'B' },
    })
    await page.actions.moveColumns(['1:Ville'], null)
    expect(page.state().notices.at(-1)).toMatchObject({
      code: 'columnsMoved',
      data: { count: 1, name: 'B', after: '' },
    })
    await page.close()
  })

  it('says in full the one remark of a step, so that what was left out is seen', async () => {
    const page = await openPage('Nom;Montant\na;10\nb;néant\n')
    const ref = (name: string) => ({ id: `1:${name}`, name })
    await page.actions.act('groupRows', {
      columns: [],
      results: [{ operation: 'sum', column: ref('Montant'), name: 'Total' }],
      unread: 'skip',
    })
    expect(page.state().notices.at(-1)).toMatchObject({
      code: 'stepDone',
      data: { warnings: 0 },
      told: [{ code: 'leftOutOfTotal', data: { column: 'Montant', count: 1, texts: ['néant'] } }],
    })
    await page.close()
  })

  it('that says nothing takes away what was said before it', async () => {
    const page = await openPage(text)
    await page.actions.renameColumn('1:Nom', 'A')
    await page.actions.undo()
    expect(page.state().notices.map(({ code }) => code)).toEqual(['undone'])
    await page.actions.editCells([{ row: 3, column: '1:Nom', before: 'b', after: '' }])
    expect(page.state().notices).toEqual([])
    await page.close()
  })

  it('says how the table is sorted for viewing, until it no longer is', async () => {
    const page = await openPage(text)
    const codes = () => page.state().notices.map(({ code }) => code)
    await page.actions.setViewSpec({
      sort: [{ column: '1:Nom', isDescending: false, order: 'french' }],
      filter: null,
    })
    expect(page.state().notices.at(-1)).toMatchObject({
      code: 'viewSorted',
      data: { names: ['Nom'] },
    })
    await page.actions.clearView()
    expect(codes()).toEqual([])
    const filter = { column: '1:Nom', test: 'empty' } as const
    await page.actions.setViewSpec({ sort: [], filter })
    expect(codes()).toEqual(['viewShown'])
    await page.actions.clearView()
    expect(codes()).toEqual([])
    await page.close()
  })
})
