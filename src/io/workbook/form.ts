import { refuseFile } from '../csv/refuse'
import type { BinaryLook } from '../csv/refuse'
import type { WorkbookForm } from './types'

/** What a file really is, whatever its name says. */
export type FileForm =
  | WorkbookForm
  /** Delimited text, under whatever name. */
  | 'text'
  | 'html'
  | 'json'
  | 'empty'
  /** A workbook, or something else of an office program, that needs a password. */
  | 'protected'
  | 'gzip'
  | 'zip'
  /** Made by a program we do not read: text documents, slides, Numbers, databases. */
  | 'otherOffice'
  | Exclude<BinaryLook, 'xlsx' | 'ods' | 'xls' | 'html' | 'json' | 'gzip' | 'zip'>

const SEARCHED = 1 << 26

/** Tells the form of a file from its bytes. Give it all of them: what tells a zip lies at its end. */
export function sniffForm(bytes: Uint8Array): FileForm {
  if (isZip(bytes)) return zipForm(bytes)
  if (isCompound(bytes)) return compoundForm(bytes)
  if (isOldSheet(bytes)) return 'xls'
  const markup = markupForm(bytes)
  if (markup) return markup
  const start = bytes.subarray(0, 1 << 18)
  const refused = refuseFile(start, bytes.length)
  if (refused.ok) return 'text'
  if (refused.issue.code === 'emptyFile') return 'empty'
  const look = refused.issue.data['looksLike']
  return look === 'xlsx' || look === 'ods' || look === 'xls' ? 'unknown' : (look as FileForm)
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && [3, 5, 7].includes(bytes[2] ?? -1)

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const isCompound = (bytes: Uint8Array): boolean => COMPOUND.every((byte, at) => bytes[at] === byte)

/** Excel 2 to 4 wrote its records without a container. */
const isOldSheet = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 &&
  [0, 2, 4].includes(bytes[1] ?? -1) &&
  [4, 6].includes(bytes[2] ?? -1) &&
  bytes[3] === 0

/** Names in the directory of a zip are text; which are there tells what wrote it. */
function zipForm(bytes: Uint8Array): FileForm {
  const has = (name: string): boolean => indexOfAscii(bytes, name) >= 0
  if (has('opendocument.spreadsheet')) return 'ods'
  if (has('vnd.oasis.opendocument') || has('vnd.sun.xml')) return 'otherOffice'
  if (has('xl/workbook.bin')) return 'xlsb'
  if (has('xl/workbook') || has('xl\\workbook') || has('xl/worksheets/')) return 'xlsx'
  if (has('word/document') || has('ppt/presentation') || has('Index/Document.iwa')) {
    return 'otherOffice'
  }
  if (has('[Content_Types].xml')) return 'xlsx'
  if (has('META-INF/manifest.xml') && has('content.xml')) return 'ods'
  return indexOfAscii(bytes.subarray(0, 200), 'etabli') >= 0 ? 'etabli' : 'zip'
}

/** Names in a compound file are UTF-16 at the head of entries of 128 bytes. */
function compoundForm(bytes: Uint8Array): FileForm {
  const names = new Set<string>()
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) + (bytes[at + 65] ?? 0) * 256
    if (length < 4 || length > 64 || length % 2 !== 0) continue
    let name = ''
    for (let unit = 0; unit < length - 2; unit += 2) {
      const code = bytes[at + unit]! + bytes[at + unit + 1]! * 256
      if (code < 32 || code > 126) break
      name += String.fromCharCode(code)
    }
    if (name.length === length / 2 - 1) names.add(name)
  }
  if (names.has('EncryptedPackage')) return 'protected'
  if (names.has('Workbook') || names.has('Book') || names.has('WORKBOOK')) return 'xls'
  return names.has('WordDocument') || names.has('PowerPoint Document') ? 'otherOffice' : 'xls'
}

function markupForm(bytes: Uint8Array): FileForm | null {
  const head = new TextDecoder(bytes[1] === 0 ? 'utf-16le' : 'utf-8').decode(
    bytes.subarray(0, 8192),
  )
  const text = head.replace(/^[\ufeff\s]+/, '')
  if (!text.startsWith('<')) return null
  if (/<(?:\w+:)?Workbook\b[^>]*schemas-microsoft-com:office:spreadsheet/i.test(text)) {
    return 'spreadsheetml'
  }
  if (/<office:document\b/.test(text)) {
    return /opendocument\.spreadsheet/.test(text) ? 'fods' : 'otherOffice'
  }
  return /<(?:!doctype\s+html|html|head|body|table|meta)\b/i.test(text) ? 'html' : null
}

function indexOfAscii(bytes: Uint8Array, text: string): number {
  const first = text.charCodeAt(0)
  const end = Math.min(bytes.length, SEARCHED)
  const found = searchIn(bytes, text, first, 0, end)
  if (found >= 0 || bytes.length <= SEARCHED) return found
  return searchIn(bytes, text, first, Math.max(end, bytes.length - SEARCHED), bytes.length)
}

function searchIn(
  bytes: Uint8Array,
  text: string,
  first: number,
  from: number,
  to: number,
): number {
  for (let at = bytes.indexOf(first, from); at >= 0 && at < to; at = bytes.indexOf(first, at + 1)) {
    let length = 1
    while (length < text.length && bytes[at + length] === text.charCodeAt(length)) length++
    if (length === text.length) return at
  }
  return -1
}
