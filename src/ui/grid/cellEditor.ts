import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community'
import type { ColumnId } from '../../table/table'
import { keepLineEnds } from '../controls/lineEnds'
import { element } from './dom'
import type { Editing } from './editing'

/** What a key that starts the editing leaves in the cell; null keeps the text. */
function startingText(key: string | null): string | null {
  if (key === 'Backspace' || key === 'Delete') return ''
  return key !== null && Array.from(key).length === 1 ? key : null
}

/** Line ends as a field of the page gives them back. */
const withFieldLineEnds = (text: string) => text.replace(/\r\n|\r/gu, '\n')

/** The text of a cell while it is typed; it grows over the cells around for long texts and several lines. */
export const cellEditor = (editing: () => Editing, labelOf: (column: ColumnId) => string) =>
  class CellEditor implements ICellEditorComp<unknown, string> {
    readonly #field = element('textarea', {
      className: 'cellEditor',
      rows: '1',
      spellcheck: 'false',
    })
    #value: string | null = null

    init({ value, eventKey, column, rowIndex }: ICellEditorParams<unknown, string>): void {
      const field = this.#field
      const id = column.getColId()
      const before = value ?? ''
      this.#value = value ?? null
      field.setAttribute('aria-label', labelOf(id))
      const change = (text: string) => {
        this.#value = keepLineEnds(before, text)
        editing().typed(this.#value)
        grow(field)
      }
      editing().started(rowIndex, id)
      // The field itself starts with the key that opened it: the next key may come before anything else.
      const typed = startingText(eventKey)
      field.value = typed ?? withFieldLineEnds(before)
      if (typed !== null) change(typed)
      field.addEventListener('input', () => change(field.value))
      field.addEventListener('blur', () => editing().left())
      field.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || !event.altKey) return
        event.preventDefault()
        event.stopPropagation()
        field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
        change(field.value)
      })
    }

    getGui(): HTMLElement {
      return this.#field
    }

    afterGuiAttached(): void {
      const field = this.#field
      grow(field)
      field.focus({ preventScroll: true })
      field.setSelectionRange(field.value.length, field.value.length)
    }

    getValue(): string | null {
      return this.#value
    }

    /** However it is taken away, what was typed is not lost; Escape has said otherwise before. */
    destroy(): void {
      editing().left()
    }
  }

const WIDEST = 480
const TALLEST = 196

/** Makes the field as wide and as high as its text, within bounds. */
function grow(field: HTMLTextAreaElement) {
  if (!field.isConnected) return
  field.style.width = '100%'
  field.style.height = '100%'
  const width = Math.min(WIDEST, Math.max(field.offsetWidth, field.scrollWidth + 2))
  field.style.width = `${width}px`
  field.style.height = `${Math.min(TALLEST, Math.max(field.offsetHeight, field.scrollHeight))}px`
}
