import { beforeEach, describe, expect, it, vi } from 'vitest'
import { IDBFactory } from 'fake-indexeddb'
import type { ExportOptions } from '../../src/state/actions'
import { createBrowser, loadPage, openPage } from './harness'

const text = 'Nom;Ville\r\n a ;Beauvais\r\nb;Beauvais\r\n;Creil\r\n'

const both = [
  { id: '1:Nom', name: 'Nom' },
  { id: '1:Ville', name: 'Ville' },
]

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

describe('a pasted text', () => {
  it('becomes a project that is on disk', async () => {
    const page = await openPage(text)
    expect(await page.shown()).toEqual(['Nom|Ville', ' a |Beauvais', 'b|Beauvais', '|Creil'])
    expect(page.project().saved.status).toBe('saved')
    expect(page.project().canUndo).toBe(false)
    await page.close()
    expect(page.state().projects).toMatchObject([{ rowCount: 3, columnCount: 2 }])
  })

  it('is refused when there is nothing in it', async () => {
    const page = loadPage(createBrowser())
    await page.actions.openText('  \n ')
    expect(page.state().project).toBeNull()
    expect(page.state().notices.map(({ code }) => code)).toEqual(['emptyPaste'])
  })
})

describe('an act', () => {
  it('changes the table, is on disk, and can be undone and redone', async () => {
    const page = await openPage(text)
    await page.type(1, 0, 'B!')
    expect((await page.shown())[2]).toBe('B!|Beauvais')
    await page.actions.undo()
    expect((await page.shown())[2]).toBe('b|Beauvais')
    expect(page.front().doc.steps).toEqual([])
    await page.actions.redo()
    expect((await page.shown())[2]).toBe('B!|Beauvais')
    await page.close()
  })

  it('of the same kind extends the step, and is one undo of its own', async () => {
    const page = await openPage(text)
    await page.type(0, 0, '1')
    await page.type(1, 0, '2')
    expect(page.front().doc.steps).toHaveLength(1)
    await page.actions.undo()
    expect(await page.shown()).toEqual(['Nom|Ville', '1|Beauvais', 'b|Beauvais', '|Creil'])
    await page.close()
  })

  it('at an earlier step is put there, before the following ones', async () => {
    const page = await openPage(text)
    await page.actions.act('removeExtraSpaces', { columns: [] })
    await page.actions.act('sortRows', {
      keys: [{ column: { id: '1:Nom', name: 'Nom' }, order: 'french', isDescending: true }],
    })
    await page.actions.showStep(-1)
    expect((await page.shown())[1]).toBe(' a |Beauvais')
    await page.actions.renameColumn('1:Nom', 'Name')
    expect(page.front().doc.steps.map(({ kind }) => kind)).toEqual([
      'renameColumns',
      'removeExtraSpaces',
      'sortRows',
    ])
    expect(page.front().state.shownStep).toBe(0)
    await page.actions.showStep(null)
    expect(await page.shown()).toEqual(['Name|Ville', 'b|Beauvais', 'a|Beauvais', '|Creil'])
    await page.close()
  })

  it('that changes nothing makes no state', async () => {
    const page = await openPage(text)
    const { stateId } = page.project()
    await page.actions.renameColumn('1:Nom', 'Nom')
    await page.actions.switchStep('no such step', true)
    expect(page.project().stateId).toBe(stateId)
    await page.close()
  })

  it('says what it did with its counts', async () => {
    const page = await openPage(text)
    await page.actions.act('removeExtraSpaces', { columns: [] })
    const said = page.state().notices.at(-1)
    expect(said).toMatchObject({ code: 'stepDone', undo: 'state', data: { cellsChanged: 1 } })
    await page.actions.undoNotice(said!.id)
    expect(page.front().doc.steps).toEqual([])
    await page.close()
  })

  it('says only what was done last, beside the problems', async () => {
    const page = await openPage(text)
    await page.actions.act('removeExtraSpaces', { columns: [] })
    await page.actions.openText('')
    await page.actions.act('removeDuplicates', { columns: [] })
    expect(page.state().notices.map(({ tone }) => tone)).toEqual(['problem', 'done'])
    await page.actions.act('removeEmptyRows', { columns: [] })
    const { notices } = page.state()
    expect(notices.map(({ tone }) => tone)).toEqual(['problem', 'done'])
    for (const { id, tone } of notices) if (tone === 'done') page.actions.dismissNotice(id)
    expect(page.state().notices.map(({ code }) => code)).toEqual(['emptyPaste'])
    await page.close()
  })

  it('that breaks following steps says so, and their table stays', async () => {
    const page = await openPage(text)
    await page.actions.act('changeCase', {
      columns: [{ id: '1:Ville', name: 'Ville' }],
      mode: 'upper',
    })
    await page.actions.showStep(-1)
    await page.actions.act('removeColumns', { columns: [{ id: '1:Ville', name: 'Ville' }] })
    expect(page.state().notices.at(-1)?.data).toMatchObject({ broken: 1, columnsRemoved: 1 })
    await page.actions.showStep(null)
    expect(await page.shown()).toEqual(['Nom', ' a ', 'b', ''])
    const broken = page.front().state.report!.steps[1]!
    expect(broken.issue).toMatchObject({ code: 'missingColumn', data: { name: 'Ville' } })
    await page.actions.rebindColumn(broken.stepId, '1:Ville', '1:Nom')
    expect(await page.shown()).toEqual(['Nom', ' A ', 'B', ''])
    await page.close()
  })
})

