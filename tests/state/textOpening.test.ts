import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { guessOf } from '../../src/state/remembering'
import { readOpenings } from '../../src/storage/openings'
import { createBrowser, loadPage, openPage } from './harness'
import { createLocalStorage } from './localStorage'
import type { Page } from './harness'

beforeEach(() => vi.stubGlobal('localStorage', createLocalStorage()))
afterEach(() => vi.unstubAllGlobals())

const parking = [
  'Stationnement;;',
  'Nom;Adresse;Places',
  'Gare;2 rue de la Gare;120',
  'Théâtre;3 quai du Théâtre;80',
  'Mairie;1 place Foch;45',
  'Halle;5 rue du Marché;60',
].join('\n')

/** Opens the form on the table in front. */
async function reopened(page: Page) {
  await page.actions.reopenOpening()
  return page.state().openingForm!
}

/** The form once what its settings would do is known. */
async function foreseen(page: Page) {
  await vi.waitFor(() => expect(page.state().openingForm?.forecast?.status).not.toBe('counting'))
  const { forecast } = page.state().openingForm!
  if (forecast?.status !== 'ready') throw new Error(`No forecast: ${JSON.stringify(forecast)}`)
  return forecast.forecast
}

/** Ten steps, four of them edits of cells. */
async function tenSteps(page: Page) {
  const ref = (at: number) => {
    const { id, name } = page.front().state.summary!.columns[at]!
    return { id, name }
  }
  await page.type(0, 0, 'Gare routière')
  await page.actions.act('removeExtraSpaces', { columns: [ref(1)] })
  await page.type(1, 2, '85')
  await page.actions.act('changeCase', { columns: [ref(1)], mode: 'upper' })
  await page.actions.renameColumn(ref(2).id, 'Capacité')
  await page.type(2, 1, '1 PLACE DE LA MAIRIE')
  await page.actions.act('sortRows', {
    keys: [{ column: ref(0), order: 'french', isDescending: false }],
  })
  await page.actions.act('replaceText', { columns: [ref(1)], find: 'RUE', with: 'R.' })
  await page.type(0, 2, '121')
  await page.actions.act('removeDuplicates', { columns: [ref(0)] })
}

describe('the opening of a text, changed after ten steps', () => {
  it('keeps hand edits on their rows when another row names the columns', async () => {
    const page = await openPage(parking)
    await tenSteps(page)
    const { steps } = page.front().doc
    expect(steps.length).toBeGreaterThanOrEqual(10)
    const [names, ...before] = await page.shown()
    expect(names).toBe('Nom|Adresse|Capacité')
    await reopened(page)
    await page.actions.changeOpening({ headerRecord: 3 })
    expect(await foreseen(page)).toMatchObject({
      rows: { before: 4, after: 3 },
      columns: { before: 3, after: 3 },
      gone: [],
      edits: 2,
    })
    await page.actions.applyOpening()
    expect(page.front().doc.source.settings).toMatchObject({ headerRecord: 3 })
    const [renamed, ...after] = await page.shown()
    expect(renamed).toBe('Gare|2 rue de la Gare|Capacité')
    // The row that now names the columns is gone, with the two edits that were on it; the others are as they were.
    expect(after).toEqual(before.filter((row) => !row.startsWith('Gare routière')))
    expect(after).toContain('Théâtre|3 QUAI DU THÉÂTRE|85')
    expect(after).toContain('Mairie|1 PLACE DE LA MAIRIE|45')
    expect(page.front().state.report!.steps.map(({ issue }) => issue)).toEqual(
      steps.map(() => null),
    )
    await page.actions.undo()
    expect(await page.shown()).toEqual([names, ...before])
    await page.close()
  })

  it('says which columns and edits would be gone, and changes nothing until it is applied', async () => {
    const page = await openPage(parking)
    await tenSteps(page)
    const before = await page.shown()
    await reopened(page)
    await page.actions.changeOpening({ skippedColumns: [3] })
    const forecast = await foreseen(page)
    expect(forecast).toMatchObject({ columns: { before: 3, after: 2 }, edits: 2 })
    expect(forecast.gone).toEqual([{ name: 'Places', steps: [3, 5, 9] }])
    expect(forecast.broken).toEqual([5])
    page.actions.closeOpening()
    expect(await page.shown()).toEqual(before)
    await page.close()
  })

  it('binds columns by their place when the encoding changes their names', async () => {
    const page = loadPage(createBrowser())
    await page.actions.start()
    const bytes = new TextEncoder().encode('Numéro;Quartier\n1;Évreux\n2;Créteil\n')
    await page.actions.openFiles([new File([bytes], 'a.csv')])
    await page.type(0, 0, '10')
    await reopened(page)
    await page.actions.changeOpening({ encoding: 'windows-1252' })
    expect(await foreseen(page)).toMatchObject({ gone: [], edits: 0 })
    await page.actions.applyOpening()
    expect(await page.shown()).toEqual(['NumÃ©ro|Quartier', '10|Ã‰vreux', '2|CrÃ©teil'])
    await page.close()
  })

  it('tells nothing while the settings are those the file is read with', async () => {
    const page = await openPage(parking)
    await reopened(page)
    await page.actions.changeOpening({ headerRecord: 3 })
    await page.actions.changeOpening({ headerRecord: 2 })
    expect(page.state().openingForm!.forecast).toBeNull()
    await page.actions.applyOpening()
    expect(page.state().project!.canUndo).toBe(false)
    await page.close()
  })

  it('looks for the names anew when the file is cut otherwise, unless their row was chosen', async () => {
    const page = await openPage('Titre du fichier\nNom,Lits\nGare;1,2\nHalle;2,3\nQuai;3,4\n')
    const form = await reopened(page)
    expect(form.settings).toMatchObject({ delimiter: ',', headerRecord: 2 })
    await page.actions.changeOpening({ delimiter: '', quote: '', cuts: [4] })
    await page.actions.changeOpening({ delimiter: ';', cuts: undefined })
    expect(page.state().openingForm!.settings).not.toHaveProperty('cuts')
    await page.actions.changeOpening({ headerRecord: 1 })
    await page.actions.changeOpening({ delimiter: ',' })
    expect(page.state().openingForm!.settings.headerRecord).toBe(1)
    await page.close()
  })
})

