const BARS = '.ag-body-vertical-scroll, .ag-body-horizontal-scroll'
const LASTS = 500

const isBar = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(BARS) !== null

/**
 * AG Grid draws scroll bars of its own and moves them after each scroll. Late on a busy machine, that
 * movement comes back as if a hand had made it: the rows then stand still or jump back. Only bars that
 * are held or turned over are heard. Gives back what stops it.
 */
export function ignoreScrollEchoes(root: HTMLElement): () => void {
  let isHeld = false
  let turnedAt = -Infinity

  const press = ({ target }: PointerEvent) => {
    isHeld = isBar(target)
  }
  // A page is not told when a bar is let go: the next move without a button says so.
  const move = ({ buttons }: PointerEvent) => {
    if (isHeld && buttons === 0) {
      isHeld = false
      turnedAt = performance.now()
    }
  }
  const turn = ({ target }: WheelEvent) => {
    isHeld = false
    turnedAt = isBar(target) ? performance.now() : -Infinity
  }
  const scroll = (event: Event) => {
    const isByHand = isHeld || performance.now() - turnedAt < LASTS
    if (isBar(event.target) && !isByHand) event.stopPropagation()
  }

  window.addEventListener('pointerdown', press, true)
  window.addEventListener('pointermove', move, true)
  root.addEventListener('wheel', turn, { capture: true, passive: true })
  root.addEventListener('scroll', scroll, true)
  return () => {
    window.removeEventListener('pointerdown', press, true)
    window.removeEventListener('pointermove', move, true)
    root.removeEventListener('wheel', turn, true)
    root.removeEventListener('scroll', scroll, true)
  }
}
