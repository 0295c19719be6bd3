import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ICellEditorParams, ICellRendererParams } from 'ag-grid-community'
import { fr } from '../../../src/i18n/fr'
import { cellEditor } from '../../../src/ui/grid/cellEditor'
import { changedCell } from '../../../src/ui/grid/changedCell'
import { plain } from '../support'

afterEach(() => document.body.replaceChildren())

function edit(value: string, eventKey: string | null) {
  const editing = { started: vi.fn(), typed: vi.fn(), left: vi.fn(), cancelled: vi.fn() }
  const Editor = cellEditor(
    () => editing,
    (column) => `Texte de ${column}`,
  )
  const editor = new Editor()
  editor.init({
    value,
    eventKey,
    rowIndex: 7,
    column: { getColId: () => 'Nom' },
  } as unknown as ICellEditorParams<unknown, string>)
  const field = editor.getGui() as HTMLTextAreaElement
  document.body.append(field)
  editor.afterGuiAttached()
  const type = (text: string) => {
    field.value = text
    field.dispatchEvent(new Event('input'))
  }
  return { editor, editing, field, type }
}

describe('the editor of a cell', () => {
  it.each([
    ['F2', 'Gare', 'Gare', []],
    ['Enter', 'Gare', 'Gare', []],
    [null, 'Gare', 'Gare', []],
    ['x', 'Gare', 'x', [['x']]],
    ['é', 'Gare', 'é', [['é']]],
    ['Backspace', 'Gare', '', [['']]],
    ['Delete', 'Gare', '', [['']]],
  ])('opened by %s over %j starts with %j', (key, value, shown, typed) => {
    const { field, editing, editor } = edit(value, key)
    expect(field.value).toBe(shown)
    expect(editing.started.mock.calls).toEqual([[7, 'Nom']])
    expect(editing.typed.mock.calls).toEqual(typed)
    expect(editor.getValue()).toBe(typed[0]?.[0] ?? value)
  })

  it('has the focus, the caret at the end, and a name', () => {
    const { field } = edit('Gare', null)
    expect(document.activeElement).toBe(field)
    expect(field.selectionStart).toBe(4)
    expect(field.getAttribute('aria-label')).toBe('Texte de Nom')
  })

  it('keeps the line ends of the file', () => {
    const { type, editing, field } = edit('un\r\ndeux', null)
    expect(field.value).toBe('un\ndeux')
    type('un\ndeux\ntrois')
    expect(editing.typed.mock.calls).toEqual([['un\r\ndeux\r\ntrois']])
  })

  it('breaks the line with Alt+Enter and leaves the other keys', () => {
    const { field, editing } = edit('Gare', null)
    const press = (more: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, ...more })
      field.dispatchEvent(event)
      return event.defaultPrevented
    }
    expect(press({})).toBe(false)
    expect(press({ altKey: true })).toBe(true)
    expect(editing.typed.mock.calls).toEqual([['Gare\n']])
  })

  it('says that it is left when the focus goes and when it is taken away', () => {
    const { field, editing, editor } = edit('Gare', null)
    field.dispatchEvent(new FocusEvent('blur'))
    expect(editing.left).toHaveBeenCalledTimes(1)
    editor.destroy()
    expect(editing.left).toHaveBeenCalledTimes(2)
  })
})

describe('a changed cell', () => {
  const Cell = changedCell(() => fr)
  const draw = (before: string, value: string) => {
    const cell = new Cell()
    const params = { before, value } as ICellRendererParams<unknown, string> & { before: string }
    cell.init(params)
    return { cell, gui: cell.getGui() }
  }

  it.each([
    ['a ', 'a', 'avant a après a'],
    ['', 'a', 'après a'],
    ['a', '', 'avant a'],
    ['a\nb', 'a', 'avant a ⏎ b après a'],
    ['a', '   ', 'avant a après ␣ espaces seuls'],
    [' ', '\u00a0', 'avant ␣ espaces seuls après ␣ espaces seuls'],
  ])('from %j to %j is read in words', (before, value, told) => {
    const { gui } = draw(before, value)
    const words = [...gui.children].map((part) => plain(part.textContent).trim()).join(' ')
    expect(words.toLowerCase().replace(/ :|:/g, '').replace(/ +/g, ' ')).toBe(told)
  })

  it.each([
    ['a', 'b', 'a → b'],
    ['', 'b', 'vide → b'],
    ['a\nb', '', 'a ⏎ b → vide'],
  ])('from %j to %j is told whole to the pointer', (before, value, title) => {
    expect(plain(draw(before, value).gui.title)).toBe(title)
  })

  it('is drawn again with other texts', () => {
    const { cell, gui } = draw('a', 'b')
    expect(
      cell.refresh({ before: 'a', value: 'c' } as ICellRendererParams<unknown, string> & {
        before: string
      }),
    ).toBe(true)
    expect(gui.querySelector('ins')?.textContent).toContain('c')
  })
})
