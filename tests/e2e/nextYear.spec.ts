import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { clerk } from './support/clerk'
import { expect, test } from './support/fixtures'
import { lastYear, thisYear } from './support/nextYear'

const spaces = 'Supprimer les espaces inutiles'
const letters = 'Majuscules / minuscules'
const phones = 'Mettre en forme les téléphones'

/** A year of work on the first file: three rules, and by hand two cells typed and a row removed. */
const withYearOfWork = async (page: Page, url: string) => {
  const user = clerk(page)
  const { desk } = user
  await page.goto(url)
  await desk.open(lastYear)
  await user.selects('Adresse', 'Fax')
  await user.does(spaces, '40 cellules modifiées')
  await user.selects('Commune')
  const form = await user.finds(letters)
  await user.chooses(form, 'Écrire', 'MAJUSCULES')
  await user.applies(form, '40 cellules modifiées')
  await user.selects('Fax')
  await user.does(phones, '10 cellules modifiées')
  await desk.type(2, 'Adresse', '1 rue des Prés-Verts')
  await desk.type(4, 'Commune', 'TILLÉ-LE-BAS')
  await (await desk.cell(7, 'Code')).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Supprimer la ligne', exact: true }).click()
  await desk.hasRows(39)
  const act = async (number: number, name: string) => {
    await desk.steps.getByRole('row', { name: new RegExp(`^Étape ${number}, `) }).hover()
    await desk.steps.getByRole('button', { name: `Actions sur l’étape ${number}` }).click()
    await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
  }
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name })
  const reuses = async (name: string) => {
    await page.getByRole('button', { name: 'Réutiliser ces étapes' }).click()
    await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
  }
  return { user, desk, act, dialog, reuses }
}

test('the steps of last year are replayed on this year’s file: what fits runs, what does not is said', async ({
  page,
  site,
}) => {
  const { desk, dialog } = await withYearOfWork(page, site.url)
  await page.getByRole('button', { name: 'Réutiliser ces étapes' }).click()
  await desk.chooseFile(
    page.getByRole('menuitem', { name: /^Remplacer le fichier d’origine/ }),
    thisYear,
  )
  const screen = dialog('Remplacer le fichier d’origine')
  await expect(screen.getByText('bornes-2026.csv : 70 lignes, 5 colonnes')).toBeVisible()
  await expect(screen.getByRole('status').first()).toContainText(
    '2 étapes sur 5 peuvent être rejouées',
  )

  // Two columns under another name are found, one is not: asked once, with what becomes of its steps.
  await expect(screen.getByRole('button', { name: /Pour «.Adresse.»/ })).toContainText(
    'Adresse du point',
  )
  await expect(screen.getByRole('button', { name: /Pour «.Commune.»/ })).toContainText('Ville')
  await expect(screen.getByRole('button', { name: /Pour «.Fax.»/ })).toContainText(
    'Aucune colonne : faire sans',
  )
  await expect(screen).toContainText('introuvable · utilisée par les étapes 1 et 3')
  await expectAccessible(page, 'steps on their way to another file', '[role="dialog"]')

  const line = (name: string | RegExp) => screen.getByRole('row', { name })
  await expect(line(new RegExp(spaces))).toContainText(
    /40 cellules modifiées.*70 cellules modifiées/,
  )
  await expect(line(new RegExp(spaces))).toContainText(/sans «.Fax.»/)
  await expect(line(/Mettre en forme/)).toContainText(/désactivée.: il manque «.Fax.»/)
  await expect(line(/Modifier 2 cellules/)).toContainText('2 saisies mises de côté')
  await expect(line(/Supprimer 1 ligne/)).toContainText('une saisie mise de côté')

  // By the code, edits land on their row, wherever it stands now; one finds another text, and is listed.
  await screen.getByText(/^Retrouver leurs lignes par «.Code.»/).click()
  await expect(screen).toContainText('3 sur 3 ont retrouvé leur ligne')
  await expect(line(/Modifier 2 cellules/)).toContainText('une saisie à revoir')
  await screen.getByRole('button', { name: 'Remplacer le fichier', exact: true }).click()
  await expect(screen).toBeHidden()
  await desk.hasRows(69)
  await expect(desk.notices).toContainText(
    'Fichier d’origine remplacé par bornes-2026.csv : 70 lignes. 1 étape désactivée',
  )

  // B-001 is the last row of the file, B-006 is gone, and B-003 keeps the town it has now.
  const { columns } = await desk.seen()
  expect(columns.filter((name) => name !== '')).toEqual([
    'Prêts',
    'Commune',
    'État',
    'Adresse',
    'Code',
  ])
  await (await desk.cell(2, 'Code')).click()
  await page.keyboard.press('Control+End')
  await expect(await desk.cell(71, 'Adresse')).toHaveText('1 rue des Prés-Verts')
  await expect(await desk.cell(69, 'Commune')).toHaveText('TILLÉ-LE-HAUT')
  await expect(await desk.cell(67, 'Code')).toHaveText('B-005')
  await expect(desk.row(66)).toBeHidden()
  await expect(desk.steps.getByRole('button', { name: '1 saisie à revoir' })).toBeVisible()

  // One undo brings last year back; what was done is there after a reload.
  await page.keyboard.press('Control+z')
  await desk.hasRows(39)
  await page.keyboard.press('Control+y')
  await desk.hasRows(69)
  await page.reload()
  await desk.isReady()
  await desk.hasRows(69)
})

