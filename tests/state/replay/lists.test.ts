import { beforeEach, describe, expect, it } from 'vitest'
import { StepListStore } from '../../../src/storage/stepLists'
import { emptyBrowser, valueOf } from '../../storage/support'
import type { Page } from '../harness'
import { createBrowser, openPage } from '../harness'
import { firstYear, nextYear } from './nextYear'

beforeEach(emptyBrowser)

const ref = (name: string) => ({ id: `1:${name}`, name })

const worked = async (browser = createBrowser()): Promise<Page> => {
  const page = await openPage(firstYear, browser)
  await page.actions.act('removeExtraSpaces', { columns: [ref('Adresse')] })
  await page.actions.act('changeCase', { columns: [ref('Commune')], mode: 'upper' })
  await page.type(0, 1, '1 rue des Prés-Verts')
  await page.actions.act('duplicateColumn', { column: ref('Commune'), name: 'Copie' })
  return page
}

const stepId = (page: Page, at: number) => page.front().doc.steps[at]!.id
const saved = (page: Page) =>
  page.state().stepLists.saved?.map(({ name, stepCount }) => [name, stepCount])
const last = (page: Page) => page.state().notices.at(-1)

/** Keeps the first steps of a page under a name. */
const keep = async (page: Page, upTo: number | null, name: string, withEdits = true) => {
  await page.actions.askKeepSteps(upTo === null ? null : stepId(page, upTo))
  await page.actions.keepSteps(name, withEdits)
}

describe('cutting the list of steps', () => {
  it('keeps the steps above as a list, and the table as it is', async () => {
    const page = await worked()
    const before = page.front().doc
    await page.actions.askKeepSteps(stepId(page, 2))
    expect(page.state().stepLists.keeping).toMatchObject({ stepCount: 3, byHand: 1 })
    await page.actions.keepSteps('  Bornes ', true)
    expect(page.state().stepLists.keeping).toBeNull()
    expect(saved(page)).toEqual([['Bornes', 3]])
    expect(last(page)).toMatchObject({ code: 'listKept', data: { name: 'Bornes', count: 3 } })
    expect(page.front().doc).toBe(before)
    await page.close()
  })

  it('keeps no text that may speak of somebody, unless it was typed and asked for', async () => {
    const page = await worked()
    await keep(page, null, 'Avec', true)
    await keep(page, null, 'Sans', false)
    const store = new StepListStore()
    const rows = valueOf(await store.list())
    const text = (name: string) => rows.find((row) => row.name === name)?.text ?? ''
    // In so many rows a town is a value of the column; an address, a code or a number is not.
    for (const each of [text('Avec'), text('Sans')]) {
      expect(each).toContain('Beauvais')
      expect(each).not.toContain('03.44')
      expect(each).not.toContain('2  rue des Prés')
      expect(each).not.toContain('B-002')
    }
    expect(text('Avec')).toContain('Prés-Verts')
    expect(text('Avec')).toContain('B-001')
    expect(text('Sans')).not.toContain('Prés-Verts')
    expect(text('Sans')).not.toContain('B-001')
    await store.close()
    await page.close()
  })

  it('removes a step and all behind in one act', async () => {
    const page = await worked()
    const before = await page.shown()
    await page.actions.removeStepsFrom(stepId(page, 1))
    expect(page.front().doc.steps).toHaveLength(1)
    expect(last(page)).toMatchObject({ code: 'stepsRemovedFrom', data: { count: 3 } })
    await page.actions.undo()
    expect(await page.shown()).toEqual(before)
    await page.actions.removeStepsFrom('unknown')
    expect(page.front().doc.steps).toHaveLength(4)
    await page.close()
  })
})

describe('the lists of this browser', () => {
  it('are there for every project, renamed, deleted and brought back', async () => {
    const browser = createBrowser()
    const page = await worked(browser)
    await keep(page, 0, 'Une')
    await keep(page, 1, 'Deux')
    await page.close()
    const other = await openPage(nextYear, browser)
    await other.actions.showSavedSteps()
    expect(other.state().dialog).toBe('savedSteps')
    expect(saved(other)?.toSorted()).toEqual([
      ['Deux', 2],
      ['Une', 1],
    ])
    const id = other.state().stepLists.saved!.find(({ name }) => name === 'Deux')!.id
    await other.actions.renameSavedSteps(id, ' Trois ')
    await other.actions.renameSavedSteps(id, ' ')
    await other.actions.removeSavedSteps(id)
    expect(saved(other)).toEqual([['Une', 1]])
    expect(last(other)).toMatchObject({
      code: 'listDeleted',
      data: { name: 'Trois' },
      undo: 'list',
    })
    await other.actions.undoNotice(last(other)!.id)
    expect(saved(other)?.toSorted()).toEqual([
      ['Trois', 2],
      ['Une', 1],
    ])
    await other.close()
  })

  it('are erased with everything else', async () => {
    const page = await worked()
    await keep(page, null, 'Bornes')
    await page.actions.eraseEverything()
    const store = new StepListStore()
    expect(valueOf(await store.list())).toEqual([])
    await store.close()
    expect(page.state().stepLists.saved).toBeNull()
  })

  it('that is gone is told', async () => {
    const page = await worked()
    await page.actions.applySavedSteps('unknown')
    expect(last(page)?.code).toBe('listGone')
    expect(page.state().replay).toBeNull()
    await page.close()
  })
})

