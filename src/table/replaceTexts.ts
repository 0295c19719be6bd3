import type { Needle } from '../values/needle'
import { forEachFind, hasOdd, markFound } from './byteSearch'
import type { Column } from './column'
import type { Control, Rewrite } from './mapTexts'
import { goOn, PAUSE_EVERY, rewrittenIn } from './mapTexts'
import { Recoder } from './recoder'
import type { RunChanges, TextRun } from './textRun'
import { RunWriter, runLength } from './textRun'

export interface Replacing {
  readonly needle: Needle
  readonly replacement: string
  /** Only where the whole text is the needle, instead of wherever it stands. */
  readonly wholeCell: boolean
}

/**
 * Replaces the finds of a needle in the texts of a column, looking at their bytes: texts without one cost next to
 * nothing. `rewrite` does the same to a text read for itself, for where bytes do not tell.
 */
export async function replaceInTexts(
  column: Column,
  replacing: Replacing,
  rewrite: Rewrite,
  control: Control = goOn,
): Promise<Column> {
  const { texts } = column
  const { packedSize } = texts
  const recoder = new Recoder(column)
  for (let from = 0; from < texts.size;) {
    const end = from < packedSize ? packedSize : texts.size
    const to = Math.min(from + PAUSE_EVERY, end)
    const run = texts.run(from, to)
    const mustRead = from >= packedSize || hasOdd(run, replacing.needle)
    recoder.add(run, mustRead ? rewrittenIn(texts, from, to, rewrite) : replacedIn(run, replacing))
    from = to
    const wait = control.pause(to, texts.size)
    if (wait) await wait
  }
  return recoder.finish().column
}

const encoder = new TextEncoder()

function replacedIn(run: TextRun, { needle, replacement, wholeCell }: Replacing): RunChanges {
  const inserted = encoder.encode(replacement)
  const length = runLength(run)
  const writer = new RunWriter(length, 1 << 12)
  if (wholeCell) {
    const marks = new Uint8Array(length)
    markFound(run, needle, 'whole', marks)
    for (let place = 0; place < length; place++) {
      if (marks[place] === 0) continue
      writer.copy(inserted, 0, inserted.length)
      writer.endChange(place, run)
    }
    return writer.changes()
  }
  const { bytes, offsets } = run
  let open = -1
  let copied = 0
  const close = () => {
    if (open < 0) return
    writer.copy(bytes, copied, offsets[open + 1]!)
    writer.endChange(open, run)
  }
  forEachFind(run, needle, (place, start) => {
    if (place !== open) {
      close()
      open = place
      copied = offsets[place]!
    }
    writer.copy(bytes, copied, start)
    writer.copy(inserted, 0, inserted.length)
    copied = start + needle.bytes.length
    return true
  })
  close()
  return writer.changes()
}
