import { bikeParks, cleanBikeParks } from './support/bikeParks'
import { expect, test } from './support/fixtures'
import { focusedName, keyboard } from './support/keyboard'
import { plainTable } from './support/plainTable'
import { workbench } from './support/workbench'

const { rowCount, keptCount } = bikeParks

test('the whole main job is done by keys alone, and the focus is never lost', async ({
  page,
  site,
}) => {
  test.setTimeout(120_000)
  const desk = workbench(page)
  const keys = keyboard(page)
  const step = async (words: string, title: string) => {
    await keys.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Tout trouver' })).toBeVisible()
    await keys.type(words)
    await expect(page.getByRole('option').first()).toHaveAccessibleName(new RegExp(`^${title}`))
    await keys.press('Enter')
    const form = desk.form(title)
    await expect(form.getByRole('region', { name: 'Aperçu' })).toContainText(
      /supprimées|modifiées|déplacées/,
    )
    await keys.press('Enter')
    await expect(form).toBeHidden()
    await keys.hasFocus(title)
  }
  /** From anywhere to the header of a column, by F6 and the arrows. */
  const toHeader = async (column: string) => {
    await page.keyboard.press('Escape')
    for (let times = 0; times < 8 && !(await desk.isFocusInGrid()); times++) await keys.press('F6')
    // From a header as from a cell.
    await keys.press('ArrowDown', 'Control+Home', 'ArrowUp')
    await keys.until('ArrowRight', desk.header(column), 12)
  }

  await page.goto(site.url)
  // Asked for well before the key: the browser is told of it a moment later.
  const chooser = page.waitForEvent('filechooser')
  await keys.until('Tab', desk.openButton)
  await page.keyboard.press('Enter')
  const file = { name: bikeParks.fileName, mimeType: 'text/csv', buffer: bikeParks.bytes }
  await (await chooser).setFiles(file)
  await desk.isReady()
  await keys.hasFocus('opening a file')

  await step('colonnes vides', 'Supprimer les colonnes vides')
  await step('espaces inutiles', 'Supprimer les espaces inutiles')
  await step('doublons', 'Supprimer les doublons')

  await toHeader('Nb de places')
  await keys.press('Enter', 'ArrowRight', 'Control+Enter')
  await step('lignes vides', 'Supprimer les lignes vides')
  await desk.hasRows(keptCount + 1)

  await toHeader('Nom')
  await keys.press('ArrowDown', 'Control+End', 'Shift+Space', 'Delete')
  await desk.hasRows(keptCount)
  await keys.hasFocus('deleting a row')

  const ofColumn = async (column: string, title: string) => {
    await toHeader(column)
    await keys.press('Alt+ArrowDown')
    await expect(page.getByRole('menu', { name: `Menu de la colonne ${column}` })).toBeVisible()
    await keys.type('Nett')
    await keys.press('ArrowRight')
    await keys.until('ArrowDown', page.getByRole('menuitem', { name: title, exact: true }))
    await keys.press('Enter')
    const form = desk.form(title)
    await expect(form.getByRole('region', { name: 'Aperçu' })).toContainText('cellules modifiées')
    await keys.press('Enter')
    await expect(form).toBeHidden()
    await keys.hasFocus(title)
  }
  await ofColumn('Surface (m²)', 'Convertir en nombre')
  await ofColumn('Mise en service', 'Convertir en date')

  await toHeader('Nom')
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'Nom de la colonne Nom' })).toBeFocused()
  await keys.type('nom')
  await keys.press('Enter')
  await expect(desk.header('nom')).toBeVisible()

  await toHeader('Surface (m²)')
  await keys.press('Shift+ArrowLeft')
  await expect
    .poll(async () => (await desk.seen()).columns.join(' · '))
    .toContain('Nb de places · Surface (m²) · Zone tarifaire')
  await keys.hasFocus('moving a column')

  await page.keyboard.press('Control+z')
  await expect
    .poll(async () => (await desk.seen()).columns.join(' · '))
    .toContain('Nb de places · Zone tarifaire · Surface (m²)')
  await page.keyboard.press('Control+y')
  await expect
    .poll(async () => (await desk.seen()).columns.join(' · '))
    .toContain('Nb de places · Surface (m²) · Zone tarifaire')
  await keys.hasFocus('redoing')

  await keys.press('Control+k')
  await keys.type('exporter')
  await keys.press('Enter')
  await expect(page.getByRole('radio', { name: /^Pour publier/ })).toBeChecked()
  await keys.until('Tab', desk.panel.getByRole('button', { name: 'Exporter', exact: true }))
  const published = await desk.download(() => page.keyboard.press('Enter'))
  await keys.hasFocus('exporting')
  expect(published.bytes.toString()).toBe(cleanBikeParks().toString())
  expect(rowCount).toBeGreaterThan(keptCount)
})

