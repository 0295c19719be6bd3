import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { workbench } from './support/workbench'

const file = {
  name: 'lieux.csv',
  buffer: Buffer.from(
    'Nom;Ville;Places\n  gare ;beauvais;12\nmairie;  beauvais ;\n;;\nécole;Creil;7\nécole;Creil;7\n',
  ),
}

/** Three steps: blank rows, spaces, doubles. */
const withSteps = async (page: Page, url: string) => {
  const desk = workbench(page)
  await page.goto(url)
  await desk.open(file)
  for (const [title, effect] of [
    ['Supprimer les lignes vides', '1 ligne supprimée'],
    ['Supprimer les espaces inutiles', '2 cellules modifiées'],
    ['Supprimer les doublons', '1 ligne supprimée'],
  ] as const) {
    await page.getByRole('button', { name: 'Nettoyer', exact: true }).click()
    await page.getByRole('menuitem', { name: title, exact: true }).click()
    await desk.appliesByEnter(title, effect)
  }
  const entry = (number: number) =>
    desk.steps.getByRole('row', { name: new RegExp(`^Étape ${number}, `) })
  const act = async (number: number, name: string) => {
    await entry(number).hover()
    await desk.steps.getByRole('button', { name: `Actions sur l’étape ${number}` }).click()
    await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
  }
  return { desk, entry, act }
}

test('a step is looked at, changed, switched off, moved, named, annotated, grouped and removed', async ({
  page,
  site,
}) => {
  const { desk, entry, act } = await withSteps(page, site.url)
  await desk.hasRows(3)

  // Looking at an earlier step is said, and what is done there goes there.
  await act(1, 'Voir le tableau à cet endroit')
  const banner = page.getByText('Tableau après l’étape 1 sur 3.')
  await expect(banner).toBeVisible()
  await desk.hasRows(4)
  await desk.type(5, 'Ville', 'Nogent')
  await expect(entry(2)).toHaveAccessibleName(/Saisir «.Nogent.»/)
  await expect(page.getByText('Tableau après l’étape 2 sur 4.')).toBeVisible()
  await page.getByRole('button', { name: 'Revenir à la fin' }).click()
  await expect(await desk.cell(5, 'Ville')).toHaveText('Nogent')
  // The two schools differ now: they are doubles no more.
  await desk.hasRows(4)
  await page.keyboard.press('Control+z')
  await desk.hasRows(3)

  await act(1, 'Désactiver')
  await desk.hasRows(4)
  await expect(entry(1)).toHaveAccessibleName(/désactivée/)
  await act(1, 'Réactiver')
  await desk.hasRows(3)

  await act(1, 'Modifier…')
  const form = desk.form('Supprimer les lignes vides')
  await form.getByText('Au moins une est vide', { exact: true }).click()
  await expect(form.getByRole('region', { name: 'Aperçu' })).toContainText('2 lignes supprimées')
  await form.getByRole('button', { name: 'Appliquer', exact: true }).click()
  await desk.hasRows(2)
  await page.keyboard.press('Control+z')
  await desk.hasRows(3)

  await act(3, 'Monter')
  await expect(entry(2)).toHaveAccessibleName(/doublons/)
  await entry(2).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(entry(3)).toHaveAccessibleName(/doublons/)

  await act(1, 'Nommer…')
  await page.getByRole('textbox', { name: 'Nom de l’étape' }).fill('Le vide')
  await page.keyboard.press('Enter')
  await expect(entry(1)).toHaveAccessibleName(/Le vide/)
  await act(1, 'Annoter…')
  await page.getByRole('textbox', { name: 'Note sur l’étape' }).fill('vu avec le service')
  await page.keyboard.press('Enter')
  await expect(entry(1)).toHaveAccessibleName(/vu avec le service/)
  await act(2, 'Grouper avec la précédente…')
  await page.getByRole('textbox', { name: 'Nom du groupe' }).fill('Toilette')
  await page.keyboard.press('Enter')
  await expect(desk.steps.getByRole('row', { name: /^Toilette, 2 étapes/ })).toBeVisible()

  await act(3, 'Supprimer(?! d’ici)')
  await desk.hasRows(4)
  await page.reload()
  await desk.isReady()
  await desk.hasRows(4)
  await expect(desk.steps.getByRole('row', { name: /^Toilette, 2 étapes/ })).toBeVisible()
})

