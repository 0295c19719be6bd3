import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures'

/** What has the focus, as it is named to a screen reader; empty when nothing has it. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement
    if (!active || active === document.body) return ''
    const label = active.getAttribute('aria-label') ?? active.textContent ?? ''
    return `${active.getAttribute('role') ?? active.tagName.toLowerCase()} ${label.trim().slice(0, 60)}`
  })

/** Keys alone; after each, something on the page must still have the focus. */
export const keyboard = (page: Page) => {
  const hasFocus = (after: string) =>
    expect
      .poll(() => focusedName(page), {
        message: `something is focused after ${after}`,
        timeout: 10_000,
      })
      .not.toBe('')

  const isFocused = async (target: Locator) =>
    (await target.count()) > 0 &&
    (await target.first().evaluate((element) => element === document.activeElement))

  /** The last keys, each with what had the focus after it. */
  const trail: string[] = []
  const pressOne = async (key: string) => {
    await page.keyboard.press(key)
    await hasFocus(key)
    trail.push(`${key} → ${await focusedName(page)}`)
  }

  return {
    hasFocus,
    press: async (...keys: string[]) => {
      for (const key of keys) await pressOne(key)
    },
    /** Presses a key until something has the focus. */
    until: async (key: string, target: Locator, most = 60) => {
      for (let times = 0; times < most; times++) {
        if (await isFocused(target)) return
        await pressOne(key)
      }
      const led = trail.slice(-most - 4).join('\n')
      throw new Error(`${most} times ${key} did not lead to ${target.toString()}:\n${led}`)
    },
    type: async (text: string) => {
      await page.keyboard.type(text)
      await hasFocus(text)
    },
  }
}
