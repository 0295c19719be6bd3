import { expect, test } from './support/fixtures'
import { workbench } from './support/workbench'

const columns = Array.from({ length: 14 }, (_, at) => `Colonne ${at + 1}`)
const row = columns.map((_, at) => `texte ${at}`)
const file = {
  name: 'large.csv',
  buffer: Buffer.from(
    [columns, ...Array.from({ length: 30 }, () => row)].map((cells) => cells.join(';')).join('\n'),
  ),
}

test('the wheel turned past the edges of the table never leaves the page', async ({
  page,
  site,
}) => {
  const desk = workbench(page)
  // Somewhere to go back to, which a browser does on such a turn of the wheel.
  await page.goto('about:blank')
  await page.goto(site.url)
  await desk.open(file)
  await desk.wheel(1500, 0)
  for (const right of [-20_000, -20_000, -20_000, 20_000, 20_000]) {
    await desk.wheel(right, 0)
    await page.waitForTimeout(300)
  }
  await expect(desk.header('Colonne 14')).toBeVisible()
  await desk.wheel(-20_000, 0)
  await expect(await desk.cell(2, 'Colonne 1')).toHaveText('texte 0')
})
