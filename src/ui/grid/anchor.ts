/** A place in the rows: the first row seen, and how many of its pixels are hidden above. */
export interface Place {
  readonly position: number
  readonly offset: number
}

/** The sizes a place and a scroll are counted in. Beyond what a browser can draw, scrolling is scaled. */
export interface Scroller {
  readonly rowHeight: number
  readonly rowCount: number
  /** Height of the rows seen. */
  readonly viewHeight: number
  /** Height that can be scrolled over, as the browser has it. */
  readonly scrollHeight: number
}

const rowsHeight = ({ rowHeight, rowCount }: Scroller) => rowHeight * rowCount

/** Pixels of rows that a pixel of scrolling stands for. */
function scale(scroller: Scroller): number {
  const scrolled = scroller.scrollHeight - scroller.viewHeight
  const rows = rowsHeight(scroller) - scroller.viewHeight
  return scrolled > 0 && rows > scrolled ? rows / scrolled : 1
}

/** The place seen at a scroll. */
export function placeAt(scrollTop: number, scroller: Scroller): Place {
  const top = Math.max(0, scrollTop * scale(scroller))
  const position = Math.floor(top / scroller.rowHeight)
  return { position, offset: top - position * scroller.rowHeight }
}

/** The scroll that shows a place, as far as the rows reach. */
export function scrollOf(place: Place, scroller: Scroller): number {
  const lowest = Math.max(0, rowsHeight(scroller) - scroller.viewHeight)
  const top = place.position * scroller.rowHeight + place.offset
  return Math.min(Math.max(0, top), lowest) / scale(scroller)
}

/** The place seen once the rows end: the same one, or higher when fewer rows are left. */
export function reachablePlace(
  place: Place,
  { rowHeight, rowCount, viewHeight }: Omit<Scroller, 'scrollHeight'>,
): Place {
  const lowest = Math.max(0, rowCount * rowHeight - viewHeight)
  const top = Math.min(place.position * rowHeight + place.offset, lowest)
  const position = Math.floor(top / rowHeight)
  return { position, offset: top - position * rowHeight }
}
