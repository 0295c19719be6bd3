import type { Result } from '../values/result'
import { ok } from '../values/result'
import type { Column } from './column'
import type { Control } from './mapTexts'
import { goOn } from './mapTexts'
import { Recoder } from './recoder'
import type { RunChanges, TextRun } from './textRun'
import { pickRun } from './textRun'
import type { Texts } from './texts'

/** Texts of the first question: it tells soon how it goes. */
const FIRST_TEXTS = 4_096
const MOST_TEXTS = 65_536
const MOST_BYTES = 1 << 22
/** Milliseconds: an answer that takes less lets further questions have twice as many texts, one that takes more half. */
const QUICK = 100
const SLOW = 400
/** Questions on their way while an answer is taken. */
const AHEAD = 2

/**
 * Asks about the texts of some codes (ascending), batch by batch; answers are taken in order. The run given to `ask`
 * is its own to give away.
 */
export async function askTexts<T>(
  texts: Texts,
  codes: Uint32Array,
  ask: (run: TextRun) => Promise<Result<T>>,
  take: (answer: T, codes: Uint32Array) => void,
  control: Control = goOn,
): Promise<Result<null>> {
  const asked: { readonly batch: Uint32Array; readonly answer: Promise<Result<T>> }[] = []
  let from = 0
  let most = FIRST_TEXTS
  let answeredAt = performance.now()
  for (let done = 0; done < codes.length;) {
    while (asked.length <= AHEAD && from < codes.length) {
      const batch = codes.subarray(from, endOfBatch(texts, codes, from, most))
      asked.push({ batch, answer: ask(runOfCodes(texts, batch)) })
      from += batch.length
    }
    const { batch, answer } = asked.shift()!
    const answered = await answer
    if (!answered.ok) return answered
    const took = performance.now() - answeredAt
    if (took < QUICK) most = Math.min(most * 2, MOST_TEXTS)
    else if (took > SLOW) most = Math.max(Math.floor(most / 2), FIRST_TEXTS)
    take(answered.value, batch)
    done += batch.length
    const wait = control.pause(done, codes.length)
    if (wait) await wait
    answeredAt = performance.now()
  }
  return ok(null)
}

/** A batch holds packed texts or appended ones, never both. */
function endOfBatch(texts: Texts, codes: Uint32Array, from: number, most: number): number {
  const { packedSize } = texts
  const first = codes[from]!
  let to = Math.min(from + most, codes.length)
  if (first >= packedSize) return to
  while (codes[to - 1]! >= packedSize) to--
  const { offsets } = texts.run(0, packedSize)
  const bytesTo = (end: number) => offsets[codes[end - 1]! + 1]! - offsets[first]!
  while (to > from + 1 && bytesTo(to) > MOST_BYTES) to = from + Math.ceil((to - from) / 2)
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
    const changed = new Uint32Array(places.length)
    for (let i = 0; i < places.length; i++) changed[i] = batch[places[i]!]! - start
    recoder.add(texts.run(start, from), { places: changed, texts: made })
  }
  const answered = await askTexts(texts, codes, rewrite, take, control)
  if (!answered.ok) return answered
  recoder.add(texts.run(from, texts.size), null)
  return ok(recoder.finish().column)
}
