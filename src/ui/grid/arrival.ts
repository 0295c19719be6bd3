import type { RowKey } from '../../table/rowIds'
import type { EngineCalls, ShownTable } from '../../worker/protocol'
import { reachablePlace } from './anchor'
import type { Place } from './anchor'
import { ROW_HEIGHT } from './gridTheme'
import type { CellRef } from './gridHost'
import type { Pages } from './pageCache'
import type { Viewport } from './viewport'
import type { Wanted } from './wanted'

/** Where a table that comes is to be shown, and where the focused cell is in it. */
export interface Arrival {
  readonly place: Place
  /** -1 when no cell is focused. */
  readonly focusedAt: number
  /** The row there: another one when the focused row is gone. */
  readonly focusedRow: RowKey | null
  /** The cell that had the focus when this was found out. */
  readonly from: CellRef | null
}

/** What is looked at now. */
export interface Seen {
  readonly pages: Pages | null
  readonly viewport: Viewport
  readonly focusedAt: number
  readonly focused: CellRef | null
}

const TRIES = 4

/**
 * Fetches what will be seen first of a table, so that it can be shown in one go: where the first row
 * seen now has gone, following the scroll while that lasts. Null once `now` says it is too late.
 */
export async function prepareArrival(
  engine: Pick<EngineCalls, 'window' | 'place' | 'positionsOf'>,
  now: () => Seen | null,
  next: Pages,
  target: Wanted,
): Promise<Arrival | null> {
  const order = target.columns.map(({ id }) => id)
  const pinned = new Set(target.columns.filter((c) => c.isPinned).map(({ id }) => id))
  for (let tries = 1; ; tries++) {
    const seen = now()
    if (!seen) return null
    const { viewport } = seen
    const sightAt = (place: Place, count: number | null) =>
      viewport.sight(order, pinned, count ?? Infinity, place)
    const at = seen.pages ? viewport.place() : await keptPlace(engine, next, target)
    const found = await whereIs(engine, seen, next, target, at)
    if (!now()) return null
    await next.load(sightAt(found.place, next.rowCount))
    if (!now()) return null
    const rowCount = next.rowCount ?? 0
    const sizes = { rowHeight: ROW_HEIGHT, rowCount, viewHeight: viewport.viewHeight() }
    const place = reachablePlace(found.place, sizes)
    if (place.position !== found.place.position) await next.load(sightAt(place, rowCount))
    const still = now()
    if (!still) return null
    if (!still.pages || tries === TRIES || viewport.place().position === at.position) {
      // The row in focus may be gone with those the result was made of.
      const isMade = still.pages && isAlone(still.pages.shown) && !target.shown.compare
      const orElse = isMade ? place.position : -1
      const focus = await focusedIn(engine, still, next, found.focusedAt, orElse)
      return now() && { place, ...focus, from: seen.focused }
    }
  }
}

/** Where a table not drawn yet was last looked at; its top when that row is gone or was never said. */
async function keptPlace(
  engine: Pick<EngineCalls, 'positionsOf'>,
  next: Pages,
  { place }: Wanted,
): Promise<Place> {
  if (!place) return top
  const [position = -1] = await engine.positionsOf(next.shown, [place.row]).catch(() => [-1])
  return position < 0 ? top : { position, offset: place.offset }
}

const top: Place = { position: 0, offset: 0 }

async function whereIs(
  engine: Pick<EngineCalls, 'place' | 'positionsOf'>,
  { pages, focusedAt, focused }: Seen,
  next: Pages,
  target: Wanted,
  at: Place,
): Promise<Pick<Arrival, 'place' | 'focusedAt'>> {
  if (!pages) return { place: at, focusedAt: -1 }
  const from = pages.shown
  // Rows that were looked at alone lead nowhere: back to where the table was before them.
  if (isAlone(from) && !isAlone(target.shown) && !isApplied(from, target.shown)) {
    return { place: await keptPlace(engine, next, target), focusedAt: -1 }
  }
  const isFocused = focusedAt >= 0 && focused !== null && !isAlone(target.shown)
  const positions = isFocused ? [at.position, focusedAt] : [at.position]
  const found = await engine
    .place({ from, to: next.shown, positions })
    // The old table may be gone from the engine: then its numbers are the best there is.
    .catch(() => positions)
  // At the very top one stays there, also when a sort sends that row elsewhere.
  const isTop = at.position === 0 && at.offset < 1
  const [place = -1, focus] = found
  if (isAlone(target.shown) && place < 0) return { place: top, focusedAt: -1 }
  return {
    place: { position: isTop ? 0 : orEnd(place), offset: at.offset },
    focusedAt: isFocused ? orEnd(focus) : -1,
  }
}

/** Whether rows are shown without those they come from: hardly any of these is among them. */
const isAlone = ({ compare }: ShownTable): boolean => compare?.mode === 'result'

/** Whether a table follows its preview; else the preview is left for the table before. */
const isApplied = (from: ShownTable, to: ShownTable): boolean =>
  to.compare === null && from.compare?.before !== to.key

/** No row is left from there on: the last one takes its place. */
const orEnd = (position = -1): number => (position < 0 ? Number.MAX_SAFE_INTEGER : position)

/** Names the row that stands where the focused one is or was. */
async function focusedIn(
  engine: Pick<EngineCalls, 'window' | 'positionsOf'>,
  { focused }: Seen,
  next: Pages,
  focusedAt: number,
  orElse: number,
): Promise<Pick<Arrival, 'focusedAt' | 'focusedRow'>> {
  const count = next.rowCount ?? 0
  if (!focused || count === 0) return { focusedAt: -1, focusedRow: null }
  // A cell that was focused before anything was drawn is looked for by its name.
  const [named = -1] =
    focusedAt < 0 ? await engine.positionsOf(next.shown, [focused.row]) : [focusedAt]
  const known = named < 0 ? orElse : named
  if (known < 0) return { focusedAt: -1, focusedRow: null }
  const at = Math.min(known, count - 1)
  const held = next.rowAt(at)?.key
  if (held !== undefined) return { focusedAt: at, focusedRow: held }
  const reply = await engine.window({ shown: next.shown, start: at, end: at + 1, columns: [] })
  return { focusedAt: at, focusedRow: reply.keys[0] ?? null }
}
