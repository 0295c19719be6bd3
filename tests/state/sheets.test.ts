import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { writtenTable } from '../../src/io/csv/written'
import { writeWorkbook } from '../../src/io/workbook/write'
import { tableOf } from '../../src/table/table'
import { createBrowser, loadPage } from './harness'
import type { Browser } from './harness'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

/** A workbook of named sheets; each sheet is its columns, the first row being names. */
async function workbook(
  sheets: readonly (readonly [
    name: string,
    columns: Readonly<Record<string, readonly string[]>>,
  ])[],
): Promise<File> {
  const written = await writeWorkbook(
    sheets.map(([name, columns]) => ({ name, table: writtenTable(tableOf(columns)) })),
    { form: 'xlsx' },
  )
  if (!written.ok) throw new Error(written.issue.code)
  return new File([written.value.bytes], 'classeur.xlsx')
}

const towns = { Commune: ['Beauvais', 'Creil', 'Senlis'], INSEE: ['60057', '60175', '60612'] }
const zones = { Zone: ['1', '2'], Tarif: ['1,50', '2,00'] }

async function started(browser: Browser) {
  const page = loadPage(browser)
  await page.actions.start()
  return page
}

describe('a workbook', () => {
  it('of one table opens without a question', async () => {
    const page = await started(createBrowser())
    await page.actions.openFiles([await workbook([['Communes', towns]])])
    expect(page.state().sheetChoice).toBeNull()
    expect((await page.shown()).slice(0, 2)).toEqual(['Commune|INSEE', 'Beauvais|60057'])
    expect(page.front().doc.name).toBe('classeur')
    expect(page.project().saved.status).toBe('saved')
    await page.close()
  })

  it('of several sheets asks which, and makes a tab of each', async () => {
    const browser = createBrowser()
    const page = await started(browser)
    await page.actions.openFiles([
      await workbook([
        ['Communes', towns],
        ['Zones', zones],
      ]),
    ])
    const { sheets } = page.state().sheetChoice!
    expect(
      sheets.map(({ sheet, rowCount, columnCount }) => [sheet, rowCount, columnCount]),
    ).toEqual([
      ['Communes', 3, 2],
      ['Zones', 2, 2],
    ])
    await page.actions.openSheets(sheets.map(({ settings }) => settings!))
    expect(page.project().doc.tables.map(({ name }) => name)).toEqual(['Communes', 'Zones'])
    await page.actions.showTable(page.project().doc.tables[1]!.id)
    await page.type(0, 1, '1,75')
    expect(await page.shown()).toEqual(['Zone|Tarif', '1|1,75', '2|2,00'])

    const again = await started(browser)
    await again.actions.showTable(again.project().doc.tables[1]!.id)
    expect(await again.shown()).toEqual(['Zone|Tarif', '1|1,75', '2|2,00'])
    const blobs = again.project().doc.tables.map(({ source }) => source.blob)
    expect(new Set(blobs).size).toBe(1)
    await again.close()
  })

  it('says what another row of names would do, and keeps edits on their rows then', async () => {
    const page = await started(createBrowser())
    await page.actions.openFiles([await workbook([['Communes', towns]])])
    await page.type(1, 1, '60999')
    await page.type(0, 0, 'BEAUVAIS')
    await page.actions.reopenOpening()
    await page.actions.changeSheet({ headerRecords: [2] })
    await vi.waitFor(() => expect(page.state().sheetForm?.forecast?.status).toBe('ready'))
    const { forecast } = page.state().sheetForm!
    expect(forecast).toMatchObject({
      forecast: {
        rows: { before: 3, after: 2 },
        columns: { before: 2, after: 2 },
        edits: 1,
        gone: [],
      },
    })
    await page.actions.applySheet()
    expect(await page.shown()).toEqual(['Beauvais|60057', 'Creil|60999', 'Senlis|60612'])
    await page.actions.undo()
    expect((await page.shown())[1]).toBe('BEAUVAIS|60057')
    await page.close()
  })

  it('may be left without choosing', async () => {
    const page = await started(createBrowser())
    await page.actions.openFiles([
      await workbook([
        ['A', towns],
        ['B', zones],
      ]),
    ])
    page.actions.closeSheets()
    await page.actions.openSheets([])
    expect(page.state().project).toBeNull()
    expect(page.state().opening).toBeNull()
  })

  it('that is not one is refused with a reason', async () => {
    const page = await started(createBrowser())
    await page.actions.openFiles([
      new File([new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])], 'x.xlsx'),
    ])
    expect(page.state().project).toBeNull()
    expect(page.state().opening?.issue).not.toBeNull()
  })
})

it('names apart the tabs that would bear one name', async () => {
  const page = await started(createBrowser())
  await page.actions.openFiles([
    new File(['A\r\n1\r\n'], 'export.csv'),
    new File(['B\r\n2\r\n'], 'export.csv'),
  ])
  expect(page.project().doc.tables.map(({ name }) => name)).toEqual(['export', 'export 2'])
  await page.close()
})

describe('the opening of a sheet', () => {
  it('looked at again keeps hand edits on their rows', async () => {
    const page = await started(createBrowser())
    await page.actions.openFiles([await workbook([['Communes', towns]])])
    await page.type(2, 0, 'Noyon')
    await page.actions.reopenOpening()
    const form = page.state().sheetForm!
    expect(form.settings.headerRecords).toEqual([1])
    expect(form.preview!.records[0]!.cells).toEqual(['Commune', 'INSEE'])
    expect(form.preview!.firstColumn).toBe(1)
    await page.actions.changeSheet({ headerRecords: [] })
    await page.actions.applySheet()
    expect((await page.shown()).at(-1)).toBe('Noyon|60612')
    expect(page.front().state.report!.steps[0]!.warnings).toHaveLength(0)
    await page.actions.undo()
    expect(await page.shown()).toEqual([
      'Commune|INSEE',
      'Beauvais|60057',
      'Creil|60175',
      'Noyon|60612',
    ])
    await page.actions.reopenOpening()
    await page.actions.changeSheet({ skippedColumns: [2] })
    await page.actions.applySheet()
    expect(await page.shown()).toEqual(['Commune', 'Beauvais', 'Creil', 'Noyon'])
    await page.close()
  })
})

describe('tabs', () => {
  it('are added, renamed, moved and removed, each with undo', async () => {
    const page = await started(createBrowser())
    await page.actions.openText('A;B\r\n1;2\r\n')
    await page.actions.addFiles([await workbook([['Communes', towns]])])
    const names = () => page.project().doc.tables.map(({ name }) => name)
    expect(names()).toEqual(['Texte collé', 'classeur'])
    expect((await page.shown())[0]).toBe('Commune|INSEE')
    const [first, second] = page.project().doc.tables
    await page.actions.renameTable(second!.id, 'Communes')
    await page.actions.moveTable(second!.id, 0)
    expect(names()).toEqual(['Communes', 'Texte collé'])
    await page.actions.removeTable(second!.id)
    expect(names()).toEqual(['Texte collé'])
    expect((await page.shown())[0]).toBe('A|B')
    await page.actions.removeTable(first!.id)
    expect(names()).toEqual(['Texte collé'])
    await page.actions.undoNotice(
      page.state().notices.findLast(({ code }) => code === 'tableRemoved')!.id,
    )
    expect(names()).toEqual(['Communes', 'Texte collé'])
    await page.actions.undo()
    await page.actions.undo()
    await page.actions.undo()
    expect(names()).toEqual(['Texte collé'])
    await page.close()
  })
})
