import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator } from '@playwright/test'
import Papa from 'papaparse'
import { countedActs } from '../e2e/support/acts'
import { expect, test } from '../e2e/support/fixtures'
import { workbench } from '../e2e/support/workbench'

const pack = resolve(
  dirname(fileURLToPath(import.meta.url)),
  '../../../shared/scenarios/beauvais-parking',
)
const fileName = 'parkings_hors_voirie_2018.csv'
const source = resolve(pack, 'input', fileName)
const isThere = existsSync(source)
if (!isThere) console.log(`Not run: ${source} is not there.`)

const columnOf = (text: string, name: string): string[] => {
  const [header = [], ...rows] = Papa.parse<string[]>(text.trimEnd()).data
  const at = header.indexOf(name)
  if (at < 0) throw new Error(`There is no column ${name}.`)
  return rows.map((cells) => cells[at] ?? '')
}

test('the car parks of Beauvais are cleaned through the interface, count by count', async ({
  page,
  site,
}) => {
  test.skip(!isThere, 'the shared scenario is not there')
  test.setTimeout(240_000)
  const desk = workbench(page)
  const acts = countedActs(desk)
  const opensForm = async (menu: string, title: string) => {
    await acts.click(page.getByRole('button', { name: menu, exact: true }))
    await acts.click(page.getByRole('menuitem', { name: title, exact: true }))
    await expect(desk.form(title)).toBeVisible()
    return desk.form(title)
  }
  const step = async (menu: string, title: string, effect: string | RegExp) => {
    await opensForm(menu, title)
    await desk.appliesByEnter(title, effect, acts.press)
  }
  const ticks = (form: Locator, words: string) => acts.click(form.getByText(words, { exact: true }))
  await page.goto(site.url)
  await acts.openFile({ name: fileName, buffer: readFileSync(source) })
  await desk.isReady()
  await expect(page.getByRole('region', { name: 'Ouverture du fichier' })).toContainText(
    'Windows-1252 · point-virgule · noms en ligne 5 · 4 lignes au-dessus écartées',
  )
  // 171 rows, of which 6 are blank; the total and the note below them.
  await desk.hasRows(173)

  await step('Nettoyer', 'Supprimer les lignes vides', '6 lignes supprimées')
  await page.keyboard.press('F6')
  await desk.wheel(0, 100_000)
  const [total, note] = [177, 178]
  await acts.click(desk.rowNumber(total))
  await acts.click(desk.rowNumber(note), ['Shift'])
  await acts.press('Delete')
  await desk.hasRows(165)
  await step('Nettoyer', 'Supprimer les colonnes vides', '3 colonnes supprimées')

  await desk.wheel(-5000, -100_000)
  await acts.click(desk.header('Nb de places'))
  await desk.wheel(200, 0)
  await acts.click(desk.header('Zone tarifaire'), ['Control'])
  await step('Nettoyer', 'Supprimer les lignes vides', '24 lignes supprimées')
  await desk.hasRows(141)
  // A click in a cell gives up the selection of columns: spaces are removed everywhere.
  await acts.click(await desk.cell(6, 'Zone tarifaire'))
  await step('Nettoyer', 'Supprimer les espaces inutiles', /cellules modifiées/)

  await desk.wheel(-5000, 0)
  await acts.click(desk.header('Nom du parking'))
  const replace = await opensForm('Nettoyer', 'Rechercher et remplacer')
  await ticks(replace, 'Motif (avancé)')
  await ticks(replace, 'Ne pas distinguer majuscules et minuscules')
  await replace.getByRole('textbox', { name: 'Motif à rechercher' }).fill('^(parking|pk\\.) ')
  await expect(replace.getByRole('region', { name: 'Aperçu' })).toContainText(
    '52 cellules modifiées',
  )
  await acts.click(replace.getByRole('button', { name: 'Appliquer', exact: true }))
  await expect(replace).toBeHidden()

  const upper = await opensForm('Standardiser', 'Majuscules / minuscules')
  await acts.click(upper.getByRole('button', { name: /Écrire/ }))
  await acts.click(page.getByRole('option', { name: 'MAJUSCULES', exact: true }))
  await ticks(upper, 'Enlever les accents')
  await expect(upper.getByRole('region', { name: 'Aperçu' })).toContainText(/cellules modifiées/)
  await acts.click(upper.getByRole('button', { name: 'Appliquer', exact: true }))
  await expect(upper).toBeHidden()

  await acts.click(desk.header('Adresse'), ['Control'])
  await step('Nettoyer', 'Supprimer les doublons', '9 lignes supprimées')
  await desk.hasRows(132)

  await acts.click(desk.header('Nb de places'))
  const numbers = await opensForm('Standardiser', 'Convertir en nombre')
  await ticks(numbers, 'L’ignorer s’il n’y a qu’un nombre')
  await expect(numbers.getByRole('region', { name: 'Aperçu' })).toContainText(/cellules modifiées/)
  await acts.click(numbers.getByRole('button', { name: 'Appliquer', exact: true }))
  await expect(numbers).toBeHidden()

  const published = await desk.download(async () => {
    await acts.click(page.getByRole('button', { name: 'Exporter', exact: true }))
    await acts.click(page.getByRole('menuitem', { name: 'Pour publier (CSV)…' }))
    await acts.click(desk.panel.getByRole('button', { name: 'Exporter', exact: true }))
  })
  console.log(`${acts.count()} acts on the file of Beauvais`)
  const written = published.bytes.toString()
  const expected = readFileSync(
    resolve(pack, 'expected/999000000_stationnement_2021-02-18.csv'),
    'utf8',
  )
  expect(columnOf(written, 'Nom du parking')).toEqual(columnOf(expected, 'nom'))
  expect(columnOf(written, 'Nb de places')).toEqual(columnOf(expected, 'nb_places'))
  expect(columnOf(written, 'Observations')).toEqual(columnOf(expected, 'info'))

  await desk.goesBackToTheStart()
  await desk.hasRows(173)
  await desk.goesForthToTheEnd()
  await desk.hasRows(132)
  const again = await desk.download(async () => {
    await page.getByRole('button', { name: 'Exporter', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Pour publier (CSV)…' }).click()
    await desk.panel.getByRole('button', { name: 'Exporter', exact: true }).click()
  })
  expect(again.bytes.equals(published.bytes)).toBe(true)
})
