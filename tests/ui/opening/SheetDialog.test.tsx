import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { SheetSettings } from '../../../src/recipe/recipe'
import type { SheetForm } from '../../../src/state/model'
import { SheetDialog } from '../../../src/ui/opening/SheetDialog'
import { openProject, plain, show, step } from '../support'

const settings: SheetSettings = {
  form: 'sheet',
  sheet: 'Parkings HV',
  range: null,
  headerRecords: [3],
  fillMerged: false,
  skippedColumns: [],
  readings: [],
}

const records = [
  { record: 1, cells: ['Ville de Beauvais', '', ''] },
  { record: 2, cells: ['Zone', 'Capacité', ''] },
  { record: 3, cells: ['Zone', 'Total', 'dont PMR'] },
  { record: 4, cells: ['Centre', '12', '1'] },
  { record: 900, cells: ['Nord', '30', '2'] },
]

const names = ['Zone', 'Capacité – Total', 'dont PMR']

const form = (more: Partial<SheetForm> = {}): SheetForm => ({
  fileName: 'parkings.xlsx',
  tableId: 't1',
  settings,
  look: {
    sheet: 'Parkings HV',
    visibility: 'visible',
    rowCount: 897,
    columnCount: 3,
    settings,
    confidence: 1,
    groupRecords: [2],
    hasMerges: true,
    block: null,
  },
  preview: { records, skipped: 895, firstColumn: 1, names },
  issue: null,
  forecast: null,
  ...more,
})

function showForm(sheetForm: SheetForm = form(), steps = [step('a')]) {
  const project = openProject({ steps })
  const [table] = project.doc.tables
  const source = { ...table!.source, fileName: 'parkings.xlsx', settings }
  const doc = { ...project.doc, tables: [{ ...table!, source }] }
  const shown = show(<SheetDialog />, { state: { sheetForm, project: { ...project, doc } } })
  // As the real action does at once, before the preview follows.
  shown.actions.changeSheet.mockImplementation((change) => {
    shown.store.setState(({ sheetForm: now }) => ({
      sheetForm: now && { ...now, settings: { ...now.settings, ...change } },
    }))
    return Promise.resolve()
  })
  return shown
}

const rowButton = (record: number) =>
  screen.getByRole('button', { name: new RegExp(`^Prendre la ligne ${record} `) })