test('a step whose column is gone turns red and is repaired, and the column is found again', async ({
  page,
  site,
}) => {
  const { desk, entry, act } = await withSteps(page, site.url)
  await desk.menuButton('Places').click()
  await page.getByRole('menuitem', { name: 'Nettoyer cette colonne' }).hover()
  await page.getByRole('menuitem', { name: 'Remplir les cellules vides' }).click()
  const form = desk.form('Remplir les cellules vides')
  await form.getByRole('textbox', { name: 'Valeur' }).fill('0')
  await expect(form.getByRole('region', { name: 'Aperçu' })).toContainText('1 cellule modifiée')
  await form.getByRole('button', { name: 'Appliquer', exact: true }).click()
  await expect(await desk.cell(3, 'Places')).toHaveText('0')

  // Removed above, the column is missing below: said in red, with a repair.
  await act(2, 'Voir le tableau à cet endroit')
  await desk.menuButton('Places').click()
  await page.getByRole('menuitem', { name: /^Supprimer/ }).click()
  await expect(desk.notices).toContainText('ne fonctionne plus')
  await expect(entry(5)).toHaveAccessibleName(/«.Places.» n.existe plus/)
  await page.getByRole('button', { name: 'Revenir à la fin' }).click()
  await desk.hasRows(3)
  await page.getByRole('button', { name: /Remplacer «.Places.» par…/ }).click()
  await page.getByRole('option', { name: 'Ville', exact: true }).click()
  await expect(entry(5)).not.toHaveAccessibleName(/n.existe plus/)

  await page.getByRole('radio', { name: 'Historique des colonnes' }).click()
  await page.getByRole('searchbox', { name: 'Nom d’une colonne, actuel ou ancien' }).fill('places')
  const found = page.getByRole('complementary').last()
  await expect(found).toContainText('supprimée')
  await expect(found).toContainText(/Supprimée.: étape 3/)
})

test('the history of a cell and of the project are told and lead back, other versions too', async ({
  page,
  site,
}) => {
  const { desk } = await withSteps(page, site.url)
  await desk.type(2, 'Nom', 'La gare')
  await (await desk.cell(2, 'Nom')).click()
  const bar = page.getByRole('region', { name: 'Cellule choisie' })
  await expect(bar).toContainText(
    /gare.*\(fichier\).*gare \(étape 2\).*La gare \(saisi à \d\d:\d\d\)/,
  )

  await page.keyboard.press('Control+z')
  await expect(await desk.cell(2, 'Nom')).toHaveText('gare')
  await desk.type(2, 'Nom', 'Gare SNCF')
  await page.getByRole('radio', { name: 'Historique', exact: true }).click()
  const others = page.getByRole('button', { name: /La gare/ })
  await expect(others).toContainText('autre version')
  await others.click()
  await expect(await desk.cell(2, 'Nom')).toHaveText('La gare')
  await page.getByRole('button', { name: /^Ouvrir lieux.csv/ }).click()
  await desk.hasRows(5)
  await page.reload()
  await desk.isReady()
  await desk.hasRows(5)
  await page.getByRole('button', { name: 'Rétablir', exact: true }).click()
  await desk.hasRows(4)
})

test('Enter takes the first answer of a search, however fast it was typed', async ({
  page,
  site,
}) => {
  const desk = workbench(page)
  await page.goto(site.url)
  await desk.open(file)
  // What comes first changes with the last letter, and what came first before it is still there.
  for (const [typed, title] of [
    ['blanc', 'Supprimer les lignes vides'],
    ['virgule en point', 'Convertir en nombre'],
  ] as const) {
    for (const delay of [0, 60]) {
      await page.keyboard.press('Control+k')
      const field = page.getByRole('combobox')
      await field.pressSequentially(typed, { delay })
      const first = page.getByRole('option').first()
      await expect(first).toContainText(title)
      await expect(first).toHaveAttribute('data-focused', 'true')
      await page.keyboard.press('Enter')
      await expect(desk.form(title).locator(':focus')).toHaveCount(1)
      // The list of columns may be open: a first Escape would only close that.
      await desk.form(title).getByRole('button', { name: 'Fermer sans appliquer' }).click()
      await expect(desk.form(title)).toHaveCount(0)
    }
  }
})
