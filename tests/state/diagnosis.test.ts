import { describe, expect, it, vi } from 'vitest'
import { en } from '../../src/i18n/en'
import { fr } from '../../src/i18n/fr'
import { issueSentence } from '../../src/i18n/sentences'
import { ignoredFindings, openFindings, proposalsOf } from '../../src/state/diagnosis'
import { createBrowser, loadPage, openPage } from './harness'
import type { Page } from './harness'

const text = [
  'Club;Ville;Champ1;Adhérents',
  'Judo;Creil;;12',
  'VÃ©lo;Senlis;;8',
  ';;;',
  'Golf;Noyon;;3',
  'TOTAL;;;23',
].join('\r\n')

const ready = (page: Page) =>
  vi.waitFor(() => expect(page.front().state.diagnosis.status).toBe('ready'))
const codes = (page: Page) => openFindings(page.front().state).map(({ code }) => code)
const idOf = (page: Page, code: string) =>
  page.front().state.diagnosis.findings.find((finding) => finding.code === code)!.id

async function opened(given = text, browser = createBrowser()) {
  const page = await openPage(given, browser)
  await ready(page)
  return page
}

describe('a file that was opened', () => {
  it('is greeted by the diagnosis, and nothing of it is changed', async () => {
    const page = await opened()
    expect(page.project().panel).toBe('diagnostic')
    expect(codes(page)).toEqual(['strayRows', 'emptyRows', 'emptyColumns', 'doubleEncoding'])
    expect(page.front().doc.steps).toEqual([])
    expect(await page.shown()).toHaveLength(6)
    await page.close()
  })

  it('is proposed nothing when nothing is found', async () => {
    const page = await opened('A;B\r\nx;1\r\ny;2')
    expect(codes(page)).toEqual([])
    await page.close()
  })

  it('is not looked at again when its project is opened again, until one asks', async () => {
    const browser = createBrowser()
    const first = await opened(text, browser)
    await first.close()
    const page = loadPage(browser)
    await page.actions.start()
    await page.actions.openProject(page.state().projects![0]!.id)
    expect(page.project().panel).toBe('column')
    expect(page.front().state.diagnosis.status).toBe('none')
    page.actions.showPanel('diagnostic')
    await ready(page)
    expect(codes(page)).toContain('strayRows')
    await page.close()
  })
})

describe('applying proposals', () => {
  it('makes one folded group of steps in one undo, and proposes nothing more', async () => {
    const page = await opened()
    const ids = proposalsOf(page.front().state).map(({ id }) => id)
    await page.actions.applyFindings(ids, 'Corrections proposées')
    expect(page.front().doc.steps.map(({ kind, group }) => [kind, group])).toEqual([
      ['filterRows', 'Corrections proposées'],
      ['removeEmptyRows', 'Corrections proposées'],
      ['removeEmptyColumns', 'Corrections proposées'],
      ['repairEncoding', 'Corrections proposées'],
    ])
    expect(await page.shown()).toEqual([
      'Club|Ville|Adhérents',
      'Judo|Creil|12',
      'Vélo|Senlis|8',
      'Golf|Noyon|3',
    ])
    expect(page.state().notices.at(-1)).toMatchObject({
      tone: 'done',
      code: 'stepDone',
      undo: 'state',
      data: { rowsRemoved: 2, columnsRemoved: 1, cellsChanged: 1 },
    })
    await ready(page)
    expect(codes(page)).toEqual([])
    await page.actions.undo()
    expect(page.front().doc.steps).toEqual([])
    await ready(page)
    expect(codes(page)).toHaveLength(4)
    await page.close()
  })

  it('applies one alone, without a group, and keeps the others', async () => {
    const page = await opened()
    await page.actions.applyFindings([idOf(page, 'emptyRows')], 'Corrections proposées')
    expect(page.front().doc.steps).toMatchObject([{ kind: 'removeEmptyRows' }])
    expect(page.front().doc.steps[0]).not.toHaveProperty('group')
    await ready(page)
    expect(codes(page)).toEqual(['strayRows', 'emptyColumns', 'doubleEncoding'])
    await page.close()
  })

  it('gives a second group a name of its own', async () => {
    const page = await opened()
    const [first, second, ...others] = proposalsOf(page.front().state).map(({ id }) => id)
    await page.actions.applyFindings([first!, second!], 'Corrections')
    await ready(page)
    await page.actions.applyFindings(others, 'Corrections')
    const groups = page.front().doc.steps.map(({ group }) => group)
    expect(groups).toEqual(['Corrections', 'Corrections', 'Corrections 2', 'Corrections 2'])
    await page.close()
  })

  it('adds them at the end, where it then stands, though an earlier step was shown', async () => {
    const page = await opened()
    await page.actions.act('removeExtraSpaces', { columns: [] })
    await page.actions.showStep(-1)
    await ready(page)
    await page.actions.applyFindings([idOf(page, 'emptyRows')], 'Corrections')
    expect(page.front().doc.steps.map(({ kind }) => kind)).toEqual([
      'removeExtraSpaces',
      'removeEmptyRows',
    ])
    expect(page.front().state.shownStep).toBeNull()
    await page.close()
  })

  it('does nothing for what is not there', async () => {
    const page = await opened()
    await page.actions.applyFindings(['gone'], 'Corrections')
    expect(page.front().doc.steps).toEqual([])
    await page.close()
  })

  it('does nothing while what was found speaks of an older table', async () => {
    const page = await opened()
    const id = idOf(page, 'emptyRows')
    page.actions.showPanel('column')
    page.actions.hideStrip()
    await page.actions.act('removeEmptyRows', { columns: [] })
    await page.actions.applyFindings([id], 'Corrections')
    expect(page.front().doc.steps).toHaveLength(1)
    await page.close()
  })
})

