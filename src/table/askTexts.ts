import type { Result } from '../values/result'
import { ok } from '../values/result'
import type { Column } from './column'
import type { Control } from './mapTexts'
import { goOn } from './mapTexts'
import { Recoder } from './recoder'
import type { RunChanges, TextRun } from './textRun'
import { pickRun } from './textRun'
import type { Texts } from './texts'

/** Texts, and about how many bytes, sent with one question: worth the way, few enough to stop in between. */
const MOST_TEXTS = 32_768
const MOST_BYTES = 1 << 22

/**
 * Asks about the texts of some codes (ascending), batch by batch, the next one being on its way while an answer is
 * taken. The run given to `ask` is its own to give away.
 */
export async function askTexts<T>(
  texts: Texts,
  codes: Uint32Array,
  ask: (run: TextRun) => Promise<Result<T>>,
  take: (answer: T, codes: Uint32Array) => void,
  control: Control = goOn,
): Promise<Result<null>> {
  const askFrom = (from: number) => {
    const batch = codes.subarray(from, endOfBatch(texts, codes, from))
    return { batch, answer: ask(runOfCodes(texts, batch)) }
  }
  let asked = codes.length > 0 ? askFrom(0) : null
  for (let done = 0; asked;) {
    const { batch, answer } = asked
    done += batch.length
    asked = done < codes.length ? askFrom(done) : null
    const answered = await answer
    if (!answered.ok) return answered
    take(answered.value, batch)
    const wait = control.pause(done, codes.length)
    if (wait) await wait
  }
  return ok(null)
}

/** A batch holds packed texts or appended ones, never both. */
function endOfBatch(texts: Texts, codes: Uint32Array, from: number): number {
  const { packedSize } = texts
  const { offsets } = texts.run(0, packedSize)
  const isPacked = codes[from]! < packedSize
  const most = Math.min(from + MOST_TEXTS, codes.length)
  let to = from
  for (let bytes = 0; to < most && bytes < MOST_BYTES; to++) {
    const code = codes[to]!
    if (code < packedSize !== isPacked) break
    bytes += isPacked ? offsets[code + 1]! - offsets[code]! : texts.textAt(code).length
  }
  return to
}

function runOfCodes(texts: Texts, codes: Uint32Array): TextRun {
  const first = codes[0]!
  const last = codes[codes.length - 1]!
  if (last < texts.packedSize) return pickRun(texts.run(0, texts.packedSize), codes)
  const places = codes.map((code) => code - first)
  return pickRun(texts.run(first, last + 1), places)
}

/** As `mapTexts`, for what is worked out elsewhere: the texts of other codes stay as they are. */
export async function mapTextsElsewhere(
  column: Column,
  codes: Uint32Array,
  rewrite: (run: TextRun) => Promise<Result<RunChanges>>,
  control: Control = goOn,
): Promise<Result<Column>> {
  const { texts } = column
  const recoder = new Recoder(column)
  let from = 0
  const take = ({ places, texts: made }: RunChanges, batch: Uint32Array) => {
    const start = from
    from = batch[batch.length - 1]! + 1
    const changed = places.map((place) => batch[place]! - start)
    recoder.add(texts.run(start, from), { places: changed, texts: made })
  }
  const answered = await askTexts(texts, codes, rewrite, take, control)
  if (!answered.ok) return answered
  recoder.add(texts.run(from, texts.size), null)
  return ok(recoder.finish().column)
}
