import { decodeAll } from '../encoding/decode'
import type { Encoding } from '../encoding/encodings'
import { lineCutter } from './fixedWidth'
import { parseRecords } from './parse'
import type { ByteSource } from './source'
import type { CsvSettings } from './types'

/** How many bytes at the end of a file are looked at. */
const TAIL_BYTES = 1 << 18
/** Fewer bytes hold the last records of most files. */
const ENOUGH = 1 << 16

type Records = readonly (readonly string[])[]

/** The bytes at the end of a source that its last records are in. */
export async function tailOf(source: ByteSource): Promise<Uint8Array> {
  return source.slice(Math.max(0, source.size - TAIL_BYTES), source.size)
}

/**
 * The last records of a file from its last bytes, which begin at `start`, where nothing says whether a cell in
 * quotes is being read: the way that gives even rows is taken.
 */
export function lastRecords(
  tail: Uint8Array,
  start: number,
  settings: CsvSettings,
  limit: number,
): Records {
  const cutter = lineCutter(settings)
  const cutting = cutter ? { ...settings, delimiter: '', quote: null } : settings
  const read = (bytes: Uint8Array, from: number): Records => {
    const text = textFrom(bytes, from, settings.encoding)
    const starts = from === 0 ? [0] : startsIn(text, cutting)
    const ways = starts.map((at) => recordsFrom(text, at, cutting))
    const best = ways.reduce((most, way) => (evenness(way) > evenness(most) ? way : most), [])
    const records = best.map((fields) => (cutter ? cutter(fields[0] ?? '') : fields))
    return records.slice(-limit)
  }
  const short = tail.length > ENOUGH ? tail.subarray((tail.length - ENOUGH) & ~3) : tail
  const near = read(short, start + tail.length - short.length)
  return near.length < limit && short !== tail ? read(tail, start) : near
}

/** The text of bytes that may begin in the middle of a character. */
function textFrom(bytes: Uint8Array, from: number, encoding: Encoding): string {
  if (from === 0) return decodeAll(bytes, encoding).text
  let skipped = 0
  if (encoding === 'utf-8') while ((bytes[skipped]! & 0xc0) === 0x80) skipped++
  else if (encoding.startsWith('utf-16')) skipped = from % 2
  return decodeAll(bytes.subarray(skipped), encoding).text
}

type Cutting = Pick<CsvSettings, 'delimiter' | 'quote' | 'lineEnd'>

/** Where a record may begin: behind the first line end, or behind the first one after a quote that closes. */
function startsIn(text: string, { delimiter, quote, lineEnd }: Cutting): number[] {
  const end = lineEnd === 'cr' ? '\r' : '\n'
  const behind = (from: number): number => {
    const at = text.indexOf(end, from)
    return at < 0 ? text.length : at + 1
  }
  const starts = [behind(0)]
  if (quote !== null) {
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      const after = text[at + 1] ?? ''
      if (after === end || after === '\r' || (after !== '' && after === delimiter)) {
        starts.push(behind(at + 1))
        break
      }
    }
  }
  return starts
}

function recordsFrom(text: string, at: number, cutting: Cutting): string[][] {
  const records: string[][] = []
  parseRecords(text.slice(at), cutting, true, ({ fields }) => void records.push(fields))
  return records
}

/** How many records are as long as most are. */
function evenness(records: Records): number {
  const counts = new Map<number, number>()
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) best = Math.max(best, count * (width > 1 ? 2 : 1))
  return best
}
