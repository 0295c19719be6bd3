import { fail, ok } from '../../values/result'
import type { Result } from '../../values/result'
import { createDecoder } from '../encoding/decode'
import { detectEncoding } from '../encoding/detect'
import type { Encoding } from '../encoding/encodings'
import { Findings } from './findings'
import { parseRecords } from './parse'
import type { ParsedRecord } from './parse'
import { pieces } from './source'
import type { ByteSource } from './source'
import type { CsvReport, CsvSettings, CsvSink, ReadControl } from './types'

/** A record longer than this is a quote that nobody closed, whatever it looks like. */
const LONGEST_RECORD = 1 << 28

const AROUND = 1 << 16

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
  const first = await readByPapa(source, settings, sink, control)
  if (!first.ok || 'report' in first.value) return withReport(first)
  const encoding = await guessAround(source, first.value.invalidAt)
  sink.restart()
  return withReport(
    await readByPapa(source, { ...settings, encoding, encodingIsGuess: false }, sink, control),
  )
}

type Outcome = { readonly report: CsvReport } | { readonly invalidAt: number }

function withReport(outcome: Result<Outcome>): Result<CsvReport> {
  if (!outcome.ok) return outcome
  if ('report' in outcome.value) return ok(outcome.value.report)
  throw new Error('A chosen encoding was given up')
}

/** The bytes about the first fault tell which encoding it is, also when it stays UTF-8 with a few faults. */
async function guessAround(source: ByteSource, at: number): Promise<Encoding> {
  const start = Math.max(0, at - AROUND)
  const end = Math.min(source.size, at + AROUND)
  const region = await source.slice(start, end)
  return detectEncoding(region, end === source.size).encoding
}

async function readByPapa(
  source: ByteSource,
  settings: CsvSettings,
  sink: CsvSink,
  control: ReadControl,
): Promise<Result<Outcome>> {
  const decoder = createDecoder(settings.encoding)
  const reading = new TextReading(settings, sink)
  let bytes = 0
  let rest = ''
  let enough = 0
  let invalidAt: number | null = null
  for await (const piece of pieces(source)) {
    bytes += piece.length
    const isLast = bytes >= source.size
    const decoded = decoder.decode(piece, { stream: !isLast })
    invalidAt = decoded.invalidAt
    if (invalidAt !== null && settings.encodingIsGuess) return ok({ invalidAt })
    rest += decoded.text
    if (isLast || rest.length >= enough) {
      const used = reading.read(rest, isLast)
      rest = rest.slice(used)
      enough = used === 0 ? rest.length * 2 : 0
      if (rest.length > LONGEST_RECORD) return fail('recordTooLong', { line: reading.line })
    }
    control.progress?.(bytes, source.size)
    if (!isLast && (await control.pause?.()) === false) return fail('stopped')
  }
  const invalid = { count: decoder.invalid, offset: invalidAt }
  const { encoding, delimiter, quote } = settings
  const records = reading.record
  const facts = { encoding, delimiter, quote, bytes, records, reader: 'papa' } as const
  return ok({ report: reading.findings.report(facts, invalid) })
}

/** Follows the records of a text that comes piece by piece. */
class TextReading {
  readonly findings: Findings
  record = 0
  line = 1
  readonly #headerRow: number

  constructor(
    readonly settings: CsvSettings,
    readonly sink: CsvSink,
  ) {
    this.findings = new Findings(settings.headerRow, settings.columns ?? 0)
    this.#headerRow = settings.headerRow ?? 0
  }

  read(text: string, isLast: boolean): number {
    let nul = text.indexOf('\0')
    return parseRecords(text, this.settings, isLast, (record) => {
      if (nul >= 0 && nul < record.end) nul = this.#countNul(text, record, nul)
      this.#take(record, text)
    })
  }

  #take(parsed: ParsedRecord, text: string): void {
    const { fields, fault, lineEnd } = parsed
    const { findings, line } = this
    const record = ++this.record
    if (fault === 'unclosedQuote') findings.unclosedQuote(record, line)
    else if (fault) findings.spot('strayQuotes', record, line)
    if (lineEnd) findings.lineEnd(lineEnd, line)
    this.line += countLines(text, parsed.start, parsed.end)
    if (record <= this.#headerRow) {
      findings.setAside(record, fields)
      return
    }
    const isBlank = fields.length === 1 && fields[0] === ''
    const lastIsEmpty = fields[fields.length - 1] === ''
    findings.row({ record, line, fields: fields.length, isBlank, lastIsEmpty })
    this.sink.row(record, fields)
  }

  #countNul(text: string, { end }: ParsedRecord, from: number): number {
    let at = from
    let count = 0
    for (; at >= 0 && at < end; at = text.indexOf('\0', at + 1)) count++
    this.findings.nul(count, this.line)
    return at
  }
}

/** Line ends as an editor counts them: LF, CR LF or CR. */
function countLines(text: string, start: number, end: number): number {
  let count = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10) count++
    else if (unit === 13 && text.charCodeAt(i + 1) !== 10) count++
  }
  return count
}
