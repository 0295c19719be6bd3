/** What a key does in the cells, beside what AG Grid does with arrows, Enter, Tab, F2 and letters. */
export type KeyCommand =
  | 'empty'
  | 'clearSelection'
  | 'pickRow'
  | 'pickColumn'
  | 'extendUp'
  | 'extendDown'
  | 'rowStart'
  | 'rowEnd'
  | 'tableStart'
  | 'tableEnd'
  | 'commitNext'
  | 'commitPrevious'
  | 'menu'
  | 'copy'
  | 'none'

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Null: the key is AG Grid's or the application's. */
export function commandOf(press: KeyPress, isEditing: boolean): KeyCommand | null {
  const { key, shiftKey, altKey } = press
  const isCtrl = press.ctrlKey || press.metaKey
  if (isEditing) {
    if (key === 'Tab') return shiftKey ? 'commitPrevious' : 'commitNext'
    // A line break, and moves within the text that is typed.
    if (key === 'Enter' && altKey) return 'none'
    return ['Home', 'End', 'PageUp', 'PageDown'].includes(key) ? 'none' : null
  }
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey) || (key === 'ArrowDown' && altKey)) {
    return 'menu'
  }
  if (altKey) return null
  if (key === ' ') return shiftKey ? 'pickRow' : isCtrl ? 'pickColumn' : null
  if (isCtrl && key.toLowerCase() === 'c' && !shiftKey) return 'copy'
  if (shiftKey && key === 'ArrowUp') return 'extendUp'
  if (shiftKey && key === 'ArrowDown') return 'extendDown'
  switch (key) {
    case 'Delete':
      return 'empty'
    case 'Escape':
      return 'clearSelection'
    case 'Home':
      return isCtrl ? 'tableStart' : 'rowStart'
    case 'End':
      return isCtrl ? 'tableEnd' : 'rowEnd'
    default:
      return null
  }
}
