import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures'
import { dragEdge, readPlace, wheelOver } from './gridPlace'

export interface GivenFile {
  readonly name: string
  readonly buffer: Buffer
}

/** What a screen reader has of the rows drawn: header names, then each row by its number in the file. */
export interface SeenTable {
  readonly columns: readonly string[]
  readonly rows: ReadonlyMap<string, readonly string[]>
}

const exactly = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The application as a user finds it: everything by role and label, in French. */
export const workbench = (page: Page) => {
  const grid = page.getByRole('grid')
  const status = page.getByRole('contentinfo', { name: 'État' })

  const header = (name: string): Locator =>
    grid.getByRole('columnheader').filter({
      has: page.getByRole('button', { name: `Menu de la colonne ${name}`, exact: true }),
    })

  const row = (record: number): Locator =>
    grid.getByRole('row', { name: new RegExp(`^${record}( |$)`) })

  const cell = async (record: number, column: string): Promise<Locator> => {
    const index = await header(column).getAttribute('aria-colindex')
    return row(record).locator(`[role="gridcell"][aria-colindex="${index}"]`)
  }

  const chooseFile = async (button: Locator, file: GivenFile) => {
    const chooser = page.waitForEvent('filechooser')
    await button.click()
    await (await chooser).setFiles({ ...file, mimeType: 'text/csv' })
  }

  return {
    page,
    grid,
    status,
    header,
    row,
    cell,
    chooseFile,
    openButton: page.getByRole('button', { name: 'Ouvrir un fichier…', exact: true }),
    saved: page.getByRole('button', { name: /^Enregistré dans ce navigateur à \d\d:\d\d$/ }),
    unsaved: page.getByRole('button', { name: /^Non enregistré/ }),
    undo: page.getByRole('button', { name: 'Annuler', exact: true }).first(),
    redo: page.getByRole('button', { name: 'Rétablir', exact: true }),
    steps: page.getByRole('treegrid', { name: 'Étapes de ce tableau' }),
    panel: page.getByRole('complementary').last(),
    menuButton: (column: string) =>
      page.getByRole('button', { name: `Menu de la colonne ${column}`, exact: true }),
    rowNumber: (record: number) =>
      row(record)
        .getByRole('gridcell', { name: String(record), exact: true })
        .first(),
    form: (title: string) => page.getByRole('region', { name: title, exact: true }),
    isFocusInGrid: () => grid.evaluate((element) => element.contains(document.activeElement)),
    place: () => readPlace(grid),
    wheel: (right: number, down: number) => wheelOver(page, grid, right, down),
    widen: (column: string, by: number) => dragEdge(page, header(column), by),
    notices: page.getByRole('region', { name: 'Messages' }),

    /** From Home: opens a file by the button, until its rows are there and kept. */
    async open(file: GivenFile) {
      await chooseFile(page.getByRole('button', { name: 'Ouvrir un fichier…', exact: true }), file)
      await this.isReady()
    },

    /** Types a text in a cell and leaves it downwards. */
    async type(record: number, column: string, text: string) {
      const target = await cell(record, column)
      await target.click()
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
      await expect(target).toHaveText(text)
    },

    /** The table is drawn and what was done is kept. */
    async isReady() {
      await expect(status).toContainText(/\d lignes?/)
      await expect(grid.getByRole('columnheader').nth(1)).toBeVisible()
      await expect(this.saved).toBeVisible()
    },

    async hasRows(count: number) {
      const words = `${count.toLocaleString('fr')} ligne${count < 2 ? '' : 's'} · `
      await expect(status.getByRole('paragraph')).toHaveText(new RegExp(`^${exactly(words)}`))
    },

    /** The open form says what it will do; Enter applies it, and it closes. */
    async appliesByEnter(
      title: string,
      effect: string | RegExp,
      press = (key: string) => page.keyboard.press(key),
    ) {
      const form = this.form(title)
      await expect(form.getByRole('region', { name: 'Aperçu' })).toContainText(effect)
      await press('Enter')
      await expect(form).toBeHidden()
    },

    async renameByMenu(column: string, name: string) {
      await this.menuButton(column).click()
      await page.getByRole('menuitem', { name: 'Renommer', exact: true }).click()
      await expect(page.getByRole('textbox', { name: `Nom de la colonne ${column}` })).toBeFocused()
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
    },

    /** The steps as the list names them. */
    stepNames: async () =>
      Promise.all(
        (
          await page.getByRole('treegrid', { name: 'Étapes de ce tableau' }).getByRole('row').all()
        ).map((line) => line.getAttribute('aria-label')),
      ),

    /** Ctrl+Z until there is nothing left to undo. */
    async goesBackToTheStart() {
      await this.repeats('Control+z', this.undo)
    },

    async goesForthToTheEnd() {
      await this.repeats('Control+y', this.redo)
    },

    async repeats(key: string, button: Locator) {
      for (let times = 0; times < 200 && (await button.isEnabled()); times++) {
        await page.keyboard.press(key)
        await expect(this.notices.getByText(/^(Annulé|Rétabli)/).last()).toBeVisible()
        await page.waitForTimeout(30)
      }
      await expect(button).toBeDisabled()
    },

    /** Everything drawn now, by role. */
    seen: (): Promise<SeenTable> =>
      grid
        .evaluate((element) => {
          const prefix = 'Menu de la colonne '
          const columns = [...element.querySelectorAll('[role="columnheader"]')]
            .map((cell) => ({
              at: Number(cell.getAttribute('aria-colindex')),
              name: cell.querySelector('button')?.getAttribute('aria-label') ?? '',
            }))
            .filter(({ name }) => name.startsWith(prefix))
            .sort((a, b) => a.at - b.at)
          const lines = [...element.querySelectorAll('[role="row"]')].sort(
            (a, b) =>
              Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')),
          )
          const rows = lines.flatMap((line) => {
            const cells = [...line.querySelectorAll('[role="gridcell"]')]
              .map((each) => ({
                at: Number(each.getAttribute('aria-colindex')),
                text: each.textContent ?? '',
              }))
              .sort((a, b) => a.at - b.at)
              .map(({ text }) => text)
            return cells.length === 0 ? [] : [[cells[0]!, cells.slice(1)] as const]
          })
          return { columns: columns.map(({ name }) => name.slice(prefix.length)), rows }
        })
        .then(({ columns, rows }) => ({ columns, rows: new Map(rows) })),

    /** What the browser was given to keep, as bytes, with its name. */
    async download(start: () => Promise<unknown>) {
      const coming = page.waitForEvent('download')
      await start()
      const download = await coming
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    },
  }
}

export type Workbench = ReturnType<typeof workbench>
