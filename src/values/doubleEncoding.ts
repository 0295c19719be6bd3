import { CP850, MACINTOSH, WINDOWS_1252_LOW } from './codePages'

/** The byte (0x80 to 0xFF) that each character of a code page stands for. */
type Bytes = ReadonlyMap<string, number>

const bytesOf = (characters: string, from: number): [string, number][] =>
  Array.from(characters, (character, at) => [character, from + at])

const windows1252: Bytes = new Map([
  ...bytesOf(WINDOWS_1252_LOW, 0x80),
  ...Array.from({ length: 0x60 }, (_, at): [string, number] => [
    String.fromCharCode(0xa0 + at),
    0xa0 + at,
  ]),
  // Read as ISO-8859-1, the bytes below 0xA0 stand for themselves.
  ...Array.from({ length: 0x20 }, (_, at): [string, number] => [
    String.fromCharCode(0x80 + at),
    0x80 + at,
  ]),
])

const codePages: readonly Bytes[] = [
  windows1252,
  new Map(bytesOf(MACINTOSH, 0x80)),
  new Map(bytesOf(CP850, 0x80)),
]

/** What French texts hold beside ASCII, and nothing that two real characters side by side could be taken for. */
const expected =
  /^[\u00a0-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u2009\u2010-\u2014\u2018-\u201e\u2020-\u2022\u2026\u202f\u2030\u2039\u203a\u20ac\u2122\u2212]$/

/** Å and a closing quote stand side by side in Nordic texts: only before a letter are they surely œ. */
const needsLetter = /^[\u0152\u0153]$/
const letter = /^\p{L}$/u

/** What was read wrongly twice holds these behind the lead of another sequence, and only there. */
const onlyBehindLead = /^[\u0192\u02c6\u02dc]$/

const longest = 4
const mostTimes = 4

const lengthOf = (lead: number): number =>
  lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0

interface Sequence {
  readonly character: string
  readonly length: number
}

/** The character whose UTF-8 bytes stand at a place as characters of a code page, or null. */
const sequenceAt = (text: string, at: number, bytes: Bytes, before: string): Sequence | null => {
  const lead = bytes.get(text[at] ?? '')
  const length = lead === undefined ? 0 : lengthOf(lead)
  if (lead === undefined || length === 0) return null
  let code = lead & (0xff >> (length + 1))
  for (let i = 1; i < length; i += 1) {
    const byte = bytes.get(text[at + i] ?? '')
    if (byte === undefined || (byte & 0xc0) !== 0x80) return null
    code = (code << 6) | (byte & 0x3f)
  }
  if (length === longest || code > 0xffff || code < 0x80) return null
  const character = String.fromCharCode(code)
  if (onlyBehindLead.test(character)) return /[ÂÃÅâ]$/.test(before) ? { character, length } : null
  if (!expected.test(character)) return null
  if (needsLetter.test(character) && !letter.test(text[at + length] ?? '')) return null
  return { character, length }
}

const repairOnce = (text: string): string => {
  let repaired = ''
  let kept = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) < 0x80) continue
    for (const bytes of codePages) {
      const found = sequenceAt(text, at, bytes, kept === at ? repaired : '')
      if (!found) continue
      repaired += text.slice(kept, at) + found.character
      at += found.length - 1
      kept = at + 1
      break
    }
  }
  return kept === 0 ? text : repaired + text.slice(kept)
}

/** The characters that UTF-8 bytes begin with once they were read in another encoding. */
const lead = /[ÂÃÅâ¬√‚≈┬├┼Ô]/

/**
 * Gives back the characters of a text that was written in UTF-8 and read in another encoding (`Ã©` gives `é`), also
 * when that happened several times. Only sequences that nobody writes are changed; all others stay.
 */
export const repairDoubleEncoding = (text: string): string => {
  let repaired = text
  for (let times = 0; times < mostTimes && lead.test(repaired); times += 1) {
    const once = repairOnce(repaired)
    if (once === repaired) break
    repaired = once
  }
  return repaired
}
