import { fail, ok } from '../../values/result'
import type { Result } from '../../values/result'
import { decodeAll } from '../encoding/decode'
import { detectEncoding } from '../encoding/detect'

/** What a file that is no delimited text looks like. */
export type BinaryLook =
  | 'xlsx'
  | 'ods'
  | 'xls'
  | 'zip'
  | 'gzip'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'json'
  | 'image'
  | 'sqlite'
  | 'parquet'
  | 'etabli'
  | 'unknown'

const SIGNATURES: readonly (readonly [BinaryLook, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['sqlite', [...new TextEncoder().encode('SQLite format 3\0')]],
]

const ZIP = [0x50, 0x4b]
const ZIP_ENDINGS = [0x03, 0x05, 0x07]

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

/** Latin letters of the first bytes, the rest as dots: enough to look for names and tags. */
const asAscii = (bytes: Uint8Array): string =>
  String.fromCharCode(...bytes.subarray(0, 8192)).replace(/[^\x09-\x7e]/g, '.')

/**
 * Refuses what cannot be read as delimited text: `emptyFile`, or `binaryFile` {looksLike}. Look at the first
 * part of the file, some kilobytes are enough.
 */
export function refuseFile(start: Uint8Array, size: number): Result<null> {
  if (size === 0) return fail('emptyFile', { size })
  const look = looksLike(start)
  if (look) return fail('binaryFile', { looksLike: look })
  if (isWithoutContent(start, size)) return fail('emptyFile', { size })
  return ok(null)
}

function looksLike(bytes: Uint8Array): BinaryLook | null {
  const found = SIGNATURES.find(([, signature]) => startsWith(bytes, signature))
  if (found) return found[0]
  if (startsWith(bytes, ZIP) && ZIP_ENDINGS.includes(bytes[2] ?? -1)) return zipLook(bytes)
  const { encoding } = detectEncoding(bytes, false)
  const isUtf16 = encoding === 'utf-16le' || encoding === 'utf-16be'
  if (isUtf16) return null
  return isBinary(bytes) ? 'unknown' : markupLook(asAscii(bytes))
}

function zipLook(bytes: Uint8Array): BinaryLook {
  const text = asAscii(bytes)
  if (text.includes('opendocument.spreadsheet')) return 'ods'
  if (/xl\/|\[Content_Types\]\.xml|_rels\//.test(text)) return 'xlsx'
  if (/etabli/.test(text.slice(0, 200))) return 'etabli'
  return 'zip'
}

/** Text has hardly any control characters; a few NUL bytes are told but read. */
function isBinary(bytes: Uint8Array): boolean {
  const looked = bytes.subarray(0, 65_536)
  let control = 0
  for (const byte of looked) {
    const isUsual = byte >= 32 || (byte >= 9 && byte <= 13) || byte === 27 || byte === 26
    const isSeparator = byte >= 28 && byte <= 31
    if (!isUsual && !isSeparator && byte !== 1) control++
  }
  return control > looked.length * 0.1 && control > 4
}

function markupLook(text: string): BinaryLook | null {
  const start = text.replace(/^[.\s]+/, '')
  if (/^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table)\b/i.test(start))
    return 'html'
  if (/^<\?xml\b/i.test(start)) return /<html\b/i.test(start) ? 'html' : 'xml'
  if (/^\{\s*"[^"]*"\s*:/.test(start) || /^\[\s*[[{]/.test(start)) return 'json'
  return null
}

/** Only a byte order mark, spaces or line ends. */
function isWithoutContent(start: Uint8Array, size: number): boolean {
  if (start.length < size) return false
  return decodeAll(start, detectEncoding(start).encoding).text.trim() === ''
}
