import type { Page } from '@playwright/test'
import { stepDescriptions } from '../../src/steps/descriptions'
import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'
import { plainTable } from './support/plainTable'
import { workbench } from './support/workbench'

type Language = 'fr' | 'en'

const choose = (page: Page, language: Language, theme: 'light' | 'dark') =>
  page.addInitScript(
    (kept) => localStorage.setItem('etabli-preferences', kept),
    JSON.stringify({ language, theme }),
  )

const words = {
  fr: {
    example: /exemple/i,
    find: /^Tout trouver/,
    export: /^Exporter/,
    help: /^Aide/,
    modify: 'Modifier',
    close: 'Fermer sans appliquer',
  },
  en: {
    example: /example/i,
    find: /^Find anything/,
    export: /^Export/,
    help: /^Help/,
    modify: 'Change',
    close: 'Close without applying',
  },
} as const

for (const [language, theme] of [
  ['fr', 'light'],
  ['en', 'dark'],
] as const) {
  test(`axe finds nothing on any screen (${language}, ${theme})`, async ({ page, appUrl }) => {
    test.setTimeout(180_000)
    const say = words[language]
    await choose(page, language, theme)
    await page.goto(appUrl)
    await expect(page.getByRole('button', { name: say.example })).toBeVisible()
    await expectAccessible(page, 'Home')

    await page.getByRole('button', { name: say.example }).click()
    await expect(page.getByRole('grid').getByRole('gridcell').nth(5)).toBeVisible()
    await expectAccessible(page, 'the workspace')

    await page.getByRole('button', { name: say.modify, exact: true }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, 'the opening')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()

    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, 'the palette')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()

    await page.getByRole('button', { name: say.help }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, 'the help')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()

    await page.getByRole('button', { name: say.export }).first().click()
    await page.getByRole('menuitem').first().click()
    await expect(page.getByRole('radio').first()).toBeVisible()
    await expectAccessible(page, 'the export')
    await page.keyboard.press('Escape')
  })
}

for (const language of ['fr', 'en'] as const) {
  test(`axe finds nothing on the form of any step (${language})`, async ({ page, appUrl }) => {
    test.setTimeout(240_000)
    await choose(page, language, language === 'fr' ? 'dark' : 'light')
    await page.goto(appUrl)
    await page.getByRole('button', { name: words[language].example }).click()
    await expect(page.getByRole('grid').getByRole('gridcell').nth(5)).toBeVisible()
    const offered = stepDescriptions.filter(({ menus }) => menus.menu !== 'none')
    expect(offered.length).toBeGreaterThan(15)
    for (const { messages } of offered) {
      const { title } = messages[language]
      await page.keyboard.press('Control+k')
      await page.keyboard.type(title)
      await page.getByRole('option', { name: title }).first().click()
      const form = page.getByRole('region', { name: title, exact: true })
      await expect(form).toBeVisible()
      await expectAccessible(page, `the form of ${title}`)
      await form.getByRole('button', { name: words[language].close }).click()
      await expect(form).toBeHidden()
    }
  })
}

test('the focus is seen wherever it goes, and never lost', async ({ page, appUrl }) => {
  const desk = workbench(page)
  await page.goto(appUrl)
  await desk.open(plainTable('essai.csv', 50, 5))
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const at = document.activeElement
      if (!at || at === document.body) return 'lost'
      const parts = [at, ...at.querySelectorAll('*'), at.parentElement ?? at]
      const hasMark = parts.some((part) => {
        const style = getComputedStyle(part)
        const hasOutline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
        return hasOutline || style.boxShadow !== 'none' || parseFloat(style.borderTopWidth) > 1
      })
      return hasMark || at.getAttribute('role') === 'gridcell'
        ? 'seen'
        : `no mark on ${at.outerHTML.slice(0, 120)}`
    })
    expect(seen).toBe('seen')
  }
})
