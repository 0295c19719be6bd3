import type { ColumnId } from '../../table/table'
import type { Wanted } from './wanted'

/** Where a column is drawn, in pixels from the left of the columns that scroll. */
export interface Span {
  readonly left: number
  readonly right: number
}

/** The columns as they are drawn and scrolled sideways. */
export interface SidewaysView {
  left(): number
  goToLeft(left: number): void
  /** How far they can be scrolled. */
  farthest(): number
  /** Pixels of scrolling columns seen. */
  room(): number
  /** The columns that scroll, in order. */
  spans(): ReadonlyMap<ColumnId, Span>
}

/** So much of a column is enough to say that it is seen. */
const ENOUGH = 80

/** How far to scroll so that some of these columns are seen; null when one is, or when there are none. */
export function leftToReveal(spans: readonly Span[], left: number, room: number): number | null {
  const sorted = spans.toSorted((a, b) => a.left - b.left)
  const isSeen = (span: Span) => {
    const seen = Math.min(span.right, left + room) - Math.max(span.left, left)
    return seen >= Math.min(ENOUGH, span.right - span.left, room)
  }
  const first = sorted[0]
  if (!first || sorted.some(isSeen)) return null
  if (first.left < left) return first.left
  const end = sorted.findLast(({ right }) => right - first.left <= room)?.right ?? first.right
  return Math.min(first.left, Math.max(0, end - room))
}

/** How far to scroll so that what was seen stays where it was, once columns came, went or changed their widths. */
export function leftKept(
  left: number,
  before: ReadonlyMap<ColumnId, Span>,
  after: ReadonlyMap<ColumnId, Span>,
): number {
  if (left < 1) return left
  const common = [...before.keys()].filter((id) => after.has(id))
  const order = [...after.keys()].filter((id) => before.has(id))
  // Columns that were moved are no mark to hold on to.
  if (common.some((id, index) => order[index] !== id)) return left
  const mark = common.find((id) => before.get(id)!.right > left)
  if (mark === undefined) return left
  return Math.max(0, after.get(mark)!.left - (before.get(mark)!.left - left))
}

interface FormPlace {
  readonly base: Wanted['base']
  readonly tableId: string
  readonly isNew: boolean
  /** Where the columns were before the form moved them. */
  readonly from: number
  /** Where they were left last. */
  at: number
  isMovedByHand: boolean
  /** What was brought into sight last; null before anything was. */
  about: { readonly how: string; readonly columns: readonly ColumnId[] } | null
}

const isSameAbout = (a: FormPlace['about'], b: FormPlace['about']) =>
  a?.how === b?.how && JSON.stringify(a?.columns) === JSON.stringify(b?.columns)

/**
 * While the form of a step is open, and once it is applied, brings a column it makes or changes into sight
 * sideways where none is seen. Closed without applying, the columns are given back as they were, unless
 * they were scrolled by hand.
 */
export function createSideways(view: () => SidewaysView | null) {
  let open: FormPlace | null = null

  const reveal = (at: SidewaysView, columns: readonly ColumnId[], left: number): number => {
    const spans = at.spans()
    const found = columns.flatMap((id) => spans.get(id) ?? [])
    return leftToReveal(found, left, at.room()) ?? left
  }

  /** A form is open or is not, before anything is drawn of it. */
  function told({ form, tableId, base, isActing }: Wanted): void {
    if (open && open.tableId !== tableId) open = null
    const isClosed = form === null && !isActing && open?.base === base && open.about === null
    if (isClosed) open = null
    const at = view()
    if (!form || open || !at) return
    const left = at.left()
    const isNew = form === 'new'
    open = { base, tableId, isNew, from: left, at: left, isMovedByHand: false, about: null }
  }

  return {
    told,
    /** Draws other columns by `draw`, and leaves them scrolled as the form asks. */
    around(target: Wanted, draw: () => void): void {
      told(target)
      const at = view()
      if (!at) return draw()
      const was = at.left()
      const spans = at.spans()
      // Fewer columns may leave less to scroll over: then it was no hand that moved them.
      if (open && Math.abs(was - Math.min(open.at, at.farthest())) >= 1) open.isMovedByHand = true
      draw()
      let left = leftKept(was, spans, at.spans())
      if (open && target.form) {
        const mode = target.shown.compare?.mode
        const how = `${mode} ${target.columns.length}`
        const about = mode ? { how, columns: target.concerned } : open.about
        if (mode && !isSameAbout(about, open.about)) left = reveal(at, target.concerned, left)
        open.about = about
      } else if (open && target.base === open.base) {
        if (!open.isMovedByHand) left = open.from
      } else if (open) {
        const columns = open.about?.columns ?? (open.isNew ? target.concerned : [])
        left = reveal(at, columns, left)
      }
      if (Math.abs(at.left() - left) >= 1 || left !== was) at.goToLeft(left)
      if (target.form === null) open = null
      else if (open) open.at = left
    },
  }
}