test('F6 goes round the regions and comes back to where one was', async ({ page, site }) => {
  const desk = workbench(page)
  const keys = keyboard(page)
  await page.goto(site.url)
  await desk.open(plainTable('a.csv', 50, 6))
  await (await desk.cell(4, 'C3')).click()
  const regionOf = () =>
    page.evaluate(
      () => document.activeElement?.closest('[aria-label], [aria-labelledby]')?.tagName ?? '',
    )
  const round: string[] = []
  for (let times = 0; times < 6; times++) {
    await keys.press('F6')
    round.push(await regionOf())
  }
  expect(
    new Set(round).size,
    `the regions gone through: ${round.join(', ')}`,
  ).toBeGreaterThanOrEqual(4)
  expect(await focusedName(page)).toContain('r3c3')
  await keys.press('Shift+F6', 'F6')
  expect(await focusedName(page)).toContain('r3c3')
})

test('cells are edited as in a spreadsheet', async ({ page, site }) => {
  const desk = workbench(page)
  const keys = keyboard(page)
  await page.goto(site.url)
  await desk.open(plainTable('a.csv', 20, 5))
  const text = async (record: number, column: string) =>
    (await desk.cell(record, column)).innerText()
  const shows = (record: number, column: string, expected: string) =>
    expect
      .poll(() => text(record, column), { message: `${column} in row ${record}` })
      .toBe(expected)

  await (await desk.cell(2, 'C1')).click()
  await keys.type('tapé')
  await keys.press('Enter')
  await shows(2, 'C1', 'tapé')
  expect(await focusedName(page)).toContain('r2c1')

  await keys.press('F2')
  await keys.type(' et ajouté')
  await keys.press('Tab')
  await shows(3, 'C1', 'r2c1 et ajouté')
  expect(await focusedName(page)).toContain('r2c2')

  await keys.press('F2')
  await keys.type('!')
  await keys.press('Escape')
  await shows(3, 'C2', 'r2c2')
  expect(await focusedName(page)).toContain('r2c2')

  await keys.press('Delete')
  await shows(3, 'C2', '')
  await keys.press('ArrowDown')
  expect(await focusedName(page)).toContain('r3c2')
  await keys.press('Backspace')
  await keys.type('remplacé')
  await keys.press('Shift+Tab')
  await shows(4, 'C2', 'remplacé')
  expect(await focusedName(page)).toContain('r3c1')

  for (const [record, column, before] of [
    [4, 'C2', 'r3c2'],
    [3, 'C2', 'r2c2'],
    [3, 'C1', 'r2c1'],
    [2, 'C1', 'r1c1'],
  ] as const) {
    await page.keyboard.press('Control+z')
    await shows(record, column, before)
  }
  await expect(desk.undo).toBeDisabled()
  for (let times = 0; times < 4; times++) await page.keyboard.press('Control+y')
  await shows(4, 'C2', 'remplacé')
  await shows(2, 'C1', 'tapé')

  // In a field, Ctrl+Z takes back what is typed there, not the work.
  await (await desk.cell(6, 'C1')).click()
  await keys.press('F2')
  await keys.type('xyz')
  await keys.press('Control+z', 'Escape')
  await shows(6, 'C1', 'r5c1')
  await shows(4, 'C2', 'remplacé')
})

test('no letter is lost by who types fast on a slow machine', async ({ page, site }) => {
  const desk = workbench(page)
  await page.goto(site.url)
  await desk.open(plainTable('a.csv', 200, 12))
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  await (await desk.cell(2, 'C1')).click()
  const words = ['premier', 'second', 'suivant', 'encore un', 'dernier']
  for (const word of words) {
    for (const letter of word) await page.keyboard.press(letter, { delay: 0 })
    await page.keyboard.press('Enter')
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  for (const [at, word] of words.entries())
    await expect(await desk.cell(2 + at, 'C1')).toHaveText(word)
  await expect(desk.saved).toBeVisible()
  await page.reload()
  await desk.isReady()
  for (const [at, word] of words.entries())
    await expect(await desk.cell(2 + at, 'C1')).toHaveText(word)
})
