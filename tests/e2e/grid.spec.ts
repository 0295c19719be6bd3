import type { Locator, Page } from '@playwright/test'
import { dragHeader } from './support/acts'
import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'
import { plainTable } from './support/plainTable'
import { workbench } from './support/workbench'

const start = async (page: Page, url: string, rows = 2000, columns = 8) => {
  const desk = workbench(page)
  await page.goto(url)
  await desk.open(plainTable('essai.csv', rows, columns))
  return desk
}

/** Row number in the file and column of the focused cell. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement
    if (cell?.getAttribute('role') !== 'gridcell') return null
    const row = cell.closest('[role="row"]')?.getAttribute('aria-rowindex')
    return { row: Number(row), column: Number(cell.getAttribute('aria-colindex')) }
  })

test('a cell is edited as in a spreadsheet', async ({ page, appUrl }) => {
  const desk = await start(page, appUrl)
  const cell = (record: number, column: string) => desk.cell(record, column)

  await (await cell(3, 'C2')).click()
  await page.keyboard.type('tapé')
  await page.keyboard.press('Enter')
  await expect(await cell(3, 'C2')).toHaveText('tapé')
  expect(await focused(page)).toEqual({ row: 4, column: 3 })

  await page.keyboard.press('F2')
  await page.keyboard.type(' bis')
  await page.keyboard.press('Tab')
  await expect(await cell(4, 'C2')).toHaveText('r3c2 bis')
  expect(await focused(page)).toEqual({ row: 4, column: 4 })

  await page.keyboard.type('abandonné')
  await page.keyboard.press('Escape')
  await expect(await cell(4, 'C3')).toHaveText('r3c3')
  await page.keyboard.press('Delete')
  await expect(await cell(4, 'C3')).toHaveText('')

  await page.keyboard.press('F2')
  await page.keyboard.type('une')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.type('deux')
  await page.keyboard.press('Shift+Tab')
  await expect(await cell(4, 'C3')).toHaveText('une ⏎ deux')
  expect(await focused(page)).toEqual({ row: 4, column: 3 })

  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('plus haut')
  await page.keyboard.press('Shift+Enter')
  await expect(await cell(3, 'C2')).toHaveText('plus haut')
  expect(await focused(page)).toEqual({ row: 2, column: 3 })
})

test('the keys of a spreadsheet move over the whole table', async ({ page, appUrl }) => {
  const desk = await start(page, appUrl, 2000, 30)
  await (await desk.cell(5, 'C3')).click()
  const last = { row: 2001, column: 31 }
  for (const [key, place] of [
    ['End', { row: 5, column: 31 }],
    ['Home', { row: 5, column: 2 }],
    ['Control+End', last],
    ['Control+ArrowUp', { row: 2, column: 31 }],
    ['Control+ArrowLeft', { row: 2, column: 2 }],
    ['Control+ArrowDown', { row: 2001, column: 2 }],
    ['Control+Home', { row: 2, column: 2 }],
    ['ArrowRight', { row: 2, column: 3 }],
    ['ArrowDown', { row: 3, column: 3 }],
    ['Shift+Tab', { row: 3, column: 2 }],
  ] as const) {
    await page.keyboard.press(key)
    await expect.poll(() => focused(page), { message: `after ${key}` }).toEqual(place)
  }
  await expect(desk.grid).toHaveAttribute('aria-rowcount', '2001')
  await expect(desk.grid).toHaveAttribute('aria-colcount', '31')

  await page.keyboard.press('PageDown')
  await expect.poll(async () => (await focused(page))?.row ?? 0).toBeGreaterThan(12)
  const place = await focused(page)
  await page.keyboard.press('F6')
  expect(await focused(page)).toBeNull()
  for (let regions = 0; regions < 8 && !(await focused(page)); regions++) {
    await page.keyboard.press('F6')
  }
  expect(await focused(page)).toEqual(place)
})

test('after changes elsewhere the place, the focus and the selection are where they were', async ({
  page,
  appUrl,
}) => {
  const desk = await start(page, appUrl)
  await desk.wheel(0, 20_013)
  const before = await desk.place()
  const record = Number(before.row) + 6
  await (await desk.cell(record, 'C4')).click()
  await desk.rowNumber(record + 1).click()
  await desk.rowNumber(record + 3).click({ modifiers: ['Shift'] })
  await desk.rowNumber(record + 5).click({ modifiers: ['Control'] })
  await expect(desk.status).toContainText('4 lignes sélectionnées')

  await page.keyboard.press('Delete')
  await desk.hasRows(1996)
  await expect.poll(() => desk.place()).toEqual(before)
  expect(await focused(page)).toMatchObject({ row: record, column: 5 })

  await page.keyboard.press('Control+z')
  await desk.hasRows(2000)
  await expect.poll(() => desk.place()).toEqual(before)
})

/** Watches frame by frame: the texts a cell had in turn, and the frames where a row in sight was blank. */
const watchFrames = async (grid: Locator, cell: Locator) =>
  cell.evaluateHandle(
    (watched, table) => {
      const texts: string[] = []
      let blank = 0
      let frames = 0
      let isOn = true
      const isInSight = (number: Element) => {
        const edge = table?.getBoundingClientRect()
        const box = number.getBoundingClientRect()
        return edge !== undefined && box.top > edge.top + 60 && box.bottom < edge.bottom - 20
      }
      const look = () => {
        if (!isOn) return
        frames++
        const text = watched.textContent ?? ''
        const isTyped = watched.querySelector('textarea') !== null
        if (!isTyped && texts.at(-1) !== text) texts.push(text)
        const numbers = [...(table?.querySelectorAll('[role="gridcell"][aria-colindex="1"]') ?? [])]
          .filter(isInSight)
          .map((number) => number.textContent)
        if (numbers.length < 10 || numbers.includes('')) blank++
        requestAnimationFrame(look)
      }
      look()
      return {
        stop: () => {
          isOn = false
          return { texts, blank, isWatched: frames > 5 && watched.isConnected }
        },
      }
    },
    await grid.elementHandle(),
  )

