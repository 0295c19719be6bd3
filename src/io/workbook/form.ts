import { decodeAll } from '../encoding/decode'
import { detectEncoding } from '../encoding/detect'
import { beginsAsJson } from '../json/parse'
import { refuseFile } from '../csv/refuse'
import type { BinaryLook } from '../csv/refuse'
import { issue } from '../../values/result'
import type { Issue } from '../../values/result'
import type { WorkbookForm } from './types'

/** What a file really is, whatever its name says. */
export type FileForm =
  | WorkbookForm
  /** Delimited text, under whatever name. */
  | 'text'
  | 'json'
  | 'empty'
  /** A workbook, or something else of an office program, that needs a password. */
  | 'protected'
  | 'gzip'
  | 'zip'
  /** Made by a program we do not read: text documents, slides, Numbers, databases. */
  | 'otherOffice'
  /** Packed otherwise than as zip or gzip. */
  | 'otherArchive'
  | Exclude<BinaryLook, 'xlsx' | 'ods' | 'xls' | 'html' | 'json' | 'gzip' | 'zip'>

const workbookForms: readonly FileForm[] = [
  'xlsx',
  'xlsb',
  'xls',
  'spreadsheetml',
  'ods',
  'fods',
  'html',
  'webArchive',
]

export const isWorkbook = (form: FileForm): form is WorkbookForm => workbookForms.includes(form)

const SEARCHED = 1 << 26

/**
 * Tells the form of a file from its bytes. Give it all of them: what tells a zip lies at its end. Its name is believed
 * only where a text begins as JSON does and then is none.
 */
export function sniffForm(bytes: Uint8Array, fileName = ''): FileForm {
  if (isZip(bytes)) return zipForm(bytes)
  if (isCompound(bytes)) return compoundForm(bytes)
  if (isOldSheet(bytes)) return 'xls'
  if (isOtherArchive(bytes)) return 'otherArchive'
  if (isWebArchive(bytes)) return 'webArchive'
  const markup = markupForm(bytes)
  if (markup) return markup
  if (isJson(bytes.subarray(0, LOOKED_AT), fileName)) return 'json'
  const start = bytes.subarray(0, 1 << 18)
  const refused = refuseFile(start, bytes.length)
  if (refused.ok) return 'text'
  if (refused.issue.code === 'emptyFile') return 'empty'
  const look = refused.issue.data['looksLike']
  return look === 'xlsx' || look === 'ods' || look === 'xls' ? 'unknown' : (look as FileForm)
}

const NAMED: readonly (readonly [RegExp, readonly FileForm[]])[] = [
  [/^(?:csv|tsv|tab|txt)$/, ['text']],
  [/^(?:xlsx|xlsm|xltx)$/, ['xlsx']],
  [/^xlsb$/, ['xlsb']],
  [/^xls$/, ['xls']],
  [/^xml$/, ['spreadsheetml', 'fods']],
  [/^(?:ods|ots)$/, ['ods']],
  [/^fods$/, ['fods']],
  [/^(?:html?|xhtml)$/, ['html']],
  [/^mht(?:ml)?$/, ['webArchive']],
  [/^(?:json|geojson|jsonl|ndjson|geojsonl)$/, ['json']],
]

/** `notAsNamed` {extension, looksLike} where the ending of the name promises another form. */
export function misnamedFile(fileName: string, form: FileForm): Issue | null {
  const extension = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const meant = NAMED.find(([pattern]) => pattern.test(extension))?.[1]
  if (!meant || meant.includes(form)) return null
  return issue('notAsNamed', { extension, looksLike: form })
}

const OTHER_ARCHIVES: readonly (readonly number[])[] = [
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
  [0x28, 0xb5, 0x2f, 0xfd],
]
/** `ustar`, which stands behind the first name in a tar. */
const TAR = [0x75, 0x73, 0x74, 0x61, 0x72]

const isOtherArchive = (bytes: Uint8Array): boolean =>
  OTHER_ARCHIVES.some((signature) => signature.every((byte, at) => bytes[at] === byte)) ||
  TAR.every((byte, at) => bytes[257 + at] === byte)

/** The head of an e-mail whose parts belong together. */
function isWebArchive(bytes: Uint8Array): boolean {
  const start = startOf(bytes, 4096)
  return (
    /^\s*(?:MIME-Version|From|Date|Subject|Content-[\w-]+|Snapshot-[\w-]+|X-[\w-]+):/i.test(
      start,
    ) &&
    /^MIME-Version:/im.test(start) &&
    /^Content-Type:\s*multipart\/related\b/im.test(start)
  )
}

const LOOKED_AT = 1 << 16

/** Whether a text begins as JSON, as far as it is looked at. */
function isJson(start: Uint8Array, fileName: string): boolean {
  const text = decodeAll(start, detectEncoding(start, false).encoding).text
  const first = /^[\ufeff\s\u001e]*(?:\/\*[^]*?\*\/\s*|\/\/.*\s+)*([{[])/.exec(text)?.[1]
  if (first === undefined) return false
  if (/\.(?:json|geojson|jsonl|ndjson|geojsonl)$/i.test(fileName)) return true
  return beginsAsJson(text.replace(/^\ufeff/, ''))
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
  const isCopy = ['manifest.json', 'states.jsonl', 'records.jsonl'].every(has)
  return isCopy || indexOfAscii(bytes.subarray(0, 200), 'etabli') >= 0 ? 'etabli' : 'zip'
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

/** The first bytes as text, in one of the encodings of markup. */
function startOf(bytes: Uint8Array, length: number): string {
  const [first, second] = bytes
  const isLittle = (first === 0xff && second === 0xfe) || second === 0
  const isBig = (first === 0xfe && second === 0xff) || first === 0
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes.subarray(0, length))
}

function markupForm(bytes: Uint8Array): FileForm | null {
  const head = startOf(bytes, 8192)
  const text = head.replace(/^[\ufeff\s]+/, '')
  if (!text.startsWith('<')) return null
  if (/<(?:\w+:)?Workbook\b[^>]*schemas-microsoft-com:office:spreadsheet/i.test(text)) {
    return 'spreadsheetml'
  }
  if (/<office:document\b/.test(text)) {
    return /opendocument\.spreadsheet/.test(text) ? 'fods' : 'otherOffice'
  }
  if (/<(?:!doctype\s+html|html|head|body|table|meta)\b/i.test(text)) return 'html'
  const more = startOf(bytes, LOOKED_AT)
  return !text.startsWith('<?xml') && /<table\b[^]*<t[rhd]\b/i.test(more) ? 'html' : null
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
