import type { Page } from '@playwright/test'
import { bikeParks } from './support/bikeParks'
import { expect, test } from './support/fixtures'
import { everyScreen } from './support/screens'
import { workbench } from './support/workbench'

/** Rows and columns that can be seen whole in the grid. */
const wholeInSight = (page: Page) =>
  page.getByRole('grid').evaluate((grid) => {
    const box = grid.getBoundingClientRect()
    const headers = [...grid.querySelectorAll('[role="columnheader"]')].map((each) => ({
      number: each.getAttribute('aria-colindex'),
      box: each.getBoundingClientRect(),
    }))
    const below = Math.max(...headers.map((each) => each.box.bottom))
    const isWhole = (part: DOMRect) =>
      part.left >= box.left - 1 &&
      part.right <= box.right + 1 &&
      part.bottom <= Math.min(box.bottom, innerHeight) + 1
    const rows = [...grid.querySelectorAll('[role="gridcell"][aria-colindex="1"]')].filter(
      (cell) =>
        cell.getBoundingClientRect().top >= below - 1 && isWhole(cell.getBoundingClientRect()),
    )
    const columns = headers.filter((each) => each.number !== '1' && isWhole(each.box))
    return { rows: rows.length, columns: columns.length }
  })

/** Words that do not fit where they stand: of buttons, menu items, tabs, options, labels, headings. */
const cutWords = (page: Page) =>
  page.evaluate(() => {
    const roles =
      'button, [role^="menuitem"], [role="tab"], [role="option"], [role="radio"], label, legend, h1, h2, h3, summary'
    /** Names of files, projects, columns and cells are the user's: they are cut, with the whole in a title. */
    const isOfTheUser = (element: Element) => element.closest('[title], [role="grid"]') !== null
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return width > 2 && height > 2 && getComputedStyle(element).visibility === 'visible'
    }
    const hasOwnText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    const cut: string[] = []
    for (const control of document.querySelectorAll(roles)) {
      for (const element of [control, ...control.querySelectorAll('*')]) {
        if (!(element instanceof HTMLElement) || !hasOwnText(element)) continue
        if (!isSeen(element) || isOfTheUser(element)) continue
        const { overflowX, overflowY } = getComputedStyle(element)
        const isWide = element.scrollWidth > element.clientWidth && element.clientWidth > 0
        const isHigh = element.scrollHeight > element.clientHeight + 2 && overflowY !== 'visible'
        const range = document.createRange()
        range.selectNodeContents(element)
        const words = range.getBoundingClientRect()
        const room = control.getBoundingClientRect()
        const isOut = words.right > room.right + 1 || words.left < room.left - 1
        const isOffScreen = words.right > innerWidth + 1
        if ((isWide && overflowX !== 'visible') || isHigh || isOut || isOffScreen) {
          cut.push(`${element.textContent?.trim().slice(0, 50)}`)
        }
      }
    }
    return [...new Set(cut)]
  })

test('at 1280 × 720 with both sides open, fifteen rows and five columns are seen whole', async ({
  page,
  site,
}) => {
  const desk = workbench(page)
  const check = async (state: string) => {
    const { rows, columns } = await wholeInSight(page)
    console.log(`${rows} rows and ${columns} columns in sight, ${state}`)
    expect(rows, `rows seen, ${state}`).toBeGreaterThanOrEqual(15)
    expect(columns, `columns seen, ${state}`).toBeGreaterThanOrEqual(5)
  }
  await page.goto(site.url)
  await desk.open({ name: bikeParks.fileName, buffer: bikeParks.bytes })
  await expect(page.getByRole('complementary', { name: 'Étapes' })).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Diagnostic' })).toBeVisible()
  await check('as the file opens')
  await page.getByRole('button', { name: 'Nettoyer', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Supprimer les lignes vides' }).click()
  await expect(desk.form('Supprimer les lignes vides')).toBeVisible()
  await check('with a form')
  await desk.appliesByEnter('Supprimer les lignes vides', 'supprimées')
  await desk.menuButton('Adresse').click()
  await page.getByRole('menuitem', { name: 'Afficher en ordre croissant' }).click()
  await expect(page.getByRole('region', { name: 'Affichage' })).toBeVisible()
  await check('under a sorted view')
})

test('no French label is cut on any screen, menu or dialog', async ({ page, site }) => {
  test.setTimeout(120_000)
  const screens = everyScreen(page, 'fr', 'light', async (screen) => {
    expect.soft(await cutWords(page), `words cut on ${screen}`).toEqual([])
  })
  await page.goto(site.url)
  await screens.dress()
  await screens.home()
  await screens.openTable()
  await screens.workspace()
  await screens.applyOne()
  await screens.panels()
  await screens.steps()
  await screens.homeWithProject()
  const opener = page.getByRole('button', { name: /^Ouvrir un fichier/ })
  await opener.evaluate((button) => (button.style.width = '60px'))
  expect(await cutWords(page), 'words cut on purpose').toHaveLength(1)
})

for (const part of [0, 1]) {
  test(`no French label is cut on any step form, ${part + 1} of 2`, async ({ page, site }) => {
    test.setTimeout(120_000)
    const screens = everyScreen(page, 'fr', 'light', async (screen) => {
      expect.soft(await cutWords(page), `words cut on ${screen}`).toEqual([])
    })
    await page.goto(site.url)
    await screens.dress()
    await screens.openTable()
    expect(await screens.forms(part, 2)).toBeGreaterThanOrEqual(20)
  })
}

test('Home asks little: at most twelve controls, and one menu more per project', async ({
  page,
  site,
}) => {
  const desk = workbench(page)
  const controls = () =>
    page.evaluate(() => {
      const all = 'button, a[href], input:not([type="file"]), select, textarea, [tabindex="0"]'
      return [...document.querySelectorAll(all)].filter((each) => each.getClientRects().length > 0)
        .length
    })
  await page.goto(site.url)
  await expect(page.getByText('Aucun projet pour l’instant')).toBeVisible()
  const alone = await controls()
  console.log(`${alone} controls on Home`)
  expect(alone).toBeLessThanOrEqual(12)
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click()
  await desk.isReady()
  await page.getByRole('button', { name: 'Revenir aux projets' }).click()
  await expect(page.getByRole('listitem')).toHaveCount(1)
  // The name opens the project; its menu holds the rest.
  expect(await controls()).toBe(alone + 2)
})