describe('the openings of a family of files', () => {
  const file = (name: string, year: number) =>
    new File([`Permis ${year};;\nCommune;Nombre;\nMéru;12;x\nCreil;8;y\nNoyon;9;z\n`], name)

  /** Opens a file and has the first row name the columns, which nobody would guess. */
  async function corrected(page: Page) {
    await page.actions.start()
    await page.actions.openFiles([file('permis_2023.csv', 2023)])
    await reopened(page)
    await page.actions.changeOpening({ skippedColumns: [3] })
    await page.actions.applyOpening()
  }

  it('reads the next file as the last one was corrected, says so, and goes back to the guess', async () => {
    const page = loadPage(createBrowser())
    await corrected(page)
    await page.actions.goHome()
    await page.actions.openFiles([file('permis_2024.csv', 2024)])
    expect((await page.shown())[0]).toBe('Commune|Nombre')
    const { blob } = page.front().doc.source
    expect(page.state().reused.get(blob)?.fileName).toBe('permis_2023.csv')
    await page.actions.readAsGuessed()
    expect((await page.shown())[0]).toBe('Commune|Nombre|Colonne 3')
    const { source } = page.front().doc
    expect(guessOf(page.state().reused.get(blob), source)).toBeNull()
    await page.actions.undo()
    expect(guessOf(page.state().reused.get(blob), page.front().doc.source)).not.toBeNull()
    await page.close()
  })

  it.each<[string, File]>([
    ['another extension', file('permis_2024.txt', 2024)],
    ['other names at that row', new File(['A\nNom;Rue;\nx;y;1\nz;t;2\n'], 'permis_2024.csv')],
    ['another name and other columns', new File(['a;b\n1;2\n3;4\n'], 'autre.csv')],
  ])('does not read a file with %s so', async (_, other) => {
    const page = loadPage(createBrowser())
    await corrected(page)
    await page.actions.goHome()
    await page.actions.openFiles([other])
    expect(page.state().reused.size).toBe(0)
    expect(page.front().doc.source.settings).not.toHaveProperty('skippedColumns')
    await page.close()
  })

  it('knows a file with the same columns under another name', async () => {
    const page = loadPage(createBrowser())
    await corrected(page)
    await page.actions.goHome()
    await page.actions.openFiles([file('export définitif.csv', 2024)])
    expect(page.state().reused.size).toBe(1)
    await page.close()
  })

  it('takes the encoding of the new file where its bytes leave no doubt', async () => {
    const page = loadPage(createBrowser())
    await page.actions.start()
    await page.actions.openFiles([file('permis_2023.csv', 2023)])
    await reopened(page)
    await page.actions.changeOpening({ encoding: 'windows-1252', skippedColumns: [3] })
    await page.actions.applyOpening()
    await page.actions.goHome()
    await page.actions.openFiles([file('permis_2024.csv', 2024)])
    expect(page.front().doc.source.settings).toMatchObject({
      encoding: 'utf-8',
      skippedColumns: [3],
    })
    await page.close()
  })

  it('forgets a family once it is read as guessed', async () => {
    const page = loadPage(createBrowser())
    await corrected(page)
    expect(readOpenings()).toHaveLength(1)
    await reopened(page)
    await page.actions.changeOpening({ skippedColumns: undefined })
    await page.actions.applyOpening()
    expect(readOpenings()).toEqual([])
    await page.close()
  })

  it('forgets all families when everything is erased, and only what is its own', async () => {
    const page = loadPage(createBrowser())
    await corrected(page)
    localStorage.setItem('of another page', 'kept')
    expect(Object.keys(localStorage)).toHaveLength(2)
    await page.actions.eraseEverything()
    expect(Object.keys(localStorage)).toEqual(['of another page'])
    await page.actions.openFiles([file('permis_2024.csv', 2024)])
    expect(page.front().doc.source.settings).not.toHaveProperty('skippedColumns')
    await page.close()
  })

  it('does not ask again about a doubtful guess that was agreed to', async () => {
    // Bytes of a capital letter that are others in other encodings.
    const doubtful = (name: string) =>
      new File(
        [Buffer.from('Nom;Sigle\nGare;\u00ce.P.\nHalle;\u00ce.S.\nQuai;\u00ce.P.\n', 'latin1')],
        name,
      )
    const page = loadPage(createBrowser())
    await page.actions.start()
    await page.actions.openFiles([doubtful('quartiers_2023.csv')])
    expect(page.state().openingForm).not.toBeNull()
    page.actions.closeOpening()
    await page.actions.goHome()
    await page.actions.openFiles([doubtful('quartiers_2024.csv')])
    expect(page.state().openingForm).not.toBeNull()
    await page.actions.applyOpening()
    await page.actions.goHome()
    await page.actions.openFiles([doubtful('quartiers_2025.csv')])
    expect(page.state().openingForm).toBeNull()
    expect(page.state().reused.size).toBe(0)
    await page.close()
  })
})
