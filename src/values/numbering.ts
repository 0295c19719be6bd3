import type { Result } from './result'
import { fail, ok } from './result'

/** An identifier with one counter in it: `60057-P-{001}` counts from 1 on three digits. */
export interface NumberedForm {
  readonly before: string
  readonly after: string
  readonly start: number
  readonly width: number
}

const counter = /\{(\d{1,15})\}/

/** Reads a form. Refusals: `noCounter`, and `severalCounters` when there is more than one. */
export const parseNumberedForm = (text: string): Result<NumberedForm> => {
  const match = counter.exec(text)
  if (!match) return fail('noCounter', { text })
  const after = text.slice(match.index + match[0].length)
  if (counter.test(after)) return fail('severalCounters', { text })
  const digits = match[1] ?? ''
  return ok({
    before: text.slice(0, match.index),
    after,
    start: Number(digits),
    width: digits.length,
  })
}

/** The identifier of a number; one that needs more digits than the form has takes them. */
export const writeNumbered = ({ before, after, width }: NumberedForm, number: number): string =>
  `${before}${String(number).padStart(width, '0')}${after}`

export interface PadOptions {
  readonly fill: string
  readonly length: number
  readonly side: 'start' | 'end'
}

/** A text made longer by one character repeated; longer ones stay. */
export const padText = (text: string, { fill, length, side }: PadOptions): string => {
  const missing = length - Array.from(text).length
  if (missing <= 0 || fill === '') return text
  const padding = (Array.from(fill)[0] ?? '').repeat(missing)
  return side === 'start' ? padding + text : text + padding
}

/** A text without the character repeated at one end; one made of nothing else keeps one. */
export const unpadText = (text: string, { fill, side }: Omit<PadOptions, 'length'>): string => {
  const [character] = Array.from(fill)
  if (character === undefined) return text
  const characters = Array.from(text)
  const isOther = (each: string) => each !== character
  if (side === 'start') {
    const first = characters.findIndex(isOther)
    return first < 0 ? characters.slice(-1).join('') : characters.slice(first).join('')
  }
  const last = characters.findLastIndex(isOther)
  return last < 0 ? characters.slice(0, 1).join('') : characters.slice(0, last + 1).join('')
}
