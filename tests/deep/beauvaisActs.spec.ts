import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { countedActs } from '../e2e/support/acts'
import { asPublished } from '../e2e/support/bytes'
import { expect, test } from '../e2e/support/fixtures'
import { workbench } from '../e2e/support/workbench'

const fileName = 'parkings_hors_voirie_2018.csv'
const source = resolve(
  dirname(fileURLToPath(import.meta.url)),
  '../../../shared/scenarios/beauvais-parking/input',
  fileName,
)
const isThere = existsSync(source)
if (!isThere) console.log(`Not run: ${source} is not there.`)

const trimmed = (cell: string) => cell.replace(/\s+/g, ' ').trim()

const months = new Map([['mars', '03']])

/** The forms of this file: 12/03/2018, 2018-03-12, 12 mars 2018; a month alone is no date. */
const isoDate = (cell: string) => {
  const slashes = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(cell)
  if (slashes) return `${slashes[3]}-${slashes[2]}-${slashes[1]}`
  const words = /^(\d\d?) (\S+) (\d{4})$/.exec(cell)
  const month = months.get(words?.[2] ?? '')
  return words && month ? `${words[3]}-${month}-${words[1]!.padStart(2, '0')}` : cell
}

/** The same work done naively, cell by cell. */
const cleaned = (bytes: Buffer): Buffer => {
  const text = new TextDecoder('windows-1252').decode(bytes)
  const lines = Papa.parse<string[]>(text.trimEnd(), { delimiter: ';' }).data.slice(4)
  const [header = [], ...data] = lines.map((cells) => cells.map(trimmed))
  const names = [...(lines[0] ?? [])]
  const at = (name: string) => names.indexOf(name)
  const seen = new Set<string>()
  const rows = data.filter((cells) => {
    if (cells[at('Nb de places')] === '' && cells[at('Zone tarifaire')] === '') return false
    if (cells[at('Nom du parking')] === 'TOTAL') return false
    const key = `${cells[at('Nom du parking')]}\n${cells[at('Adresse ')]}`.toLocaleLowerCase('fr')
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  const order = header
    .map((_, index) => index)
    .filter((index) => data.some((cells) => cells[index] !== ''))
  const moved = at('Zone tarifaire')
  const kept = order.filter((index) => index !== moved)
  kept.splice(kept.indexOf(at('Nb de places')) + 1, 0, moved)
  const valueOf = (cells: readonly string[], index: number) => {
    const cell = cells[index] ?? ''
    if (index === at('Nb de places')) return /\d+/.exec(cell)?.[0] ?? cell
    return index === at('Date MAJ') ? isoDate(cell) : cell
  }
  const renamed = names.with(at('Nom du parking'), 'nom')
  return asPublished([
    kept.map((index) => renamed[index] ?? ''),
    ...rows.map((cells) => kept.map((index) => valueOf(cells, index))),
  ])
}

test('the main job on the car parks of Beauvais takes at most thirty acts', async ({
  page,
  site,
}) => {
  test.skip(!isThere, 'the shared scenario is not there')
  test.setTimeout(240_000)
  const desk = workbench(page)
  const acts = countedActs(desk)
  const bytes = readFileSync(source)
  /** By name, as one who knows the tool: only Enter commits. */
  const finds = async (words: string, title: string) => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Tout trouver' })).toBeVisible()
    await page.keyboard.type(words)
    await expect(page.getByRole('option').first()).toContainText(title)
    await acts.press('Enter')
    return desk.form(title)
  }
  const step = async (words: string, title: string, effect: string | RegExp) => {
    await finds(words, title)
    await desk.appliesByEnter(title, effect, acts.press)
  }

  await page.goto(site.url)
  await acts.openFile({ name: fileName, buffer: bytes })
  await desk.isReady()
  await desk.hasRows(173)

  await step('colonnes vides', 'Supprimer les colonnes vides', '3 colonnes supprimées')
  await step('espaces inutiles', 'Supprimer les espaces inutiles', 'cellules modifiées')
  await acts.click(desk.header('Nom du parking'))
  await acts.click(desk.header('Adresse'), ['Control'])
  const doubles = await finds('doublons', 'Supprimer les doublons')
  await acts.click(doubles.getByText('Ne pas distinguer majuscules et minuscules'))
  await expect(doubles.getByRole('region', { name: 'Aperçu' })).toContainText('lignes supprimées')
  await acts.click(doubles.getByRole('button', { name: 'Appliquer', exact: true }))
  await expect(doubles).toBeHidden()

  await acts.click(desk.header('Nb de places'))
  await desk.wheel(250, 0)
  await acts.click(desk.header('Zone tarifaire'), ['Control'])
  // Blank rows and the note go with them.
  await step('lignes vides', 'Supprimer les lignes vides', 'lignes supprimées')
  await desk.wheel(0, 100_000)
  await acts.click(desk.rowNumber(177))
  await acts.press('Delete')
  await expect(desk.rowNumber(177)).toBeHidden()

  await acts.click(desk.header('Nb de places'))
  const numbers = await finds('convertir en nombre', 'Convertir en nombre')
  await acts.click(numbers.getByText('L’ignorer s’il n’y a qu’un nombre'))
  await expect(numbers.getByRole('region', { name: 'Aperçu' })).toContainText('cellules modifiées')
  await acts.click(numbers.getByRole('button', { name: 'Appliquer', exact: true }))
  await expect(numbers).toBeHidden()

  await desk.wheel(5000, 0)
  await acts.click(desk.header('Date MAJ'))
  await step('convertir en date', 'Convertir en date', 'cellules modifiées')

  await desk.wheel(-5000, 0)
  await acts.doubleClick(desk.header('Nom du parking').getByText('Nom du parking', { exact: true }))
  await page.keyboard.type('nom')
  await acts.press('Enter')
  await expect(desk.header('nom')).toBeVisible()
  await desk.wheel(480, 0)
  await acts.drag(desk.header('Zone tarifaire'), desk.header('Nb de places'))
  await expect
    .poll(async () => (await desk.seen()).columns.join(' · '))
    .toContain('Nb de places · Zone tarifaire')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('exporter')
  await expect(page.getByRole('option').first()).toContainText('Exporter')
  await acts.press('Enter')
  const published = await desk.download(() =>
    acts.click(desk.panel.getByRole('button', { name: 'Exporter', exact: true })),
  )
  console.log(`${acts.count()} acts on the file of Beauvais, from the file to the export`)
  expect(acts.count()).toBeLessThanOrEqual(30)
  expect(published.bytes.toString()).toBe(cleaned(bytes).toString())

  await desk.goesBackToTheStart()
  await desk.hasRows(173)
  await desk.goesForthToTheEnd()
  const again = await desk.download(async () => {
    await page.getByRole('button', { name: 'Exporter', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Pour publier (CSV)…' }).click()
    await desk.panel.getByRole('button', { name: 'Exporter', exact: true }).click()
  })
  expect(again.bytes.equals(published.bytes)).toBe(true)
})
