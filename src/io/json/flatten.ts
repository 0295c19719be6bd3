import type { JsonSettings } from '../../recipe/recipe'
import { sourceColumnId } from '../../table/table'
import type { CsvSink } from '../csv/types'
import { limits } from '../workbook/limits'
import { Refusal } from '../workbook/refusal'
import { geometryTexts } from './geometry'
import type { JsonNode, JsonObject } from './tree'
import { formatJson, isScalar, valueOf } from './tree'

/** Objects inside each other beyond this stay JSON text. */
const MOST_LEVELS = 32
/** The names of the column of rows that are plain values, and of the one that holds the keys of entries. */
const VALUE = 'valeur'
const KEY = 'clé'
const BETWEEN = '|'
const GEOMETRY = ['longitude', 'latitude', 'altitude', 'geometry'] as const
const GEOMETRY_XY = ['x', 'y', 'z', 'geometry'] as const
/** Members of a feature that are no data of their own. */
const FRAME = new Set(['type', 'geometry', 'properties', 'bbox'])

/** Where the values of one path go. */
class Slot {
  place = NOWHERE
  /** The last object in which its key was met, and how often there: each time more has a slot of its own. */
  met = 0
  times = 0
  readonly more: Slot[] = []
  readonly children = new Map<string, Slot>()

  constructor(
    readonly name: string | null,
    readonly level: number,
  ) {}
}

/** A slot has no column before it has a value, and none when its column is left out. */
const NOWHERE = -1
const LEFT_OUT = -2

export interface JsonColumn {
  /** As read; null for a column without a name. */
  readonly name: string | null
  /** Where its cells stand among those given to the sink; null when it was left out. */
  readonly place: number | null
}

/** How many there were, and the row of the first. */
export interface Count {
  count: number
  readonly row: number
}

export type RowOddity =
  | 'duplicateKeys'
  | 'mixedRows'
  | 'nullsBesideEmpty'
  | 'listsKept'
  | 'oddGeometries'
  | 'otherGeometries'

/** Lays values out as rows: a column for each path, in the order in which paths first appear. */
export class JsonRows {
  readonly odd = new Map<RowOddity, Count>()
  rows = 0
  #root = new Slot(null, 0)
  #positions: Slot[] = []
  readonly #value = new Slot(VALUE, 0)
  readonly #key = new Slot(KEY, 0)
  readonly #geometry: Slot[]
  #columns: JsonColumn[] = []
  #places = 0
  #names: readonly string[] | null = null
  readonly #skipped: ReadonlySet<string>
  #occurrences = new Map<string, number>()
  #objects = 0
  #fields: string[] = []
  #record = 0
  #kind: string | null = null
  #nulls = 0
  #firstNull = 0
  #empties = 0

  constructor(
    readonly settings: JsonSettings,
    readonly sink: CsvSink,
  ) {
    this.#skipped = new Set(settings.skippedColumns)
    const names = settings.geometry === 'xy' ? GEOMETRY_XY : GEOMETRY
    this.#geometry = names.map((name) => new Slot(name, 0))
  }

