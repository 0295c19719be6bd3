const focusable =
  'button:not([disabled]), [href], input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])'

/** Where the focus was when each region was left. */
const lastFocused = new WeakMap<Element, HTMLElement>()

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0

const regions = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isShown)

/** What takes the focus in a region: what had it last, else its first control. */
function entryOf(region: HTMLElement): HTMLElement | null {
  const last = lastFocused.get(region)
  if (last && region.contains(last) && isShown(last)) return last
  const chosen = region.querySelector<HTMLElement>('[data-region-entry]')
  if (chosen && isShown(chosen)) return chosen
  return [...region.querySelectorAll<HTMLElement>(focusable)].find(isShown) ?? null
}

/** F6: moves the focus to the next region of the screen (or the one before), round and round. */
export function goToRegion(direction: 1 | -1): void {
  const all = regions()
  const active = document.activeElement
  const at = all.findIndex((region) => region.contains(active))
  const left = all[at]
  // A region has the focus itself when its screen came up: the way in comes before the way on.
  const isOutside = active === left
  if (left && active instanceof HTMLElement && !isOutside) lastFocused.set(left, active)
  if (left && isOutside && direction > 0) {
    const entry = entryOf(left)
    if (entry) return entry.focus()
  }
  for (let step = 1; step <= all.length; step++) {
    const from = at < 0 ? (direction > 0 ? -1 : 0) : at
    const next = all[(from + direction * step + all.length * 2) % all.length]
    const entry = next && entryOf(next)
    if (!entry) continue
    entry.focus()
    return
  }
}
