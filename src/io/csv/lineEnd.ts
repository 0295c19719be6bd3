import type { Guess } from './sniff'
import type { LineEnd } from './types'

/** A lone CR as rare as this among line ends belongs to a cell. */
const RARE = 0.02

/** Tells how lines end, from the ends that stand outside quotes. */
export function sniffLineEnd(text: string, whole: boolean): Guess<LineEnd> {
  const counts = countLineEnds(text)
  const { lf, crlf, cr } = counts
  const total = lf + crlf + cr
  if (total === 0) return { value: 'lf', confidence: whole ? 1 : 0.3, reasons: ['oneLine'] }
  const kinds = [lf, crlf, cr].filter((count) => count > 0).length
  if (cr > 0 && lf + crlf === 0) return { value: 'cr', confidence: 0.95, reasons: ['onlyCr'] }
  if (kinds === 1) {
    return {
      value: lf > 0 ? 'lf' : 'crlf',
      confidence: 1,
      reasons: [lf > 0 ? 'onlyLf' : 'onlyCrlf'],
    }
  }
  if (cr > total * RARE) return { value: 'mixed', confidence: 0.6, reasons: ['severalKinds'] }
  return { value: lf > crlf ? 'lf' : 'crlf', confidence: 0.7, reasons: ['severalKinds'] }
}

/** A quote opens at the start of a field: after a line end or after what looks like a delimiter. */
function countLineEnds(text: string): { lf: number; crlf: number; cr: number } {
  const counts = { lf: 0, crlf: 0, cr: 0 }
  let isQuoted = false
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (character === '"') {
      if (isQuoted) isQuoted = false
      else isQuoted = i === 0 || /[^\p{L}\p{N} .)"']/u.test(text[i - 1]!) || text[i - 1] === '"'
    } else if (isQuoted) continue
    else if (character === '\n') counts.lf++
    else if (character === '\r' && text[i + 1] === '\n') {
      counts.crlf++
      i++
    } else if (character === '\r' && i + 1 < text.length) counts.cr++
    else if (character === '\r') counts.cr += counts.crlf === 0 ? 1 : 0
  }
  return counts
}
