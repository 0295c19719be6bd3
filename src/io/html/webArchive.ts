import { damaged, Refusal } from '../workbook/refusal'

/** A page inside a web archive: its bytes, and the encoding its head says. */
export interface ArchivedPage {
  readonly bytes: Uint8Array
  readonly charset: string | null
}

const MOST_PARTS = 5_000
const DEEPEST = 6
const LONGEST_HEAD = 1 << 16

const LF = 10
const CR = 13
const DASH = 45

interface Head {
  readonly fields: ReadonlyMap<string, string>
  /** Where what it heads begins. */
  readonly end: number
}

/**
 * The pages of a web archive (MHTML, RFC 2557: an e-mail of several parts) in their order, decoded. Throws `noTables`
 * where none is a page, `truncatedFile` where the last page does not end, `damagedFile` where the parts cannot be told
 * apart or are too many.
 */
export function pagesIn(bytes: Uint8Array): ArchivedPage[] {
  const pages: ArchivedPage[] = []
  const budget = { parts: MOST_PARTS, isWhole: true }
  readPart(bytes, 0, pages, budget)
  const last = pages.at(-1)
  if (!last) throw new Refusal('noTables')
  if (!budget.isWhole && !/<\/(?:html|table)\s*>\s*$/i.test(asciiOf(last.bytes.slice(-200)))) {
    throw new Refusal('truncatedFile')
  }
  return pages
}

function readPart(
  bytes: Uint8Array,
  depth: number,
  pages: ArchivedPage[],
  budget: { parts: number; isWhole: boolean },
): void {
  if (--budget.parts < 0 || depth > DEEPEST) throw damaged('webArchive')
  const head = headOf(bytes)
  const type = head.fields.get('content-type') ?? 'text/plain'
  const body = bytes.subarray(head.end)
  if (/^\s*multipart\//i.test(type)) {
    const boundary = parameter(type, 'boundary')
    if (boundary === null || boundary === '') throw damaged('webArchive')
    const parts = partsOf(body, boundary, budget.parts)
    budget.isWhole &&= parts.isClosed
    for (const part of parts.parts) readPart(part, depth + 1, pages, budget)
    return
  }
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return
  // What Excel shows the tabs of a workbook with is a table too.
  if (/tabstrip\.html?\s*$/i.test(head.fields.get('content-location') ?? '')) return
  const encoding = (head.fields.get('content-transfer-encoding') ?? '').trim().toLowerCase()
  pages.push({ bytes: decoded(body, encoding), charset: parameter(type, 'charset') })
}

/** The lines of `Name: value` up to an empty one, those that go on joined. */
function headOf(bytes: Uint8Array): Head {
  const fields = new Map<string, string>()
  let name = ''
  let at = 0
  const stop = Math.min(bytes.length, LONGEST_HEAD)
  while (at < stop) {
    const feed = bytes.indexOf(LF, at)
    const next = feed < 0 ? bytes.length : feed + 1
    const line = asciiOf(bytes.subarray(at, next)).replace(/\r?\n$/, '')
    at = next
    if (line.trim() === '') {
      if (name !== '') return { fields, end: at }
      continue
    }
    const found = /^([\w-]{1,80}):(.*)$/.exec(line)
    if (found) {
      name = found[1]!.toLowerCase()
      if (!fields.has(name)) fields.set(name, found[2]!)
    } else if (/^\s/.test(line) && name !== '') {
      fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`)
    } else return { fields, end: name === '' ? 0 : at }
  }
  return { fields, end: at }
}

function parameter(field: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(field)
  return found ? (found[1] ?? found[2] ?? '') : null
}

/** What stands between lines of two dashes and the boundary. */
function partsOf(
  body: Uint8Array,
  boundary: string,
  most: number,
): { readonly parts: readonly Uint8Array[]; readonly isClosed: boolean } {
  const mark = new TextEncoder().encode(`--${boundary}`)
  const parts: Uint8Array[] = []
  let start = -1
  let line = 0
  while (line < body.length) {
    const feed = body.indexOf(LF, line)
    const next = feed < 0 ? body.length : feed + 1
    if (isAt(body, line, mark)) {
      if (start >= 0) parts.push(body.subarray(start, withoutLineEnd(body, start, line)))
      if (parts.length > most) throw damaged('webArchive')
      const behind = line + mark.length
      if (body[behind] === DASH && body[behind + 1] === DASH) return { parts, isClosed: true }
      start = next
    }
    line = next
  }
  if (start >= 0) parts.push(body.subarray(start))
  return { parts, isClosed: false }
}

const isAt = (bytes: Uint8Array, at: number, what: Uint8Array): boolean =>
  bytes[at] === DASH && what.every((byte, place) => bytes[at + place] === byte)

/** The line end before a boundary belongs to the boundary. */
function withoutLineEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = end
  if (at > start && bytes[at - 1] === LF) at--
  if (at > start && bytes[at - 1] === CR) at--
  return at
}

function decoded(body: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'quoted-printable') return quotedPrintable(body)
  return encoding === 'base64' ? base64(body) : body
}

const EQUALS = 61

/** `=C3=A9` is two bytes, `=` at the end of a line joins it to the next; what is neither stays as it is. */
function quotedPrintable(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length)
  let length = 0
  for (let at = 0; at < body.length; at++) {
    const byte = body[at]!
    if (byte !== EQUALS) {
      out[length++] = byte
      continue
    }
    const high = hexOf(body[at + 1])
    const low = hexOf(body[at + 2])
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low
      at += 2
      continue
    }
    let end = at + 1
    while (body[end] === 32 || body[end] === 9 || body[end] === CR) end++
    if (end >= body.length || body[end] === LF) at = end
    else out[length++] = byte
  }
  return out.subarray(0, length)
}

function hexOf(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 48 && byte <= 57) return byte - 48
  const letter = byte | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Int8Array(256).fill(-1)
for (let at = 0; at < ALPHABET.length; at++) VALUES[ALPHABET.charCodeAt(at)] = at

/** What is no sign of base64 is passed over, as e-mail asks for. */
function base64(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((body.length * 3) / 4))
  let length = 0
  let bits = 0
  let held = 0
  for (const byte of body) {
    const value = VALUES[byte]!
    if (value < 0) continue
    held = ((held << 6) | value) & 0xfff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    out[length++] = (held >> bits) & 255
  }
  return out.subarray(0, length)
}

/** Bytes as characters of the same number: heads are ASCII. */
const asciiOf = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096))
  }
  return text
}
