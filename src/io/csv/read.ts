import { fail, ok } from '../../values/result'
import type { Result } from '../../values/result'
import { detectEncoding } from '../encoding/detect'
import type { Encoding } from '../encoding/encodings'
import { incompleteTail } from '../encoding/utf8'
import { createUtf8Stream } from '../encoding/utf8Stream'
import { Reading } from './reading'
import { pieces } from './source'
import type { ByteSource } from './source'
import type { CsvReport, CsvSettings, CsvSink, ReadControl } from './types'

/** A record longer than this is a quote that nobody closed, whatever it looks like. */
const LONGEST_RECORD = 1 << 28

const AROUND = 1 << 16
const SAMPLE = 1 << 18

/**
 * Reads a delimited text file: every record below the header goes to the sink as it stands, nothing is
 * converted, trimmed or left out. Fails only with `stopped` (asked by the control) or `recordTooLong`.
 */
export async function readCsv(
  source: ByteSource,
  settings: CsvSettings,
  sink: CsvSink,
  control: ReadControl = {},
): Promise<Result<CsvReport>> {
  const first = await readOnce(source, settings, sink, control)
  if (!first.ok || 'report' in first.value) return withReport(first)
  const encoding = await guessAround(source, first.value.invalidAt)
  sink.restart()
  const settled = { ...settings, encoding, encodingIsGuess: false }
  return withReport(await readOnce(source, settled, sink, control))
}

type Outcome = { readonly report: CsvReport } | { readonly invalidAt: number }

function withReport(outcome: Result<Outcome>): Result<CsvReport> {
  if (!outcome.ok) return outcome
  if ('report' in outcome.value) return ok(outcome.value.report)
  throw new Error('A chosen encoding was given up')
}

/**
 * The bytes about the first fault tell which encoding it is. Those at the start of the file weigh too: a text
 * full of good UTF-8 stays UTF-8 for a few faults.
 */
async function guessAround(source: ByteSource, at: number): Promise<Encoding> {
  const start = Math.max(0, at - AROUND)
  const end = Math.min(source.size, at + AROUND)
  const region = await source.slice(start, end)
  const opening = await source.slice(0, Math.min(start, SAMPLE))
  const known = opening.subarray(0, opening.length - incompleteTail(opening))
  const together = new Uint8Array(known.length + region.length)
  together.set(known)
  together.set(region, known.length)
  return detectEncoding(together, end === source.size).encoding
}

async function readOnce(
  source: ByteSource,
  settings: CsvSettings,
  sink: CsvSink,
  control: ReadControl,
): Promise<Result<Outcome>> {
  const stream = createUtf8Stream(settings.encoding)
  const reading = new Reading(settings, sink)
  let bytes = 0
  for await (const piece of pieces(source)) {
    bytes += piece.length
    const isLast = bytes >= source.size
    const utf8 = stream.push(piece, isLast)
    const { invalidAt } = stream
    if (invalidAt !== null && settings.encodingIsGuess) return ok({ invalidAt })
    reading.push(utf8, isLast)
    if (reading.waiting > LONGEST_RECORD) return fail('recordTooLong', { line: reading.line })
    control.progress?.(bytes, source.size)
    if (!isLast && (await control.pause?.()) === false) return fail('stopped')
  }
  const { encoding, delimiter, quote } = settings
  const facts = { encoding, delimiter, quote, bytes, records: reading.records }
  const invalid = { count: stream.invalid, offset: stream.invalidAt }
  return ok({ report: reading.findings.report(facts, invalid) })
}
