import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { writtenTable } from '../../src/io/csv/written'
import { writeWorkbook } from '../../src/io/workbook/write'
import { guessOf } from '../../src/state/remembering'
import { readOpenings } from '../../src/storage/openings'
import { tableOf } from '../../src/table/table'
import { createBrowser, loadPage } from './harness'
import type { Page } from './harness'
import { createLocalStorage } from './localStorage'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  vi.stubGlobal('localStorage', createLocalStorage())
})
afterEach(() => vi.unstubAllGlobals())

type Columns = Readonly<Record<string, readonly string[]>>

async function book(
  fileName: string,
  sheets: readonly (readonly [name: string, columns: Columns])[],
): Promise<File> {
  const written = await writeWorkbook(
    sheets.map(([name, columns]) => ({ name, table: writtenTable(tableOf(columns)) })),
    { form: 'xlsx' },
  )
  if (!written.ok) throw new Error(written.issue.code)
  return new File([written.value.bytes], fileName)
}

const towns = (year: string): Columns => ({
  Commune: ['Beauvais', 'Creil', 'Senlis'],
  INSEE: ['60057', '60175', '60612'],
  Année: [year, year, year],
})
const zones: Columns = { Zone: ['Nord', 'Sud'], Tarif: ['1,50', '2,00'] }
const notes: Columns = { Auteur: ['Service', 'Mairie'], Remarque: ['à revoir', 'fait'] }

async function started(): Promise<Page> {
  const page = loadPage(createBrowser())
  await page.actions.start()
  return page
}

/** The file the table in front was read like, and whether it can be read otherwise. */
function said(page: Page) {
  const { source } = page.front().doc
  const reused = page.state().reused.get(source.blob)
  return { like: reused?.fileName, isOtherwise: guessOf(reused, source) !== null }
}

describe('the opening of a sheet', () => {
  async function corrected(page: Page) {
    await page.actions.openFiles([await book('communes_2023.xlsx', [['Communes', towns('2023')]])])
    await page.actions.reopenOpening()
    await page.actions.changeSheet({ skippedColumns: [3] })
    await page.actions.applySheet()
    await page.actions.goHome()
  }

  it('is used again for the next workbook of the family, with one click back to the guess', async () => {
    const page = await started()
    await corrected(page)
    await page.actions.openFiles([await book('communes_2024.xlsx', [['Communes', towns('2024')]])])
    expect((await page.shown())[0]).toBe('Commune|INSEE')
    expect(said(page)).toEqual({ like: 'communes_2023.xlsx', isOtherwise: true })
    await page.actions.readAsGuessed()
    expect((await page.shown())[0]).toBe('Commune|INSEE|Année')
    expect(said(page).isOtherwise).toBe(false)
    await page.actions.undo()
    expect(said(page).isOtherwise).toBe(true)
    await page.close()
  })

  it('finds a sheet named after another year', async () => {
    const page = await started()
    await page.actions.openFiles([await book('base 2023.xlsx', [['Base 2023', towns('2023')]])])
    await page.actions.reopenOpening()
    await page.actions.changeSheet({ skippedColumns: [3] })
    await page.actions.applySheet()
    await page.actions.goHome()
    await page.actions.openFiles([await book('base 2024.xlsx', [['Base 2024', towns('2024')]])])
    expect((await page.shown())[0]).toBe('Commune|INSEE')
    expect(page.front().doc.source.settings).toMatchObject({ sheet: 'Base 2024' })
    await page.close()
  })

  it('is not used where another column stands in the place of the one left out', async () => {
    const page = await started()
    await corrected(page)
    const moved = { Commune: ['Creil'], Année: ['2024'], INSEE: ['60175'] }
    await page.actions.openFiles([await book('communes_2024.xlsx', [['Communes', moved]])])
    expect((await page.shown())[0]).toBe('Commune|Année|INSEE')
    expect(page.state().reused.size).toBe(0)
    await page.close()
  })

  it('is forgotten once the guess is chosen again', async () => {
    const page = await started()
    await corrected(page)
    expect(readOpenings()).toHaveLength(1)
    await page.actions.openFiles([await book('communes_2024.xlsx', [['Communes', towns('2024')]])])
    await page.actions.reopenOpening()
    await page.actions.changeSheet({ skippedColumns: [] })
    await page.actions.applySheet()
    expect(readOpenings()).toEqual([])
    await page.close()
  })
})

