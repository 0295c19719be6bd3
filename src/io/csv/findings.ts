import { issue } from '../../values/result'
import type { Issue } from '../../values/result'
import { carryLabels, joinNames } from './headerGroups'
import type { CsvReport, CsvSettings, LineEndCounts } from './types'

const KEPT_ABOVE = 50
const LINES_TOLD = 5

interface Spot {
  count: number
  record: number
  line: number
  /** The first lines where it is so. */
  lines: number[]
}

type SpotCode =
  'blankLines' | 'shortRows' | 'longRows' | 'emptyExtra' | 'strayQuotes' | 'repairedQuotes'

/** Notes what is odd in a file while it is read, however it is cut into records. */
export class Findings {
  readonly headerRow: number | null
  columns: number
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
  /** Rows whose last cell is empty where the names end or beyond, and those where it is beyond. */
  #endsEmpty = 0
  #endsBeyond = 0
  #header: readonly string[] | null = null
  readonly #groupRows: readonly number[]
  readonly #groups: (readonly string[])[] = []
  readonly #isFixedWidth: boolean

  constructor({ headerRow, columns = 0, groupRows = [], cuts }: CsvSettings) {
    this.headerRow = headerRow
    this.columns = columns
    this.allColumns = columns
    this.#groupRows = groupRows
    this.#isFixedWidth = cuts !== undefined
  }

  /** The names as read, each behind those of the groups it is in. */
  get header(): readonly string[] | null {
    const names = this.#header
    if (!names || this.#groups.length === 0) return names
    return joinNames(
      this.#groups.map((labels) => carryLabels(labels, names.length)),
      names,
    )
  }

  /** A record of the header or above it. */
  setAside(record: number, fields: readonly string[]): void {
    if (record === this.headerRow) {
      this.#header = fields
      this.columns = fields.length
      this.allColumns = Math.max(this.allColumns, fields.length)
    } else if (this.#groupRows.includes(record)) this.#groups.push(fields)
    else if (this.above.length < KEPT_ABOVE) this.above.push(fields)
  }

  /** A record below the header that begins in this line of the file. */
  row(record: number, line: number, fields: number, isBlank: boolean, lastIsEmpty: boolean): void {
    this.rows++
    if (this.columns === 0) this.columns = fields
    if (fields > this.allColumns) this.allColumns = fields
    if (isBlank) {
      this.#endsEmpty++
      this.#endsBeyond++
      if (this.columns > 1) this.spot('blankLines', record, line)
      return
    }
    if (lastIsEmpty && fields > 1 && fields >= this.columns) {
      this.#endsEmpty++
      if (fields > this.columns) this.#endsBeyond++
    }
    if (fields < this.columns) {
      this.spot('shortRows', record, line)
      this.#shortest = Math.min(this.#shortest, fields)
    } else if (fields > this.columns) {
      // One empty cell more than there are names is what a delimiter at the end of the line leaves.
      const isOnlyEmpty = lastIsEmpty && fields === this.columns + 1
      this.spot(isOnlyEmpty ? 'emptyExtra' : 'longRows', record, line)
      this.#longest = Math.max(this.#longest, fields)
    }
  }

  /** Rows that have as many fields as there are names and are not blank; how many of them end in an empty field. */
  namedRows(count: number, endEmpty: number): void {
    this.rows += count
    if (this.columns > 1) this.#endsEmpty += endEmpty
  }

  /** Lines from one on that end alike. */
  lineEnd(kind: keyof LineEndCounts, line: number, count = 1): void {
    this.lineEnds[kind] += count
    if (this.#firstEnd === null) this.#firstEnd = kind
    else if (this.#firstEnd !== kind && this.#changeOfEnd === 0) this.#changeOfEnd = line
  }

  spot(code: SpotCode, record: number, line: number, count = 1) {
    const known = this.#spots.get(code)
    if (!known) this.#spots.set(code, { count, record, line, lines: [line] })
    else {
      known.count += count
      if (known.lines.length < LINES_TOLD) known.lines.push(line)
    }
  }

  nul(count: number, line: number): void {
    const known = this.#spots.get('nulBytes')
    if (known) known.count += count
    else this.#spots.set('nulBytes', { count, record: 0, line, lines: [line] })
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
      trailingColumn: this.trailingColumn,
      lineEnds: { ...this.lineEnds },
      issues: this.#issues(invalid),
    }
  }

  #issues(invalid: { count: number; offset: number | null }): Issue[] {
    const found: Issue[] = []
    const isTrailing = this.#isTrailing()
    const tell = (code: string, spot: Spot | undefined, fields?: number): void => {
      if (!spot) return
      const { lines, ...first } = spot
      const uneven = fields === undefined ? {} : { lines, columns: this.columns, fields }
      found.push(issue(code, { ...first, ...uneven }))
    }
    if (this.#open) found.push(issue('unclosedQuote', this.#open))
    if (invalid.count > 0) found.push(issue('invalidBytes', { ...invalid }))
    tell('shortRows', this.#spots.get('shortRows'), this.#shortest)
    const long = isTrailing ? this.#spots.get('longRows') : this.#longRows()
    tell('longRows', long, this.#longest)
    tell('strayQuotes', this.#spots.get('strayQuotes'))
    tell('repairedQuotes', this.#spots.get('repairedQuotes'))
    tell('blankLines', this.#spots.get('blankLines'))
    const nul = this.#spots.get('nulBytes')
    if (nul) found.push(issue('nulBytes', { count: nul.count, line: nul.line }))
    if (this.#changeOfEnd > 0) {
      found.push(issue('mixedLineEnds', { ...this.lineEnds, line: this.#changeOfEnd }))
    }
    if (isTrailing) found.push(issue('trailingDelimiter', { inHeader: this.#isLastUnnamed }))
    return found
  }

  /** Rows beyond the names, those that only an empty cell makes longer among them. */
  #longRows(): Spot | undefined {
    const long = this.#spots.get('longRows')
    const empty = this.#spots.get('emptyExtra')
    if (!long || !empty) return long ?? empty
    const first = long.record < empty.record ? long : empty
    const lines = [...long.lines, ...empty.lines].sort((a, b) => a - b).slice(0, LINES_TOLD)
    return { ...first, count: long.count + empty.count, lines }
  }

  get #isLastUnnamed(): boolean {
    return this.#header === null || this.#header.at(-1)?.trim() === ''
  }

  /** Every row ends in a delimiter behind which nothing stands, where nothing is named. */
  #isTrailing(): boolean {
    if (this.#isFixedWidth || this.rows === 0 || this.allColumns <= 1) return false
    const ending = this.#isLastUnnamed ? this.#endsEmpty : this.#endsBeyond
    return ending === this.rows && this.#spots.get('blankLines')?.count !== this.rows
  }

  /** The column (from 1) that only a delimiter at the end of every line makes, or null. */
  get trailingColumn(): number | null {
    if (!this.#isTrailing()) return null
    const column = this.#isLastUnnamed ? this.columns : this.columns + 1
    return column === this.allColumns ? column : null
  }
}
