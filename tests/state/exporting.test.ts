import { IDBFactory } from 'fake-indexeddb'
import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ExportOptions } from '../../src/state/actions'
import { createBrowser, openPage } from './harness'
import type { Browser, Page } from './harness'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const csv: ExportOptions = {
  fileName: 'villes.csv',
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

const text = 'Nom;Ville\r\n a ;Creil\r\nb;Senlis\r\n;Creil\r\n'

/** A project of two tabs, the first in front, cleaned by one step. */
async function twoTabs(browser: Browser): Promise<Page> {
  const page = await openPage(text, browser)
  await page.actions.addFiles([new File(['Rue;N\r\nGare;1\r\n'], 'rues.csv')])
  const [first] = page.project().doc.tables
  await page.actions.showTable(first!.id)
  await page.actions.act('removeExtraSpaces', { columns: [] })
  return page
}

/** The files of the zip that was downloaded last. */
async function lastZip({ downloads }: Browser): Promise<[string, string][]> {
  const { blob } = downloads.at(-1)!
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  return Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])
}

const lastNotice = (page: Page) => page.state().notices.at(-1)

describe('an export', () => {
  it('writes the end of each table when all are asked for, under the names of the tabs', async () => {
    const browser = createBrowser()
    const page = await twoTabs(browser)
    await page.actions.showStep(-1)
    const [, second] = page.project().doc.tables
    await page.actions.exportFile({ ...csv, scope: 'all', fileName: 'tout.zip' }, [])
    const [[firstName, firstText] = [], ...others] = await lastZip(browser)
    expect(firstName).toBe(`${page.project().doc.tables[0]!.name}.csv`)
    expect(firstText).toBe('Nom,Ville\na,Creil\nb,Senlis\n,Creil\n')
    expect(others).toEqual([[`${second!.name}.csv`, 'Rue,N\nGare,1\n']])
    expect(browser.downloads.at(-1)!.fileName).toBe('tout.zip')
    expect(lastNotice(page)).toMatchObject({ tone: 'done', code: 'exported' })
    await page.close()
  })

  it('splits by a column, the parts named after the file', async () => {
    const browser = createBrowser()
    const page = await openPage(text, browser)
    const options = { ...csv, fileName: 'villes 2024.zip', splitBy: '1:Ville' }
    const check = await page.actions.checkExport(options)
    expect(check!.files.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['villes 2024 - Creil.csv', 2],
      ['villes 2024 - Senlis.csv', 1],
    ])
    await page.actions.exportFile(options, [])
    expect(await lastZip(browser)).toEqual([
      ['villes 2024 - Creil.csv', 'Nom,Ville\n a ,Creil\n,Creil\n'],
      ['villes 2024 - Senlis.csv', 'Nom,Ville\nb,Senlis\n'],
    ])
    await page.close()
  })

  it('reads columns as the user chose', async () => {
    const page = await openPage('code;n\r\n1;1\r\n2;2\r\n')
    const options: ExportOptions = {
      ...csv,
      format: { form: 'jsonl', isTyped: true, emptyAs: 'null' },
    }
    const types = async () =>
      (await page.actions.checkExport(options))!.columns.map(({ type }) => type)
    expect(await types()).toEqual(['integer', 'integer'])
    await page.actions.setType('1:code', 'text')
    expect(await types()).toEqual(['text', 'integer'])
    await page.close()
  })

  it('leaves out hidden columns and rows filtered away only when the view is what is asked for', async () => {
    const browser = createBrowser()
    const page = await openPage(text, browser)
    await page.actions.setViewSpec({
      sort: [{ column: '1:Ville', order: 'french', isDescending: true }],
      filter: { column: '1:Nom', test: 'notEmpty' },
    })
    page.actions.setHidden(['1:Nom'])
    await page.actions.exportFile({ ...csv, usesView: true }, [])
    await page.actions.exportFile(csv, [])
    const written = await Promise.all(browser.downloads.map(({ blob }) => blob.text()))
    expect(written).toEqual(['Ville\nSenlis\nCreil\n', 'Nom,Ville\n a ,Creil\nb,Senlis\n,Creil\n'])
    await page.close()
  })

  it('says which table would be missing, and writes none without it', async () => {
    const browser = createBrowser()
    const page = await twoTabs(browser)
    const [, second] = page.project().doc.tables
    page.store.setState(({ project }) => {
      const tables = new Map(project!.tables)
      tables.set(second!.id, { ...tables.get(second!.id)!, report: null })
      return { project: { ...project!, tables } }
    })
    const all: ExportOptions = { ...csv, scope: 'all', fileName: 'tout.zip' }
    const problem = { code: 'tableUnreadable', data: { names: [second!.name], count: 1 } }
    expect((await page.actions.checkExport(all))!.problems).toEqual([problem])
    await page.actions.exportFile(all, [])
    expect(browser.downloads).toEqual([])
    expect(lastNotice(page)).toMatchObject({ tone: 'problem', ...problem })
    await page.close()
  })

  it('tells why it cannot be written, and keeps the panel', async () => {
    const browser = createBrowser()
    const page = await openPage(
      `id;n\r\n${Array.from({ length: 501 }, (_, n) => `${n};x`).join('\r\n')}`,
      browser,
    )
    page.actions.showDialog('export')
    await page.actions.exportFile({ ...csv, splitBy: '1:id' }, [])
    expect(browser.downloads).toEqual([])
    expect(page.state().dialog).toBe('export')
    expect(lastNotice(page)).toMatchObject({ tone: 'problem', code: 'tooManyParts' })
    await page.close()
  })

  it('is stopped without a file and without a word', async () => {
    const browser = createBrowser()
    const rows = Array.from({ length: 60_000 }, (_, row) => `${row};${row * 7}`)
    const page = await openPage(`a;b\r\n${rows.join('\r\n')}`, browser)
    page.actions.showDialog('exportExcel')
    const before = page.state().notices.length
    const stop = page.store.subscribe(() => {
      if (page.front().state.running?.doing === 'writing') page.actions.stopWork()
    })
    await page.actions.exportFile({ ...csv, fileName: 'a.xlsx', format: { form: 'xlsx' } }, [])
    stop()
    expect(browser.downloads).toEqual([])
    expect(page.front().state.running).toBeNull()
    expect(page.state().notices).toHaveLength(before)
    expect(page.state().dialog).toBe('exportExcel')
    await page.close()
  })

  it('gives up a check when another is asked for', async () => {
    const rows = Array.from({ length: 40_000 }, (_, row) => `${row};${row * 7}`)
    const page = await openPage(`a;b\r\n${rows.join('\r\n')}`)
    const asked = [csv, { ...csv, format: { form: 'ods' } } as ExportOptions, csv]
    const [first, second, last] = await Promise.all(
      asked.map((options) => page.actions.checkExport(options)),
    )
    expect([first, second]).toEqual([null, null])
    expect(last!.rowCount).toBe(40_000)
    await page.close()
  })
})
