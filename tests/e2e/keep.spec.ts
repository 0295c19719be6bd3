import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { distFolder, serve } from '../tools/serve.mjs'
import { goBesideTheApp, raiseVersion, removeDatabase, setQuota } from './support/databases'
import { startOwnBrowser } from './support/ownBrowser'
import { expect, test } from './support/fixtures'
import { plainTable } from './support/plainTable'
import { workbench } from './support/workbench'

const small = plainTable('Écoles.csv', 30, 4)

test('what was shown as saved is there after the browser process is killed', async ({
  site,
  folder,
}) => {
  const first = await startOwnBrowser(folder)
  const desk = workbench(await first.newPage())
  await desk.page.goto(site.url)
  await desk.open(small)
  await desk.type(2, 'C1', 'tapé à la main')
  await desk.type(3, 'C1', 'et encore')
  await expect(desk.saved).toBeVisible()
  const address = desk.page.url()
  await first.kill()

  const second = await startOwnBrowser(folder)
  const again = workbench(await second.newPage())
  await again.page.goto(address)
  await again.isReady()
  await expect(await again.cell(2, 'C1')).toHaveText('tapé à la main')
  await expect(await again.cell(3, 'C1')).toHaveText('et encore')
  await again.undo.click()
  await expect(await again.cell(3, 'C1')).toHaveText('r2c1')
  await second.kill()
})

test('a second window takes over a project, and gives it back', async ({ page, context, site }) => {
  const one = workbench(page)
  await page.goto(site.url)
  await one.open(small)
  await one.type(2, 'C1', 'du premier')

  const two = workbench(await context.newPage())
  await two.page.goto(page.url())
  await two.isReady()
  await expect(await two.cell(2, 'C1')).toHaveText('du premier')

  const sentence = 'Ce projet est maintenant modifié dans un autre onglet.'
  const taken = page.getByRole('main').getByText(sentence)
  await expect(taken).toBeVisible()
  await two.type(2, 'C2', 'du second')

  // The first may look, not write: what is typed there comes to nothing and says why.
  await (await one.cell(4, 'C1')).click()
  await page.keyboard.type('refusé')
  await page.keyboard.press('Enter')
  await expect(await one.cell(4, 'C1')).toHaveText('r3c1')

  await page.getByRole('button', { name: 'Modifier ici' }).click()
  await expect(taken).toBeHidden()
  await expect(await one.cell(2, 'C2')).toHaveText('du second')
  await one.type(3, 'C1', 'de nouveau du premier')
  await expect(one.saved).toBeVisible()
  await expect(two.page.getByRole('main').getByText(sentence)).toBeVisible()
})

