import type { Result } from '../values/result'
import { ok } from '../values/result'
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
  return isSame ? { column, codes: null } : { column: recoded(column, codes, target), codes }
}

/** The rows of a column under their new codes. */
function recoded(column: Column, codes: Uint32Array, target: TextCollector): Column {
  const chunks = column.chunks.map((chunk) => chunk.map((code) => codes[code]!))
  const kind = target.isPlain ? 'plain' : 'dictionary'
  return new Column(kind, target.texts(), chunks, column.length)
}

/** Texts sent with one question: enough to be worth the way, few enough to stop in between. */
const BATCH = 32_768

/** Asks about every text of a column that some row bears, the empty one included, batch by batch. */
export async function askTexts(
  column: Column,
  ask: (texts: readonly string[], codes: readonly number[]) => Promise<Result<null>>,
  control: Control = goOn,
): Promise<Result<null>> {
  const { texts } = column
  const counts = column.counts()
  for (let from = 0; from < texts.size; from += BATCH) {
    const to = Math.min(from + BATCH, texts.size)
    const codes: number[] = []
    const asked: string[] = []
    texts.forEach(
      (text, code) => {
        if (counts[code] === 0) return
        codes.push(code)
        asked.push(text)
      },
      from,
      to,
    )
    const answered = asked.length > 0 ? await ask(asked, codes) : ok(null)
    if (!answered.ok) return answered
    const wait = control.pause(to, texts.size)
    if (wait) await wait
  }
  return ok(null)
}

/** As `mapTexts`, for what is worked out elsewhere: `rewrite` gives the new text of each of a batch. */
export async function mapTextsElsewhere(
  column: Column,
  rewrite: (texts: readonly string[]) => Promise<Result<readonly string[]>>,
  control: Control = goOn,
): Promise<Result<Column>> {
  const codes = new Uint32Array(column.texts.size)
  const target = new TextCollector(column.kind === 'dictionary')
  let isSame = true
  const ask = async (texts: readonly string[], asked: readonly number[]) => {
    const made = await rewrite(texts)
    if (!made.ok) return made
    for (let i = 0; i < asked.length; i++) {
      const text = made.value[i]!
      if (text !== texts[i]) isSame = false
      codes[asked[i]!] = target.addText(text)
    }
    return ok(null)
  }
  const answered = await askTexts(column, ask, control)
  if (!answered.ok) return answered
  return ok(isSame ? column : recoded(column, codes, target))
}
