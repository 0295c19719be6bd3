import { compareDecimals } from './decimals'
import { readNumber } from './numbers'
import { trimUnseen } from './text'

export interface Coordinates {
  readonly latitude: string
  readonly longitude: string
}

const within = (text: string, limit: string): string | null => {
  const trimmed = trimUnseen(text)
  const reading = readNumber(trimmed.endsWith('°') ? trimmed.slice(0, -1) : trimmed)
  if (!reading.ok) return null
  return isWithin(reading.value, limit) ? reading.value : null
}

/** Decimals this short hold no more digits than a double tells apart. */
const SHORT = 15

const isWithin = (value: string, limit: string): boolean =>
  value.length <= SHORT
    ? Math.abs(Number(value)) <= Number(limit)
    : compareDecimals(value, limit) <= 0 && compareDecimals(value, `-${limit}`) >= 0

/** A latitude in decimal degrees as a canonical decimal, or null outside -90 to 90. */
export const readLatitude = (text: string): string | null => within(text, '90')

/** A longitude in decimal degrees as a canonical decimal, or null outside -180 to 180. */
export const readLongitude = (text: string): string | null => within(text, '180')

export type PairOrder = 'latLon' | 'lonLat' | 'auto'

const brackets = /^(?:\[(.*)\]|\((.*)\)|\{(.*)\}|POINT\s*\((.*)\))$/isu

const split = (text: string): readonly [string, string] | null => {
  for (const separator of [
    /;/u,
    /\|/u,
    /,\p{White_Space}+/u,
    /\p{White_Space}+,\p{White_Space}*/u,
  ]) {
    const parts = text.split(separator)
    if (parts.length === 2) return [parts[0] ?? '', parts[1] ?? '']
    if (parts.length > 2) return null
  }
  const commas = text.split(',')
  if (commas.length === 2) return [commas[0] ?? '', commas[1] ?? '']
  // `48,85,2,35`: four groups of digits can only be two decimal commas.
  if (commas.length === 4) return [`${commas[0]},${commas[1]}`, `${commas[2]},${commas[3]}`]
  const words = text.split(/\p{White_Space}+/u)
  return words.length === 2 ? [words[0] ?? '', words[1] ?? ''] : null
}

const isFrench = (latitude: string, longitude: string): boolean => {
  const lat = Number(latitude)
  const lon = Number(longitude)
  return lat > 41 && lat < 51.6 && lon > -5.6 && lon < 10
}

const asPair = (latitude: string, longitude: string): Coordinates | null => {
  const lat = readLatitude(latitude)
  const lon = readLongitude(longitude)
  return lat === null || lon === null ? null : { latitude: lat, longitude: lon }
}

/**
 * A pair of coordinates, or null. In `auto` the order is the one that falls in metropolitan France, else longitude
 * first for `[…]` and `POINT(…)` as GeoJSON has it, else latitude first, else the only one possible.
 */
export const readCoordinatePair = (text: string, order: PairOrder = 'auto'): Coordinates | null => {
  if (text.length > 80) return null
  const trimmed = trimUnseen(text)
  const match = brackets.exec(trimmed)
  const inside = match ? (match.slice(1).find((part) => part !== undefined) ?? '') : trimmed
  const parts = split(inside.trim())
  if (!parts || !/\d/.test(parts[0]) || !/\d/.test(parts[1])) return null
  const latFirst = asPair(parts[0], parts[1])
  const lonFirst = asPair(parts[1], parts[0])
  if (order === 'latLon') return latFirst
  if (order === 'lonLat') return lonFirst
  if (latFirst && isFrench(latFirst.latitude, latFirst.longitude)) return latFirst
  if (lonFirst && isFrench(lonFirst.latitude, lonFirst.longitude)) return lonFirst
  const isGeoJson = trimmed.startsWith('[') || /^POINT/i.test(trimmed)
  return isGeoJson ? (lonFirst ?? latFirst) : (latFirst ?? lonFirst)
}