test('Home renames, duplicates, deletes with a way back, and erases everything', async ({
  page,
  site,
}) => {
  const desk = workbench(page)
  await page.goto(site.url)
  await desk.open(small)
  await desk.type(2, 'C1', 'gardé')
  await expect(desk.saved).toBeVisible()
  await page.getByRole('button', { name: 'Revenir aux projets' }).click()
  const projects = page.getByRole('region', { name: 'Projets sur cet ordinateur' })
  await expect(projects.getByRole('listitem')).toHaveCount(1)
  await expect(projects.getByRole('listitem')).toContainText('30 lignes · 4 colonnes')

  const act = async (project: string, name: string) => {
    await projects.getByRole('button', { name: `Actions pour ${project}`, exact: true }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await act('Écoles', 'Renommer')
  await page.keyboard.type('Nos écoles')
  await page.keyboard.press('Enter')
  await act('Nos écoles', 'Dupliquer')
  await expect(projects.getByRole('listitem')).toHaveCount(2)
  await act('Nos écoles (2)', 'Supprimer')
  await expect(projects.getByRole('listitem')).toHaveCount(1)
  await desk.notices.getByRole('button', { name: 'Annuler' }).click()
  await expect(projects.getByRole('listitem')).toHaveCount(2)

  await projects.getByRole('button', { name: 'Nos écoles (2)', exact: true }).click()
  await desk.isReady()
  await expect(await desk.cell(2, 'C1')).toHaveText('gardé')
  await page.getByRole('button', { name: 'Revenir aux projets' }).click()

  await page.getByRole('button', { name: 'Tout effacer…' }).click()
  const question = page.getByRole('alertdialog', { name: 'Tout effacer sur cet ordinateur ?' })
  await expect(question.getByRole('button', { name: 'Tout garder' })).toBeFocused()
  await question.getByRole('button', { name: 'Tout effacer', exact: true }).click()
  await expect(projects).toContainText('Aucun projet pour l’instant')
  await page.reload()
  await expect(projects).toContainText('Aucun projet pour l’instant')
})

test(
  'a copy of a project leaves whole or light, and comes back',
  { tag: '@both' },
  async ({ page, appUrl }) => {
    const desk = workbench(page)
    await page.goto(appUrl)
    await desk.open(small)
    await desk.type(2, 'C1', 'première saisie')
    await desk.type(2, 'C1', 'seconde saisie')
    const copyAs = (content: RegExp) =>
      desk.download(async () => {
        await page.keyboard.press('Control+s')
        const dialog = page.getByRole('dialog', { name: 'Où est mon travail ?' })
        await expect(dialog).toContainText(/Enregistré dans ce navigateur, sur cet ordinateur, à/)
        await dialog.getByRole('radio', { name: content }).check({ force: true })
        await dialog.getByRole('button', { name: 'Enregistrer la copie' }).click()
      })
    const whole = await copyAs(/^Le projet entier/)
    const light = await copyAs(/^Sans le fichier d’origine/)
    expect([whole.name, light.name]).toEqual(['Écoles.etabli', 'Écoles.etabli'])

    const bring = async (copy: { name: string; bytes: Buffer }) => {
      await page.getByRole('button', { name: 'Revenir aux projets' }).click()
      await desk.chooseFile(
        page.getByRole('button', { name: 'Ouvrir une copie de projet (.etabli)…' }),
        { name: copy.name, buffer: copy.bytes },
      )
      await desk.isReady()
      await expect(await desk.cell(2, 'C1')).toHaveText('seconde saisie')
    }
    await bring(whole)
    await desk.undo.click()
    await expect(await desk.cell(2, 'C1')).toHaveText('première saisie')
    await desk.undo.click()
    await expect(await desk.cell(2, 'C1')).toHaveText('r1c1')
    await bring(light)
    await expect(desk.undo).toBeDisabled()
    for (const old of ['r1c1', 'première saisie'])
      expect(light.bytes.includes(old), `${old} in the light copy`).toBe(false)
  },
)

test('a full disk is told at once, offers a copy, and work goes on', async ({
  page,
  folder,
  trouble,
}) => {
  // Without its service worker: what that keeps for offline use would take the little room first.
  await cp(distFolder, folder, { recursive: true })
  await rm(join(folder, 'sw.js'))
  const site = await serve({ folder })
  trouble.expected(new RegExp(`^request to another origin: ${site.url}`))
  trouble.expected(/404/)
  await page.goto('about:blank')
  await setQuota(page, site.url, 400_000)
  const desk = workbench(page)
  await page.goto(site.url)
  await desk.open(small)
  await (await desk.cell(2, 'C1')).click()
  await page.keyboard.press('F2')
  await page.keyboard.insertText('mot '.repeat(150_000))
  await page.keyboard.press('Enter')
  await expect(desk.unsaved).toBeVisible()
  await desk.type(3, 'C1', 'toujours sans place')
  await expect(desk.unsaved).toBeVisible()

  await desk.unsaved.click()
  const dialog = page.getByRole('dialog', { name: 'Où est mon travail ?' })
  await expect(dialog).toContainText('Il n’y a plus de place pour enregistrer dans ce navigateur.')
  const copy = await desk.download(() =>
    dialog.getByRole('button', { name: 'Enregistrer la copie' }).click(),
  )
  expect(copy.name).toBe('Écoles.etabli')
  expect(copy.bytes.length).toBeGreaterThan(1000)

  await desk.unsaved.click()
  const retry = dialog.getByRole('button', { name: 'Réessayer' })
  await expect(retry).toBeVisible()
  await setQuota(page, site.url, null)
  // It is tried again from time to time, too: that may come first and take the button away.
  await retry.click({ timeout: 2000 }).catch(() => undefined)
  await page.keyboard.press('Escape')
  await expect(desk.saved).toBeVisible()
  await page.reload()
  await desk.isReady()
  await expect(await desk.cell(3, 'C1')).toHaveText('toujours sans place')
  await expect(await desk.cell(2, 'C1')).toContainText('r1c1mot mot mot')
  // What the page still fetches while it rests must not miss its site.
  await page.goto('about:blank')
  await site.stop()
})

test('work kept by a newer version can be read, and says why it cannot be changed', async ({
  page,
  context,
  site,
  trouble,
}) => {
  trouble.expected(/favicon/)
  const desk = workbench(page)
  await page.goto(site.url)
  await desk.open(small)
  await desk.type(2, 'C1', 'd’avant')
  await expect(desk.saved).toBeVisible()
  const beside = await context.newPage()
  await goBesideTheApp(beside, site.url)
  expect(await raiseVersion(beside, 'etabli-projects')).toBe(99)

  // The window that was open all along cannot keep more, and says so at once.
  await desk.type(3, 'C1', 'trop tard')
  await expect(desk.unsaved).toBeVisible()
  await beside.close()

  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(
    page.getByText('Une version plus récente d’Établi a travaillé dans ce navigateur'),
  ).toBeVisible()
  await expect(await desk.cell(2, 'C1')).toHaveText('d’avant')
  await expect(await desk.cell(3, 'C1')).toHaveText('r2c1')
  await (await desk.cell(4, 'C1')).click()
  await page.keyboard.type('refusé')
  await page.keyboard.press('Enter')
  await expect(await desk.cell(4, 'C1')).toHaveText('r3c1')
})

test('a project whose source file the browser threw away says so and stays in the list', async ({
  page,
  site,
  trouble,
}) => {
  trouble.expected(/favicon/)
  const desk = workbench(page)
  await page.goto(site.url)
  await desk.open(small)
  await expect(desk.saved).toBeVisible()
  const address = page.url()
  await goBesideTheApp(page, site.url)
  await removeDatabase(page, 'etabli-blobs')
  await page.goto(address)
  await expect(
    page.getByText('Le fichier d’origine Écoles.csv n’est plus dans ce navigateur.'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Revenir aux projets' }).click()
  await expect(page.getByRole('listitem')).toContainText('Écoles')
})
