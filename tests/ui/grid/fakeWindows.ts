import type { WindowReply, WindowRequest } from '../../../src/worker/protocol'

interface Asked {
  readonly request: WindowRequest
  readonly answer: () => void
  readonly refuse: () => void
}

/** An engine that answers when told to: the text of a cell is `<column><row>`, its key the row plus one. */
export function fakeWindows(rowCount: number) {
  const asked: Asked[] = []
  const reply = ({ start, end, columns }: WindowRequest): WindowReply => {
    const positions = Array.from(
      { length: Math.max(0, Math.min(end, rowCount) - start) },
      (_, index) => start + index,
    )
    return {
      start,
      rowCount,
      ids: positions,
      records: positions.map((position) => position + 1),
      keys: positions.map((position) => position + 1),
      cells: columns.map((column) => positions.map((position) => `${column}${position}`)),
      misfits: columns.map(() => Uint8Array.from(positions, (position) => position % 2)),
      before: null,
      fates: null,
    }
  }
  return {
    asked,
    window: (request: WindowRequest) =>
      new Promise<WindowReply>((resolve, reject) => {
        asked.push({
          request,
          answer: () => resolve(reply(request)),
          refuse: () => reject(new Error('engineDied')),
        })
      }),
    /** Answers everything asked so far and what that makes asked, until nothing is. */
    async settle() {
      for (let next = asked.shift(); next; next = asked.shift()) {
        next.answer()
        await Promise.resolve()
        await Promise.resolve()
        await Promise.resolve()
      }
    },
  }
}
