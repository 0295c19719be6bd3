import { Column } from './column'
import { TextCollector } from './textCollector'

/** Leave to go on, asked by long work: null to go on at once, else wait for it. May reject to stop. */
export interface Control {
  pause(done: number, total: number): Promise<void> | null
}

export const goOn: Control = { pause: () => null }

const PAUSE_EVERY = 16_384

/**
 * Rewrites each text of a column once and recodes its rows. `rewrite` gives the new text, or the same
 * text (or null) to leave it. The very same column comes back when nothing changed. Empty cells are
 * rewritten only when `emptyTo` is given.
 */
export async function mapTexts(
  column: Column,
  rewrite: (text: string, code: number) => string | null,
  control: Control = goOn,
  emptyTo = '',
): Promise<Column> {
  const { texts } = column
  const remap = new Uint32Array(texts.size)
  const target = new TextCollector()
  if (emptyTo !== '') remap[0] = target.addText(emptyTo)
  let isSame = emptyTo === ''
  for (let from = 1; from < texts.size; from += PAUSE_EVERY) {
    const to = Math.min(from + PAUSE_EVERY, texts.size)
    texts.forEach(
      (text, code) => {
        const made = rewrite(text, code)
        const range = made === null || made === text ? texts.packedRange(code) : null
        if (made !== null && made !== text) isSame = false
        remap[code] = range
          ? target.addBytes(range.bytes, range.start, range.end)
          : target.addText(made ?? text)
      },
      from,
      to,
    )
    const wait = control.pause(to, texts.size)
    if (wait) await wait
  }
  if (isSame) return column
  const chunks = column.chunks.map((codes) => codes.map((code) => remap[code]!))
  return new Column(target.isPlain ? 'plain' : 'dictionary', target.texts(), chunks, column.length)
}
