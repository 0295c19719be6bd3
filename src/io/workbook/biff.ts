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

/** Records that hold a text, and what stands before it. */
const TEXTS = new Map([
  [0x0204, 6],
  [0x00d6, 6],
  [0x0207, 0],
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
    } else if (TEXTS.has(type)) checkText(view, type, start, length, version)
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
  const place = start + TEXTS.get(type)!
  if (place + 2 > start + length) throw damaged('record')
  const units = view.getUint16(place, true)
  if (units === 0) return
  let room = start + length - (place + 2)
  const isWide = version === 8 && room > 0 && (view.getUint8(place + 2) & 1) !== 0
  // A long text goes on in the records behind.
  for (let at = start + length; at + 4 <= view.byteLength;) {
    if (view.getUint16(at, true) !== CONTINUE) break
    room += view.getUint16(at + 2, true)
    at += 4 + view.getUint16(at + 2, true)
  }
  if ((version === 8 ? 1 : 0) + units * (isWide ? 2 : 1) > room) throw damaged('record')
}