describe('a reload', () => {
  it('finds the same table, the same steps and the whole history', async () => {
    const browser = createBrowser()
    const page = await openPage(text, browser)
    await page.actions.act('removeExtraSpaces', { columns: [] })
    await page.type(1, 1, 'Creil')
    await page.actions.undo()
    const before = { rows: await page.shown(), doc: page.project().doc }

    const again = loadPage(browser)
    await again.actions.start()
    expect(await again.shown()).toEqual(before.rows)
    expect(again.project().doc).toEqual(before.doc)
    expect(again.project().canRedo).toBe(true)
    await again.actions.redo()
    expect((await again.shown())[2]).toBe('b|Creil')
    await again.actions.undo()
    await again.actions.undo()
    expect(await again.shown()).toEqual(['Nom|Ville', ' a |Beauvais', 'b|Beauvais', '|Creil'])
    await again.close()
  })

  it('keeps the view beside the states', async () => {
    const browser = createBrowser()
    const page = await openPage(text, browser)
    await page.actions.setViewSpec({
      sort: [{ column: '1:Nom', order: 'french', isDescending: true }],
      filter: null,
    })
    page.actions.setWidths([['1:Nom', 321]])
    expect((await page.shown())[1]).toBe('b|Beauvais')
    await page.close()

    const again = loadPage(browser)
    await again.actions.start()
    const [item] = again.state().projects!
    await again.actions.openProject(item!.id)
    expect(again.front().state.view.widths).toEqual([['1:Nom', 321]])
    expect((await again.shown())[1]).toBe('b|Beauvais')
    await again.close()
  })
})

describe('two pages on one project', () => {
  it('let the last one write; the other keeps its act as a branch and says so', async () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const browser = createBrowser()
    const first = await openPage(text, browser)
    const second = loadPage(browser)
    await second.actions.start()
    vi.unstubAllGlobals()
    await second.type(0, 0, 'second')
    await first.type(0, 0, 'first')
    expect(first.project().readOnly).toMatchObject({ code: 'lostWriter' })
    await first.type(0, 0, 'again')
    expect(first.state().notices.at(-1)?.code).toBe('lostWriter')

    await first.actions.takeOver()
    expect((await first.shown())[1]).toBe('second|Beauvais')
    const branches = (await first.actions.history()).filter(({ isOther }) => isOther)
    expect(branches.map(({ act }) => act.data['after'])).toEqual(['first'])
    await first.actions.goToState(branches[0]!.stateId)
    expect((await first.shown())[1]).toBe('first|Beauvais')
    await first.close()
  })
})

describe('two pages in two tabs of one browser', () => {
  it('hear each other: who writes, and what the list holds', async () => {
    const browser = createBrowser()
    const first = await openPage(text, browser)
    const second = loadPage(browser)
    await second.actions.start()
    await until(() => first.project().readOnly?.code === 'lostWriter')

    const home = loadPage(createBrowser())
    await home.actions.start()
    expect(home.state().projects).toHaveLength(1)
    await second.actions.deleteProject(second.project().id)
    await until(() => home.state().projects?.length === 0)
    await second.close()
  })
})

describe('the history', () => {
  it('names the step an edit went into', async () => {
    const page = await openPage(text)
    await page.type(0, 0, '1')
    await page.type(1, 0, '2')
    const [step] = page.front().doc.steps
    const entries = await page.actions.history()
    expect(entries.slice(1).map(({ act }) => act.data['stepId'])).toEqual([step!.id, step!.id])
    await page.close()
  })
})

describe('the form of a step', () => {
  it('previews in the grid, counts, and applies once', async () => {
    const page = await openPage(text)
    page.actions.setSelection({ columns: ['1:Nom'] })
    page.actions.startStep('removeExtraSpaces')
    await until(() => page.project().form?.preview.status === 'ready')
    const { preview, params } = page.project().form!
    expect(params['columns']).toEqual([{ id: '1:Nom', name: 'Nom' }])
    expect(preview.effect?.cellsChanged).toBe(1)
    expect(page.front().doc.steps).toEqual([])
    await page.actions.applyForm()
    expect(page.project().form).toBeNull()
    expect((await page.shown())[1]).toBe('a|Beauvais')
    await page.close()
  })

  it('of a step of the list changes that step', async () => {
    const page = await openPage(text)
    await page.actions.act('changeCase', { columns: both, mode: 'upper' })
    await page.actions.act('removeExtraSpaces', { columns: [] })
    const [first] = page.front().doc.steps
    page.actions.editStep(first!.id)
    page.actions.changeForm({ mode: 'lower' })
    await until(() => page.project().form?.preview.status === 'ready')
    await page.actions.applyForm()
    expect(page.front().doc.steps.map(({ kind }) => kind)).toEqual([
      'changeCase',
      'removeExtraSpaces',
    ])
    expect(await page.shown()).toEqual(['Nom|Ville', 'a|beauvais', 'b|beauvais', '|creil'])
    await page.close()
  })

  it('under a filter acts on the rows shown when asked to', async () => {
    const page = await openPage(text)
    await page.actions.setViewSpec({
      sort: [],
      filter: { column: '1:Ville', test: 'equals', value: 'Creil' },
    })
    page.actions.startStep('changeCase', {
      columns: [{ id: '1:Ville', name: 'Ville' }],
      mode: 'upper',
    })
    expect(page.project().form?.scope).toBe('shown')
    await page.actions.applyForm()
    await page.actions.clearView()
    expect((await page.shown()).slice(1)).toEqual([' a |Beauvais', 'b|Beauvais', '|CREIL'])
    await page.close()
  })
})

