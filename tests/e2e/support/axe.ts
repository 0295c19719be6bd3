import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails with what axe found on the screen as it is (or one part of it), and where; the test goes on. */
export const expectAccessible = async (page: Page, screen: string, part?: string) => {
  const builder = new AxeBuilder({ page }).withTags(rules)
  // What lies over the page has buttons of React Aria around it, outside of any landmark, to close it.
  if ((await page.locator('[data-placement]').count()) > 0) builder.disableRules(['region'])
  const { violations, passes } = await (part ? builder.include(part) : builder).analyze()
  const told = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`,
  )
  expect.soft(told, `what axe found on ${screen}`).toEqual([])
  expect(passes.length, 'rules that looked at something').toBeGreaterThan(5)
}
