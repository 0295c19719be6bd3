import type { Page } from '@playwright/test'
import { expect, test } from '../e2e/support/fixtures'
import { plainTable } from '../e2e/support/plainTable'
import { workbench } from '../e2e/support/workbench'

const rounds = Number(process.env.ETABLI_FREEZES ?? 8)

const setLife = async (page: Page, state: 'frozen' | 'active') => {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setWebLifecycleState', { state })
  await session.detach()
}

const sentence = 'Ce projet est maintenant modifié dans un autre onglet.'

test('a window that slept while another one wrote loses nothing and overwrites nothing', async ({
  page,
  context,
  site,
}) => {
  test.setTimeout(600_000)
  const sleeper = workbench(page)
  await page.goto(site.url)
  await sleeper.open(plainTable('a.csv', 40, 4))
  const address = page.url()
  const kept: (readonly [number, string])[] = []

  for (let round = 0; round < rounds; round++) {
    const row = 2 + 3 * round
    const isHalfTyped = round % 2 === 0
    await sleeper.type(row, 'C1', `avant ${round}`)
    await expect(sleeper.saved).toBeVisible()
    kept.push([row, `avant ${round}`])

    // It falls asleep, half of the time in the middle of a word.
    if (isHalfTyped) {
      await (await sleeper.cell(row + 1, 'C1')).click()
      await page.keyboard.type(`en dormant ${round}`)
    }
    await setLife(page, 'frozen')

    const other = workbench(await context.newPage())
    await other.page.goto(address)
    await other.isReady()
    for (const [at, text] of kept) await expect(await other.cell(at, 'C1')).toHaveText(text)
    await other.type(row + 2, 'C1', `ailleurs ${round}`)
    await expect(other.saved).toBeVisible()
    kept.push([row + 2, `ailleurs ${round}`])

    await setLife(page, 'active')
    await page.bringToFront()
    if (isHalfTyped) await page.keyboard.press('Enter')
    await expect(page.getByRole('main').getByText(sentence)).toBeVisible()

    // What the one that was awake wrote stands, whoever looks.
    await other.page.reload()
    await other.isReady()
    for (const [at, text] of kept) await expect(await other.cell(at, 'C1')).toHaveText(text)
    await other.page.close()

    await page.getByRole('button', { name: 'Modifier ici' }).click()
    await expect(page.getByRole('main').getByText(sentence)).toBeHidden()
    for (const [at, text] of kept) await expect(await sleeper.cell(at, 'C1')).toHaveText(text)
    await expect(await sleeper.cell(row + 1, 'C1')).toHaveText(`r${row}c1`)
  }
  console.log(`${rounds} times asleep, ${kept.length} changes shown as saved, all there`)
})
