/** What the keys of a focused header do; `clear` says whether there was anything to clear. */
export interface HeaderKeyActs {
  readonly menu: () => void
  readonly rename: () => void
  readonly pick: (click: { readonly isRange: boolean; readonly isToggle: boolean }) => void
  readonly remove: () => void
  readonly clear: () => boolean
}

/** Listens to the keys of a focused header: AG Grid gives the focus to the cell around ours. */
export function listenToHeaderKeys(header: HTMLElement, acts: HeaderKeyActs): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== header) return
    const { key } = event
    const isMenu =
      key === 'ContextMenu' ||
      (key === 'F10' && event.shiftKey) ||
      (key === 'ArrowDown' && event.altKey)
    if (isMenu) acts.menu()
    else if (key === 'F2') acts.rename()
    else if (key === 'Enter' || key === ' ') acts.pick(clickOf(event))
    else if (key === 'Delete') acts.remove()
    else if (key !== 'Escape' || !acts.clear()) return
    event.preventDefault()
    event.stopPropagation()
  }
  header.addEventListener('keydown', onKeyDown, true)
  return () => header.removeEventListener('keydown', onKeyDown, true)
}

/** What the keys held with a click or a key mean for a selection. */
export const clickOf = (event: MouseEvent | KeyboardEvent) => ({
  isRange: event.shiftKey,
  isToggle: event.ctrlKey || event.metaKey,
})
