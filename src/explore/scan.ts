import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import { PAUSE_EVERY } from '../table/mapTexts'
import type { TextRun } from '../table/textRun'
import { isEmptyOrBlank } from '../values/text'
import { startsLikeLabel } from './labels'

/** What the bytes of a text show, as bits; all but the first only say that the text is worth reading. */
export const VISIBLE = 1
export const SPACES = 2
export const MISREAD = 4
export const LABEL = 8
export const EXPONENT = 16
export const MARKED = 32
export const REPLACED = 64
export const LONG_DIGITS = 128

const SPACE = 0x20
const DELETE = 0x7f
const LOWER_E = 0x65
/** A date or a number written short has at most so many bytes. */
const SHORT = 16
/** As many digits as a SIRET has, or more. */
const LONG = 14

/**
 * For each code of a column the bits of its text; the array may be longer than there are codes. Looks at bytes only,
 * so that a million distinct texts cost little, and at each text once, however often its column is changed.
 */
export async function scanColumn({ texts }: Column, control: Control): Promise<Uint8Array> {
  const marks = texts.marks('scan')
  for (let from = 1; from < texts.size;) {
    const end = from < texts.packedSize ? texts.packedSize : texts.size
    const to = Math.min(from + PAUSE_EVERY, end)
    if (hasZero(marks, from, to)) {
      const run = texts.run(from, to)
      for (let code = from; code < to; code++) {
        if (marks[code] !== 0) continue
        const bits = bitsOf(run, run.offsets[code - from]!, run.offsets[code - from + 1]!)
        marks[code] = isSeen(bits, texts, code) ? bits | VISIBLE : bits
      }
    }
    from = to
    const wait = control.pause(to, texts.size)
    if (wait) await wait
  }
  return marks
}

/** Only the empty text has no bit once it was looked at. */
const hasZero = (marks: Uint8Array, from: number, to: number): boolean => {
  const at = marks.indexOf(0, from)
  return at >= 0 && at < to
}

const isSeen = (bits: number, texts: Column['texts'], code: number): boolean =>
  (bits & VISIBLE) === 0 && !isEmptyOrBlank(texts.textAt(code))

function bitsOf({ bytes }: TextRun, start: number, stop: number): number {
  let bits = 0
  let before = SPACE
  let hasMark = false
  let digits = 0
  for (let at = start; at < stop; at++) {
    const byte = bytes[at]!
    if (byte <= SPACE) {
      // At the start, behind another one, or a tab or line break anywhere.
      if (before <= SPACE || byte !== SPACE) bits |= SPACES
    } else if (byte < DELETE) {
      bits |= VISIBLE
      if (isDigit(byte)) digits++
      else if (byte >= 0x2c && byte <= 0x2f) hasMark = true
      else if ((byte | SPACE) === LOWER_E && isDigit(before) && at - start < SHORT * 2) {
        if (bytes[at + 1] === 0x2b || isDigit(bytes[at + 1] ?? 0)) bits |= EXPONENT
      }
    } else bits |= highBits(bytes, at, stop)
    before = byte
  }
  if (before <= SPACE) bits |= SPACES
  if (hasMark && stop - start <= SHORT) bits |= MARKED
  if (digits >= LONG && stop - start <= digits * 2) bits |= LONG_DIGITS
  if (startsLikeLabel(bytes, start, stop)) bits |= LABEL
  return bits
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

/** What the first byte of a character beyond ASCII shows; the others show nothing by themselves. */
function highBits(bytes: Uint8Array, at: number, stop: number): number {
  const next = bytes[at + 1] ?? 0
  switch (bytes[at]) {
    case 0xc2:
      // No-break space and soft hyphen; ¬ and Â as other encodings show the first byte of two.
      if (next <= 0xa0 || next === 0xad) return SPACES | (next < 0xa0 ? VISIBLE : 0)
      return VISIBLE | (next === 0xac && isHigh(bytes, at + 2, stop) ? MISREAD : 0)
    case 0xc3:
      return VISIBLE | (isLead(next) && isHigh(bytes, at + 2, stop) ? MISREAD : 0)
    case 0xe1:
    case 0xe3:
      return SPACES
    case 0xe2:
      // Dashes, quotes and the euro sign are common and harmless; spaces and joiners stand in 80 80–8F, A8–AF.
      if (next === 0x80 || next === 0x81) {
        const last = bytes[at + 2] ?? 0
        const isSpace = next === 0x81 || last < 0x90 || (last >= 0xa8 && last <= 0xaf)
        return (isSpace ? SPACES : VISIBLE) | (last === 0x9a ? MISREAD : 0)
      }
      return VISIBLE | (isHigh(bytes, at + 3, stop) ? MISREAD : 0)
    case 0xef:
      if (next === 0xbf && bytes[at + 2] === 0xbd) return VISIBLE | REPLACED
      return SPACES
    default:
      return bytes[at]! >= 0xc4 ? VISIBLE : 0
  }
}

const isHigh = (bytes: Uint8Array, at: number, stop: number): boolean =>
  at < stop && bytes[at]! >= 0x80

/** The second bytes of Â, Ã, Å, Ô and â. */
const isLead = (byte: number): boolean =>
  byte === 0x82 || byte === 0x83 || byte === 0x85 || byte === 0x94 || byte === 0xa2