describe('SheetDialog', () => {
  it('shows the first and the last rows, and how many lie between', () => {
    showForm()
    const rows = screen.getAllByRole('row').slice(1)
    expect(rows.map(({ textContent }) => plain(textContent))).toEqual([
      '1Ville de Beauvais',
      '2ZoneCapacité',
      '3ZoneTotaldont PMR',
      '4Centre121',
      '895 lignes entre les deux, non montrées ici',
      '900Nord302',
    ])
    expect(rowButton(3).getAttribute('aria-pressed')).toBe('true')
  })

  it('takes a row as names by a click, and several with Shift', async () => {
    const { actions } = showForm()
    await userEvent.click(rowButton(4))
    expect(actions.changeSheet).toHaveBeenLastCalledWith({ headerRecords: [4] })
    fireEvent.click(rowButton(2), { shiftKey: true })
    expect(actions.changeSheet).toHaveBeenLastCalledWith({ headerRecords: [2, 4] })
    const field = screen.getByRole('textbox', { name: 'Lignes des noms de colonnes' })
    expect(field).toHaveProperty('value', '2, 4')
  })

  it('takes row numbers as typed once they can be read', async () => {
    const { actions } = showForm()
    const field = screen.getByRole('textbox', { name: 'Lignes des noms de colonnes' })
    await userEvent.clear(field)
    expect(actions.changeSheet).not.toHaveBeenCalled()
    expect(screen.getByText(/Écrivez des numéros/)).toBeTruthy()
    await userEvent.type(field, '2, 3')
    expect(actions.changeSheet).toHaveBeenLastCalledWith({ headerRecords: [2, 3] })
  })

  it('refuses a row outside of the table', async () => {
    const { actions } = showForm()
    const field = screen.getByRole('textbox', { name: 'Lignes des noms de colonnes' })
    await userEvent.clear(field)
    await userEvent.type(field, '901')
    expect(plain(screen.getByRole('dialog').textContent)).toContain(
      'Ce tableau va de la ligne 1 à la ligne 900.',
    )
    expect(actions.changeSheet).not.toHaveBeenCalledWith({ headerRecords: [901] })
    await userEvent.tab()
    expect(field).toHaveProperty('value', '90')
  })

  it('joins the row of groups, with an example from the file', async () => {
    const { actions } = showForm()
    const box = screen.getByRole('checkbox', { name: /Joindre la ligne de groupes/ })
    expect(plain(screen.getByRole('dialog').textContent)).toContain('« Capacité – Total »')
    await userEvent.click(box)
    expect(actions.changeSheet).toHaveBeenCalledWith({ headerRecords: [2, 3] })
  })

  it('takes a table without names', async () => {
    const { actions } = showForm()
    await userEvent.click(screen.getByRole('checkbox', { name: /pas de ligne de noms/ }))
    expect(actions.changeSheet).toHaveBeenCalledWith({ headerRecords: [] })
  })

  it('fills merged cells only where there are some', async () => {
    const { actions, unmount } = showForm()
    await userEvent.click(screen.getByRole('checkbox', { name: /cellules fusionnées/ }))
    expect(actions.changeSheet).toHaveBeenCalledWith({ fillMerged: true })
    unmount()
    showForm(form({ look: null }))
    expect(screen.queryByRole('checkbox', { name: /cellules fusionnées/ })).toBeNull()
  })

  it('leaves a column out, and reads one otherwise', async () => {
    const { actions } = showForm()
    await userEvent.click(screen.getByRole('checkbox', { name: 'Garder la colonne C, dont PMR' }))
    expect(actions.changeSheet).toHaveBeenLastCalledWith({ skippedColumns: [3] })
    const reading = screen.getByRole('combobox', { name: 'Lecture de la colonne B' })
    const names = within(reading).getAllByRole('option')
    expect(names.map(({ textContent }) => textContent)).toEqual([
      'usuelle',
      'chiffres enregistrés',
      'comme affiché',
    ])
    await userEvent.selectOptions(reading, 'stored')
    expect(actions.changeSheet).toHaveBeenLastCalledWith({ readings: [[2, 'stored']] })
  })

  it('says what changes before it is applied', async () => {
    const { actions } = showForm(form({ settings: { ...settings, headerRecords: [2, 3] } }))
    const said = plain(screen.getByRole('status').textContent)
    expect(said).toContain('Lignes des noms de colonnes : 3 → 2 et 3')
    expect(said).toContain('L’étape sera rejouée')
    await userEvent.click(screen.getByRole('button', { name: 'Appliquer' }))
    expect(actions.applySheet).toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Fermer sans appliquer' }))
    expect(actions.closeSheet).toHaveBeenCalled()
  })

  it('is not applied while the sheet cannot be read so, nor without a column', () => {
    const issue = { code: 'unknownSheet', data: { sheet: 'Parkings HV' } }
    const { unmount } = showForm(form({ issue }))
    expect(plain(screen.getByRole('alert').textContent)).toContain('« Parkings HV »')
    const apply = () => screen.getByRole('button', { name: 'Appliquer' })
    expect(apply().hasAttribute('disabled')).toBe(true)
    unmount()
    showForm(form({ settings: { ...settings, skippedColumns: [1, 2, 3] } }))
    expect(apply().hasAttribute('disabled')).toBe(true)
  })

  it('shows the names of the columns as they are joined', () => {
    showForm()
    const heads = screen.getAllByRole('columnheader').map(({ textContent }) => plain(textContent))
    expect(heads.slice(1).map((head, at) => head.includes(names[at]!))).toEqual([true, true, true])
  })

  it('goes through the columns of a wide sheet', async () => {
    const cells = Array.from({ length: 90 }, (_, at) => `c${at + 1}`)
    const preview = { records: [{ record: 3, cells }], skipped: 0, firstColumn: 1, names: cells }
    showForm(form({ preview }))
    expect(screen.queryByRole('cell', { name: 'c41' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Colonnes suivantes' }))
    expect(screen.getByRole('cell', { name: 'c41' })).toBeTruthy()
    expect(screen.getByText('Colonnes AO à CB')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Colonnes suivantes' }))
    expect(screen.getByRole('checkbox', { name: 'Garder la colonne CL, c90' })).toBeTruthy()
  })
})
