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
  return (await recodeTexts(column, rewrite, control, emptyTo)).column
}

/** As `mapTexts`, with the new code of each old one; null when the column stayed itself. */
export async function recodeTexts(
  column: Column,
  rewrite: (text: string, code: number) => string | null,
  control: Control = goOn,
  emptyTo = '',
): Promise<{ column: Column; codes: Uint32Array | null }> {
  const { texts } = column
  const codes = new Uint32Array(texts.size)
  const target = new TextCollector(column.kind === 'dictionary')
  if (emptyTo !== '') codes[0] = target.addText(emptyTo)
  let isSame = emptyTo === ''
  for (let from = 1; from < texts.size; from += PAUSE_EVERY) {
    const to = Math.min(from + PAUSE_EVERY, texts.size)
    texts.forEach(
      (text, code) => {
        const made = rewrite(text, code)
        const range = made === null || made === text ? texts.packedRange(code) : null
        if (made !== null && made !== text) isSame = false
        codes[code] = range
          ? target.addBytes(range.bytes, range.start, range.end)
          : target.addText(made ?? text)
      },
      from,
      to,
    )
    const wait = control.pause(to, texts.size)
    if (wait) await wait
  }
  if (isSame) return { column, codes: null }
  const chunks = column.chunks.map((chunk) => chunk.map((code) => codes[code]!))
  const kind = target.isPlain ? 'plain' : 'dictionary'
  return { column: new Column(kind, target.texts(), chunks, column.length), codes }
}
