import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { plainTable } from './support/plainTable'
import { workbench } from './support/workbench'

/** Everything that must not move: scroll, widths, the focused cell, what is selected. */
const whereabouts = async (page: Page) => {
  const desk = workbench(page)
  return {
    place: await desk.place(),
    focused: await page.evaluate(() => {
      const cell = document.activeElement?.closest('[role="gridcell"]')
      const row = cell?.closest('[role="row"]')
      const number = row?.querySelector('[role="gridcell"][aria-colindex="1"]')
      return `${number?.textContent ?? 'none'} × ${cell?.getAttribute('aria-colindex') ?? 'none'}`
    }),
    selected: (await desk.status.getByRole('paragraph').innerText())
      .split(' · ')
      .slice(2)
      .join(' · '),
  }
}

/** A thousand rows by twenty columns, looked at far down on the right, with a column made wider. */
const farDown = async (page: Page, url: string) => {
  const desk = workbench(page)
  await page.goto(url)
  await desk.open(plainTable('mille.csv', 1000, 20))
  await desk.wheel(1500, 0)
  await desk.widen('C15', 35)
  await desk.wheel(0, 28 * 885 + 9)
  await (await desk.cell(901, 'C15')).click()
  await page.waitForTimeout(400)
  return desk
}

test('nothing moves when cells are edited far down, nor when that is undone', async ({
  page,
  site,
}) => {
  const desk = await farDown(page, site.url)
  const before = await whereabouts(page)
  expect(before.focused).toBe('901 × 16')
  expect(before.place.row).not.toBe('2')

  await page.keyboard.press('F2')
  await page.keyboard.type(' bis')
  await page.keyboard.press('Enter')
  await expect(await desk.cell(901, 'C15')).toHaveText('r900c15 bis')
  await expect(desk.saved).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => whereabouts(page)).toEqual(before)

  await page.keyboard.press('Control+z')
  await expect(await desk.cell(901, 'C15')).toHaveText('r900c15')
  await expect.poll(() => whereabouts(page)).toEqual(before)
  await page.keyboard.press('Control+y')
  await expect(await desk.cell(901, 'C15')).toHaveText('r900c15 bis')
  await expect.poll(() => whereabouts(page)).toEqual(before)
})

test('nothing moves under a step, its form, a rename, a filter for viewing, and going back', async ({
  page,
  site,
}) => {
  const desk = await farDown(page, site.url)
  const before = await whereabouts(page)
  const step = async (menu: string, title: string, effect: string | RegExp) => {
    await page.getByRole('button', { name: menu, exact: true }).click()
    await page.getByRole('menuitem', { name: title, exact: true }).click()
    const form = desk.form(title)
    await expect(form.getByRole('region', { name: 'Aperçu' })).toContainText(effect)
    return form
  }

  // A form opens in the panel, shows its preview, and leaves the table where it was.
  const form = await step('Standardiser', 'Majuscules / minuscules', 'cellules modifiées')
  expect((await whereabouts(page)).place).toEqual(before.place)
  await form.getByRole('button', { name: 'Appliquer', exact: true }).click()
  await expect(await desk.cell(901, 'C15')).toHaveText('R900c15')
  await expect.poll(async () => (await whereabouts(page)).place).toEqual(before.place)

  // Rows go above: the row looked at stays where it is.
  const filter = await step('Nettoyer', 'Garder ou supprimer des lignes', 'condition')
  await filter.getByRole('radio', { name: 'Les supprimer' }).check({ force: true })
  await filter.getByRole('button', { name: /^Colonne/ }).click()
  await page.getByRole('option', { name: 'C1', exact: true }).click()
  await filter.getByRole('combobox', { name: 'Valeur' }).fill('r12')
  // Closes the suggestions, not the form.
  await page.keyboard.press('Escape')
  await expect(filter.getByRole('region', { name: 'Aperçu' })).toContainText('11 lignes supprimées')
  await filter.getByRole('button', { name: 'Appliquer', exact: true }).click()
  await desk.hasRows(989)
  await expect.poll(async () => (await whereabouts(page)).place).toEqual(before.place)

  await desk.renameByMenu('C15', 'Quinze')
  await expect(desk.header('Quinze')).toBeVisible()
  const renamed = (await whereabouts(page)).place
  expect({ ...renamed, widths: renamed.widths.map(([, width]) => width) }).toEqual({
    ...before.place,
    widths: before.place.widths.map(([, width]) => width),
  })

  for (let times = 0; times < 3; times++) {
    await page.keyboard.press('Control+z')
    await page.waitForTimeout(200)
  }
  await desk.hasRows(1000)
  await expect.poll(async () => (await whereabouts(page)).place).toEqual(before.place)
})

test('a row stays where it is under a filter for viewing, edited or not, until asked', async ({
  page,
  site,
}) => {
  const desk = await farDown(page, site.url)
  await (await desk.cell(901, 'C15')).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Afficher seulement les lignes avec ce texte' }).click()
  await expect(page.getByRole('region', { name: 'Affichage' })).toContainText('1 ligne sur 1 000')
  await (await desk.cell(901, 'C15')).click()
  await page.keyboard.type('autre texte')
  await page.keyboard.press('Enter')
  // It no longer passes the filter, and stays in sight all the same.
  await expect(desk.saved).toBeVisible()
  await expect(await desk.cell(901, 'C15')).toHaveText('autre texte')
  const bar = page.getByRole('region', { name: 'Affichage' })
  await bar.getByRole('button', { name: 'Trier et filtrer à nouveau' }).click()
  await expect(bar).toContainText('0 ligne sur 1 000')
  await bar.getByRole('button', { name: 'Effacer' }).click()
  await desk.hasRows(1000)
  await expect(bar).toBeHidden()
})
