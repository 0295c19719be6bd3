import { Refusal, damaged } from './refusal'

/** The records that hold cells, texts, formats and sheets, in all versions; no other is needed. */
const KEPT = new Set([
  // Ends, sheets, code page, day count.
  ...[0x000a, 0x0085, 0x008e, 0x008f, 0x0042, 0x0022],
  // Texts, formats and styles.
  ...[0x00fc, 0x041e, 0x001e, 0x001f, 0x0056, 0x00e0, 0x0443, 0x0243, 0x0043, 0x0044],
  // Cells and merges.
  ...[0x00fd, 0x0204, 0x0004, 0x00d6, 0x0203, 0x0003, 0x0002, 0x027e, 0x007e, 0x00bd],
  ...[0x0205, 0x0005, 0x0207, 0x0007, 0x00e5, 0x0200, 0x0000],
])

const CONTINUE = 0x003c
const SHARED_TEXTS = 0x00fc
const PROTECTION = 0x002f
const STARTS = new Set([0x0809, 0x0409, 0x0209, 0x0009])
const FORMULAS = new Set([0x0006, 0x0206, 0x0406])
/** A record that readers pass over. */
const PASSED_OVER = 0x0193

/** Where the length of a text stands in a record, and in how many bytes. */
interface TextPlace {
  readonly before: number
  readonly bytes: 1 | 2
}

/** For the records that hold one text: its place before version 8, and since. */
const TEXTS = new Map<number, readonly [old: TextPlace, since8: TextPlace]>([
  [
    0x0004,
    [
      { before: 7, bytes: 1 },
      { before: 7, bytes: 2 },
    ],
  ],
  [
    0x0204,
    [
      { before: 6, bytes: 2 },
      { before: 6, bytes: 2 },
    ],
  ],
  [
    0x00d6,
    [
      { before: 6, bytes: 2 },
      { before: 6, bytes: 2 },
    ],
  ],
  [
    0x0007,
    [
      { before: 0, bytes: 1 },
      { before: 0, bytes: 1 },
    ],
  ],
  [
    0x0207,
    [
      { before: 0, bytes: 2 },
      { before: 0, bytes: 2 },
    ],
  ],
  [
    0x041e,
    [
      { before: 2, bytes: 1 },
      { before: 2, bytes: 2 },
    ],
  ],
  [
    0x001e,
    [
      { before: 0, bytes: 1 },
      { before: 0, bytes: 2 },
    ],
  ],
  [
    0x0085,
    [
      { before: 6, bytes: 1 },
      { before: 6, bytes: 1 },
    ],
  ],
])

/**
 * Makes the stream of an old workbook safe for the library, in place: what holds no cell is passed over, formulas
 * lose all but their result, lengths that go beyond their record are refused. Left alone, some of them make the
 * library build texts or formulas without end.
 */
export function tameBiff(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let version = 0
  let last = 0
  for (let at = 0; at + 4 <= stream.length;) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    const start = at + 4
    at = start + length
    // Zeros fill the last sector.
    if (type === 0 && length === 0 && last === 0x000a) return
    if (at > stream.length) throw new Refusal('truncatedFile')
    if (type === PROTECTION) throw new Refusal('protectedFile')
    if (STARTS.has(type)) version = sameVersion(version, versionOf(view, type, start, length))
    else if (version === 0) throw damaged('record')
    else if (FORMULAS.has(type)) dropFormula(view, start, length, version)
    else if (type === CONTINUE ? !holdsText(last) : !KEPT.has(type)) {
      view.setUint16(start - 4, PASSED_OVER, true)
    } else if (type === SHARED_TEXTS) checkSharedTexts(view, start, length)
    else if (TEXTS.has(type)) checkText(view, type, start, length, version)
    if (type !== CONTINUE) last = type
  }
  if (version === 0) throw damaged('record')
}

const holdsText = (type: number): boolean => type === SHARED_TEXTS || TEXTS.has(type)

