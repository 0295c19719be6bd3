import type { ShownRows } from './shown'

/** For each position where that row is in another shown table, else the next row that is, else -1. */
export function placeRows(from: ShownRows, to: ShownRows, positions: readonly number[]): number[] {
  const { count } = from
  // The last stretch that was searched: every row in it leads to the same survivor.
  let searchedFrom = 0
  let searchedTo = -1
  let survivor = -1
  return positions.map((position) => {
    if (position >= searchedFrom && position <= searchedTo) return survivor
    let place = -1
    let at = Math.max(0, position)
    for (; at < count && place < 0; at++) place = placeIn(from, at, to)
    searchedFrom = position
    searchedTo = at - 1
    survivor = place
    return place
  })
}

function placeIn(from: ShownRows, position: number, to: ShownRows): number {
  const entry = from.entryAt(position)
  if (entry >= 0 && from.table.ids === to.table.ids) {
    const place = to.placeOf(entry)
    if (place >= 0 || !to.before) return place
  }
  return to.placeOfKey(from.keyAt(position))
}
