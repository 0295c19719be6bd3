import { expect, test } from './support/fixtures'
import { workbench } from './support/workbench'

/** Twenty columns, the last ones far out of sight: a place to split, and a category to group by. */
const file = {
  name: 'subventions.csv',
  buffer: Buffer.from(
    [
      ['Sorte', ...Array.from({ length: 17 }, (_, at) => `C${at + 1}`), 'Lieu'].join(';'),
      ...Array.from({ length: 60 }, (_, row) =>
        [
          row % 3 === 0 ? 'sport' : 'culture',
          ...Array.from({ length: 17 }, (_, at) => `r${row}c${at + 1}`),
          `${row} rue de la Gare, Creil`,
        ].join(';'),
      ),
    ].join('\n'),
  ),
}

test('a preview shows the rows it makes, brings the columns it makes into sight and gives the place back', async ({
  page,
  site,
}) => {
  const desk = workbench(page)
  await page.goto(site.url)
  await desk.open(file)
  const open = async (menu: string, title: string) => {
    await page.getByRole('button', { name: menu, exact: true }).click()
    await page.getByRole('menuitem', { name: title, exact: true }).click()
    return desk.form(title)
  }
  const choose = async (field: RegExp, option: string) => {
    await page.getByRole('button', { name: field }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  const start = await desk.place()

  // The groups alone: none of the rows they are made of stands among them.
  const groups = await open('Compiler', 'Regrouper et compter')
  await choose(/^Une ligne par valeur de/, 'Sorte')
  await expect(groups.getByRole('region', { name: 'Aperçu' })).toContainText('60 lignes supprimées')
  await expect.poll(async () => (await desk.seen()).columns).toEqual(['Sorte', 'Nombre de lignes'])
  await expect(desk.grid.getByRole('gridcell', { name: 'culture' })).toBeVisible()
  await expect(desk.grid.getByRole('row')).toHaveCount(3)
  await groups.getByRole('button', { name: 'Fermer sans appliquer' }).click()
  await expect.poll(() => desk.place()).toEqual(start)

  // Columns made on the far right come into sight, and those before are given back.
  const split = await open('Nettoyer', 'Fractionner une colonne')
  await choose(/^Colonne/, 'Lieu')
  await expect(desk.header('Lieu 1')).toBeInViewport({ ratio: 1 })
  await expect(desk.header('Lieu 2')).toBeInViewport({ ratio: 1 })
  expect((await desk.place()).row).toBe(start.row)
  // Nothing is counted as a change but columns, and these alone are shown, in every row.
  await split.getByRole('radio', { name: 'Seulement ce qui change' }).check({ force: true })
  await expect.poll(async () => (await desk.seen()).columns).toEqual(['Lieu', 'Lieu 1', 'Lieu 2'])
  await split.getByRole('radio', { name: 'Après' }).check({ force: true })
  await expect(desk.header('Lieu 1')).toBeInViewport({ ratio: 1 })
  await split.getByRole('button', { name: 'Fermer sans appliquer' }).click()
  await expect.poll(() => desk.place()).toEqual(start)

  await open('Nettoyer', 'Fractionner une colonne')
  await choose(/^Colonne/, 'Lieu')
  await expect(desk.header('Lieu 1')).toBeInViewport({ ratio: 1 })
  await split.getByRole('button', { name: 'Appliquer', exact: true }).click()
  await expect(split).toBeHidden()
  await expect(desk.header('Lieu 1')).toBeInViewport({ ratio: 1 })
  expect((await desk.place()).row).toBe(start.row)
})