function versionOf(view: DataView, type: number, start: number, length: number): number {
  if (length < 4) throw damaged('record')
  const stated = view.getUint16(start, true)
  const isWorksheetOfFive = stated === 0 && view.getUint16(start + 2, true) === 0x1000
  if (type === 0x0809) return stated === 0x0600 ? 8 : stated === 0x0500 ? 5 : 0
  if (isWorksheetOfFive) return 5
  return type === 0x0409 ? 4 : type === 0x0209 ? 3 : 2
}

function sameVersion(known: number, stated: number): number {
  if (stated === 0 || (known !== 0 && known !== stated)) throw damaged('record')
  return stated
}

/** The result stands before the formula; a formula said to be empty is not read. */
function dropFormula(view: DataView, start: number, length: number, version: number): void {
  const before = version >= 5 ? 20 : 16
  if (length < before + (version === 2 ? 1 : 2)) throw damaged('record')
  if (version === 2) view.setUint8(start + before, 0)
  else view.setUint16(start + before, 0xffff, true)
}

function checkText(
  view: DataView,
  type: number,
  start: number,
  length: number,
  version: number,
): void {
  const known = TEXTS.get(type)![version === 8 ? 1 : 0]
  const before = type === 0x0085 && version === 4 ? 0 : known.before
  const bytes = version === 2 ? 1 : known.bytes
  const place = start + before
  if (before + bytes > length) throw damaged('record')
  const units = bytes === 1 ? view.getUint8(place) : view.getUint16(place, true)
  if (units === 0) return
  const text = place + bytes
  const hasFlag = version === 8 && type !== 0x0007
  const isWide = hasFlag && text < start + length && (view.getUint8(text) & 1) !== 0
  const needed = (hasFlag ? 1 : 0) + units * (isWide ? 2 : 1)
  const goesOn = continued(view, start, length).reduce((sum, cut) => sum + cut.length, 0)
  if (needed > start + length - text + goesOn) throw damaged('record')
}

interface Cut {
  readonly start: number
  readonly length: number
}

/** The records a long one goes on in. */
function continued(view: DataView, start: number, length: number): Cut[] {
  const cuts: Cut[] = []
  let end = start + length
  while (end + 4 <= view.byteLength && view.getUint16(end, true) === CONTINUE) {
    const size = view.getUint16(end + 2, true)
    if (end + 4 + size > view.byteLength) throw new Refusal('truncatedFile')
    cuts.push({ start: end + 4, length: size })
    end += 4 + size
  }
  return cuts
}

const RICH = 8
const EXTENDED = 4

/** Walks through the table of texts as the library does: every length must lie inside. */
function checkSharedTexts(view: DataView, start: number, length: number): void {
  const parts = [{ start, length }, ...continued(view, start, length)]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  const bounds = new Set<number>()
  let filled = 0
  for (const part of parts) {
    bounds.add(filled)
    bytes.set(new Uint8Array(view.buffer, view.byteOffset + part.start, part.length), filled)
    filled += part.length
  }
  if (bytes.length < 8) throw damaged('record')
  const table = new DataView(bytes.buffer)
  const count = table.getUint32(4, true)
  let at = 8
  for (let n = 0; n < count && at < bytes.length; n++) {
    if (at + 3 > bytes.length) throw damaged('record')
    let left = table.getUint16(at, true)
    const flags = bytes[at + 2]!
    const rich = (flags & RICH) !== 0 ? 2 : 0
    const extended = (flags & EXTENDED) !== 0 ? 4 : 0
    const head = at + 3
    if (head + rich + extended > bytes.length) throw damaged('record')
    const behind =
      (rich > 0 ? table.getUint16(head, true) * 4 : 0) +
      (extended > 0 ? table.getUint32(head + rich, true) : 0)
    at = head + rich + extended
    let width = (flags & 1) + 1
    // Where a text goes on in the next record, a byte says anew how wide it is.
    for (; left > 0; left--) {
      if (bounds.has(at)) width = bytes[at++] ? 2 : 1
      at += width
      if (at > bytes.length) throw damaged('record')
    }
    at += behind
  }
}
