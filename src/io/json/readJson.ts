import type { JsonSettings } from '../../recipe/recipe'
import type { Control } from '../../table/mapTexts'
import { goOn } from '../../table/mapTexts'
import { fail, issue } from '../../values/result'
import type { Issue, Result } from '../../values/result'
import type { ColumnName } from '../csv/header'
import { columnNames } from '../csv/header'
import type { ByteSource } from '../csv/source'
import { pieces } from '../csv/source'
import type { CsvSink } from '../csv/types'
import { createDecoder } from '../encoding/decode'
import { limits } from '../workbook/limits'
import { refusable } from '../workbook/refusal'
import { ColumnLists } from './columnLists'
import type { JsonColumn } from './flatten'
import { JsonRows } from './flatten'
import type { JsonHandler, ScalarKind } from './parse'
import { JsonReader } from './parse'
import { TreeBuilder } from './tree'

export interface JsonReport {
  /** All columns in order, those left out too. */
  readonly columns: readonly JsonColumn[]
  readonly hasNames: boolean
  readonly rows: number
  /**
   * What the file has to tell. Of the text: `trailingCommas`, `jsonComments`, `jsonNotNumbers`, `oddNumbers`,
   * `rawControls`, `loneHalves` {count, line}, `invalidBytes` {count}; of its rows: `duplicateKeys`, `mixedRows`,
   * `nullsBesideEmpty`, `listsKept`, `oddGeometries`, `otherGeometries` {count, row}; of lists that are columns:
   * `unevenLists` {count, shortest, longest}.
   */
  readonly issues: readonly Issue[]
}

/**
 * Hands the rows to the sink, each under its place in its list from 1. Fails with `invalidJson` {reason, line, column,
 * found}, `truncatedJson` {line, column}, `jsonTooDeep` {line, most}, `noRecords` {path}, `tooManyColumns` {columns,
 * flattens} and `fileTooBig`. The control may reject to stop.
 */
export async function readJson(
  source: ByteSource,
  settings: JsonSettings,
  sink: CsvSink,
  control: Control = goOn,
): Promise<Result<JsonReport>> {
  const rows = new JsonRows(settings, sink)
  const handler = new RowsHandler(settings, rows)
  const parsed = await parseJson(source, settings.encoding, handler, control)
  if (!parsed.ok) return parsed
  const given = await refusable(() => handler.columns.give(rows, control))
  if (!given.ok) return given
  const { uneven, longest } = handler.columns
  const columns = rows.columns()
  if (handler.records + longest === 0 || columns.length === 0) {
    return fail('noRecords', { path: settings.path.join('.') })
  }
  return {
    ok: true,
    value: {
      columns,
      hasNames: rows.hasNames,
      rows: rows.rows,
      issues: [
        ...parsed.value,
        ...(uneven ? [issue('unevenLists', { ...uneven, longest })] : []),
        ...[...rows.odd].map(([code, count]) => issue(code, { ...count })),
      ],
    },
  }
}

/** Reads a text of JSON through a handler; what it has to tell. */
export async function parseJson(
  source: ByteSource,
  encoding: JsonSettings['encoding'],
  handler: JsonHandler,
  control: Control,
  onInvalid?: (piece: Uint8Array) => void,
): Promise<Result<readonly Issue[]>> {
  if (source.size > limits.file) {
    return fail('fileTooBig', { reason: 'file', size: source.size, most: limits.file })
  }
  return refusable(async () => {
    const decoder = createDecoder(encoding)
    const reader = new JsonReader(handler)
    let done = 0
    for await (const piece of pieces(source)) {
      const before = decoder.invalid
      reader.push(decoder.decode(piece, { stream: true }).text)
      if (decoder.invalid > before) onInvalid?.(piece)
      done += piece.length
      const wait = control.pause(done, source.size)
      if (wait) await wait
    }
    reader.push(decoder.decode(new Uint8Array(0)).text, true)
    const { invalid } = decoder
    return [
      ...reader.issues(),
      ...(invalid > 0 ? [issue('invalidBytes', { count: invalid, offset: 0 })] : []),
    ]
  })
}

