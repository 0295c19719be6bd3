import type { JsonSettings } from '../../recipe/recipe'
import type { JsonNode } from './tree'
import { formatJson, valueOf } from './tree'

type Form = Exclude<JsonSettings['geometry'], null | 'leftOut'>

export interface GeometryTexts {
  /** First coordinate, second, height, and the whole as text: each empty where it does not apply. */
  readonly texts: readonly [string, string, string, string]
  /** It is none of the geometries of GeoJSON, and stands as it is. */
  readonly isOdd: boolean
  /** Coordinates were asked for, but it is no point: it stands as WKT. */
  readonly isOther: boolean
}

const whole = (text: string): GeometryTexts['texts'] => ['', '', '', text]

/** The texts of a geometry; its numbers keep their digits. */
export function geometryTexts(geometry: JsonNode, form: Form): GeometryTexts {
  const isPointForm = form === 'lonLat' || form === 'xy'
  const point = isPointForm ? pointOf(geometry) : null
  if (point) return { texts: [...point, ''], isOdd: false, isOther: false }
  const text = form === 'geojson' ? null : formatWkt(geometry)
  const isOdd = form === 'geojson' ? typeOf(geometry) === null : text === null
  return {
    texts: whole(text ?? formatJson(geometry)),
    isOdd,
    isOther: isPointForm && !isOdd,
  }
}

const typeOf = (geometry: JsonNode): string | null => {
  const type = valueOf(geometry, 'type')
  return type?.kind === 'text' && TYPES.has(type.text) ? type.text : null
}

/** How deep the coordinates of each geometry lie. */
const TYPES = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
  ['GeometryCollection', -1],
])

function pointOf(geometry: JsonNode): [string, string, string] | null {
  if (typeOf(geometry) !== 'Point') return null
  const numbers = positionOf(valueOf(geometry, 'coordinates'))
  if (!numbers || numbers.length > 3) return null
  const [x = '', y = '', z = ''] = numbers
  return [x, y, z]
}

/** The numbers of a position, at least two, as written. */
function positionOf(node: JsonNode | null): string[] | null {
  if (node?.kind !== 'list' || node.items.length < 2) return null
  const numbers: string[] = []
  for (const item of node.items) {
    if (item.kind !== 'number') return null
    numbers.push(item.text)
  }
  return numbers
}

interface Size {
  numbers: number
}

/** Well-known text, or null for what is no geometry, or whose positions are of several sizes. */
function formatWkt(geometry: JsonNode): string | null {
  const type = typeOf(geometry)
  if (type === null) return null
  const name = type.toUpperCase()
  if (type === 'GeometryCollection') {
    const parts = valueOf(geometry, 'geometries')
    if (parts?.kind !== 'list') return null
    const texts: string[] = []
    for (const part of parts.items) {
      const text = formatWkt(part)
      if (text === null) return null
      texts.push(text)
    }
    return texts.length === 0 ? `${name} EMPTY` : `${name} (${texts.join(', ')})`
  }
  const coordinates = valueOf(geometry, 'coordinates')
  if (coordinates?.kind !== 'list') return null
  if (coordinates.items.length === 0) return `${name} EMPTY`
  const size: Size = { numbers: 0 }
  const text = coordinatesText(coordinates, TYPES.get(type)!, size)
  if (text === null || size.numbers > 4) return null
  const mark = size.numbers === 3 ? ' Z' : size.numbers === 4 ? ' ZM' : ''
  return `${name}${mark} ${type === 'Point' ? `(${text})` : text}`
}

function coordinatesText(node: JsonNode, level: number, size: Size): string | null {
  if (level === 0) {
    const numbers = positionOf(node)
    if (!numbers) return null
    if (size.numbers === 0) size.numbers = numbers.length
    return size.numbers === numbers.length ? numbers.join(' ') : null
  }
  if (node.kind !== 'list' || node.items.length === 0) return null
  const parts: string[] = []
  for (const item of node.items) {
    const text = coordinatesText(item, level - 1, size)
    if (text === null) return null
    parts.push(text)
  }
  return `(${parts.join(', ')})`
}
