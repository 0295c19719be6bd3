const isMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent)

/** A key combination with Ctrl, as this machine writes it: ⌘ on macOS. */
export const keyLabel = (keys: string): string => (isMac ? keys.replaceAll('Ctrl+', '⌘') : keys)

/** Whether the key that commands is held: Ctrl, or ⌘ on macOS. */
export const hasCommandKey = (event: KeyboardEvent): boolean =>
  isMac ? event.metaKey : event.ctrlKey

const typed = new Set(['text', 'search', 'number', 'email', 'url', 'tel', 'password', 'date'])

/** Whether someone is typing there: keys that undo or ask for help then belong to the field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return typed.has(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}