test('steps are cut, kept under a name, handed over as a file, and replayed on another table', async ({
  page,
  site,
}) => {
  const { desk, act, dialog, reuses } = await withYearOfWork(page, site.url)
  await act(3, 'Couper ici')
  const keeping = dialog(/Couper ici.: garder les 3 premières étapes/)
  await keeping.getByRole('textbox', { name: 'Nom' }).fill('Bornes, chaque année')
  await expectAccessible(page, 'steps to keep', '[role="dialog"]')
  await page.keyboard.press('Enter')
  await expect(desk.notices).toContainText(
    /«.Bornes, chaque année.» est dans Mes étapes.: 3 étapes/,
  )

  await act(3, 'Supprimer d’ici à la fin')
  await expect(desk.steps.getByRole('row')).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(desk.steps.getByRole('row')).toHaveCount(5)

  // They are there for another project, after a reload.
  await page.goto(site.url)
  await desk.open(thisYear)
  await reuses('Mes étapes')
  const mine = dialog('Mes étapes')
  await expect(mine.getByRole('listitem')).toContainText(['Bornes, chaque année3 étapes'])
  await expectAccessible(page, 'my steps', '[role="dialog"]')

  const menu = async (name: string) => {
    await mine.getByRole('button', { name: /Actions sur «.Bornes/ }).click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  const download = page.waitForEvent('download')
  await menu('Enregistrer en fichier')
  const saved = await download
  expect(saved.suggestedFilename()).toBe('Bornes, chaque année.etapes.json')
  const text = await readFile(await saved.path(), 'utf8')
  expect(text).toContain('"etabli-steps"')
  for (const told of ['03.44.00.00', 'rue des Prés', 'B-001']) expect(text).not.toContain(told)

  await menu('Renommer')
  await page.keyboard.type('Bornes')
  await page.keyboard.press('Enter')
  await expect(mine.getByRole('listitem')).toContainText(['Bornes3 étapes'])
  await menu('Supprimer')
  await expect(mine).toContainText('Rien n’est encore gardé.')
  await expect(desk.notices).toContainText(/«.Bornes.» supprimée de Mes étapes/)

  // A file that is none is refused in a sentence; the one handed over is replayed.
  const choose = async (name: string, content: string) => {
    const chooser = page.waitForEvent('filechooser')
    await mine.getByRole('button', { name: 'Rejouer depuis un fichier…' }).click()
    await (
      await chooser
    ).setFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    })
  }
  await choose('autre.json', '{"format":"etabli-steps","version":1,"steps":[{"id":7}]}')
  await expect(desk.notices).toContainText('Cette suite d’étapes est abîmée')
  await choose('bornes.etapes.json', text)
  const screen = dialog(/^Rejouer «/)
  await expect(screen.getByRole('status').first()).toContainText('2 étapes sur 3')
  await screen.getByRole('button', { name: 'Rejouer les 3 étapes' }).click()
  await expect(desk.notices).toContainText('2 étapes de')
  await expect(desk.steps.getByRole('row')).toHaveCount(4)
  await expect(await desk.cell(2, 'Commune')).toHaveText('AUX MARAIS')
  await page.keyboard.press('Control+z')
  await expect(await desk.cell(2, 'Ville')).toHaveText('Aux Marais')
})
