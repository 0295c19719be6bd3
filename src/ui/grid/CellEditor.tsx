import { useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { CustomCellEditorProps } from 'ag-grid-react'
import { useApp, useText } from '../useApp'
import { keepLineEnds } from '../controls/lineEnds'
import { useGridUi } from './gridUi'
import { summaryOf } from './headerInfo'

/** What a key that starts the editing leaves in the cell; null keeps the text. */
function startingText(key: string | null): string | null {
  if (key === 'Backspace' || key === 'Delete') return ''
  return key !== null && Array.from(key).length === 1 ? key : null
}

/** Line ends as a field of the page gives them back. */
const withFieldLineEnds = (text: string) => text.replace(/\r\n|\r/gu, '\n')

/** The text of a cell while it is typed; it grows over the cells around for long texts and several lines. */
export function CellEditor({
  value,
  initialValue,
  eventKey,
  onValueChange,
  column,
  node,
}: CustomCellEditorProps<unknown, string>) {
  const { grid } = useText()
  const { editing } = useGridUi().session
  const id = column.getColId()
  const name = useApp(({ project }) => summaryOf(project, id)?.name ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  // The field itself starts with the key that opened it: the next key may come before anything else.
  const typed = startingText(eventKey)
  const [draft, setDraft] = useState(() => typed ?? withFieldLineEnds(value ?? ''))

  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    editing.started(node.rowIndex ?? -1, id)
    if (typed !== null) {
      onValueChange(typed)
      editing.typed(typed)
    }
    element.focus({ preventScroll: true })
    element.setSelectionRange(element.value.length, element.value.length)
    // However it is taken away, what was typed is not lost; Escape has said otherwise before.
    return () => editing.left()
    // Only when it starts: later values come from the field itself.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])

  useLayoutEffect(() => grow(field.current), [draft])

  const change = (text: string) => {
    setDraft(text)
    const kept = keepLineEnds(initialValue ?? '', text)
    onValueChange(kept)
    editing.typed(kept)
  }

  const breakLine = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || !event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    const { selectionStart, selectionEnd } = event.currentTarget
    event.currentTarget.setRangeText('\n', selectionStart, selectionEnd, 'end')
    change(event.currentTarget.value)
  }

  return (
    <textarea
      ref={field}
      className="cellEditor"
      aria-label={grid.editor(name)}
      value={draft}
      rows={1}
      spellCheck={false}
      onChange={(event) => change(event.target.value)}
      onKeyDown={breakLine}
      onBlur={() => editing.left()}
    />
  )
}

const WIDEST = 480
const TALLEST = 196

/** Makes the field as wide and as high as its text, within bounds. */
function grow(field: HTMLTextAreaElement | null) {
  if (!field) return
  field.style.width = '100%'
  field.style.height = '100%'
  const width = Math.min(WIDEST, Math.max(field.offsetWidth, field.scrollWidth + 2))
  field.style.width = `${width}px`
  field.style.height = `${Math.min(TALLEST, Math.max(field.offsetHeight, field.scrollHeight))}px`
}
