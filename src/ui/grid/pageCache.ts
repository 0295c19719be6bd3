import type { RowKey } from '../../table/rowIds'
import type { ColumnId } from '../../table/table'
import type { ShownTable, WindowReply, WindowRequest } from '../../worker/protocol'

/** What is seen, or soon will be: rows `first` to `last` (excluded), and the columns to hold for them. */
export interface Sight {
  readonly first: number
  readonly last: number
  readonly columns: readonly ColumnId[]
  /** Where the rows move to: 1 downwards, -1 upwards, 0 when they stand. */
  readonly direction: -1 | 0 | 1
  /** Rows to read ahead in that direction. */
  readonly ahead: number
}

export interface Cell {
  readonly text: string
  readonly isMisfit: boolean
  /** While comparing: the text before, where it differs. */
  readonly before: string | null
}

export interface Row {
  readonly id: number
  readonly key: RowKey
  readonly record: number | null
  readonly fate: 'kept' | 'removed' | 'added'
}

/** The pages of one shown table. Another table has pages of its own, so these can stay drawn meanwhile. */
export interface Pages {
  readonly shown: ShownTable
  /** Null until the first answer. */
  readonly rowCount: number | null
  cellAt(position: number, column: ColumnId): Cell | null
  rowAt(position: number): Row | null
  /** Where a row is, when it is on a page that is held; else -1. */
  positionOf(key: RowKey): number
  has(sight: Sight): boolean
  /** Fetches what is missing, what is seen first; what was asked before and is not seen any more waits. */
  look(sight: Sight): void
  /** Looks, and resolves once all that is seen is there. Rejects when the engine cannot answer. */
  load(sight: Sight): Promise<void>
  /** Nothing is fetched or told any more. */
  close(): void
}

export interface PagesOptions {
  readonly window: (request: WindowRequest) => Promise<WindowReply>
  /** New cells can be drawn; the row count may be known from now on. */
  readonly onArrived?: (first: number, last: number) => void
  readonly blockRows?: number
  readonly maxInFlight?: number
  readonly maxBlocks?: number
  readonly retryAfter?: number
}

interface BlockColumn {
  readonly texts: readonly string[]
  readonly misfits: Uint8Array
  readonly before: readonly (string | null)[] | null
}

interface Block {
  readonly rows: Pick<WindowReply, 'ids' | 'keys' | 'records' | 'fates'>
  readonly columns: Map<ColumnId, BlockColumn>
  lastUsed: number
}

