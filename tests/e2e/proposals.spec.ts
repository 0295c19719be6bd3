import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'
import { marketStalls } from './support/marketStalls'
import { workbench } from './support/workbench'

const { fileName, bytes, rowCount, cleanRows } = marketStalls

test('a messy list is told what it asks for; proposals become steps, undone at once', async ({
  page,
  appUrl,
}) => {
  const desk = workbench(page)
  const diagnosis = page.getByRole('complementary', { name: 'Diagnostic' })
  const card = (title: string | RegExp) =>
    diagnosis.getByRole('listitem').filter({
      has: page.getByRole('heading', { level: 4, name: title }),
    })
  const summary = diagnosis.getByRole('status').first()

  await page.goto(appUrl)
  await desk.open({ name: fileName, buffer: bytes })
  await desk.hasRows(rowCount)
  await expect(diagnosis).toBeVisible()
  await expect(summary).toHaveText('6 corrections proposées')
  await expect(
    page
      .getByRole('region', { name: 'Ouverture du fichier' })
      .getByRole('button', { name: '6 corrections proposées' }),
  ).toBeVisible()
  for (const title of [
    'Supprimer 1 ligne de total et 1 note',
    'Supprimer 2 lignes vides',
    'Supprimer 1 colonne vide',
    'Réparer le texte doublement encodé (3 cellules)',
    'Supprimer les espaces inutiles (1 cellule)',
    'Remettre les zéros perdus de « Code postal » (2 cellules)',
  ]) {
    await expect(card(title)).toBeVisible()
  }
  await expect(desk.steps).toHaveCount(0)
  await expectAccessible(page, 'the diagnosis of a messy list')

  // A row it speaks of is gone to; nothing else moves.
  await card(/Supprimer 1 ligne/)
    .getByRole('button', { name: /^ligne 13/ })
    .click()
  await expect(await desk.cell(13, 'Commerçant')).toBeFocused()
  await card(/Supprimer 1 ligne/)
    .getByRole('button', { name: /^N’afficher que/ })
    .click()
  await expect(desk.status).toContainText(`2 lignes sur ${rowCount}`)
  await page
    .getByRole('region', { name: 'Affichage' })
    .getByRole('button', { name: 'Effacer' })
    .click()
  await desk.hasRows(rowCount)

  // One is not wanted, and stays so.
  await card('Supprimer 1 colonne vide')
    .getByRole('button', { name: /^Ignorer/ })
    .click()
  await expect(summary).toHaveText('5 corrections proposées')
  await expect(diagnosis.getByText('1 constat ignoré')).toBeVisible()

  await diagnosis.getByRole('button', { name: 'Tout appliquer (5)' }).click()
  await desk.hasRows(cleanRows.length)
  await expect(
    desk.steps.getByRole('row', { name: /^Corrections proposées, 5 étapes/ }),
  ).toBeVisible()
  await expect(desk.steps.getByRole('row')).toHaveCount(1)
  await expect(summary).toHaveText('Rien d’autre à proposer : le reste est ignoré.')
  await expect(await desk.cell(6, 'Spécialité')).toHaveText('Légumes')
  await expect(await desk.cell(12, 'Spécialité')).toHaveText('Poisson frais à la coupe')
  await expect(await desk.cell(7, 'Code postal')).toHaveText('01000')
  await expect(await desk.cell(6, 'SIRET')).toHaveText('9,98123E+13')

  await desk.undo.click()
  await desk.hasRows(rowCount)
  await expect(summary).toHaveText('5 corrections proposées')
  await diagnosis.getByRole('button', { name: 'Revoir' }).click()
  await expect(summary).toHaveText('6 corrections proposées')
})

test('damage by a spreadsheet is told column by column, with a letter to ask for the values', async ({
  page,
  appUrl,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const desk = workbench(page)
  const diagnosis = page.getByRole('complementary', { name: 'Diagnostic' })
  await page.goto(appUrl)
  await desk.open({ name: fileName, buffer: bytes })
  const damage = diagnosis.getByRole('region', { name: 'Déjà abîmé dans le fichier reçu' })
  const titles = damage.getByRole('heading', { level: 4 })
  await expect(titles).toHaveText([
    '« Emplacement » : 1 cellule changée en dates',
    '« SIRET » : des chiffres perdus dans 2 cellules',
    '« Code postal » : les zéros du début perdus dans 2 cellules',
  ])
  await expect(damage).toContainText('« 02-mars » était peut-être « 2-3 »')
  await damage.getByRole('button', { name: /^Copier la demande.*SIRET/ }).click()
  await expect(damage.getByText('Copié. Collez-le dans votre message.')).toBeVisible()
  const letter = await page.evaluate(() => navigator.clipboard.readText())
  expect(letter).toContain(fileName)
  expect(letter).toMatch(/la colonne «\s*SIRET\s*» a perdu des chiffres/)
  await damage.getByRole('button', { name: 'Copier une demande pour tout' }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/Emplacement[\s\S]*SIRET[\s\S]*Code postal/)
})
