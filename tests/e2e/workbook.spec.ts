import { parkBook } from './support/parkBook'
import { expect, test } from './support/fixtures'
import { workbench } from './support/workbench'

test(
  'a workbook as a town hall sends it becomes a clean file to publish',
  { tag: '@both' },
  async ({ page, appUrl }) => {
    const desk = workbench(page)
    await page.goto(appUrl)
    await desk.chooseFile(desk.openButton, { name: parkBook.fileName, buffer: parkBook.bytes })

    // Its sheets are said with their size; what is hidden is not taken unless asked for.
    const chooser = page.getByRole('dialog', { name: /^Tableaux de aires\.xlsx/ })
    await expect(chooser).toContainText(/Calculs.*masquée · 1 ligne · 1 colonne/)
    await expect(chooser.getByRole('checkbox', { name: /Calculs/ })).not.toBeChecked()
    await chooser.getByRole('checkbox', { name: /Légende/ }).press('Space')
    await chooser.getByRole('button', { name: 'Ouvrir 1 tableau' }).click()
    await desk.isReady()
    const strip = page.getByRole('region', { name: 'Ouverture du fichier' })
    await expect(strip).toContainText('Feuille « Aires » · noms en ligne 4 · 3 lignes au-dessus')
    await desk.hasRows(6)
    await expect(await desk.cell(5, 'SIRET')).toHaveText('21600057500011')
    await expect(await desk.cell(5, 'Ouverture')).toHaveText('2021-01-25')
    await expect(await desk.cell(6, 'total')).toHaveText('80.5')

    // The groups above the names are joined on request.
    await strip.getByRole('button', { name: 'Modifier' }).click()
    const opening = page.getByRole('dialog', { name: /^Ouverture de aires\.xlsx/ })
    await opening.getByText(/Joindre la ligne de groupes/).click()
    await opening.getByRole('button', { name: 'Appliquer', exact: true }).click()
    await expect(desk.header('Capacité – dont PMR')).toBeVisible()

    // The total, the note and the blank row are proposed, not taken away in silence.
    const diagnosis = page.getByRole('complementary', { name: 'Diagnostic' })
    await expect(diagnosis.getByRole('status').first()).toContainText('corrections proposées')
    await diagnosis.getByRole('button', { name: /^Tout appliquer/ }).click()
    await desk.hasRows(3)

    await desk.header('Capacité – total').click()
    await page.getByRole('button', { name: 'Standardiser', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Convertir en nombre', exact: true }).click()
    const numbers = desk.form('Convertir en nombre')
    await numbers.getByText('L’ignorer s’il n’y a qu’un nombre', { exact: true }).click()
    await expect(numbers.getByRole('region', { name: 'Aperçu' })).toContainText(
      '1 cellule modifiée',
    )
    await numbers.getByRole('button', { name: 'Appliquer', exact: true }).click()
    await expect(numbers).toBeHidden()
    await desk.header('Ouverture').click()
    await page.getByRole('button', { name: 'Standardiser', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Convertir en date', exact: true }).click()
    await desk.appliesByEnter('Convertir en date', '1 cellule modifiée')

    const published = await desk.download(async () => {
      await page.getByRole('button', { name: 'Exporter', exact: true }).first().click()
      await page.getByRole('menuitem', { name: 'Pour publier (CSV)…' }).click()
      await desk.panel.getByRole('button', { name: 'Exporter', exact: true }).click()
    })
    expect(published.bytes.toString().split('\r\n')).toEqual([
      'Nom,SIRET,Ouverture,Capacité – total,Capacité – dont PMR',
      'Gare,21600057500011,2021-01-25,120,4',
      'Mairie,21600175500012,2021-02-03,80.5,',
      'École,216 001 755 00012,2021-03-03,35,2',
      '',
    ])

    await page.reload()
    await desk.isReady()
    await desk.hasRows(3)
  },
)
