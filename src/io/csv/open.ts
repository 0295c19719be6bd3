import { ok } from '../../values/result'
import type { Result } from '../../values/result'
import { decodeAll } from '../encoding/decode'
import { detectEncoding } from '../encoding/detect'
import type { EncodingGuess } from '../encoding/detect'
import type { Encoding } from '../encoding/encodings'
import { incompleteTail } from '../encoding/utf8'
import { refuseFile } from './refuse'
import { firstRecords, sniffCsv } from './sniff'
import type { ChosenSettings, CsvGuess } from './sniff'
import type { ByteSource } from './source'
import type { CsvSettings } from './types'

/** How many bytes of a file are looked at to guess how to read it. */
export const SAMPLE_BYTES = 1 << 18

export interface CsvPreview {
  readonly encoding: EncodingGuess
  readonly dialect: CsvGuess
  /** The settings the guesses come to, with those the caller chose put over them. */
  readonly settings: CsvSettings
  /** The first records of the file, title and blank lines included. */
  readonly records: readonly (readonly string[])[]
  /** The column (from 1) that only a delimiter at the end of every line of these makes, or null. */
  readonly trailingColumn: number | null
}

export interface PreviewOptions {
  /** Nothing comes behind these bytes. */
  readonly whole: boolean
  /** How many records to show. */
  readonly limit?: number
  /** What the user has chosen; guesses make the rest. */
  readonly chosen?: ChosenSettings
}

/** Guesses how to read a file from its first bytes and reads its first records. Fails as `refuseFile` does. */
export function previewCsv(
  start: Uint8Array,
  size: number,
  options: PreviewOptions,
): Result<CsvPreview> {
  const refused = refuseFile(start, size)
  if (!refused.ok && options.chosen?.encoding === undefined) return refused
  const { whole, chosen = {}, limit = 200 } = options
  const encoding = detectEncoding(start, whole)
  const used = chosen.encoding ?? encoding.encoding
  const text = decodeAll(wholeCharacters(start, used, whole), used).text
  const dialect = sniffCsv(text, whole, chosen)
  const settings: CsvSettings = {
    encoding: used,
    delimiter: dialect.delimiter.value,
    quote: dialect.quote.value,
    lineEnd: dialect.lineEnd.value,
    headerRow: dialect.headerRow.value,
    columns: dialect.columns,
    ...(dialect.cuts.value && { cuts: dialect.cuts.value }),
    ...(chosen.groupRows && { groupRows: chosen.groupRows }),
    ...(chosen.skippedRows && { skippedRows: chosen.skippedRows }),
    ...(chosen.skippedColumns && { skippedColumns: chosen.skippedColumns }),
    encodingIsGuess: chosen.encoding === undefined && !encoding.bom,
  }
  const records = firstRecords(text, settings, whole, limit)
  const trailingColumn = dialect.cuts.value ? null : trailingOf(records, settings.headerRow)
  return ok({ encoding, dialect, settings, records, trailingColumn })
}

/** As the reader tells it at the end (`CsvReport.trailingColumn`), from the first records. */
function trailingOf(records: CsvPreview['records'], headerRow: number | null): number | null {
  const header = headerRow === null ? null : (records[headerRow - 1] ?? null)
  const rows = records.slice(headerRow ?? 0).filter((row) => row.length > 1 || row[0] !== '')
  const widest = rows.reduce((most, row) => Math.max(most, row.length), header?.length ?? 0)
  const isUnnamed = header === null || (header[widest - 1] ?? '').trim() === ''
  if (rows.length === 0 || widest < 2 || !isUnnamed) return null
  if (header && header.length < widest - 1) return null
  return rows.every((row) => row.length === widest && row.at(-1) === '') ? widest : null
}

/** Reads the start of a source and previews it. */
export async function previewSource(
  source: ByteSource,
  options: Omit<PreviewOptions, 'whole'> = {},
): Promise<Result<CsvPreview>> {
  const start = await source.slice(0, Math.min(SAMPLE_BYTES, source.size))
  return previewCsv(start, source.size, { ...options, whole: start.length === source.size })
}

function wholeCharacters(bytes: Uint8Array, encoding: Encoding, whole: boolean): Uint8Array {
  if (whole) return bytes
  if (encoding === 'utf-8') return bytes.subarray(0, bytes.length - incompleteTail(bytes))
  if (encoding === 'utf-16le' || encoding === 'utf-16be')
    return bytes.subarray(0, bytes.length & ~1)
  return bytes
}
