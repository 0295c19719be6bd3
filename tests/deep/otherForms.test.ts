import { existsSync, readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { createBrowser, loadPage } from '../state/harness'
import type { Page } from '../state/harness'

const SHARED = join(import.meta.dirname, '../../../shared/data')
if (!existsSync(SHARED)) console.log('The shared folder is absent: nothing is read from it here.')

const formOf = (path: string): string => /\.(\w+)$/.exec(path)?.[1] ?? ''

const filesIn = (folder: string): string[] =>
  execFileSync('find', [folder, '-type', 'f'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => /\.(?:json|geojson|jsonl|ndjson|html?|zip|gz|tsv)$/.test(path))
    .sort()

type Row = Readonly<Record<string, unknown>>

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The rows of a JSON file as the browser's own parser has them; null where they are no list of objects. */
function parsedRows(path: string, keys: readonly string[], isGeo: boolean): Row[] | null {
  const whole: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))
  const list = keys.reduce((value, key) => (value as Row)[key], whole)
  if (!Array.isArray(list) || !list.every((row) => isRow(row))) return null
  return (list as Row[]).map((row) => (isGeo ? ((row['properties'] ?? {}) as Row) : row))
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value)

/** Cells that differ from what the browser's own parser reads, of those that are plain values in it. */
async function differences(page: Page, path: string): Promise<{ cells: number; differ: string[] }> {
  const { doc, state } = page.front()
  const { settings } = doc.source
  if (settings.form !== 'json' || settings.shape !== 'list') return { cells: 0, differ: [] }
  const rows = parsedRows(path, settings.path, settings.geometry !== null)
  if (!rows) return { cells: 0, differ: [] }
  const columns = state.summary!.columns
  const { cells: texts } = await page.engine.window({
    shown: { key: state.report!.sourceKey, view: null, compare: null },
    start: 0,
    end: rows.length,
    columns: columns.map(({ id }) => id),
  })
  let cells = 0
  const differ: string[] = []
  rows.forEach((row, at) => {
    for (const [key, value] of Object.entries(row)) {
      if (value !== null && typeof value === 'object') continue
      const text = texts[columns.findIndex(({ name }) => name === key)]?.[at]
      const isSame =
        typeof value === 'number' ? text !== '' && Number(text) === value : text === textOf(value)
      cells++
      if (!isSame) differ.push(`${path}, row ${at + 1}, ${key}: ${text} for ${textOf(value)}`)
    }
  })
  return { cells, differ }
}

it.skipIf(!existsSync(SHARED))(
  'opens every shared file of the other forms, or says why not',
  async () => {
    const figures = new Map<string, { files: number; opened: number; rows: number }>()
    let cells = 0
    const differ: string[] = []
    const refused = new Map<string, string[]>()
    for (const path of filesIn(SHARED)) {
      const page = loadPage(createBrowser())
      await page.actions.start()
      const file = new File([readFileSync(path)], basename(path))
      await page.actions.openFiles([file])
      const { sheetChoice, archiveChoice, opening } = page.state()
      if (sheetChoice) {
        await page.actions.openSheets(sheetChoice.sheets.flatMap(({ settings }) => settings ?? []))
      }
      if (archiveChoice) {
        const usable = archiveChoice.entries.filter(({ state }) => state === 'table')
        await page.actions.openEntries(usable.map(({ place }) => place))
      }
      const form = formOf(path)
      const known = figures.get(form) ?? { files: 0, opened: 0, rows: 0 }
      const project = page.state().project
      known.files++
      if (project) {
        known.opened++
        const compared = await differences(page, path)
        cells += compared.cells
        differ.push(...compared.differ)
        known.rows += [...project.tables.values()].reduce(
          (sum, { report }) => sum + (report?.sourceRowCount ?? 0),
          0,
        )
      } else {
        const issue = page.state().opening?.issue ?? opening?.issue
        expect(issue, path).toBeTruthy()
        const said = `${issue!.code} ${JSON.stringify(issue!.data)}`
        refused.set(said, [...(refused.get(said) ?? []), path.slice(SHARED.length + 1)])
      }
      figures.set(form, known)
      await page.close()
    }
    for (const [form, { files, opened, rows }] of figures) {
      console.log(`${form}: ${opened} of ${files} opened, ${rows} rows`)
    }
    for (const [said, paths] of refused) {
      console.log(`refused ${paths.length}: ${said}: ${paths.slice(0, 4).join(', ')}`)
    }
    console.log(`${cells} cells beside JSON.parse, ${differ.length} differ`)
    expect(differ.slice(0, 20)).toEqual([])
    expect(figures.size).toBeGreaterThan(0)
  },
  600_000,
)
