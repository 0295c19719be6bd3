import type { Needle, Place } from '../values/needle'
import { hasOdd, markFound } from './byteSearch'
import type { Control } from './mapTexts'
import { goOn, PAUSE_EVERY } from './mapTexts'
import type { Texts } from './texts'

/**
 * For each code 1 where one of the needles stands at the place asked, or else 0. `holds` says the same of a text
 * read for itself: it answers where bytes do not tell.
 */
export async function findTexts(
  texts: Texts,
  needles: readonly Needle[],
  place: Place,
  holds: (text: string) => boolean,
  control: Control = goOn,
): Promise<Uint8Array> {
  const marks = new Uint8Array(texts.size)
  const read = (text: string, code: number) => (marks[code] = holds(text) ? 1 : 0)
  const { packedSize } = texts
  for (let from = 0; from < texts.size;) {
    const end = from < packedSize ? packedSize : texts.size
    const to = Math.min(from + PAUSE_EVERY, end)
    const run = texts.run(from, to)
    if (from >= packedSize || needles.some((needle) => hasOdd(run, needle))) {
      texts.forEach(read, from, to)
    } else {
      for (const needle of needles) markFound(run, needle, place, marks.subarray(from, to))
    }
    from = to
    const wait = control.pause(to, texts.size)
    if (wait) await wait
  }
  return marks
}

/** As `findTexts`, without needles: every text is read for itself. */
export async function testTexts(
  texts: Texts,
  holds: (text: string) => boolean,
  control: Control = goOn,
): Promise<Uint8Array> {
  const marks = new Uint8Array(texts.size)
  for (let from = 0; from < texts.size; from += PAUSE_EVERY) {
    const to = Math.min(from + PAUSE_EVERY, texts.size)
    texts.forEach((text, code) => (marks[code] = holds(text) ? 1 : 0), from, to)
    const wait = control.pause(to, texts.size)
    if (wait) await wait
  }
  return marks
}
