import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { IHeaderParams } from 'ag-grid-community'
import { catalogues } from '../../../src/i18n/catalogues'
import { createAppStore } from '../../../src/state/store'
import { createHeaders } from '../../../src/ui/grid/headers'
import { activeTable } from '../../../src/state/model'
import { column, openProject, plain } from '../support'

const store = createAppStore({ language: 'fr', theme: 'light' })
let acts: ReturnType<typeof spies>
const spies = () => ({
  openMenu: vi.fn(),
  pickColumn: vi.fn(),
  removeColumns: vi.fn(),
  clearSelection: vi.fn(() => true),
  endRename: vi.fn(),
  icon: vi.fn(() => null),
})

const headers = createHeaders({
  state: store.getState,
  subscribe: store.subscribe,
  words: () => catalogues[store.getState().language],
})

/** A header as AG Grid makes it: its cell, which takes the focus, around what we draw. */
function draw(id: string) {
  const cell = document.createElement('div')
  cell.tabIndex = -1
  document.body.append(cell)
  const header = new headers.HeaderCell()
  header.init({
    column: { getColId: () => id },
    displayName: id,
    eGridHeader: cell,
  } as unknown as IHeaderParams)
  cell.append(header.getGui())
  return { cell, header, text: () => plain(cell.textContent) }
}

const press = (target: Element, key: string, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }))

const columns = [
  column('Nom', { headerAsRead: 'Nom ', toCheck: 1 }),
  column('Ville', { type: 'postcode', filled: 10, empty: 0 }),
]

beforeEach(() => {
  acts = spies()
  headers.connect(acts)
  store.setState({ language: 'fr', project: openProject({ columns }) })
})
afterEach(() => document.body.replaceChildren())

describe('the header of a column', () => {
  it('says its type, its name as read, and its quality', () => {
    const { cell, text } = draw('Nom')
    expect(text()).toContain('Nom')
    expect(plain(cell.querySelector('.headerName')?.getAttribute('title'))).toBe(
      'Nom (dans le fichier : Nom )',
    )
    expect(plain(cell.querySelector('.quality')?.getAttribute('title'))).toMatch(
      /^80 %.*2 vides.*1 /,
    )
    expect(plain(draw('Ville').text())).toContain('100 %')
  })

  it('follows the language, the selection, the sort and the types as they come', () => {
    const { cell, text } = draw('Ville')
    const french = text()
    store.setState({ language: 'en' })
    expect(text()).not.toBe(french)
    const project = openProject({ columns })
    const { state } = activeTable(project)
    const spec = { sort: [{ column: 'Ville', order: 'text', isDescending: true }], filter: null }
    const selection = { focused: null, columns: ['Ville'], rows: [] }
    const table = { ...state, selection, view: { ...state.view, spec } } as typeof state
    store.setState({ project: { ...project, tables: new Map([['t1', table]]) } })
    expect(cell.classList.contains('isPicked')).toBe(true)
    expect(cell.getAttribute('aria-selected')).toBe('true')
    expect(cell.getAttribute('aria-sort')).toBe('descending')
  })

  it('is not drawn again when nothing it shows has changed', () => {
    const { cell } = draw('Nom')
    const name = cell.querySelector('.headerName')
    store.setState({ dialog: 'help' })
    expect(cell.querySelector('.headerName')).toBe(name)
  })

  it('stands with its name alone before the columns are counted', () => {
    store.setState({ project: openProject({ columns, table: { summary: null } }) })
    const { text, cell } = draw('Nom')
    expect(text()).toBe('Nom')
    store.setState({ project: openProject({ columns }) })
    expect(cell.querySelector('.quality')).not.toBeNull()
  })

  it.each([
    ['Enter', {}, 'pickColumn', ['Nom', { isRange: false, isToggle: false }]],
    [' ', { shiftKey: true }, 'pickColumn', ['Nom', { isRange: true, isToggle: false }]],
    ['Delete', {}, 'removeColumns', ['Nom']],
    ['Escape', {}, 'clearSelection', []],
  ] as const)('hears %j', (key, more, act, given) => {
    const { cell } = draw('Nom')
    press(cell, key, more)
    expect(acts[act].mock.calls).toEqual([given])
  })

  it.each(['ContextMenu', 'F10', 'ArrowDown'])('opens its menu by %s, at its button', (key) => {
    const { cell } = draw('Nom')
    press(cell, key, { shiftKey: key === 'F10', altKey: key === 'ArrowDown' })
    expect(acts.openMenu.mock.calls).toEqual([['Nom', cell.querySelector('button')]])
  })

  it('keeps its menu button while it is drawn again', () => {
    const { cell } = draw('Nom')
    const button = cell.querySelector('button')
    store.setState({ language: 'en' })
    expect(cell.querySelector('button')).toBe(button)
  })
})

describe('a name typed in a header', () => {
  const field = (cell: Element) => cell.querySelector('input')

  it.each([
    ['Enter', 'Nom complet'],
    ['Escape', null],
  ])('ends with %s', (key, name) => {
    const { cell } = draw('Nom')
    press(cell, 'F2')
    const input = field(cell)!
    expect(input.value).toBe('Nom')
    expect(document.activeElement).toBe(input)
    input.value = 'Nom complet'
    press(input, key)
    expect(acts.endRename.mock.calls).toEqual([['Nom', name]])
    expect(field(cell)).toBeNull()
  })

  it('is taken when the field is left, once', () => {
    const { cell } = draw('Nom')
    headers.startRename('Nom')
    const input = field(cell)!
    input.value = 'Titre'
    input.dispatchEvent(new FocusEvent('blur'))
    input.dispatchEvent(new FocusEvent('blur'))
    expect(acts.endRename.mock.calls).toEqual([['Nom', 'Titre']])
  })

  it('stays as it is while the state changes', () => {
    const { cell } = draw('Nom')
    headers.startRename('Nom')
    field(cell)!.value = 'à moitié'
    store.setState({ language: 'en' })
    expect(field(cell)?.value).toBe('à moitié')
    press(field(cell)!, 'Escape')
  })
})
