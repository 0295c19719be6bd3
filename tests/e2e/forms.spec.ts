import type { Page } from '@playwright/test'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'
import { workbench } from './support/workbench'
import { ragged } from '../io/csv/pdfTexts'

interface Given {
  readonly name: string
  readonly bytes: Uint8Array
}

const text = (name: string, content: string): Given => ({ name, bytes: strToU8(content) })

/** Drops files on the page, as from a file manager. */
const drop = async (page: Page, files: readonly Given[]) => {
  const sent = files.map(({ name, bytes }) => ({ name, bytes: [...bytes] }))
  await page.evaluate((given) => {
    const data = new DataTransfer()
    for (const { name, bytes } of given) data.items.add(new File([new Uint8Array(bytes)], name))
    const options = { dataTransfer: data, bubbles: true, cancelable: true }
    document.body.dispatchEvent(new DragEvent('dragenter', options))
    document.body.dispatchEvent(new DragEvent('drop', options))
  }, sent)
}

/** Pastes into what has the focus, as another program would have left it. */
const paste = async (page: Page, held: Readonly<Record<string, string>>) => {
  await page.evaluate((given) => {
    const data = new DataTransfer()
    for (const [type, content] of given) data.setData(type, content)
    const options = { clipboardData: data, bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', options))
  }, Object.entries(held))
}

const places =
  '{"total":2,"lieux":[{"nom":"Gare","siret":98123456700019,"geo":{"lat":49.40}},{"nom":"Mairie","siret":21600057500011}]}'
const page1 =
  '<table><tr><th>Nom</th><th>Places</th></tr><tr><td>Gare</td><td>0120</td></tr></table>'

const mixed = (): Given[] => [
  text('lieux.json', places),
  text(
    'bornes.geojson',
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { nom: 'A' },
          geometry: { type: 'Point', coordinates: [2.08, 49.4] },
        },
      ],
    }),
  ),
  text('lignes.jsonl', '{"a":1}\n{"a":2}\n'),
  text('export.xls', page1),
  text('tableau.tsv', 'Nom\tNote\r\nGare\t"deux\nlignes"\r\nHalle\tune\r\n'),
  { name: 'tarifs.csv.gz', bytes: gzipSync(strToU8('Zone;Tarif\r\n1;1,50\r\n')) },
  text('rapport.pdf', '%PDF-1.4'),
  ...Array.from({ length: 13 }, (_, at) =>
    text(`quartier-${at + 1}.csv`, `Nom;Places\r\nQ${at + 1};${at}\r\nR;1\r\n`),
  ),
]

test('twenty files dropped at once make a tab each, and one that is refused says why', async ({
  page,
  site,
}) => {
  const desk = workbench(page)
  await page.goto(site.url)
  await expect(desk.openButton).toBeVisible()
  const files = mixed()
  expect(files).toHaveLength(20)
  await drop(page, files)

  const refusal = page.getByRole('dialog', { name: 'Un fichier n’a pas pu être ouvert' })
  await expect(refusal).toContainText('rapport.pdf')
  await expect(refusal).toContainText('un document PDF')
  await expectAccessible(page, 'the files that were refused')
  await refusal.getByRole('button', { name: 'Fermer' }).last().click()
  await expect(refusal).toBeHidden()

  await desk.isReady()
  const tabs = page.getByRole('navigation', { name: 'Tableaux du projet' })
  await expect(tabs.getByRole('listitem')).toHaveCount(19)
  await expect(await desk.cell(1, 'siret')).toHaveText('98123456700019')
  await expect(await desk.cell(1, 'geo.lat')).toHaveText('49.40')
  await tabs.getByRole('button', { name: 'export', exact: true }).click()
  await expect(
    page.getByText(/Son nom finit par \.xls, mais ce fichier est une page web/),
  ).toBeVisible()
  await expect(await desk.cell(2, 'Places')).toHaveText('0120')
})

