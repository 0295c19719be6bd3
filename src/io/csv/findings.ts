import { issue } from '../../values/result'
import type { Issue } from '../../values/result'
import type { CsvReport, LineEndCounts } from './types'

const KEPT_ABOVE = 50

interface Spot {
  count: number
  record: number
  line: number
}

/** Notes what is odd in a file while it is read, however it is cut into records. */
export class Findings {
  header: readonly string[] | null = null
  readonly above: (readonly string[])[] = []
  rows = 0
  allColumns: number
  readonly lineEnds = { lf: 0, crlf: 0, cr: 0 }
  #spots = new Map<string, Spot>()
  #longest = 0
  #shortest = Infinity
  #open: { record: number; line: number } | null = null
  #firstEnd: keyof LineEndCounts | null = null
  #changeOfEnd = 0
  #endsInDelimiter = 0

  constructor(
    readonly headerRow: number | null,
    public columns: number,
  ) {
    this.allColumns = columns
  }

  /** A record of the header or above it. */
  setAside(record: number, fields: readonly string[]): void {
    if (record === this.headerRow) {
      this.header = fields
      this.columns = fields.length
      this.allColumns = Math.max(this.allColumns, fields.length)
    } else if (this.above.length < KEPT_ABOVE) this.above.push(fields)
  }

  /** A record below the header that begins in this line of the file. */
  row(record: number, line: number, fields: number, isBlank: boolean, lastIsEmpty: boolean): void {
    this.rows++
    if (this.columns === 0) this.columns = fields
    if (fields > this.allColumns) this.allColumns = fields
    if (isBlank) {
      this.#endsInDelimiter++
      if (this.columns > 1) this.spot('blankLines', record, line)
      return
    }
    if (lastIsEmpty && fields > 1 && fields >= this.columns) this.#endsInDelimiter++
    if (fields < this.columns) {
      this.spot('shortRows', record, line)
      this.#shortest = Math.min(this.#shortest, fields)
    } else if (fields > this.columns) {
      this.spot('longRows', record, line)
      this.#longest = Math.max(this.#longest, fields)
    }
  }

  lineEnd(kind: keyof LineEndCounts, line: number): void {
    this.lineEnds[kind]++
    if (this.#firstEnd === null) this.#firstEnd = kind
    else if (this.#firstEnd !== kind && this.#changeOfEnd === 0) this.#changeOfEnd = line
  }

  spot(
    code: 'blankLines' | 'shortRows' | 'longRows' | 'strayQuotes',
    record: number,
    line: number,
  ) {
    const known = this.#spots.get(code)
    if (known) known.count++
    else this.#spots.set(code, { count: 1, record, line })
  }

  nul(count: number, line: number): void {
    const known = this.#spots.get('nulBytes')
    if (known) known.count += count
    else this.#spots.set('nulBytes', { count, record: 0, line })
  }

  unclosedQuote(record: number, line: number): void {
    this.#open ??= { record, line }
  }

  report(
    facts: Pick<CsvReport, 'encoding' | 'delimiter' | 'quote' | 'bytes' | 'records'>,
    invalid: { count: number; offset: number | null },
  ): CsvReport {
    return {
      ...facts,
      rows: this.rows,
      header: this.header,
      above: this.above,
      columns: this.columns,
      allColumns: this.allColumns,
      lineEnds: { ...this.lineEnds },
      issues: this.#issues(invalid),
    }
  }

  #issues(invalid: { count: number; offset: number | null }): Issue[] {
    const found: Issue[] = []
    const at = (code: string, extra: Issue['data'] = {}): void => {
      const spot = this.#spots.get(code)
      if (spot) found.push(issue(code, { ...spot, ...extra }))
    }
    if (this.#open) found.push(issue('unclosedQuote', this.#open))
    if (invalid.count > 0) found.push(issue('invalidBytes', { ...invalid }))
    at('shortRows', { columns: this.columns, fields: this.#shortest })
    at('longRows', { columns: this.columns, fields: this.#longest })
    at('strayQuotes')
    at('blankLines')
    const nul = this.#spots.get('nulBytes')
    if (nul) found.push(issue('nulBytes', { count: nul.count, line: nul.line }))
    if (this.#changeOfEnd > 0) {
      found.push(issue('mixedLineEnds', { ...this.lineEnds, line: this.#changeOfEnd }))
    }
    if (this.rows > 0 && this.#endsInDelimiter === this.rows && !this.#isAllBlank()) {
      const inHeader = this.header === null || this.header.at(-1) === ''
      found.push(issue('trailingDelimiter', { inHeader }))
    }
    return found
  }

  #isAllBlank(): boolean {
    return this.#spots.get('blankLines')?.count === this.rows || this.columns <= 1
  }
}
