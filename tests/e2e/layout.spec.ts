import type { Page } from '@playwright/test'
import { stepDescriptions } from '../../src/steps/descriptions'
import { expect, test } from './support/fixtures'
import { plainTable } from './support/plainTable'
import { workbench } from './support/workbench'

const small = { width: 1280, height: 720 }

/** Words of controls and titles that are cut, or run out of the window. The data of the table may be. */
const cutLabels = (page: Page) =>
  page.evaluate(() => {
    const labels =
      'button, label, legend, h1, h2, h3, [role="menuitem"], [role="option"], [role="radio"]'
    return [...document.querySelectorAll<HTMLElement>(labels)]
      .filter((label) => !label.closest('[role="grid"]') && label.offsetParent !== null)
      .filter((label) => !label.hasAttribute('title'))
      .filter((label) => {
        const { overflowX } = getComputedStyle(label)
        const { left, right } = label.getBoundingClientRect()
        const isCut = overflowX !== 'visible' && label.scrollWidth > label.clientWidth + 1
        return isCut || left < -1 || right > innerWidth + 1
      })
      .map((label) => `${label.tagName} ${label.textContent?.slice(0, 60)}`)
  })

test('at 1280×720 with both sides open, 15 rows and 5 columns are seen', async ({
  page,
  appUrl,
}) => {
  await page.setViewportSize(small)
  const desk = workbench(page)
  await page.goto(appUrl)
  await desk.open(plainTable('essai.csv', 200, 12))
  await expect(desk.steps).toBeVisible()
  await expect(page.getByRole('complementary')).toHaveCount(2)
  const seen = await desk.grid.evaluate((grid) => {
    const area = grid.getBoundingClientRect()
    const panel = [...document.querySelectorAll('aside, [role="complementary"]')]
      .map((side) => side.getBoundingClientRect().left)
      .filter((left) => left > area.left)
    const right = Math.min(area.right, ...panel)
    const status = document.querySelector('footer')?.getBoundingClientRect().top ?? innerHeight
    const boxes = (role: string) =>
      [...grid.querySelectorAll(`[role="${role}"]`)].map((each) => each.getBoundingClientRect())
    const rows = boxes('row').filter(({ top, bottom }) => top >= area.top && bottom <= status)
    const heads = boxes('columnheader').filter((box) => box.width > 0 && box.right <= right)
    return { rows: new Set(rows.map(({ top }) => top)).size - 1, columns: heads.length - 1 }
  })
  expect(seen.rows).toBeGreaterThanOrEqual(15)
  expect(seen.columns).toBeGreaterThanOrEqual(5)
})

test('Home has at most 12 controls with no project, one more per project', async ({
  page,
  appUrl,
}) => {
  await page.setViewportSize(small)
  await page.goto(appUrl)
  const controls = page.locator(
    'button:visible, a[href]:visible, select:visible, input:visible, [role="button"]:visible',
  )
  await expect(page.getByRole('button', { name: /exemple/i })).toBeVisible()
  expect(await controls.count()).toBeLessThanOrEqual(12)
})

test('no French label is cut', async ({ page, appUrl }) => {
  test.setTimeout(120_000)
  await page.setViewportSize(small)
  await page.goto(appUrl)
  await expect(page.getByRole('button', { name: /exemple/i })).toBeVisible()
  expect(await cutLabels(page), 'Home').toEqual([])

  await page.getByRole('button', { name: /exemple/i }).click()
  await expect(page.getByRole('grid').getByRole('gridcell').nth(5)).toBeVisible()
  expect(await cutLabels(page), 'the workspace').toEqual([])

  for (const { menus, messages } of stepDescriptions) {
    if (menus.menu === 'none') continue
    const { title } = messages.fr
    await page.keyboard.press('Control+k')
    await page.keyboard.type(title)
    await page.getByRole('option', { name: title }).first().click()
    const form = page.getByRole('region', { name: title, exact: true })
    await expect(form).toBeVisible()
    expect(await cutLabels(page), title).toEqual([])
    await form.getByRole('button', { name: 'Fermer sans appliquer' }).click()
    await expect(form).toBeHidden()
  }
})