describe('ignoring', () => {
  it('lasts for the table, through a reload, until one wants to see it again', async () => {
    const browser = createBrowser()
    const first = await opened(text, browser)
    first.actions.ignoreFinding(idOf(first, 'strayRows'))
    expect(codes(first)).toEqual(['emptyRows', 'emptyColumns', 'doubleEncoding'])
    expect(ignoredFindings(first.front().state).map(({ code }) => code)).toEqual(['strayRows'])
    await first.close()

    const page = loadPage(browser)
    await page.actions.start()
    await page.actions.openProject(page.state().projects![0]!.id)
    page.actions.showPanel('diagnostic')
    await ready(page)
    expect(codes(page)).toEqual(['emptyRows', 'emptyColumns', 'doubleEncoding'])
    const ignored = ignoredFindings(page.front().state).map(({ id }) => id)
    page.actions.reconsiderFindings(ignored)
    expect(codes(page)).toContain('strayRows')
    expect(page.front().state.view.ignored).toEqual([])
    await page.close()
  })

  it('is no act: nothing is to be undone', async () => {
    const page = await opened()
    page.actions.ignoreFinding(idOf(page, 'emptyRows'))
    expect(page.project().canUndo).toBe(false)
    await page.close()
  })
})

describe('going to a cell', () => {
  it('focuses it, at the end of the steps', async () => {
    const page = await opened()
    const [finding] = page.front().state.diagnosis.findings
    const { key, column } = finding!.rows[0]!
    await page.actions.act('removeExtraSpaces', { columns: [] })
    await page.actions.showStep(-1)
    await page.actions.revealCell(key, column!)
    expect(page.front().state).toMatchObject({
      shownStep: null,
      selection: { focused: { row: key, column } },
      reveal: { row: key, column },
    })
    await page.close()
  })

  it('brings the first cell that does not fit its column into sight', async () => {
    const page = await openPage(
      'Nom;Prix\na;12\nb;13\nc;néant\nd;14\ne;inconnu\nf;15\ng;16\nh;17\n',
    )
    await page.actions.revealMisfit('1:Prix')
    expect(page.front().state.reveal).toMatchObject({ row: 4, column: '1:Prix' })
    await page.actions.setViewSpec({
      sort: [{ column: '1:Nom', order: 'french', isDescending: true }],
      filter: null,
    })
    await page.actions.revealMisfit('1:Prix')
    expect(page.front().state.reveal).toMatchObject({ row: 6, column: '1:Prix' })
    await page.close()
  })

  it('tells two reveals of the same cell apart', async () => {
    const page = await opened()
    const { row, column } = await page.cell(0, 0)
    await page.actions.revealCell(row, column)
    const first = page.front().state.reveal!.serial
    await page.actions.revealCell(row, column)
    expect(page.front().state.reveal!.serial).not.toBe(first)
    await page.close()
  })

  it('says when the row is gone, and when the view leaves it out', async () => {
    const page = await opened()
    const { row, column } = await page.cell(0, 0)
    await page.actions.revealCell(999, column)
    expect(page.state().notices.at(-1)).toMatchObject({ tone: 'problem', code: 'rowGone' })
    const filter = { column, test: 'equals', value: 'Golf' } as const
    await page.actions.setViewSpec({ sort: [], filter })
    await page.actions.revealCell(row, column)
    expect(page.state().notices.at(-1)).toMatchObject({ tone: 'problem', code: 'rowHidden' })
    expect(page.front().state.reveal).toBeNull()
    await page.close()
  })

  it('goes to another column where its own is hidden', async () => {
    const page = await opened()
    const { row, column } = await page.cell(0, 0)
    page.actions.setHidden([column])
    await page.actions.revealCell(row, column)
    expect(page.front().state.reveal!.column).toBe('1:Ville')
    await page.close()
  })
})

describe('a selection that was cut', () => {
  it('is told with the rows that are selected', async () => {
    const page = await opened()
    page.actions.tellSelectionCut(100_000)
    const notice = page.state().notices.at(-1)!
    expect(notice).toMatchObject({ tone: 'problem', code: 'selectionCut', undo: null })
    expect(issueSentence(fr, notice).replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'Trop de lignes à la fois : seules les 100 000 lignes du début sont sélectionnées.',
    )
    expect(issueSentence(en, notice)).toBe(
      'Too many rows at once: only the first 100,000 rows are selected.',
    )
    await page.close()
  })
})