test('nothing flickers: what is typed never goes back, no row is blank when a table follows another', async ({
  page,
  appUrl,
}) => {
  const desk = await start(page, appUrl, 50_000, 8)
  await desk.wheel(0, 60_007)
  const record = Number((await desk.place()).row) + 5
  const cell = await desk.cell(record, 'C2')
  await cell.click()
  const frames = await watchFrames(desk.grid, cell)
  for (const text of ['un', 'deux', 'trois']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
  }
  await expect(desk.saved).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(cell).toHaveText('deux')
  const { texts, blank, isWatched } = await frames.evaluate((watch) => watch.stop())
  expect(isWatched).toBe(true)
  expect(texts).toEqual([`r${record - 1}c2`, 'un', 'deux', 'trois', 'deux'])
  expect(blank).toBe(0)
})

test('headers select, rename, move and fit columns', async ({ page, appUrl }) => {
  const desk = await start(page, appUrl, 300, 6)
  await desk.header('C2').click()
  await desk.header('C4').click({ modifiers: ['Shift'] })
  await expect(desk.status).toContainText('3 colonnes sélectionnées')
  await desk.header('C3').click({ modifiers: ['Control'] })
  await expect(desk.status).toContainText('2 colonnes sélectionnées')
  await expect(desk.header('C3')).toHaveAttribute('aria-selected', 'false')

  await desk.header('C1').focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('Nom')
  await page.keyboard.press('Enter')
  await expect(desk.header('Nom')).toBeFocused()
  await desk.header('Nom').dblclick()
  await page.keyboard.type('Jamais')
  await page.keyboard.press('Escape')
  await expect(desk.header('Nom')).toBeFocused()

  await desk.header('C6').click()
  await dragHeader(page, desk.header('C6'), desk.header('Nom'))
  await expect
    .poll(async () => (await desk.seen()).columns)
    .toEqual(['Nom', 'C6', 'C2', 'C3', 'C4', 'C5'])
  await expect.poll(() => desk.stepNames()).toHaveLength(2)
  await page.keyboard.press('Control+z')
  await expect
    .poll(async () => (await desk.seen()).columns)
    .toEqual(['Nom', 'C2', 'C3', 'C4', 'C5', 'C6'])
})

test('the menu of a column opens by keys and sorts, filters and pins what is shown', async ({
  page,
  appUrl,
}) => {
  const desk = await start(page, appUrl, 300, 6)
  const bar = page.getByRole('region', { name: 'Affichage' })
  const choose = async (column: string, ...path: string[]) => {
    await desk.header(column).focus()
    await page.keyboard.press('Alt+ArrowDown')
    for (const entry of path) {
      const item = page.getByRole('menuitem', { name: entry, exact: true })
      await item.focus()
      await page.keyboard.press('Enter')
    }
  }
  await choose('C1', 'Afficher en ordre décroissant')
  await expect(bar).toContainText('trié par C1')
  await expect(desk.header('C1')).toHaveAttribute('aria-sort', 'descending')
  await expectAccessible(page, 'a sorted view')

  await choose('C2', 'Filtrer l’affichage', 'Selon le contenu…')
  await expect(page.getByRole('textbox', { name: 'Valeur' })).toBeFocused()
  await page.keyboard.type('r29')
  await page.keyboard.press('Enter')
  await expect(bar).toContainText('11 lignes sur 300')
  await expect(desk.status).toContainText('11 lignes sur 300')
  await page.getByRole('button', { name: 'Effacer', exact: true }).click()
  await expect(bar).toBeHidden()

  await choose('C5', 'Figer à gauche')
  await expect
    .poll(async () => (await desk.seen()).columns)
    .toEqual(['C5', 'C1', 'C2', 'C3', 'C4', 'C6'])
  await choose('C3', 'Masquer à l’affichage')
  await expect(bar).toContainText('1 colonne masquée')
  // A view is no change of the table: there is nothing to undo.
  await expect(desk.undo).toBeDisabled()
})

test('the cell bar shows what cannot be seen, edits, and tells the history', async ({
  page,
  appUrl,
}) => {
  const desk = workbench(page)
  const text = 'nom;note\nA;"12\u00a0places\u200b "\nB;x\n'
  await page.goto(appUrl)
  await desk.open({ name: 'essai.csv', buffer: Buffer.from(text) })
  const bar = page.getByRole('region', { name: 'Cellule choisie' })
  await (await desk.cell(2, 'note')).click()
  // A click beside the rows leaves the focus where it is.
  await desk.grid.click({ position: { x: 300, y: 300 } })
  expect(await focused(page)).toEqual({ row: 2, column: 3 })
  for (const name of ['espace insécable', 'caractère sans largeur', 'espace à la fin']) {
    await expect(bar).toContainText(name)
  }
  await bar.getByRole('button', { name: 'Modifier cette cellule' }).click()
  await bar.getByRole('textbox', { name: 'Texte de la cellule' }).fill('12 places')
  await page.keyboard.press('Enter')
  await expect(await desk.cell(2, 'note')).toHaveText('12 places')
  await expect(bar).toContainText(/\(fichier\).*→.*12 places \(saisi à \d\d:\d\d\)/)
})