test('a JSON file is read again otherwise, and what was typed stays', async ({ page, site }) => {
  const desk = workbench(page)
  await page.goto(site.url)
  await desk.open({ name: 'lieux.json', buffer: Buffer.from(places) })
  await desk.type(2, 'nom', 'Hôtel de ville')
  await page.getByRole('button', { name: 'Modifier', exact: true }).first().click()
  const form = page.getByRole('dialog', { name: 'Ouverture de lieux.json' })
  await expect(form.getByRole('columnheader').filter({ hasText: /^geo\.lat$/ })).toBeVisible()
  await expectAccessible(page, 'how JSON is read')
  await form.getByText('Les objets dans une ligne deviennent des colonnes').click()
  await expect(form.getByRole('columnheader').filter({ hasText: /^geo$/ })).toBeVisible()
  await form.getByRole('checkbox', { name: 'Garder la colonne siret' }).uncheck()
  await expect(form.getByRole('status')).toContainText('Colonnes écartées : aucune → siret')
  await form.getByRole('button', { name: 'Appliquer', exact: true }).click()
  await expect(form).toBeHidden()
  await expect(desk.header('siret')).toBeHidden()
  await expect(await desk.cell(1, 'geo')).toHaveText('{"lat":49.40}')
  await expect(await desk.cell(2, 'nom')).toHaveText('Hôtel de ville')
})

test('the files of a zip are chosen, and join the project one tab each', async ({ page, site }) => {
  const desk = workbench(page)
  await page.goto(site.url)
  const zip = zipSync({
    'dépôt/quartiers.csv': strToU8('Nom;Places\r\nGare;12\r\nHalle;7\r\n'),
    'dépôt/lieux.json': strToU8(places),
    'dépôt/lisez-moi.pdf': strToU8('%PDF-1.4'),
  })
  await drop(page, [{ name: 'dépôt.zip', bytes: zip }])
  const chooser = page.getByRole('dialog', { name: 'Fichiers de dépôt.zip' })
  await expect(chooser.getByRole('checkbox')).toHaveCount(3)
  await expect(chooser.getByRole('checkbox', { name: 'dépôt/lisez-moi.pdf' })).toBeDisabled()
  await expectAccessible(page, 'the files of an archive')
  await chooser.getByRole('button', { name: 'Ouvrir 2 fichiers' }).click()
  await desk.isReady()
  await expect(page.getByText('Tiré de l’archive dépôt.zip', { exact: false })).toBeVisible()
  await expect(await desk.cell(2, 'Places')).toHaveText('12')
})

test('a table of a web page is pasted on Home, and another one into a new tab', async ({
  page,
  site,
}) => {
  const desk = workbench(page)
  await page.goto(site.url)
  await expect(desk.openButton).toBeVisible()
  await paste(page, { 'text/plain': 'Nom\tPlaces\nGare\t0120', 'text/html': page1 })
  await desk.isReady()
  await expect(await desk.cell(2, 'Places')).toHaveText('0120')

  await page.getByRole('button', { name: 'Coller un tableau…' }).click()
  const field = page.getByRole('textbox', { name: 'Collez ici (Ctrl+V)' })
  await expect(field).toBeFocused()
  await expectAccessible(page, 'where a table is pasted')
  await paste(page, { 'text/plain': 'Zone\tNote\r\n1\t"deux\nlignes"\r\n2\tune\r\n' })
  const tabs = page.getByRole('navigation', { name: 'Tableaux du projet' })
  await expect(tabs.getByRole('listitem')).toHaveCount(2)
  await expect(desk.header('Note')).toBeVisible()
  await expect(await desk.cell(2, 'Note')).toContainText('deux')
})

test('a table copied from a PDF viewer is pasted on Home', async ({ page, site }) => {
  const desk = workbench(page)
  await page.goto(site.url)
  await expect(desk.openButton).toBeVisible()
  await paste(page, { 'text/plain': ragged })
  await desk.isReady()
  const strip = page.getByRole('region', { name: 'Ouverture du fichier' })
  await expect(strip).toContainText('plusieurs espaces')
  await expect(await desk.cell(2, 'Adresse')).toHaveText('rue du Marché')
  await expect(await desk.cell(6, 'Capacité')).toHaveText('1 100')
  await desk.hasRows(8)
})
