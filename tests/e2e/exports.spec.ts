import { strFromU8, unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { opened, rowsOf } from '../io/workbook/builders'
import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'
import { workbench } from './support/workbench'
import type { Workbench } from './support/workbench'

const lines = [
  'SIRET;Secteur;Places;Ouvert le;Longitude;Latitude',
  '21600057500011;Nord;120;25/01/2021;2,0833;49,4295',
  '21600057500029;Sud;1 250; 03/02/2021;2,0841;49,4301',
  '21600057500037;;80;2021-02-14;;',
  '21600057500045;Nord;0;15/03/2021;2,0850;49,4288',
]
const parkings = { name: 'parkings.csv', buffer: Buffer.from(lines.join('\r\n')) }

/** The panel of the export, opened for one intent. */
async function exportFor(page: Page, desk: Workbench, intent: string) {
  await page.getByRole('button', { name: 'Exporter', exact: true }).first().click()
  await page.getByRole('menuitem', { name: intent }).click()
  const { panel } = desk
  await expect(panel.getByRole('heading', { name: 'Exporter' })).toBeVisible()
  return {
    panel,
    tick: async (name: RegExp) => {
      // The words can be clicked as well; what is said below may still be moving them.
      await panel.getByText(name).click()
      await expect(panel.getByRole('checkbox', { name })).toBeChecked()
    },
    choose: async (name: RegExp) => {
      await panel.getByText(name).click()
      await expect(panel.getByRole('radio', { name })).toBeChecked()
    },
    pick: async (list: RegExp, option: RegExp) => {
      await panel.getByRole('button', { name: list }).click()
      await page.getByRole('option', { name: option }).click()
    },
    write: () =>
      desk.download(() => panel.getByRole('button', { name: 'Exporter', exact: true }).click()),
  }
}

test(
  'a colleague gets a workbook with numbers, days, codes and the list of the steps',
  { tag: '@both' },
  async ({ page, appUrl }) => {
    const desk = workbench(page)
    await page.goto(appUrl)
    await desk.open(parkings)
    await page.getByRole('button', { name: 'Nettoyer', exact: true }).click()
    await page
      .getByRole('menuitem', { name: 'Supprimer les espaces inutiles', exact: true })
      .click()
    await desk.appliesByEnter('Supprimer les espaces inutiles', '1 cellule modifiée')
    const { panel, write } = await exportFor(page, desk, 'Pour un collègue, dans Excel…')
    await expect(panel).toContainText('1 cellule reste du texte')
    await expect(panel).toContainText('une feuille « Étapes » qui dit ce qui a été fait')
    await expectAccessible(page, 'the export to Excel')
    const { name, bytes } = await write()
    expect(name).toBe('parkings.xlsx')
    await expect(desk.notices).toContainText('parkings.xlsx a été écrit')

    const book = await opened(new Uint8Array(bytes))
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['parkings', 'Étapes'])
    expect((await rowsOf(book, { headerRecords: [1] })).rows).toEqual([
      [2, '21600057500011', 'Nord', '120', '2021-01-25', '2.0833', '49.4295'],
      [3, '21600057500029', 'Sud', '1 250', '2021-02-03', '2.0841', '49.4301'],
      [4, '21600057500037', '', '80', '2021-02-14'],
      [5, '21600057500045', 'Nord', '0', '2021-03-15', '2.085', '49.4288'],
    ])
    const steps = await rowsOf(book, { sheet: 'Étapes', headerRecords: [1] })
    expect(steps.header).toEqual(['N°', 'Étape', 'Effet', 'Note'])
    expect(steps.rows.map(([, number, , effect]) => [number, effect])).toEqual([
      ['0', '4 lignes, 6 colonnes'],
      ['1', '1 cellule modifiée'],
      ['', undefined],
    ])
    expect(steps.rows[0]![2]).toContain('parkings.csv')
  },
)

test('all tabs come as one zip, and one table as a file for each value', async ({ page, site }) => {
  const desk = workbench(page)
  await page.goto(site.url)
  await desk.open(parkings)
  await desk.chooseFile(
    page.getByRole('button', { name: 'Ajouter un onglet depuis un fichier…' }),
    {
      name: 'velos.csv',
      buffer: Buffer.from('Nom;Ville\r\nGare;Creil\r\n'),
    },
  )
  await expect(desk.header('Ville')).toBeVisible()
  await expect(desk.saved).toBeVisible()

  const all = await exportFor(page, desk, 'Pour publier (CSV)…')
  await all.choose(/^Les 2 tableaux/)
  await expect(all.panel.getByRole('list', { name: 'Fichiers à venir' })).toContainText('velos.csv')
  const zip = await all.write()
  expect(zip.name).toMatch(/\.zip$/)
  const tables = Object.entries(unzipSync(new Uint8Array(zip.bytes)))
  expect(tables.map(([name]) => name)).toEqual(['parkings.csv', 'velos.csv'])
  expect(strFromU8(tables[1]![1])).toBe('Nom,Ville\r\nGare,Creil\r\n')

  await page.getByRole('button', { name: /^parkings$/ }).click()
  await expect(desk.header('Secteur')).toBeVisible()
  const parts = await exportFor(page, desk, 'Autre format…')
  await parts.pick(/Forme/, /^JSON$/)
  await parts.tick(/Un fichier par valeur d’une colonne/)
  await parts.pick(/Colonne/, /^Secteur/)
  await expect(parts.panel).toContainText('3 fichiers à venir')
  await expectAccessible(page, 'the export split by a column')
  const split = await parts.write()
  const files = Object.entries(unzipSync(new Uint8Array(split.bytes)))
  const counts = files.map(([name, bytes]) => {
    const rows = JSON.parse(strFromU8(bytes)) as Record<string, string>[]
    expect(Object.keys(rows[0]!)).toEqual(lines[0]!.split(';'))
    return [name.replace(/^.* - /, ''), rows.length]
  })
  expect(counts).toEqual([
    ['Nord.json', 2],
    ['Sud.json', 1],
    ['sans valeur.json', 1],
  ])
})

test('rows with coordinates become a map, those without are counted first', async ({
  page,
  site,
}) => {
  const desk = workbench(page)
  await page.goto(site.url)
  await desk.open(parkings)
  const { panel, pick, write } = await exportFor(page, desk, 'Autre format…')
  await pick(/Forme/, /GeoJSON/)
  await expect(panel).toContainText('3 lignes sur 4 seront sur la carte.')
  await expect(panel).toContainText('1 ligne n’a pas de coordonnées')
  const { name, bytes } = await write()
  expect(name).toBe('parkings.geojson')
  const { features } = JSON.parse(bytes.toString()) as {
    features: { geometry: unknown; properties: Record<string, string | null> }[]
  }
  expect(features.map(({ geometry }) => geometry)).toEqual([
    { type: 'Point', coordinates: [2.0833, 49.4295] },
    { type: 'Point', coordinates: [2.0841, 49.4301] },
    null,
    { type: 'Point', coordinates: [2.085, 49.4288] },
  ])
  expect(features[0]!.properties).toMatchObject({ SIRET: '21600057500011', Longitude: '2,0833' })
})
