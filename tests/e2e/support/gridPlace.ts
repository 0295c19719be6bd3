import type { Locator, Page } from '@playwright/test'

/** Where the eyes are: the first row seen and how much of it is hidden, how far right, the widths. */
export interface GridPlace {
  readonly row: string
  readonly offset: number
  readonly left: number
  readonly widths: readonly (readonly [string, number])[]
}

/** Reads the place from what is drawn. */
export const readPlace = (grid: Locator): Promise<GridPlace> =>
  grid.evaluate((element) => {
    const headers = [...element.querySelectorAll('[role="columnheader"]')]
    const below = Math.max(...headers.map((header) => header.getBoundingClientRect().bottom))
    const rows = [...element.querySelectorAll('[role="row"]')]
      .filter((row) => row.querySelector('[role="gridcell"]'))
      .map((row) => ({ row, box: row.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > below + 0.5)
      .sort((a, b) => a.box.top - b.box.top)
    const first = rows[0]
    const cells = [...(first?.row.querySelectorAll('[role="gridcell"]') ?? [])]
    const number = cells.find((cell) => cell.getAttribute('aria-colindex') === '1')
    return {
      row: number?.textContent ?? '',
      offset: first ? Math.round(below - first.box.top) : 0,
      left: Math.round(element.scrollLeft),
      widths: headers
        .map((header) => ({
          at: Number(header.getAttribute('aria-colindex')),
          name: header.querySelector('button')?.getAttribute('aria-label') ?? '',
          width: Math.round(header.getBoundingClientRect().width),
        }))
        .sort((a, b) => a.at - b.at)
        .map(({ name, width }) => [name, width] as const),
    }
  })

/** Turns the wheel over the grid. */
export const wheelOver = async (page: Page, grid: Locator, right: number, down: number) => {
  await grid.hover({ position: { x: 200, y: 200 } })
  await page.mouse.wheel(right, down)
  // The wheel glides: what follows must find it at rest.
  let last = ''
  for (;;) {
    const now = JSON.stringify(await grid.evaluate((at) => [at.scrollTop, at.scrollLeft]))
    if (now === last) return
    last = now
    await page.waitForTimeout(120)
  }
}

/** Drags the right edge of a header. */
export const dragEdge = async (page: Page, header: Locator, by: number) => {
  const box = await header.boundingBox()
  if (!box) throw new Error('The header is not in sight.')
  const x = box.x + box.width - 2
  const y = box.y + box.height / 2
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by / 2, y, { steps: 4 })
  await page.mouse.move(x + by, y, { steps: 4 })
  await page.mouse.up()
}