/** Names for all columns; which of several with one name a column is does not hang on those left out. */
export const jsonColumnNames = (
  { columns, hasNames }: JsonReport,
  wording: (position: number) => string,
): ColumnName[] =>
  columnNames(hasNames ? columns.map(({ name }) => name ?? '') : null, columns.length, wording)

/** Finds the rows in what a reader tells, and builds each. */
class RowsHandler implements JsonHandler {
  /** Rows met, that of the names among them. */
  records = 0
  #builder = new TreeBuilder()
  #isBuilding = false
  #buildDepth = 0
  #depth = 0
  /** How many of the open containers lie on the path, and how many of its keys led here. */
  #onPath = 0
  #matched = 0
  #isInTarget = false
  #key: string | null = null
  /** Of a table of one list per column, which cannot be told by rows before its end. */
  readonly columns = new ColumnLists()

  constructor(
    readonly settings: JsonSettings,
    readonly rows: JsonRows,
  ) {}

  open(kind: 'object' | 'list'): void {
    if (kind === 'list' && !this.#isBuilding && this.#isColumn()) {
      this.columns.begin(this.#key ?? '')
      this.#depth++
      return
    }
    if (this.#isBuilding || this.#isRow()) {
      this.#isBuilding = true
      this.#buildDepth++
      this.#builder.open(kind)
      return
    }
    const { shape, path } = this.settings
    if (this.#isAtTarget() && shape !== 'value' && shape !== 'lines') {
      this.#isInTarget = kind === (shape === 'list' ? 'list' : 'object')
    }
    if (this.#isOnPath() && kind === 'object' && this.#onPath < path.length) this.#onPath++
    this.#depth++
  }

  close(): void {
    if (this.#isBuilding) {
      this.#builder.close()
      if (--this.#buildDepth === 0) this.#finish()
      return
    }
    this.#depth--
    if (this.#depth === this.settings.path.length) this.#isInTarget = false
    this.#onPath = Math.min(this.#onPath, this.#depth)
    this.#matched = Math.min(this.#matched, this.#depth)
  }

  key(text: string): void {
    if (this.#isBuilding) return this.#builder.key(text)
    this.#key = text
    if (this.#depth !== this.#onPath || this.#depth === 0) return
    const isMatch = this.settings.path[this.#depth - 1] === text
    this.#matched = isMatch ? this.#depth : this.#depth - 1
  }

  scalar(kind: ScalarKind, text: string): void {
    const isRow = !this.#isBuilding && this.#isRow()
    if (!this.#isBuilding && !isRow) return
    this.#builder.scalar(kind, text)
    if (isRow) this.#finish()
  }

  /** Whether the value that comes now is a row. */
  #isRow(): boolean {
    const { shape, path } = this.settings
    if (this.#isInTarget) {
      const isCell = shape === 'columns' && this.#depth === path.length + 2
      return isCell || this.#depth === path.length + 1
    }
    return (shape === 'value' || shape === 'lines') && this.#isAtTarget()
  }

  /** Whether the value that comes now is a column. */
  #isColumn(): boolean {
    const { shape, path } = this.settings
    return shape === 'columns' && this.#isInTarget && this.#depth === path.length + 1
  }

  /** Whether the value that comes now is the one the path leads to. */
  #isAtTarget(): boolean {
    const { length } = this.settings.path
    return this.#depth === length && this.#isOnPath() && this.#matched === length
  }

  #isOnPath(): boolean {
    return this.#onPath === this.#depth && this.#matched === this.#depth
  }

  #finish(): void {
    this.#isBuilding = false
    const { value } = this.#builder
    if (this.settings.shape === 'columns') {
      if (this.#isColumn()) this.columns.begin(this.#key ?? '')
      return this.columns.add(value!)
    }
    this.records++
    this.rows.add(this.records, value!, this.settings.shape === 'entries' ? this.#key : null)
  }
}
