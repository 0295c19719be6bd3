import type { Control } from './mapTexts'
import { goOn } from './mapTexts'

/** Codes sorted at one go; runs of this length are merged with pauses in between. */
const RUN = 16_384

/** Sorts codes by a comparer, stable, giving leave to go on while it lasts. The input may be overwritten. */
export async function sortCodes(
  codes: Uint32Array<ArrayBuffer>,
  compare: (a: number, b: number) => number,
  control: Control = goOn,
): Promise<Uint32Array<ArrayBuffer>> {
  const { length } = codes
  const total = length * (1 + Math.ceil(Math.log2(Math.max(1, length / RUN))))
  for (let from = 0; from < length; from += RUN) {
    const to = Math.min(from + RUN, length)
    codes.subarray(from, to).sort(compare)
    const wait = control.pause(to, total)
    if (wait) await wait
  }
  let source = codes
  let target = new Uint32Array(length > RUN ? length : 0)
  let done = length
  for (let width = RUN; width < length; width *= 2) {
    for (let from = 0; from < length; from += width * 2) {
      const middle = Math.min(from + width, length)
      const to = Math.min(from + width * 2, length)
      for (let at = from, left = from, right = middle; at < to;) {
        const stop = Math.min(at + RUN, to)
        for (; at < stop; at++) {
          const isLeft =
            left < middle && (right >= to || compare(source[left]!, source[right]!) <= 0)
          target[at] = isLeft ? source[left++]! : source[right++]!
        }
        const wait = control.pause(done + at, total)
        if (wait) await wait
      }
    }
    done += length
    const swap = source
    source = target
    target = swap
  }
  return source
}
