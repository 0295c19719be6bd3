import { existsSync, readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { createBrowser, loadPage } from '../state/harness'

const SHARED = join(import.meta.dirname, '../../../shared/data')
if (!existsSync(SHARED)) console.log('The shared folder is absent: nothing is read from it here.')

const formOf = (path: string): string => /\.(\w+)$/.exec(path)?.[1] ?? ''

const filesIn = (folder: string): string[] =>
  execFileSync('find', [folder, '-type', 'f'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => /\.(?:json|geojson|jsonl|ndjson|html?|zip|gz|tsv)$/.test(path))
    .sort()

it.skipIf(!existsSync(SHARED))(
  'opens every shared file of the other forms, or says why not',
  async () => {
    const figures = new Map<string, { files: number; opened: number; rows: number }>()
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
    expect(figures.size).toBeGreaterThan(0)
  },
  600_000,
)
