import { beforeEach, describe, expect, it } from 'vitest'
import { emptyBrowser } from '../../storage/support'
import type { StepCounts } from '../../../src/recipe/replay/stepList'
import type { Page } from '../harness'
import { openPage } from '../harness'
import { firstYear, nextYear } from './nextYear'

beforeEach(emptyBrowser)

const csvFile = (text: string, name = 'bornes-2026.csv') =>
  new File([text], name, { type: 'text/csv' })

const ref = (name: string) => ({ id: `1:${name}`, name })

/** A year of work: five rules, and four acts by hand on rows that are known by their code. */
async function workedPage(): Promise<Page> {
  const page = await openPage(firstYear)
  const { actions } = page
  await actions.act('removeExtraSpaces', { columns: [ref('Adresse'), ref('Fax')] })
  await actions.act('changeCase', { columns: [ref('Commune')], mode: 'upper' })
  await actions.act('formatPhones', { columns: [ref('Fax')] })
  await actions.act('filterRows', {
    condition: { all: [{ column: ref('État'), test: 'notEquals', value: 'à refaire' }] },
  })
  await page.type(0, 1, '1 rue des Prés-Verts')
  await page.type(1, 2, 'TILLÉ-LE-BAS')
  await page.type(2, 4, 'neuf')
  const keys = await Promise.all([2, 3].map((row) => page.cell(row + 1, 0)))
  await actions.deleteRows(keys.map(({ row }) => row))
  return page
}

const replay = (page: Page) => {
  const { replay: asked } = page.state()
  if (!asked) throw new Error(`Nothing is replayed: ${JSON.stringify(page.state().notices)}`)
  return asked
}

const bound = (page: Page) =>
  replay(page).matches.map(({ wanted, to, by }) => [wanted.name, to, by] as const)

const fates = (page: Page) => replay(page).fitted.fates.map(({ fate }) => fate)

const counts = (page: Page) => {
  const { preview, fitted } = replay(page)
  if (preview.status !== 'ready') throw new Error(preview.status)
  return fitted.steps.map(({ id }) => preview.counts.get(id) ?? null)
}

describe('the file of the next year in the place of the last', () => {
  it('finds the columns again, and asks about the one that is not there', async () => {
    const page = await workedPage()
    await page.actions.replaceSource(csvFile(nextYear))
    expect(bound(page)).toEqual([
      ['Code', '1:Code', 'name'],
      ['Adresse', '1:Adresse du point', 'nearName'],
      ['Commune', '1:Ville', 'content'],
      ['Fax', null, 'nothing'],
      ['État', '1:ETAT', 'foldedName'],
      ['Prêts', '1:Prêts', 'name'],
    ])
    expect(fates(page)).toEqual(['partly', 'runs', 'off', 'runs', 'off', 'off'])
    expect(page.front().doc.source.fileName).not.toBe('bornes-2026.csv')
    await page.close()
  })

  it('tells what each step did on the old file and would do on the new one', async () => {
    const page = await workedPage()
    await page.actions.replaceSource(csvFile(nextYear))
    const told = (each: StepCounts | null) =>
      each && [each.rowsRemoved, each.columnsRenamed, each.cellsChanged]
    expect(replay(page).list.counts.map(told)).toEqual([
      [0, 0, 40],
      [0, 0, 40],
      [0, 0, 10],
      [13, 0, 0],
      [0, 0, 3],
      [2, 0, 0],
    ])
    // First the names that are given back; then the steps, of which three are off.
    expect(counts(page).map(told)).toEqual([
      [0, 3, 0],
      [0, 0, 70],
      [0, 0, 70],
      null,
      [24, 0, 0],
      null,
      null,
    ])
    expect(replay(page).preview).toMatchObject({ rowCount: 46, columnCount: 5, broken: 0 })
    await page.close()
  })

  it('sets hand edits aside until a column that names rows is chosen', async () => {
    const page = await workedPage()
    await page.actions.replaceSource(csvFile(nextYear))
    const edits = () => replay(page).fitted.fates.flatMap((each) => each.edits ?? [])
    expect(replay(page).keys).toEqual([
      { column: '1:Code', isUnique: true },
      { column: '1:Adresse', isUnique: true },
    ])
    expect(edits()).toEqual([
      { all: 3, bound: 0, aside: 3 },
      { all: 2, bound: 0, aside: 2 },
    ])
    await page.actions.changeReplay({ key: '1:Code' })
    expect(edits()).toEqual([
      { all: 3, bound: 3, aside: 0 },
      { all: 2, bound: 1, aside: 1 },
    ])
    expect(fates(page)).toEqual(['partly', 'runs', 'off', 'runs', 'runs', 'partly'])
    // The town of B-003 is no longer what was corrected; B-007 is not in the new file.
    expect(counts(page).map((each) => each?.lost ?? null)).toEqual([0, 0, 0, null, 0, 1, 1])
    await page.actions.changeReplay({ key: null })
    expect(edits().map(({ bound: on }) => on)).toEqual([0, 0])
    await page.close()
  })

  it('is done in one act, that one undo takes back', async () => {
    const page = await workedPage()
    const before = await page.shown()
    await page.actions.replaceSource(csvFile(nextYear))
    await page.actions.changeReplay({ key: '1:Code' })
    await page.actions.confirmReplay()
    expect(page.state().replay).toBeNull()
    const rows = await page.shown()
    expect(rows[0]).toBe('Prêts|Commune|État|Adresse|Code')
    expect(rows).toHaveLength(46)
    const row = (code: string) => rows.find((each) => each.endsWith(code))
    expect(row('B-070')).toBe('40|BEAUVAIS|moyen|70 rue des Prés|B-070')
    expect(row('B-001')).toBe('7|ALLONNE|moyen|1 rue des Prés-Verts|B-001')
    expect(row('B-003')).toBe('21|TILLÉ-LE-HAUT|bon|3 rue des Prés|B-003')
    expect(row('B-004')).toBe('28|BEAUVAIS|neuf|4 rue des Prés|B-004')
    expect(row('B-006')).toBeUndefined()
    expect(page.front().state.report?.steps.flatMap(({ warnings }) => warnings)).toMatchObject([
      { code: 'editNotApplied', data: { name: 'Commune', found: 'TILLÉ-LE-HAUT' } },
      { code: 'rowsNotFound', data: { count: 1 } },
    ])
    expect(page.state().notices.at(-1)).toMatchObject({
      code: 'sourceReplaced',
      data: { fileName: 'bornes-2026.csv', rows: 70, off: 1 },
    })
    await page.actions.undo()
    expect(await page.shown()).toEqual(before)
    await page.actions.redo()
    expect(await page.shown()).toEqual(rows)
    await page.close()
  })
})

