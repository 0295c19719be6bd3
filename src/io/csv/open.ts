import { ok } from '../../values/result'
import type { Result } from '../../values/result'
import { decodeAll } from '../encoding/decode'
import { detectEncoding } from '../encoding/detect'
import type { EncodingGuess } from '../encoding/detect'
import type { Encoding } from '../encoding/encodings'
import { incompleteTail } from '../encoding/utf8'
import { refuseFile } from './refuse'
import { firstRecords, sniffCsv } from './sniff'
import type { CsvGuess } from './sniff'
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
}

export interface PreviewOptions {
  /** Nothing comes behind these bytes. */
  readonly whole: boolean
  /** How many records to show. */
  readonly limit?: number
  /** What the user has chosen; guesses make the rest. */
  readonly chosen?: Partial<CsvSettings>
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
    encodingIsGuess: chosen.encoding === undefined && !encoding.bom,
  }
  const records = firstRecords(text, settings, whole, limit)
  return ok({ encoding, dialect, settings, records })
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
