import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'
import { workbench } from './support/workbench'

/** In the encoding of an old Mac, where only the capital ligature tells it from Windows-1252. */
const doubtful = {
  name: 'foyers_2023.csv',
  buffer: Buffer.from(
    [
      'Foyers de la ville;;;;',
      ';Places;;Autres;',
      'Nom;Lits;Studios;Sigle;Note',
      'Gare;12;3;\u00ce.P.;RAS',
      'Halle;8;2;\u00ce.S.;RAS',
      'Quai;20;5;\u00ce.P.;RAS',
      'Parc;15;4;\u00ce.L.;RAS',
    ].join('\r\n'),
    'latin1',
  ),
}

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Ouverture de foyers/ })

/** The file as it is: a title, groups of columns, names, and a last column nobody needs. */
const correct = async (page: Page) => {
  const form = dialog(page)
  await form
    .getByRole('radiogroup', { name: 'Mots qui se liraient autrement' })
    .getByText(/^Macintosh/)
    .click()
  await form.getByText('Joindre la ligne de groupes au-dessus').click()
  await form.getByRole('checkbox', { name: /^Garder la colonne E/ }).uncheck()
}

test('a doubtful file is looked at, corrected, and looked at again after steps', async ({
  page,
  site,
}) => {
  const desk = workbench(page)
  await page.goto(site.url)
  await desk.chooseFile(desk.openButton, doubtful)

  const form = dialog(page)
  await expect(form).toContainText('À vérifier')
  await expect(form.getByRole('row', { name: /Gare/ })).toContainText('Î.P.')
  await expectAccessible(page, 'the opening screen')
  await correct(page)
  await expect(form.getByRole('row', { name: /Gare/ })).toContainText('Œ.P.')
  const heads = form.getByRole('columnheader')
  await expect(heads.filter({ hasText: 'Places – Studios' })).toBeVisible()
  await expect(form.getByRole('status')).toContainText('5 colonnes → 4 colonnes')
  await form.getByRole('button', { name: 'Appliquer', exact: true }).click()
  await expect(form).toBeHidden()
  await expect(desk.header('Places – Lits')).toBeVisible()
  await expect(desk.header('Autres – Note')).toBeHidden()
  await expect(await desk.cell(4, 'Autres – Sigle')).toHaveText('Œ.P.')

  await desk.type(6, 'Places – Lits', '21')
  await desk.type(4, 'Autres – Sigle', 'G.P.')
  await page.getByRole('button', { name: 'Nettoyer', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Supprimer les lignes vides', exact: true }).click()
  await page.keyboard.press('Escape')

  // The row that now names the columns takes one of the two edits along: said before it is done.
  await page.getByRole('button', { name: 'Modifier l’ouverture…', exact: true }).click()
  await form.getByRole('button', { name: /^Prendre la ligne 4 comme noms/ }).click()
  const said = form.getByRole('status')
  await expect(said).toContainText('4 lignes → 3 lignes')
  await expect(said).toContainText('1 saisie ne retrouverait plus sa cellule')
  await form.getByRole('button', { name: 'Appliquer', exact: true }).click()
  await expect(form).toBeHidden()
  await desk.hasRows(3)
  await expect(await desk.cell(6, '12')).toHaveText('21')
  await page.keyboard.press('Control+z')
  await expect(await desk.cell(4, 'Autres – Sigle')).toHaveText('G.P.')
  await expect(await desk.cell(6, 'Places – Lits')).toHaveText('21')
})

test('the next file of the family is read as the last one, and one click undoes that', async ({
  page,
  site,
}) => {
  const desk = workbench(page)
  await page.goto(site.url)
  await desk.chooseFile(desk.openButton, doubtful)
  await correct(page)
  await dialog(page).getByRole('button', { name: 'Appliquer', exact: true }).click()
  await expect(desk.header('Places – Lits')).toBeVisible()

  await page.getByRole('button', { name: 'Revenir aux projets', exact: true }).click()
  await desk.chooseFile(desk.openButton, { ...doubtful, name: 'foyers_2024.csv' })
  await expect(desk.header('Places – Lits')).toBeVisible()
  const strip = page.getByRole('region', { name: 'Ouverture du fichier' })
  await expect(strip).toContainText(/Réglages repris de «.foyers_2023\.csv.»/)
  await strip.getByRole('button', { name: 'Lire autrement' }).click()
  await expect(desk.header('Lits')).toBeVisible()
  await expect(desk.header('Note')).toBeVisible()
  await expect(strip).not.toContainText('Réglages repris')

  await page.getByRole('button', { name: 'Revenir aux projets', exact: true }).click()
  await page.getByRole('button', { name: 'Tout effacer…' }).click()
  const question = page.getByRole('alertdialog', { name: 'Tout effacer sur cet ordinateur ?' })
  await question.getByRole('button', { name: 'Tout effacer', exact: true }).click()
  await expect(question).toBeHidden()
  await desk.chooseFile(desk.openButton, { ...doubtful, name: 'foyers_2025.csv' })
  await expect(dialog(page)).toContainText('À vérifier')
})