describe('a file that cannot take the place of another', () => {
  it.each([
    ['an empty one', new File([''], 'vide.csv'), 'emptyFile'],
    ['the copy of a project', new File(['PK\u0003\u0004rien'], 'projet.etabli'), null],
  ])('is refused in a sentence: %s', async (_, file, code) => {
    const page = await workedPage()
    const before = page.front().doc
    await page.actions.replaceSource(file)
    expect(page.state().replay).toBeNull()
    expect(page.state().opening).toBeNull()
    const told = page.state().notices.at(-1)
    expect(told?.tone).toBe('problem')
    if (code !== null) expect(told?.code).toBe(code)
    expect(page.front().doc).toBe(before)
    await page.close()
  })

  it('is foreseen where nothing of it fits: all steps would be off', async () => {
    const page = await workedPage()
    await page.actions.replaceSource(csvFile('x;y\r\n1;2\r\n', 'autre.csv'))
    expect(fates(page).every((fate) => fate === 'off')).toBe(true)
    expect(replay(page).preview).toMatchObject({ status: 'ready', rowCount: 1, columnCount: 2 })
    page.actions.closeReplay()
    await page.close()
  })
})

describe('a file with nothing to replay', () => {
  it('simply takes the place of the old one', async () => {
    const page = await openPage(firstYear)
    await page.actions.replaceSource(csvFile(nextYear))
    expect(replay(page).list.steps).toEqual([])
    await page.actions.changeReplay({ keepsNames: false })
    await page.actions.confirmReplay()
    expect(page.front().doc.steps).toEqual([])
    expect((await page.shown())[0]).toBe('Prêts|Ville|ETAT|Adresse du point|Code')
    await page.close()
  })
})

describe('tabs that rest on the one whose file is replaced', () => {
  /** A tab that follows the first, with a rule and two acts by hand of its own. */
  async function followedPage() {
    const page = await openPage(firstYear)
    const { actions } = page
    await actions.act('changeCase', { columns: [ref('Commune')], mode: 'upper' })
    const first = page.front().doc.id
    await actions.followTable(first)
    await actions.act('removeExtraSpaces', { columns: [ref('Adresse'), ref('Commune')] })
    await actions.act('formatPhones', { columns: [ref('Fax')] })
    await page.type(0, 1, '1 rue des Prés-Verts')
    const follower = page.front().doc.id
    return { page, first, follower }
  }

  it('follow: their columns, and their hand edits by the same column', async () => {
    const { page, first, follower } = await followedPage()
    await page.actions.showTable(first)
    await page.actions.replaceSource(csvFile(nextYear))
    const told = () =>
      replay(page).followed.map(({ fates: each }) =>
        each.map(({ fate, edits }) => (edits ? `${fate} ${edits.bound}` : fate)),
      )
    expect(told()).toEqual([['runs', 'off', 'off 0']])
    await page.actions.changeReplay({ key: '1:Code' })
    expect(told()).toEqual([['runs', 'off', 'runs 1']])
    await page.actions.confirmReplay()
    await page.actions.showTable(follower)
    const rows = await page.shown()
    expect(rows.find((row) => row.endsWith('B-001'))).toBe(
      '7|ALLONNE|moyen|1 rue des Prés-Verts|B-001',
    )
    expect(rows.find((row) => row.endsWith('B-071'))).toContain('71 rue des Prés')
    expect(
      page.front().state.report?.steps.flatMap(({ issue, warnings }) => [issue, ...warnings]),
    ).toEqual([null, null, null, null])
    await page.close()
  })

  it('cannot have a file of their own put in its place', async () => {
    const { page } = await followedPage()
    await page.actions.replaceSource(csvFile(nextYear))
    expect(page.state().notices.at(-1)).toMatchObject({ code: 'sourceOfOtherTab' })
    expect(page.state().replay).toBeNull()
    await page.close()
  })
})
