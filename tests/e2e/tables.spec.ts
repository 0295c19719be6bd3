import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'
import { workbench } from './support/workbench'

const csv = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${lines.join('\r\n')}\r\n`),
})

const parks = csv('parcs.csv', [
  'nom;lieu;ville',
  ...['bvs', 'Bauvais', 'crl', 'Senlis', 'bvs', 'NC'].map(
    (town, at) => `Parc ${at};6010${at} Place ${at};${town}`,
  ),
])

async function give(page: Page, button: Locator, file: ReturnType<typeof csv>) {
  const chooser = page.waitForEvent('filechooser')
  await button.click()
  await (await chooser).setFiles(file)
}

test('a correspondence table is kept from a form, changed, taken from a file, and cannot go unasked', async ({
  page,
  appUrl,
}) => {
  const desk = workbench(page)
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const dialog = page.getByRole('dialog', { name: 'Tables de correspondance' })
  const title = 'Remplacer selon une table de correspondance'
  const form = desk.form(title)

  await page.goto(appUrl)
  await desk.open(parks)
  await (await desk.cell(2, 'ville')).click()
  await button('Standardiser').click()
  await page.getByRole('menuitem', { name: title }).click()
  await form.getByRole('button', { name: 'Ajouter une ligne', exact: true }).click()
  await form.getByRole('textbox', { name: 'Texte de la ligne 1' }).fill('bvs')
  await form.getByRole('textbox', { name: 'Devient, ligne 1' }).fill('Beauvais')
  await expect(form).toContainText('4 textes ne sont pas dans la table')
  await form.getByRole('button', { name: /Bauvais.*devient.*Beauvais/ }).click()
  await expect(form).toContainText('3 textes ne sont pas dans la table')
  await form.getByRole('button', { name: 'Garder ces lignes comme table…' }).click()
  await form.getByRole('textbox', { name: 'Nom de la table' }).fill('Communes')
  await form.getByRole('button', { name: 'Garder', exact: true }).click()
  await expect(form.getByRole('button', { name: /Communes \(2 lignes\)/ })).toBeVisible()
  await form.getByRole('button', { name: 'Appliquer', exact: true }).click()
  await expect(await desk.cell(3, 'ville')).toHaveText('Beauvais')

  // The step leads to its table; another line there is at once in the step.
  await desk.steps.getByRole('button', { name: /^selon la table/ }).click()
  await expect(dialog).toContainText('Utilisée par : parcs, étape 1.')
  await give(
    page,
    dialog.getByRole('button', { name: 'Depuis un fichier (CSV)…' }),
    csv('codes.csv', ['de;vers', 'crl;Creil', 'bvs;autre']),
  )
  await expect(dialog).toContainText('1 ligne ajoutée ; 1 écartée')
  await expectAccessible(page, 'the correspondence tables')
  await dialog.getByRole('button', { name: 'Garder la table' }).click()
  await expect(desk.notices).toContainText('3 lignes gardées. 1 étape refaite (parcs).')
  await expect(dialog).toBeHidden()
  await desk.steps.getByRole('button', { name: /^selon la table/ }).click()
  await dialog.getByRole('button', { name: 'Supprimer la table' }).click()
  await expect(dialog).toContainText('« Communes » est utilisée par : parcs, étape 1.')
  await dialog.getByRole('button', { name: 'La garder' }).click()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(await desk.cell(4, 'ville')).toHaveText('Creil')

  // It is there after a reload, and one undo takes the last lines back.
  await page.reload()
  await desk.isReady()
  await expect(await desk.cell(4, 'ville')).toHaveText('Creil')
  await page.keyboard.press('Control+z')
  await expect(await desk.cell(4, 'ville')).toHaveText('crl')
})

test('a tab follows another one, whose menu says so and whose deletion asks', async ({
  page,
  appUrl,
}) => {
  const desk = workbench(page)
  const tabs = page.getByRole('navigation', { name: 'Tableaux du projet' })
  const tab = (name: string) => tabs.getByRole('button', { name, exact: true })
  const open = (name: string) => tab(`Menu du tableau ${name}`).click()

  await page.goto(appUrl)
  await desk.open(parks)
  await open('parcs')
  await page.getByRole('menuitem', { name: 'Nouvel onglet à partir du résultat' }).click()
  await expect(tab('parcs 2')).toHaveAttribute('aria-current', 'true')
  await tab('parcs').click()
  await desk.type(2, 'nom', 'Gare')
  await tab('parcs 2').click()
  await expect(await desk.cell(2, 'nom')).toHaveText('Gare')
  await desk.steps.getByRole('button', { name: /^d’après l’onglet « parcs »/ }).click()
  await expect(tab('parcs')).toHaveAttribute('aria-current', 'true')

  await open('parcs')
  await expect(page.getByRole('menuitem', { name: 'Utilisé par : parcs 2' })).toBeVisible()
  await page.getByRole('menuitem', { name: 'Supprimer le tableau' }).click()
  const asked = page.getByRole('alertdialog')
  await expect(asked).toContainText('Il est lu par : parcs 2.')
  await expectAccessible(page, 'the question before a table that is read is deleted')
  await page.keyboard.press('Escape')
  await expect(asked).toBeHidden()
  await tab('parcs').focus()
  await page.keyboard.press('Delete')
  await asked.getByRole('button', { name: 'Supprimer quand même' }).click()
  await expect(tab('parcs')).toBeHidden()
  await expect(desk.steps).toContainText('L’onglet « parcs » n’est plus dans le projet.')
  await page.keyboard.press('Control+z')
  await expect(tab('parcs')).toBeVisible()
  await expect(desk.steps).not.toContainText('n’est plus dans le projet')
})

test('two results typed by hand are offered for the others; the step stands for them', async ({
  page,
  appUrl,
}) => {
  const desk = workbench(page)
  await page.goto(appUrl)
  await desk.open(parks)
  await desk.type(2, 'ville', 'Place 0')
  await desk.type(3, 'ville', 'Place 1')
  await expect(desk.notices).toContainText('Faire de même pour 4 autres cellules de « ville » ?')
  await page.keyboard.press('Control+e')
  const form = desk.form('Remplir par l’exemple')
  await expect(form.getByRole('region', { name: 'Aperçu' })).toContainText('6 cellules modifiées')
  await expect(form.getByRole('textbox', { name: /^Résultat pour « ?60100 Place 0/ })).toHaveValue(
    'Place 0',
  )
  await page.keyboard.press('Enter')
  await expect(form).toBeHidden()
  await expect(await desk.cell(7, 'ville')).toHaveText('Place 5')
  await expect(desk.steps.getByRole('row')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(await desk.cell(7, 'ville')).toHaveText('NC')
  await expect(await desk.cell(2, 'ville')).toHaveText('Place 0')
})

test('what stands for nothing is counted before it is emptied', async ({ page, appUrl }) => {
  const desk = workbench(page)
  const title = 'Vider les « NC », « - », « N/A »…'
  await page.goto(appUrl)
  await desk.open(parks)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Tout trouver' })).toBeVisible()
  await page.keyboard.type('vider les NC')
  const first = page.getByRole('option').first()
  await expect(first).toContainText('Vider les')
  await first.click()
  const form = desk.form(title)
  const box = form.getByRole('checkbox', { name: 'NC (1)' })
  await expect(box).toBeChecked()
  await expect(form).toContainText('1 cellule modifiée')
  await expectAccessible(page, 'texts counted before they are emptied')
  await form.getByText('NC (1)').click()
  await expect(box).not.toBeChecked()
  await expect(form).not.toContainText('1 cellule modifiée')
})
