import type { Column } from './column'
import { Recoder } from './recoder'
import type { RunChanges } from './textRun'
import { runOf } from './textRun'
import type { Texts } from './texts'

/** Leave to go on, asked by long work: null to go on at once, else wait for it. May reject to stop. */
export interface Control {
  pause(done: number, total: number): Promise<void> | null
}

export const goOn: Control = { pause: () => null }

/** Texts looked at between two pauses. */
export const PAUSE_EVERY = 16_384

/** Gives the new text, or the same text (or null) to leave it. */
export type Rewrite = (text: string, code: number) => string | null

/**
 * Rewrites each text of a column once and recodes its rows. The very same column comes back when nothing
 * changed. Empty cells are rewritten only when `emptyTo` is given.
 */
export async function mapTexts(
  column: Column,
  rewrite: Rewrite,
  control: Control = goOn,
  emptyTo = '',
): Promise<Column> {
  return (await recodeTexts(column, rewrite, control, emptyTo)).column
}

/** As `mapTexts`, with the new code of each old one; null when the column stayed itself. */
export async function recodeTexts(
  column: Column,
  rewrite: Rewrite,
  control: Control = goOn,
  emptyTo = '',
): Promise<{ column: Column; codes: Uint32Array | null }> {
  const { texts } = column
  const recoder = new Recoder(column)
  const each: Rewrite = (text, code) => (code === 0 ? emptyTo : rewrite(text, code))
  for (let from = 0; from < texts.size; from += PAUSE_EVERY) {
    const to = Math.min(from + PAUSE_EVERY, texts.size)
    recoder.add(texts.run(from, to), rewrittenIn(texts, from, to, each))
    const wait = control.pause(to, texts.size)
    if (wait) await wait
  }
  return recoder.finish()
}

/** The texts between two codes that a function of the text changes. */
export function rewrittenIn(texts: Texts, from: number, to: number, rewrite: Rewrite): RunChanges {
  const places: number[] = []
  const made: string[] = []
  texts.forEach(
    (text, code) => {
      const rewritten = rewrite(text, code)
      if (rewritten === null || rewritten === text) return
      places.push(code - from)
      made.push(rewritten)
    },
    from,
    to,
  )
  return { places: Uint32Array.from(places), texts: runOf(made) }
}
