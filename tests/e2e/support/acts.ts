import type { Locator, Page } from '@playwright/test'
import type { GivenFile, Workbench } from './workbench'

type Modifier = 'Control' | 'Shift'

/** What a user does, counted: clicks, keys that commit, drops. Typing a text and pointing are free. */
export const countedActs = (desk: Workbench) => {
  const { page } = desk
  let count = 0
  const counted = <T>(act: () => Promise<T>): Promise<T> => {
    count++
    return act()
  }
  return {
    count: () => count,
    click: (target: Locator, modifiers: Modifier[] = []) =>
      counted(() => target.click({ modifiers })),
    doubleClick: (target: Locator) => counted(() => target.dblclick()),
    press: (key: string) => counted(() => page.keyboard.press(key)),
    /** The button, then the file in the window of the system: two acts. */
    openFile: (file: GivenFile) => {
      count++
      return counted(() => desk.chooseFile(desk.openButton, file))
    },
    /** The same from a button of the project. */
    addFile: (button: Locator, file: GivenFile) => {
      count++
      return counted(() => desk.chooseFile(button, file))
    },
    drag: (from: Locator, to: Locator) => counted(() => dragHeader(page, from, to)),
  }
}

/** Takes a header by its name and lets it go over the right half of another. */
export const dragHeader = async (page: Page, from: Locator, to: Locator) => {
  const start = await from.boundingBox()
  const end = await to.boundingBox()
  const grid = await page.getByRole('grid').boundingBox()
  const isSeen = (x: number) => grid !== null && x > grid.x && x < grid.x + grid.width
  if (!start || !end || !isSeen(start.x + 30) || !isSeen(end.x + end.width * 0.75))
    throw new Error('A header is not in sight.')
  const y = start.y + 14
  await page.mouse.move(start.x + 30, y)
  await page.mouse.down()
  await page.mouse.move(start.x + 45, y, { steps: 3 })
  await page.mouse.move(end.x + end.width * 0.7, y, { steps: 12 })
  await page.mouse.move(end.x + end.width * 0.75, y, { steps: 2 })
  await page.mouse.up()
}
