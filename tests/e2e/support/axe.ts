import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails with what axe found on the screen as it is, and where. */
export const expectAccessible = async (page: Page, screen: string) => {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(rules).analyze()
  const told = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`,
  )
  expect(told, `what axe found on ${screen}`).toEqual([])
  expect(passes.length, 'rules that looked at something').toBeGreaterThan(5)
}