describe('the sheets chosen of a workbook', () => {
  const sheets = (year: string) =>
    [
      ['Communes', towns(year)],
      ['Zones', zones],
      ['Notes', notes],
    ] as const

  async function chosen(page: Page, names: readonly string[]) {
    await page.actions.openFiles([await book('ville_2023.xlsx', sheets('2023'))])
    const looks = page.state().sheetChoice!.sheets.filter(({ sheet }) => names.includes(sheet))
    await page.actions.openSheets(looks.map(({ settings }) => settings!))
    await page.actions.goHome()
  }

  const tabs = (page: Page) => page.project().doc.tables.map(({ name }) => name)

  it('are opened again without a question, the others at a click', async () => {
    const page = await started()
    await chosen(page, ['Communes', 'Zones'])
    await page.actions.openFiles([await book('ville_2024.xlsx', sheets('2024'))])
    expect(page.state().sheetChoice).toBeNull()
    expect(tabs(page)).toEqual(['Communes', 'Zones'])
    const { blob } = page.front().doc.source
    expect(page.state().reused.get(blob)).toMatchObject({
      fileName: 'ville_2023.xlsx',
      isChoice: true,
    })
    await page.actions.chooseSheets()
    const { sheets: left, joins } = page.state().sheetChoice!
    expect([left.map(({ sheet }) => sheet), joins]).toEqual([['Notes'], true])
    await page.actions.openSheets(left.map(({ settings }) => settings!))
    expect(tabs(page)).toEqual(['Communes', 'Zones', 'Notes'])
    expect(new Set(page.project().doc.tables.map(({ source }) => source.blob)).size).toBe(1)
    expect(page.state().reused.get(blob)!.isChoice).toBe(false)
    await page.actions.goHome()
    await page.actions.openFiles([await book('ville_2025.xlsx', sheets('2025'))])
    expect(tabs(page)).toEqual(['Communes', 'Zones', 'Notes'])
    await page.close()
  })

  it('are asked for where a sheet is new, or one is missing', async () => {
    const page = await started()
    await chosen(page, ['Communes'])
    const more = [...sheets('2024'), ['Voies', { Voie: ['Foch'], Code: ['12'] }] as const]
    await page.actions.openFiles([await book('ville_2024.xlsx', more)])
    expect(page.state().sheetChoice?.sheets).toHaveLength(4)
    page.actions.closeSheets()
    await page.actions.openFiles([await book('ville_2025.xlsx', sheets('2025').slice(1))])
    expect(page.state().sheetChoice?.sheets).toHaveLength(2)
    page.actions.closeSheets()
  })
})

describe('the opening of a JSON file', () => {
  const json = (year: number, more = '') =>
    `{"vues":[{"id":1,"page":"a"},{"id":2,"page":"b"}],"lieux":[{"nom":"Gare","an":${year},"adresse":{"ville":"Creil"}},{"nom":"Halle","an":${year},"adresse":{"ville":"Noyon"}}${more}]}`
  const file = (name: string, text: string) => new File([text], name)

  it('is used again for the next file of the family, with one click back to the guess', async () => {
    const page = await started()
    await page.actions.openFiles([file('lieux_2023.json', json(2023))])
    // Which of two lists is the table was in doubt.
    expect(page.state().jsonForm).not.toBeNull()
    await page.actions.changeJson({ path: ['lieux'], flattens: false })
    await page.actions.applyJson()
    expect((await page.shown())[0]).toBe('nom|an|adresse')
    await page.actions.goHome()

    await page.actions.openFiles([file('lieux_2024.json', json(2024))])
    expect(page.state().jsonForm).toBeNull()
    expect((await page.shown())[1]).toBe('Gare|2024|{"ville":"Creil"}')
    expect(said(page)).toEqual({ like: 'lieux_2023.json', isOtherwise: true })
    await page.actions.readAsGuessed()
    expect(said(page).isOtherwise).toBe(false)
    await page.close()
  })

  it('is not used for a file without that list, nor one with other names', async () => {
    const page = await started()
    await page.actions.openFiles([file('lieux_2023.json', json(2023))])
    await page.actions.changeJson({ path: ['lieux'], flattens: false })
    await page.actions.applyJson()
    await page.actions.goHome()
    await page.actions.openFiles([file('lieux_2024.json', '[{"nom":"Gare"},{"nom":"Halle"}]')])
    expect(page.state().reused.size).toBe(0)
    await page.actions.goHome()
    const other = '{"lieux":[{"code":"1","rue":"Foch"},{"code":"2","rue":"Thiers"}]}'
    await page.actions.openFiles([file('lieux_2025.json', other)])
    expect(page.state().reused.size).toBe(0)
    await page.close()
  })

  it('in doubt is agreed to once', async () => {
    const page = await started()
    await page.actions.openFiles([file('lieux_2023.json', json(2023))])
    expect(page.state().jsonForm).not.toBeNull()
    await page.actions.applyJson()
    await page.actions.goHome()
    await page.actions.openFiles([file('lieux_2024.json', json(2024))])
    expect(page.state().jsonForm).toBeNull()
    await page.close()
  })

  it('keeps features apart by the names of their properties', async () => {
    const feature = (name: string) =>
      `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"${name}":"1"},"geometry":{"type":"Point","coordinates":[2,49]}}]}`
    const page = await started()
    await page.actions.openFiles([file('arrets.geojson', feature('arret'))])
    await page.actions.reopenOpening()
    await page.actions.changeJson({ geometry: 'wkt' })
    await page.actions.applyJson()
    await page.actions.goHome()
    await page.actions.openFiles([file('bornes.geojson', feature('borne'))])
    expect((await page.shown())[0]).toBe('borne|longitude|latitude')
    await page.actions.goHome()
    await page.actions.openFiles([file('quais.geojson', feature('arret'))])
    expect((await page.shown())[0]).toBe('arret|geometry')
    await page.close()
  })
})

it('names a table of a web page for what it is', async () => {
  const page = await started()
  const table =
    '<table><tr><th>Zone</th><th>Tarif</th></tr><tr><td>Nord</td><td>2</td></tr></table>'
  await page.actions.openFiles([new File([`<html><body>${table}</body></html>`], 'tarifs.html')])
  expect(page.front().doc.source.settings).toMatchObject({ form: 'sheet', isPage: true })
  await page.close()
})
