import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { SheetSettings } from '../../../src/recipe/recipe'
import { SheetChooser } from '../../../src/ui/opening/SheetChooser'
import type { SheetLook } from '../../../src/worker/protocol'
import { openProject, plain, show } from '../support'

const settingsOf = (sheet: string, range: SheetSettings['range'] = null): SheetSettings => ({
  form: 'sheet',
  sheet,
  range,
  headerRecords: [1],
  fillMerged: false,
  skippedColumns: [],
  readings: [],
})

const look = (sheet: string, more: Partial<SheetLook> = {}): SheetLook => ({
  sheet,
  visibility: 'visible',
  rowCount: 178,
  columnCount: 21,
  settings: settingsOf(sheet),
  confidence: 1,
  groupRecords: [],
  hasMerges: false,
  block: null,
  ...more,
})

const range = { firstRow: 6, firstColumn: 1, lastRow: 9, lastColumn: 3 }
const second = settingsOf('Parkings', range)
const sheets = [
  look('Parkings', { block: 1 }),
  look('Parkings', { block: 2, settings: second, rowCount: 3, columnCount: 3, confidence: 0.4 }),
  look('Listes', { visibility: 'hidden', rowCount: 1, columnCount: 2 }),
  look('Vide', { settings: null, rowCount: 0, columnCount: 0 }),
]

const showChooser = (given: readonly SheetLook[] = sheets, joins = false) =>
  show(<SheetChooser />, {
    state: { sheetChoice: { fileName: 'parkings.xlsx', sheets: given, joins } },
  })

const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox')

const told = (box: HTMLElement) =>
  plain(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent)

describe('SheetChooser', () => {
  it('lists every table with its size and what is particular about it', () => {
    showChooser()
    expect(boxes().map((box) => [plain(box.getAttribute('aria-label')), told(box)])).toEqual([
      ['Tableau 1 de la feuille « Parkings »', '178 lignes · 21 colonnes'],
      ['Tableau 2 de la feuille « Parkings »', '3 lignes · 3 colonnes · ligne des noms à vérifier'],
      ['Feuille « Listes »', 'masquée · 1 ligne · 2 colonnes'],
      ['Feuille « Vide »', 'vide'],
    ])
  })

  it('speaks of a web page where it is one', () => {
    const looks = [look('Tarifs'), look('Zones')]
    show(<SheetChooser />, {
      state: { sheetChoice: { fileName: 'a.html', sheets: looks, joins: false, isPage: true } },
    })
    expect(boxes().map((box) => plain(box.getAttribute('aria-label')))).toEqual([
      'Tableau « Tarifs »',
      'Tableau « Zones »',
    ])
    expect(screen.queryByRole('list', { name: 'Tableaux de la page' })).not.toBeNull()
    expect(plain(screen.getByText(/^Cette page web/).textContent)).toContain('2 tableaux')
  })

  it('speaks of the tables that are not open yet where others are', () => {
    const { source } = openProject().doc.tables[0]!
    show(<SheetChooser />, {
      state: { sheetChoice: { fileName: 'a.xlsx', sheets: [look('Zones')], joins: true, source } },
    })
    const words = plain(screen.getByRole('dialog').textContent)
    expect(words).toContain('n’est pas encore ouvert : il s’ajoutera au projet')
    expect(words).not.toContain('contient')
  })

  it('takes what is seen, leaves what is hidden, refuses what is empty', () => {
    showChooser()
    expect(boxes().map(({ checked }) => checked)).toEqual([true, true, false, false])
    expect(boxes().map(({ disabled }) => disabled)).toEqual([false, false, false, true])
  })

  it('opens the chosen tables, counted', async () => {
    const { actions } = showChooser()
    await userEvent.click(boxes()[0]!)
    await userEvent.click(boxes()[2]!)
    await userEvent.click(screen.getByRole('button', { name: 'Ouvrir 2 tableaux' }))
    expect(actions.openSheets).toHaveBeenCalledWith([second, settingsOf('Listes')])
  })

  it('opens by the keyboard alone', async () => {
    const { actions } = showChooser([look('A'), look('B', { visibility: 'hidden' })])
    boxes()[1]!.focus()
    await userEvent.keyboard(' {Tab}{Tab}{Enter}')
    expect(actions.openSheets).toHaveBeenCalledWith([settingsOf('A'), settingsOf('B')])
  })

  it('opens nothing while nothing is chosen, and says so', async () => {
    const { actions } = showChooser()
    await userEvent.click(screen.getByRole('button', { name: 'Ne rien choisir' }))
    expect(screen.getByText('Choisissez au moins un tableau.')).toBeTruthy()
    const open = screen.getByRole('button', { name: 'Ouvrir' })
    expect(open.hasAttribute('disabled')).toBe(true)
    boxes()[0]!.focus()
    await userEvent.keyboard('{Enter}')
    expect(actions.openSheets).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Tout choisir' }))
    expect(boxes().map(({ checked }) => checked)).toEqual([true, true, true, false])
  })

  it('says when the tables join the open project, and closes without opening', async () => {
    const { actions } = showChooser(sheets, true)
    expect(screen.getByRole('dialog').textContent).toContain('s’ajoutent au projet ouvert')
    await userEvent.click(screen.getByRole('button', { name: 'Fermer sans ouvrir' }))
    expect(actions.closeSheets).toHaveBeenCalled()
  })

  it('starts again for the next workbook', async () => {
    const { store } = showChooser()
    await userEvent.click(boxes()[0]!)
    const next = { fileName: 'b.xlsx', sheets: [look('A'), look('B')], joins: false }
    store.setState({ sheetChoice: next })
    expect(await screen.findByRole('button', { name: 'Ouvrir 2 tableaux' })).toBeTruthy()
  })
})
