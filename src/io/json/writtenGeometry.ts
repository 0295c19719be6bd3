import type { PairOrder } from '../../values/coordinates'
import { readCoordinatePair, readLatitude, readLongitude } from '../../values/coordinates'
import { trimUnseen } from '../../values/text'

/** Texts longer than this are not looked at as a geometry. */
const LONGEST = 5_000_000

const inRange = (longitude: number, latitude: number): boolean =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90

const point = (longitude: string, latitude: string): string =>
  `{"type":"Point","coordinates":[${longitude},${latitude}]}`

/** A point from two cells, its digits as written; null where they are no degrees. */
export function pointOf(longitude: string, latitude: string): string | null {
  const lon = readLongitude(longitude)
  const lat = readLatitude(latitude)
  return lon === null || lat === null ? null : point(lon, lat)
}

/** A point from a cell that holds both coordinates. */
export function pairPoint(text: string, order: PairOrder): string | null {
  const pair = readCoordinatePair(text, order)
  return pair && point(pair.longitude, pair.latitude)
}

/** A geometry from a cell of WKT or GeoJSON, its digits as written; null for anything else. */
export function geometryOf(text: string): string | null {
  if (text.length > LONGEST) return null
  const trimmed = trimUnseen(text)
  return trimmed.startsWith('{') ? fromGeoJson(trimmed) : fromWkt(trimmed)
}

/** How deep the positions of each geometry lie within its coordinates. */
const DEPTHS = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
])
const DEEPEST = 8

function fromGeoJson(text: string): string | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
  return isGeometry(value, 0) ? text : null
}

const own = (value: object, name: string): unknown =>
  Object.getOwnPropertyDescriptor(value, name)?.value

function isGeometry(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return false
  const type = own(value, 'type')
  if (type === 'GeometryCollection') {
    const parts = own(value, 'geometries')
    return Array.isArray(parts) && parts.every((part) => isGeometry(part, depth + 1))
  }
  const levels = typeof type === 'string' ? DEPTHS.get(type) : undefined
  return levels !== undefined && arePositions(own(value, 'coordinates'), levels)
}

function arePositions(value: unknown, levels: number): boolean {
  if (!Array.isArray(value)) return false
  if (levels > 0) return value.every((part) => arePositions(part, levels - 1))
  const [longitude, latitude] = value as readonly unknown[]
  return (
    value.length >= 2 &&
    value.length <= 4 &&
    value.every((each) => typeof each === 'number' && Number.isFinite(each)) &&
    inRange(Number(longitude), Number(latitude))
  )
}

const WKT_NAMES = new Map([...DEPTHS.keys()].map((type) => [type.toUpperCase(), type]))
const TOKEN = /\s*(?:([a-z]+)|([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)|([(),]))/iy

/** Reads well-known text one token after the other. */
class WktReader {
  #at = 0
  #word = ''

  constructor(readonly text: string) {
    this.next()
  }

  get word(): string {
    return this.#word
  }

  /** Goes on to the next token; an empty one stands for the end, and for what is none. */
  next(): void {
    TOKEN.lastIndex = this.#at
    const found = TOKEN.exec(this.text)
    this.#word = found?.[0].trim() ?? ''
    if (found) this.#at = TOKEN.lastIndex
  }

  take(word: string): boolean {
    if (this.#word.toUpperCase() !== word) return false
    this.next()
    return true
  }

  get isAtEnd(): boolean {
    return this.#word === '' && this.text.slice(this.#at).trim() === ''
  }
}

function fromWkt(text: string): string | null {
  const reader = new WktReader(text.replace(/^SRID\s*=\s*4326\s*;/i, ''))
  const geometry = readWkt(reader, 0)
  return reader.isAtEnd ? geometry : null
}

function readWkt(reader: WktReader, depth: number): string | null {
  if (depth > DEEPEST) return null
  const name = reader.word.toUpperCase().replace(/(?<=[A-Z]{5})(?:ZM|Z|M)$/, '')
  const glued = reader.word.toUpperCase().slice(name.length)
  reader.next()
  const marked = ['ZM', 'Z', 'M'].find((mark) => reader.take(mark)) ?? glued
  const isEmpty = reader.take('EMPTY')
  if (name === 'GEOMETRYCOLLECTION') {
    const parts = isEmpty ? [] : readList(reader, () => readWkt(reader, depth + 1))
    return parts && `{"type":"GeometryCollection","geometries":[${parts.join(',')}]}`
  }
  const type = WKT_NAMES.get(name)
  if (type === undefined) return null
  const coordinates = isEmpty ? '[]' : readCoordinates(reader, DEPTHS.get(type)!, type, marked)
  // A point that is nowhere is no geometry.
  if (coordinates === null || (isEmpty && type === 'Point')) return null
  return `{"type":"${type}","coordinates":${coordinates}}`
}

function readCoordinates(
  reader: WktReader,
  levels: number,
  type: string,
  marked: string,
): string | null {
  if (levels === 0) {
    if (!reader.take('(')) return null
    const position = readPosition(reader, marked)
    return position !== null && reader.take(')') ? position : null
  }
  const items = readList(reader, () => {
    if (levels > 1) return readCoordinates(reader, levels - 1, type, marked)
    // The points of MULTIPOINT may have brackets of their own.
    if (type === 'MultiPoint' && reader.word === '(') {
      return readCoordinates(reader, 0, type, marked)
    }
    return readPosition(reader, marked)
  })
  return items && `[${items.join(',')}]`
}

function readList(reader: WktReader, read: () => string | null): string[] | null {
  if (!reader.take('(')) return null
  const items: string[] = []
  do {
    const item = read()
    if (item === null) return null
    items.push(item)
  } while (reader.take(','))
  return reader.take(')') ? items : null
}

/** A position as JSON; a measure has no place there and is left out. */
function readPosition(reader: WktReader, marked: string): string | null {
  const numbers: string[] = []
  while (/^[-+.\d]/.test(reader.word)) {
    numbers.push(jsonNumber(reader.word))
    reader.next()
  }
  if (numbers.length < 2 || numbers.length > 4) return null
  if (!inRange(Number(numbers[0]), Number(numbers[1]))) return null
  const kept = marked === 'M' ? 2 : 3
  return `[${numbers.slice(0, kept).join(',')}]`
}

/** The number as JSON writes it: no plus, digits on both sides of the dot, no zeros in front. */
const jsonNumber = (text: string): string =>
  text
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/\.(?=$|e)/i, '')