  /** A row; `key` is that of an entry. Refuses with `tooManyColumns` and `fileTooBig`. */
  add(record: number, node: JsonNode, key: string | null): void {
    if (this.settings.firstIsNames && record === 1 && node.kind === 'list') {
      this.#names = node.items.map((item) => this.#cell(item))
      this.#names.forEach((_, at) => this.#placeOf(this.#position(at)))
      return
    }
    this.#record = record
    this.#fields = []
    if (key !== null) this.#set(this.#key, key)
    if (node.kind === 'object') {
      if (this.settings.geometry === null) this.#object(this.#root, node)
      else this.#feature(node)
    } else if (node.kind === 'list') {
      node.items.forEach((item, at) => this.#set(this.#position(at), this.#cell(item)))
    } else this.#set(this.#value, this.#cell(node))
    const kind = isScalar(node) ? 'plain' : node.kind
    this.#kind ??= kind
    if (kind !== this.#kind) this.#tell('mixedRows')
    this.rows++
    if (this.rows * this.#places > limits.area)
      throw new Refusal('fileTooBig', { reason: 'memory' })
    this.sink.row(record, this.#fields)
  }

  get hasNames(): boolean {
    return this.#columns.some(({ name }) => name !== null)
  }

  /** All columns in order, those of a geometry last. */
  columns(): readonly JsonColumn[] {
    if (this.#nulls > 0 && this.#empties > 0) {
      this.odd.set('nullsBesideEmpty', { count: this.#nulls, row: this.#firstNull })
    }
    const made = this.#geometry.filter(({ place }) => place >= 0)
    return [...this.#columns, ...made.map(({ name, place }) => ({ name, place }))]
  }

  /** Features are objects of a known frame: what they hold goes to the columns, their geometry behind them. */
  #feature(node: JsonObject): void {
    const properties = valueOf(node, 'properties')
    const others = node.entries.filter(([key]) => !FRAME.has(key))
    this.#object(this.#root, {
      kind: 'object',
      entries: [...others, ...(properties?.kind === 'object' ? properties.entries : [])],
    })
    const geometry = valueOf(node, 'geometry')
    const { geometry: form } = this.settings
    if (!geometry || form === null || form === 'leftOut' || geometry.kind === 'null') return
    const { texts, isOdd, isOther } = geometryTexts(geometry, form)
    if (isOdd) this.#tell('oddGeometries')
    if (isOther) this.#tell('otherGeometries')
    texts.forEach((text, at) => {
      if (text === '') return
      const slot = this.#geometry[at]!
      if (slot.place < 0) slot.place = this.#newPlace()
      this.#write(slot.place, text)
    })
  }

  #object(slot: Slot, node: JsonObject): void {
    const serial = ++this.#objects
    for (const [key, value] of node.entries) {
      const child = this.#childIn(serial, slot, key)
      const isFlat = value.kind === 'object' && this.settings.flattens && child.level < MOST_LEVELS
      if (isFlat && value.entries.length > 0) this.#object(child, value)
      else this.#set(child, this.#cell(value))
    }
  }

  /** The slot of a key in one object, where the same key may come several times. */
  #childIn(serial: number, slot: Slot, key: string): Slot {
    const child = this.#child(slot, key)
    if (child.met !== serial) {
      child.met = serial
      child.times = 0
      return child
    }
    this.#tell('duplicateKeys')
    return (child.more[child.times++] ??= new Slot(child.name, child.level))
  }

  #child(slot: Slot, key: string): Slot {
    const known = slot.children.get(key)
    if (known) return known
    const name = slot.name === null ? key : `${slot.name}.${key}`
    const made = new Slot(name, slot.level + 1)
    slot.children.set(key, made)
    return made
  }

  #position(at: number): Slot {
    const known = this.#positions[at]
    if (known) return known
    const made = new Slot(this.#names?.[at] ?? null, 0)
    this.#positions[at] = made
    return made
  }

  #set(slot: Slot, text: string): void {
    const place = this.#placeOf(slot)
    if (place >= 0) this.#write(place, text)
  }

  #placeOf(slot: Slot): number {
    if (slot.place !== NOWHERE) return slot.place
    const name = slot.name ?? ''
    const occurrence = (this.#occurrences.get(name) ?? 0) + 1
    this.#occurrences.set(name, occurrence)
    const isKept = !this.#skipped.has(sourceColumnId(name, occurrence))
    slot.place = isKept ? this.#newPlace() : LEFT_OUT
    this.#columns.push({ name: slot.name, place: isKept ? slot.place : null })
    if (this.#columns.length > limits.columns) {
      throw new Refusal('tooManyColumns', {
        columns: this.#columns.length,
        flattens: this.settings.flattens,
      })
    }
    return slot.place
  }

  #newPlace(): number {
    return this.#places++
  }

  #write(place: number, text: string): void {
    const fields = this.#fields
    while (fields.length < place) fields.push('')
    fields[place] = text
  }

  #cell(node: JsonNode): string {
    switch (node.kind) {
      case 'text':
        if (node.text === '') this.#empties++
        return node.text
      case 'null':
        if (this.#nulls++ === 0) this.#firstNull = this.#record
        return ''
      case 'list':
        return this.#list(node.items) ?? formatJson(node)
      case 'object':
        return this.settings.flattens && node.entries.length === 0 ? '' : formatJson(node)
      default:
        return node.text
    }
  }

  /** A list as one text; null where that would not tell its items apart. */
  #list(items: readonly JsonNode[]): string | null {
    if (!this.settings.joinsLists) return null
    const texts: string[] = []
    for (const item of items) {
      const isJoinable = isScalar(item) && item.kind !== 'null' && item.text !== ''
      if (!isJoinable || item.text.includes(BETWEEN)) {
        if (items.every(isScalar)) this.#tell('listsKept')
        return null
      }
      texts.push(item.text)
    }
    return texts.join(BETWEEN)
  }

  #tell(code: RowOddity): void {
    const known = this.odd.get(code)
    if (known) known.count++
    else this.odd.set(code, { count: 1, row: this.#record })
  }
}
