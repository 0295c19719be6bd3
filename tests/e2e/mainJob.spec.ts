import { countedActs } from './support/acts'
import { bikeParks, cleanBikeParks } from './support/bikeParks'
import { expect, test } from './support/fixtures'
import { workbench, type SeenTable } from './support/workbench'

const { rowCount, duplicateCount, blankCount, unknownCount, keptCount } = bikeParks

test(
  'a messy file becomes a published one in at most thirty acts, through a reload and all the way back and forth',
  { tag: '@both' },
  async ({ page, appUrl }) => {
    test.setTimeout(120_000)
    const desk = workbench(page)
    const acts = countedActs(desk)
    const step = async (menu: string, title: string, effect: string) => {
      await acts.click(page.getByRole('button', { name: menu, exact: true }))
      await acts.click(page.getByRole('menuitem', { name: title, exact: true }))
      await desk.appliesByEnter(title, effect, acts.press)
    }
    const stepOfColumn = async (column: string, title: string, effect: string) => {
      await acts.click(desk.menuButton(column))
      await page.getByRole('menuitem', { name: 'Nettoyer cette colonne' }).hover()
      await acts.click(page.getByRole('menuitem', { name: title, exact: true }))
      await desk.appliesByEnter(title, effect, acts.press)
    }

    await page.goto(appUrl)
    await acts.openFile({ name: bikeParks.fileName, buffer: bikeParks.bytes })
    await desk.isReady()
    await expect(page.getByRole('region', { name: 'Ouverture du fichier' })).toContainText(
      'Windows-1252 · point-virgule · noms en ligne 5 · 4 lignes au-dessus écartées',
    )
    await desk.hasRows(rowCount)
    const opened = await desk.seen()

    await step('Nettoyer', 'Supprimer les colonnes vides', '2 colonnes supprimées')
    await step('Nettoyer', 'Supprimer les espaces inutiles', 'cellules modifiées')
    const repeated = duplicateCount + blankCount - 1
    await step('Nettoyer', 'Supprimer les doublons', `${repeated} lignes supprimées`)

    await acts.click(desk.header('Nb de places'))
    await acts.click(desk.header('Zone tarifaire'), ['Control'])
    // The blank row that is left and the note go with them.
    await step('Nettoyer', 'Supprimer les lignes vides', `${unknownCount + 2} lignes supprimées`)
    await desk.hasRows(keptCount + 1)

    // Not part of the work, hence not counted: how the table is looked at, then a reload.
    await desk.widen('Adresse', 60)
    await desk.wheel(0, 250)
    await expect(desk.saved).toBeVisible()
    // The view is kept a moment after it changed.
    await page.waitForTimeout(800)
    const before = {
      table: await desk.seen(),
      steps: await desk.stepNames(),
      place: await desk.place(),
    }
    await page.reload()
    await desk.isReady()
    await expect.poll(() => desk.place()).toEqual(before.place)
    expect({
      table: await desk.seen(),
      steps: await desk.stepNames(),
      place: await desk.place(),
    }).toEqual(before)

    await desk.wheel(0, 10_000)
    await acts.click(desk.rowNumber(bikeParks.totalLine))
    await acts.press('Delete')
    await desk.hasRows(keptCount)

    await stepOfColumn('Surface (m²)', 'Convertir en nombre', `${keptCount} cellules modifiées`)
    await stepOfColumn('Mise en service', 'Convertir en date', 'cellules modifiées')

    await desk.wheel(-5000, 0)
    await acts.doubleClick(desk.header('Nom').getByText('Nom', { exact: true }))
    await page.keyboard.type('nom')
    await acts.press('Enter')
    await expect(desk.header('nom')).toBeVisible()

    await desk.wheel(300, 0)
    await acts.drag(desk.header('Surface (m²)'), desk.header('Nb de places'))
    await expect
      .poll(async () => (await desk.seen()).columns.join(' · '))
      .toContain('Nb de places · Surface (m²) · Zone tarifaire')

    const published = await desk.download(async () => {
      await acts.click(page.getByRole('button', { name: 'Exporter', exact: true }))
      await acts.click(page.getByRole('menuitem', { name: 'Pour publier (CSV)…' }))
      await acts.click(desk.panel.getByRole('button', { name: 'Exporter', exact: true }))
    })
    console.log(`${acts.count()} acts from the file to the export`)
    expect(acts.count()).toBeLessThanOrEqual(30)
    expect(published.name).toBe('Stationnement vélos 2024.csv')
    expect(published.bytes.toString()).toBe(cleanBikeParks().toString())

    await desk.goesBackToTheStart()
    await desk.hasRows(rowCount)
    await desk.wheel(-5000, -10_000)
    const start = await desk.seen()
    // One column less is drawn: another was made wider meanwhile.
    const upper = ({ columns, rows }: SeenTable) =>
      [columns, ...rows.values()].slice(0, 12).map((cells) => cells.slice(0, 6))
    expect(upper(start)).toEqual(upper(opened))
    await desk.goesForthToTheEnd()
    await desk.hasRows(keptCount)
    const again = await desk.download(async () => {
      await page.getByRole('button', { name: 'Exporter', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Pour publier (CSV)…' }).click()
      await desk.panel.getByRole('button', { name: 'Exporter', exact: true }).click()
    })
    expect(again.bytes.equals(published.bytes)).toBe(true)
  },
)
