import { CP850, MACINTOSH, WINDOWS_1252_LOW } from '../../values/codePages'

/** The encodings that can be read. Two of them can be written. */
export type Encoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-15' | 'macintosh' | 'cp850'

export const ENCODINGS: readonly Encoding[] = [
  'utf-8',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'cp850',
  'utf-16le',
  'utf-16be',
]

export type SingleByteEncoding = Exclude<Encoding, 'utf-8' | 'utf-16le' | 'utf-16be'>

/** Byte order marks, longest first where one begins another. */
export const BYTE_ORDER_MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The length in bytes of the mark at the start of `bytes` that belongs to `encoding`, or 0. */
export function markLength(bytes: Uint8Array, encoding: Encoding): number {
  for (const [marked, mark] of BYTE_ORDER_MARKS) {
    if (marked === encoding && mark.every((byte, at) => bytes[at] === byte)) return mark.length
  }
  return 0
}

const ISO_8859_15_CHANGES: readonly (readonly [number, string])[] = [
  [0xa4, '€'],
  [0xa6, 'Š'],
  [0xa8, 'š'],
  [0xb4, 'Ž'],
  [0xb8, 'ž'],
  [0xbc, 'Œ'],
  [0xbd, 'œ'],
  [0xbe, 'Ÿ'],
]

const tables = new Map<SingleByteEncoding, Uint16Array>()

/** The UTF-16 unit of each of the 256 bytes. */
export function byteTable(encoding: SingleByteEncoding): Uint16Array {
  const known = tables.get(encoding)
  if (known) return known
  const table = Uint16Array.from({ length: 256 }, (_, byte) => byte)
  const fill = (from: number, text: string): void => {
    for (let i = 0; i < text.length; i++) table[from + i] = text.charCodeAt(i)
  }
  if (encoding === 'cp850') fill(0x80, CP850)
  else if (encoding === 'macintosh') fill(0x80, MACINTOSH)
  else if (encoding === 'windows-1252') fill(0x80, WINDOWS_1252_LOW)
  else for (const [byte, text] of ISO_8859_15_CHANGES) fill(byte, text)
  tables.set(encoding, table)
  return table
}
