import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'
import { everyScreen, type Language, type Look } from './support/screens'

const dressed: readonly (readonly [Language, Look])[] = [
  ['fr', 'light'],
  ['en', 'dark'],
]

for (const [language, theme] of dressed) {
  test(`axe finds nothing on any screen, dialog or menu, in ${language} and ${theme}`, async ({
    page,
    site,
  }) => {
    test.setTimeout(180_000)
    const screens = everyScreen(page, language, theme, (screen) => expectAccessible(page, screen))
    await page.goto(site.url)
    await screens.dress()
    await screens.home()
    await screens.openTable()
    await screens.workspace()
    await screens.applyOne()
    await screens.panels()
    await screens.steps()
    await screens.homeWithProject()
  })

  for (const part of [0, 1, 2]) {
    test(`axe finds nothing on any open step form, in ${language} and ${theme}, ${part + 1} of 3`, async ({
      page,
      site,
    }) => {
      test.setTimeout(180_000)
      const screens = everyScreen(page, language, theme, (screen) =>
        expectAccessible(page, screen, 'aside'),
      )
      await page.goto(site.url)
      await screens.dress()
      await screens.openTable()
      expect(await screens.forms(part, 3)).toBeGreaterThanOrEqual(15)
    })
  }
}

test('the focus is seen wherever Tab leads', async ({ page, site }) => {
  await page.goto(site.url)
  const follow = async (screen: string, stops: number) => {
    /** How the focused element looks, around it and in it; kept on the element to be read again. */
    const look = () =>
      page.evaluate(() => {
        const signature = (element: Element) => {
          const parts = [element, ...element.querySelectorAll('*')].slice(0, 12)
          if (element.parentElement) parts.push(element.parentElement)
          return parts
            .map((part) => {
              const { outline, outlineOffset, boxShadow, borderColor, backgroundColor } =
                getComputedStyle(part)
              return [outline, outlineOffset, boxShadow, borderColor, backgroundColor].join()
            })
            .join('|')
        }
        const before = document.querySelector('[data-looked-at]')
        const left = before && {
          name: before.getAttribute('data-looked-at') ?? '',
          now: signature(before),
        }
        before?.removeAttribute('data-looked-at')
        const active = document.activeElement
        if (!active || active === document.body) return { left, focused: '' }
        const name = `${active.tagName} ${active.getAttribute('aria-label') ?? active.textContent}`
        active.setAttribute('data-looked-at', name.slice(0, 60))
        return { left, focused: signature(active) }
      })
    let last = ''
    let seen = 0
    for (let at = 0; at < stops; at++) {
      await page.keyboard.press('Tab')
      await page.waitForTimeout(120)
      const { left, focused } = await look()
      if (left) {
        expect(left.now, `${left.name} on ${screen} looks the same with the focus`).not.toBe(last)
        seen++
      }
      last = focused
    }
    expect(seen, `stops of Tab on ${screen}`).toBeGreaterThan(stops / 2)
  }
  await follow('Home', 9)
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click()
  await expect(page.getByRole('gridcell').nth(3)).toBeVisible()
  await page.getByRole('button', { name: 'Revenir aux projets' }).focus()
  await follow('the workspace', 22)
})