describe('a list on another table', () => {
  it('goes behind the steps there are, with ids of its own, in one act', async () => {
    const browser = createBrowser()
    const page = await worked(browser)
    await keep(page, null, 'Bornes')
    const kept = page.front().doc.steps.map(({ id }) => id)
    await page.close()
    const other = await openPage(nextYear, browser)
    await other.actions.act('removeExtraSpaces', { columns: [ref('ETAT')] })
    const before = await other.shown()
    await other.actions.showSavedSteps()
    await other.actions.applySavedSteps(other.state().stepLists.saved![0]!.id)
    const { replay } = other.state()
    expect(other.state().dialog).toBeNull()
    expect(replay?.matches.map(({ wanted, to }) => [wanted.name, to])).toEqual([
      ['Code', '1:Code'],
      ['Adresse', '1:Adresse du point'],
      ['Commune', '1:Ville'],
      ['Fax', null],
      ['État', '1:ETAT'],
      ['Prêts', '1:Prêts'],
    ])
    await other.actions.changeReplay({ key: '1:Code' })
    await other.actions.confirmReplay()
    const { steps } = other.front().doc
    expect(steps.map(({ kind }) => kind)).toEqual([
      'removeExtraSpaces',
      'renameColumns',
      'removeExtraSpaces',
      'changeCase',
      'editCells',
      'duplicateColumn',
    ])
    expect(steps.filter(({ id }) => kept.includes(id))).toEqual([])
    expect(other.front().state.report?.steps.flatMap(({ issue }) => issue ?? [])).toEqual([])
    const rows = await other.shown()
    expect(rows[0]).toBe('Prêts|Commune|Copie|État|Adresse|Code')
    expect(rows.at(-1)).toBe('7|ALLONNE|ALLONNE|moyen|1 rue des Prés-Verts|B-001')
    await other.actions.undo()
    expect(await other.shown()).toEqual(before)
    await other.close()
  })

  it('lets nothing be bound to two, and leaves a step off when its column is given up', async () => {
    const browser = createBrowser()
    const page = await worked(browser)
    await keep(page, null, 'Bornes', false)
    await page.close()
    const other = await openPage(nextYear, browser)
    await other.actions.showSavedSteps()
    await other.actions.applySavedSteps(other.state().stepLists.saved![0]!.id)
    const bound = () =>
      other
        .state()
        .replay!.matches.flatMap(({ wanted, to }) => (to ? [`${wanted.name}→${to}`] : []))
    await other.actions.changeReplay({ column: ['1:Commune', '1:ETAT'] })
    expect(bound()).toContain('Commune→1:ETAT')
    expect(bound()).not.toContain('État→1:ETAT')
    await other.actions.changeReplay({ column: ['1:Commune', null] })
    expect(other.state().replay!.fitted.fates.map(({ fate }) => fate)).toEqual([
      'runs',
      'off',
      'off',
    ])
    other.actions.closeReplay()
    await other.close()
  })

  it('from a file that is none is refused, and nothing changes', async () => {
    const page = await worked()
    const before = page.front().doc
    await page.actions.applyStepsFile(new File(['a;b\r\n1;2'], 'a.csv'))
    expect(last(page)).toMatchObject({ tone: 'problem', code: 'badStepList' })
    expect(page.state().replay).toBeNull()
    expect(page.front().doc).toBe(before)
    await page.close()
  })

  it('handed over as a file comes back from it', async () => {
    const browser = createBrowser()
    const page = await worked(browser)
    await keep(page, null, 'Bornes / 2025')
    const { id } = page.state().stepLists.saved![0]!
    await page.actions.saveStepsFile(id, true)
    await page.actions.saveStepsFile(id, false)
    const [whole, light] = browser.downloads
    expect(whole?.fileName).toBe('Bornes   2025.etapes.json')
    expect(await light?.blob.text()).not.toContain('Prés-Verts')
    await page.actions.removeStepsFrom(stepId(page, 0))
    await page.actions.applyStepsFile(new File([whole!.blob], whole!.fileName))
    await page.actions.changeReplay({ key: '1:Code' })
    await page.actions.confirmReplay()
    expect((await page.shown())[1]).toBe('B-001|1 rue des Prés-Verts|ALLONNE|ALLONNE||moyen|7')
    await page.close()
  })
})
