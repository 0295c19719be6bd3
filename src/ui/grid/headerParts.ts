import type { Catalogue } from '../../i18n/en'
import { formatShare } from '../../i18n/formats'
import type { Language } from '../../i18n/language'
import type { ColumnSummary } from '../../worker/protocol'
import { element, hiddenWords } from './dom'

/** How much of a column is filled, empty and to check, as a bar and in words. */
export function qualityBar(
  { filled, empty, blank, toCheck }: ColumnSummary,
  { grid }: Catalogue,
  language: Language,
): HTMLElement {
  const total = filled + empty + blank
  const share = formatShare(language, filled, total)
  const words = [
    grid.quality(share, empty + blank, toCheck),
    ...(blank > 0 ? [grid.blankPart(blank)] : []),
  ].join(', ')
  const part = (className: string, value: number) => {
    const made = element('span', { className })
    made.style.flexGrow = String(total === 0 ? 0 : value / total)
    return made
  }
  return element(
    'span',
    { className: 'quality', title: words },
    element(
      'span',
      { className: 'qualityBar', 'aria-hidden': 'true' },
      part('qualityFilled', filled - toCheck),
      part('qualityCheck', toCheck),
      part('qualityEmpty', empty + blank),
    ),
    element(
      'span',
      { className: 'qualityShare', 'aria-hidden': 'true' },
      total === 0 ? '–' : share,
    ),
    hiddenWords(words),
  )
}

/** The field to change the name of a column in; `onEnd` is told once, null when it was given up. */
export function nameField(
  name: string,
  label: string,
  onEnd: (name: string | null) => void,
): HTMLInputElement {
  const field = element('input', {
    className: 'headerInput',
    'aria-label': label,
    spellcheck: 'false',
  })
  field.value = name
  // Escape blurs the field too: what is typed must not be taken then.
  let isDone = false
  const end = (text: string | null) => {
    if (isDone) return
    isDone = true
    onEnd(text)
  }
  field.addEventListener('blur', () => end(field.value))
  field.addEventListener('keydown', (event) => {
    event.stopPropagation()
    if (event.key === 'Enter') end(field.value)
    if (event.key === 'Escape') end(null)
  })
  for (const type of ['click', 'mousedown', 'dblclick']) {
    field.addEventListener(type, (event) => event.stopPropagation())
  }
  return field
}

/** An icon that says something by itself, in words too. */
export const mark = (icon: Node | null, label: string): HTMLElement =>
  element(
    'span',
    { className: 'headerMark', title: label },
    ...(icon ? [icon] : []),
    hiddenWords(label),
  )