describe('the opening', () => {
  it('looked at again keeps hand edits on their rows', async () => {
    const page = await openPage(`Titre;\r\n${text}`)
    await page.actions.reopenOpening()
    const { headerRecord } = page.state().openingForm!.settings
    expect(headerRecord).toBe(2)
    page.actions.closeOpening()
    await page.type(2, 1, 'Senlis')
    await page.actions.reopenOpening()
    await page.actions.changeOpening({ headerRecord: 1 })
    await page.actions.applyOpening()
    expect(page.front().doc.source.settings).toMatchObject({ headerRecord: 1 })
    expect(page.front().state.report!.steps[0]!.warnings).toEqual([])
    expect((await page.shown())[4]).toBe('|Senlis')
    await page.actions.undo()
    expect((await page.shown())[3]).toBe('|Senlis')
    await page.close()
  })
})

describe('a copy of the project', () => {
  const copies = [
    { isWhole: true, steps: 1, canUndo: true },
    { isWhole: false, steps: 0, canUndo: false },
  ]
  it.each(copies)(
    'opens as the same table (whole: $isWhole)',
    async ({ isWhole, steps, canUndo }) => {
      const browser = createBrowser()
      const page = await openPage(text, browser)
      await page.actions.act('changeCase', { columns: both, mode: 'upper' })
      const rows = await page.shown()
      await page.actions.saveCopy(isWhole)
      const { blob, fileName } = browser.downloads[0]!
      expect(fileName).toMatch(/\.etabli$/)
      await page.close()
      globalThis.indexedDB = new IDBFactory()

      const elsewhere = loadPage(createBrowser())
      await elsewhere.actions.openFiles([new File([blob], fileName)])
      expect(await elsewhere.shown()).toEqual(rows)
      expect(elsewhere.front().doc.steps).toHaveLength(steps)
      expect(elsewhere.project().canUndo).toBe(canUndo)
      await elsewhere.close()
    },
  )
})

describe('home', () => {
  it('renames, duplicates, deletes and brings back', async () => {
    const page = await openPage(text)
    const { id } = page.project()
    await page.actions.goHome()
    await page.actions.renameProject(id, 'Parkings')
    await page.actions.duplicateProject(id)
    expect(
      page
        .state()
        .projects?.map(({ name }) => name)
        .sort(),
    ).toEqual(['Parkings', 'Parkings (2)'])
    const copy = page.state().projects!.find(({ name }) => name === 'Parkings (2)')!
    await page.actions.openProject(copy.id)
    expect(page.project().doc.name).toBe('Parkings (2)')
    await page.actions.goHome()
    await page.actions.deleteProject(id)
    expect(page.state().projects?.map(({ name }) => name)).toEqual(['Parkings (2)'])
    await page.actions.undoNotice(page.state().notices.at(-1)!.id)
    expect(page.state().projects).toHaveLength(2)
    await page.actions.eraseEverything()
    expect(page.state().projects).toEqual([])
  })
})

describe('an export', () => {
  it('writes the end of the steps, or the step named', async () => {
    const browser = createBrowser()
    const page = await openPage(text, browser)
    await page.actions.act('removeExtraSpaces', { columns: [] })
    const options: ExportOptions = {
      fileName: 'x.csv',
      format: {
        form: 'csv',
        dialect: { delimiter: ',', encoding: 'utf-8', hasBom: false, lineEnd: '\n' },
        neutralisesFormulas: false,
      },
      scope: 'table',
      splitBy: null,
      emptyName: 'sans valeur',
      step: null,
      usesView: false,
    }
    await page.actions.exportFile(options, [])
    await page.actions.exportFile({ ...options, step: -1 }, [])
    const written = await Promise.all(browser.downloads.map(({ blob }) => blob.text()))
    expect(written[0]).toBe('Nom,Ville\na,Beauvais\nb,Beauvais\n,Creil\n')
    expect(written[1]).toContain('\n a ,Beauvais\n')
    await page.close()
  })
})

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (holds()) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('It never came')
}