interface Waiting {
  readonly sight: Sight
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** The blocks of a sight in the order to fetch them: those seen, those ahead, the one behind. */
export function blocksOf(sight: Sight, blockRows: number, rowCount: number | null): number[] {
  const end = rowCount === null ? Infinity : Math.max(0, Math.ceil(rowCount / blockRows) - 1)
  const first = Math.max(0, Math.floor(sight.first / blockRows))
  const last = Math.max(first, Math.ceil(sight.last / blockRows) - 1)
  const seen = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const depth = Math.ceil(sight.ahead / blockRows)
  const below = Array.from({ length: depth }, (_, index) => last + 1 + index)
  const above = Array.from({ length: depth }, (_, index) => first - 1 - index)
  const wanted =
    sight.direction < 0
      ? [...seen.toReversed(), ...above, last + 1]
      : sight.direction > 0
        ? [...seen, ...below, first - 1]
        : [...seen, last + 1, first - 1]
  return wanted.filter((block) => block >= 0 && block <= end)
}

export function createPages(shown: ShownTable, options: PagesOptions): Pages {
  const { blockRows = 128, maxInFlight = 3, maxBlocks = 96, retryAfter = 400 } = options
  const blocks = new Map<number, Block>()
  const inFlight = new Set<number>()
  let waiting: Waiting[] = []
  let sight: Sight | null = null
  let rowCount: number | null = null
  let clock = 0
  let isClosed = false
  let retry: ReturnType<typeof setTimeout> | null = null

  const missingOf = (block: number, columns: readonly ColumnId[]): readonly ColumnId[] | null => {
    const held = blocks.get(block)
    if (!held) return columns
    const missing = columns.filter((column) => !held.columns.has(column))
    return missing.length > 0 ? missing : null
  }

  const isThere = (wanted: Sight): boolean => {
    if (rowCount === null) return false
    const seen = { ...wanted, direction: 0 as const, ahead: 0 }
    const first = Math.floor(seen.first / blockRows)
    const last = Math.ceil(Math.min(seen.last, rowCount) / blockRows) - 1
    for (let block = first; block <= last; block++) {
      if (missingOf(block, wanted.columns)) return false
    }
    return true
  }

  const answerWaiting = () => {
    const [there, still] = partition(waiting, ({ sight }) => isThere(sight))
    waiting = still
    for (const { resolve } of there) resolve()
  }

  const keep = (block: number, columns: readonly ColumnId[], reply: WindowReply) => {
    rowCount = reply.rowCount
    const { ids, keys, records, fates } = reply
    const held = blocks.get(block) ?? { rows: reply, columns: new Map(), lastUsed: 0 }
    // Rows that came since (a file still loading) make what the block held too short.
    const isLonger = ids.length > held.rows.ids.length
    const kept: Block = {
      rows: { ids, keys, records, fates },
      columns: isLonger ? new Map() : held.columns,
      lastUsed: ++clock,
    }
    columns.forEach((column, index) => {
      kept.columns.set(column, {
        texts: reply.cells[index] ?? [],
        misfits: reply.misfits[index] ?? new Uint8Array(),
        before: reply.before?.[index] ?? null,
      })
    })
    blocks.set(block, kept)
    forgetOldest()
  }

  const forgetOldest = () => {
    if (blocks.size <= maxBlocks) return
    const wanted = new Set(sight ? blocksOf(sight, blockRows, rowCount) : [])
    const byAge = [...blocks].sort(([, a], [, b]) => a.lastUsed - b.lastUsed)
    for (const [block] of byAge) {
      if (blocks.size <= maxBlocks) return
      if (!wanted.has(block)) blocks.delete(block)
    }
  }

  const fetch = async (block: number, columns: readonly ColumnId[]) => {
    inFlight.add(block)
    const start = block * blockRows
    try {
      const reply = await options.window({ shown, start, end: start + blockRows, columns })
      inFlight.delete(block)
      if (isClosed) return
      keep(block, columns, reply)
      options.onArrived?.(start, start + blockRows)
      answerWaiting()
      pump()
    } catch (error) {
      inFlight.delete(block)
      if (isClosed) return
      const told = waiting
      waiting = []
      for (const { reject } of told) reject(error)
      retry ??= setTimeout(() => {
        retry = null
        pump()
      }, retryAfter)
    }
  }

  const pump = () => {
    if (!sight || isClosed || retry !== null) return
    for (const block of blocksOf(sight, blockRows, rowCount)) {
      if (inFlight.size >= maxInFlight) return
      if (inFlight.has(block)) continue
      const missing = missingOf(block, sight.columns)
      if (missing) void fetch(block, missing)
      else blocks.get(block)!.lastUsed = ++clock
    }
  }

  const look = (next: Sight) => {
    sight = next
    pump()
  }

  return {
    shown,
    get rowCount() {
      return rowCount
    },
    cellAt: (position, column) => {
      const held = blocks.get(Math.floor(position / blockRows))?.columns.get(column)
      const at = position % blockRows
      const text = held?.texts[at]
      if (!held || text === undefined) return null
      return { text, isMisfit: held.misfits[at] === 1, before: held.before?.[at] ?? null }
    },
    rowAt: (position) => {
      const rows = blocks.get(Math.floor(position / blockRows))?.rows
      const at = position % blockRows
      const key = rows?.keys[at]
      if (!rows || key === undefined) return null
      const fate = rows.fates?.[at] ?? 'kept'
      return { id: rows.ids[at]!, key, record: rows.records[at] ?? null, fate }
    },
    positionOf: (key) => {
      for (const [block, { rows }] of blocks) {
        const at = rows.keys.indexOf(key)
        if (at >= 0) return block * blockRows + at
      }
      return -1
    },
    has: isThere,
    look,
    load: (wanted) =>
      new Promise((resolve, reject) => {
        if (isThere(wanted)) return resolve()
        waiting.push({ sight: wanted, resolve, reject })
        look(wanted)
      }),
    close: () => {
      isClosed = true
      waiting = []
      if (retry !== null) clearTimeout(retry)
      blocks.clear()
    },
  }
}

function partition<T>(items: readonly T[], passes: (item: T) => boolean): [T[], T[]] {
  const yes: T[] = []
  const no: T[] = []
  for (const item of items) (passes(item) ? yes : no).push(item)
  return [yes, no]
}
