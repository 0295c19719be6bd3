import type { Page } from '@playwright/test'
import { catalogues } from '../../../src/i18n/catalogues'
import { steps as registry } from '../../../src/steps/index'
import { expect } from './fixtures'
import { plainTable } from './plainTable'

export type Language = 'fr' | 'en'
export type Look = 'light' | 'dark'

/** A name of the catalogue at the start of what is read: keys and counts may follow. */
const starting = (text: string) =>
  new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\u00a0', '\\s')}`)

/** Ways to every screen, dialog, menu and form, in a language and a look. `look` is called on each. */
export const everyScreen = (
  page: Page,
  language: Language,
  theme: Look,
  look: (screen: string) => Promise<void>,
) => {
  const text = catalogues[language]
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const shown = async (screen: string) => look(`${screen} (${language}, ${theme})`)
  const closes = async () => {
    await page.keyboard.press('Escape')
    await page.waitForTimeout(50)
  }
  const choose = async (file: { name: string; buffer: Buffer }) => {
    const chooser = page.waitForEvent('filechooser')
    await button(text.home.openFile).click()
    await (await chooser).setFiles({ ...file, mimeType: 'text/csv' })
  }
  const palette = async (name: string) => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: text.dialogs.palette.title })).toBeVisible()
    await page.keyboard.type(name)
    await page.getByRole('option').first().click()
  }

  const dress = async () => {
    const wanted = catalogues[language].home.otherLanguageLabel
    if ((await page.getByRole('button', { name: wanted }).count()) === 0) {
      const other = catalogues[language === 'fr' ? 'en' : 'fr'].home.otherLanguageLabel
      await page.getByRole('button', { name: other }).click()
    }
    await button(text.home.theme).click()
    await page.getByRole('menuitemradio', { name: text.home.themes[theme] }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
  }

  const home = async () => {
    await shown('Home without a project')
    await button(text.home.help).click()
    await shown('help')
    await closes()
    await page.getByRole('button', { name: text.home.eraseAll }).click()
    await shown('the question before erasing')
    await closes()
    await choose({
      name: 'image.csv',
      buffer: Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\0', 'latin1'),
    })
    await expect(
      page.getByRole('heading', { name: text.opening.refused('image.csv') }),
    ).toBeVisible()
    await shown('a file that cannot be opened')
    await button(text.common.close).click()
  }

  const openTable = async () => {
    await button(text.home.openExample).click()
    await expect(page.getByRole('grid')).toBeVisible()
    await expect(page.getByRole('gridcell').nth(3)).toBeVisible()
  }

  const workspace = async () => {
    await shown('the workspace as a file opens')
    await page.getByRole('gridcell').nth(5).click()
    await page.getByRole('gridcell').nth(5).click({ button: 'right' })
    await shown('the menu of a cell')
    await closes()
    const menuOfColumn = page.getByRole('columnheader').getByRole('button').first()
    await menuOfColumn.click()
    await shown('the menu of a column')
    await page.getByRole('menuitem', { name: text.grid.menu.steps }).hover()
    await shown('the steps for a column')
    await closes()
    await closes()
    await menuOfColumn.click()
    await page.getByRole('menuitem', { name: text.grid.menu.filter }).hover()
    await page.getByRole('menuitem', { name: text.grid.menu.filterValue }).click()
    await shown('the filter of the view')
    await closes()
    await menuOfColumn.click()
    await page.getByRole('menuitem', { name: text.grid.menu.sortDown }).click()
    await shown('a sorted view')
    await page
      .getByRole('region', { name: text.grid.viewBar.label })
      .getByRole('button', { name: text.grid.viewBar.clear, exact: true })
      .click()
    await button(text.common.modify).click()
    await shown('the opening looked at again')
    await closes()
  }

  const panels = async () => {
    for (const panel of Object.values(text.workspace.panels)) {
      await page.getByRole('radio', { name: panel, exact: true }).click()
      await shown(`the panel ${panel}`)
    }
    await page.keyboard.press('Control+k')
    await shown('the palette')
    await closes()
    await page.keyboard.press('Control+s')
    await shown('where the work is')
    await closes()
    await page.getByRole('button', { name: starting(text.workspace.projectMenu('')) }).click()
    await shown('the menu of the project')
    await page.getByRole('menuitem', { name: text.workspace.renameProject }).click()
    await shown('a new name for the project')
    await closes()
    await button(text.workspace.undoMenu).click()
    await shown('the recent history')
    await closes()
    await palette(text.commands.exportOther)
    await shown('the export for a spreadsheet')
    await closes()
    await palette(text.commands.export)
    await shown('the export')
    await closes()
  }

  const steps = async () => {
    const list = page.getByRole('treegrid', { name: text.steps.list })
    await list.getByRole('row').first().hover()
    await list.getByRole('button', { name: text.steps.menu(1) }).click()
    await shown('the menu of a step')
    await page.getByRole('menuitem', { name: starting(text.steps.note) }).click()
    await shown('the note of a step')
    await closes()
    await button(text.steps.add).click()
    await shown('the steps to add')
    await closes()
  }

  /** Opens the form of every step that can be added, one after the other; or those of one part of them. */
  const forms = async (part = 0, parts = 1) => {
    const added = registry
      .filter(({ menus }) => menus.menu !== 'none')
      .filter((_, at) => at % parts === part)
    for (const { messages } of added) {
      const { title } = messages[language]
      await button(text.steps.add).click()
      await page.getByRole('searchbox', { name: text.steps.addSearch }).fill(title)
      await page
        .getByRole('menuitem', { name: starting(title) })
        .first()
        .click()
      const form = page.getByRole('region', { name: title, exact: true })
      await expect(form).toBeVisible()
      // Long enough for the preview to be worked out.
      await page.waitForTimeout(400)
      await shown(`the form ${title}`)
      await form.getByRole('button', { name: text.common.closeWithoutApplying }).click()
      await expect(form).toBeHidden()
    }
    return added.length
  }

  /** One step applied, so that the list has an entry and Home a project. */
  const applyOne = async () => {
    const { title } = registry.find(({ kind }) => kind === 'removeEmptyRows')!.messages[language]
    await palette(title)
    await page
      .getByRole('region', { name: title, exact: true })
      .getByRole('button', { name: text.common.apply, exact: true })
      .click()
    await expect(page.getByRole('treegrid').getByRole('row', { name: /1/ })).toBeVisible()
    await shown('what a step did')
  }

  const homeWithProject = async () => {
    await button(text.workspace.backHome).click()
    await expect(page.getByRole('listitem')).toHaveCount(1)
    await shown('Home with a project')
  }

  return {
    dress,
    home,
    openTable,
    workspace,
    panels,
    applyOne,
    steps,
    forms,
    homeWithProject,
    plainTable,
  }
}
