import { isEmptyOrBlank } from '../values/text'
import { coarseShapeOf } from './shapes'

/** How many rows beside the examples are looked at. */
const SAMPLED = 60
/** Rows with longer texts are run, never learned from. */
const LONGEST = 400

/** Rows to learn from: distinct, short, as many shapes as can be, in the order given. */
export function sampleRows(
  rows: readonly (readonly string[])[],
  typed: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const seen = new Set(typed.map((texts) => JSON.stringify(texts)))
  const byShape = new Map<string, number[]>()
  rows.forEach((texts, at) => {
    if (texts.every(isEmptyOrBlank) || texts.some(({ length }) => length > LONGEST)) return
    const key = JSON.stringify(texts)
    if (seen.has(key)) return
    seen.add(key)
    const shape = texts.map(coarseShapeOf).join('\n')
    const same = byShape.get(shape)
    if (same) same.push(at)
    else byShape.set(shape, [at])
  })
  const chosen: number[] = []
  for (let round = 0; chosen.length < SAMPLED; round++) {
    let isLeft = false
    for (const places of byShape.values()) {
      const place = places[round]
      if (place === undefined || chosen.length === SAMPLED) continue
      isLeft = true
      chosen.push(place)
    }
    if (!isLeft) break
  }
  return chosen.sort((a, b) => a - b).map((at) => rows[at]!)
}
