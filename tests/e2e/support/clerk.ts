import type { Locator, Page } from '@playwright/test'
import { countedActs } from './acts'
import { expect } from './fixtures'
import type { GivenFile } from './workbench'
import { workbench } from './workbench'

/** Columns and settings of a form, by their labels. */
export type Fill = Readonly<Record<string, string>>

/**
 * Someone who knows the tool at work: steps are found by their title, columns are chosen in the grid before a form opens,
 * every click and committing key is counted.
 */
export const clerk = (page: Page) => {
  const desk = workbench(page)
  const acts = countedActs(desk)
  const tabs = page.getByRole('navigation', { name: 'Tableaux du projet' })
  const dialog = page.getByRole('dialog', { name: 'Tout trouver' })

  /** Brings a column into sight by the wheel: pointing is free. */
  const sees = async (column: string) => {
    const header = desk.header(column)
    const isSeen = async () => {
      if ((await header.count()) === 0) return false
      const [box, grid] = [await header.boundingBox(), await desk.grid.boundingBox()]
      return box && grid ? box.x >= grid.x && box.x + 60 <= grid.x + grid.width : false
    }
    if (await isSeen()) return header
    await desk.wheel(-20_000, 0)
    for (let turn = 0; turn < 40 && !(await isSeen()); turn++) await desk.wheel(250, 0)
    expect(await isSeen(), `the column ${column} is seen`).toBe(true)
    return header
  }

  const selects = async (...columns: readonly string[]) => {
    for (const [at, column] of columns.entries())
      await acts.click(await sees(column), at === 0 ? [] : ['Control'])
  }

  /** The form of a step, found by its title. */
  const finds = async (title: string) => {
    await page.keyboard.press('Control+k')
    await expect(dialog).toBeVisible()
    await page.keyboard.type(title)
    const first = page.getByRole('option').first()
    await expect(first).toContainText(title)
    await acts.click(first)
    const form = desk.form(title)
    await expect(form).toBeVisible()
    return form
  }

  /** The effect is said before it is done. */
  const applies = async (form: Locator, effect: string | RegExp) => {
    await expect(form.getByRole('region', { name: 'Aperçu' })).toContainText(effect)
    await acts.click(form.getByRole('button', { name: 'Appliquer', exact: true }))
    await expect(form).toBeHidden()
  }

  /** A choice of many options stands in a list to open, one of few is there to click. */
  const chooses = async (form: Locator, field: string, option: string) => {
    const list = form.getByRole('button', { name: field })
    if ((await list.count()) > 0) {
      await acts.click(list.first())
      await acts.click(page.getByRole('option', { name: option, exact: true }))
    } else await ticks(form.getByRole('radiogroup', { name: field, exact: true }), option)
  }

  const ticks = (within: Locator, words: string) =>
    acts.click(within.getByText(words, { exact: true }))

  const chooseColumn = async (form: Locator, field: string, column: string) => {
    const there = form.getByRole('button', { name: `${field} ${column}`, exact: true })
    if ((await there.count()) > 0) return
    await acts.click(form.getByRole('button', { name: field }).first())
    await page.keyboard.type(column)
    const list = page.getByRole('dialog', { name: field })
    await acts.click(list.getByRole('option', { name: column, exact: true }))
  }

  return {
    page,
    desk,
    acts,
    sees,
    selects,
    finds,
    applies,
    chooses,
    ticks,
    chooseColumn,

    /** A step with nothing to set but the columns selected. */
    async does(title: string, effect: string | RegExp) {
      await finds(title)
      await desk.appliesByEnter(title, effect, acts.press)
    },

    /** A pattern and what it is replaced with, in the columns selected. */
    async replaces(pattern: string, replacement: string, effect: string | RegExp) {
      const form = await finds('Rechercher et remplacer')
      await ticks(form, 'Motif (avancé)')
      await form.getByRole('textbox', { name: 'Motif à rechercher' }).fill(pattern)
      await form.getByRole('textbox', { name: 'Remplacer par' }).fill(replacement)
      await applies(form, effect)
    },

    /** Two columns copied from a spreadsheet are pasted into the first line of a correspondence table. */
    async pastesPairs(form: Locator, pairs: Fill) {
      await acts.click(form.getByRole('button', { name: 'Ajouter une ligne', exact: true }))
      await expect(form.getByRole('textbox', { name: 'Texte de la ligne 1' })).toBeFocused()
      const text = Object.entries(pairs)
        .map((pair) => pair.join('\t'))
        .join('\r\n')
      await page.evaluate((given) => {
        const data = new DataTransfer()
        data.setData('text/plain', given)
        const options = { clipboardData: data, bubbles: true, cancelable: true }
        document.activeElement?.dispatchEvent(new ClipboardEvent('paste', options))
      }, text)
    },

    /** Double clicks on a header, types a name. */
    async renames(column: string, name: string) {
      const header = await sees(column)
      await acts.doubleClick(header.getByText(column, { exact: true }))
      await expect(page.getByRole('textbox', { name: `Nom de la colonne ${column}` })).toBeFocused()
      await page.keyboard.type(name)
      await acts.press('Enter')
      await expect(desk.header(name)).toBeVisible()
    },

    /** Puts a column behind another one. */
    async moves(column: string, after: string) {
      await selects(column)
      const form = await finds('Déplacer des colonnes')
      await chooseColumn(form, `Place de ${column}`, after)
      await applies(form, 'Colonnes déplacées')
    },

    /** Opens one table of a file from Home. */
    async opens(file: GivenFile) {
      await acts.openFile(file)
    },

    /** A further file, as a tab of the project. */
    async addsTab(file: GivenFile) {
      await acts.addFile(tabs.getByRole('button', { name: /^Ajouter/ }).first(), file)
      await expect(desk.saved).toBeVisible()
    },

    async showsTab(name: string) {
      await acts.click(tabs.getByRole('button', { name, exact: true }))
    },

    /** *Pour publier*: commas, UTF-8, lines that end as a schema wants. */
    async publishes() {
      return desk.download(async () => {
        await acts.click(page.getByRole('button', { name: 'Exporter', exact: true }).first())
        await acts.click(page.getByRole('menuitem', { name: 'Pour publier (CSV)…' }))
        await acts.click(desk.panel.getByRole('button', { name: 'Exporter', exact: true }))
      })
    },
  }
}

export type Clerk = ReturnType<typeof clerk>
