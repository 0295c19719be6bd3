import { geometryOf, pairPoint } from '../io/json/writtenGeometry'
import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import { columnById, countsOf, rowAt, rowCount } from '../table/table'
import type { Table } from '../table/table'
import { readLatitude, readLongitude } from '../values/coordinates'
import { readNumber } from '../values/numbers'
import { isBlank } from '../values/text'
import type { GeometryCheck, GeometryChoice } from './exportRequest'

/** What a text can be, one bit each. */
const EMPTY = 1
const LATITUDE = 2
const LONGITUDE = 4
/** Within metropolitan France, where a latitude is never a longitude. */
const FRENCH_LATITUDE = 8
const FRENCH_LONGITUDE = 16
/** Within what Lambert 93 counts for it, in metres. */
const EASTING = 32
const NORTHING = 64

function degreesOf(text: string): number {
  if (text === '' || isBlank(text)) return EMPTY
  const reading = readNumber(text.replace(/°\s*$/, ''))
  const value = reading.ok ? Number(reading.value) : NaN
  const marks: readonly (readonly [number, boolean])[] = [
    [LATITUDE, readLatitude(text) !== null],
    [LONGITUDE, readLongitude(text) !== null],
    [FRENCH_LATITUDE, value > 41 && value < 51.6],
    [FRENCH_LONGITUDE, value > -5.6 && value < 10],
    [EASTING, value > 50_000 && value < 1_300_000],
    [NORTHING, value > 6_000_000 && value < 7_200_000],
  ]
  return marks.reduce((all, [mark, isSo]) => (isSo ? all | mark : all), 0)
}

const PLACED = 1
const UNREAD = 2
/** Read in the other order it would be in France, where it is not in this one. */
const SWAPPED = 3

/** How many rows have a geometry, and what seems wrong with the others; null when a column is gone. */
export async function checkGeometry(
  table: Table,
  choice: GeometryChoice,
  control: Control,
): Promise<GeometryCheck | null> {
  if (choice.kind === 'columns') {
    const longitude = columnById(table, choice.longitude)?.column
    const latitude = columnById(table, choice.latitude)?.column
    return longitude && latitude ? checkColumns(table, longitude, latitude, control) : null
  }
  const column = columnById(table, choice.column)?.column
  if (!column) return null
  const read = choice.kind === 'text' ? geometryState : pairState(choice.order)
  const name = choice.kind === 'text' ? 'geometry' : `pair ${choice.order}`
  const lens = await column.texts.prepareLens(name, read, control)
  const counts = countsOf(table, column)
  const told = { placed: 0, empty: 0, unread: 0, swapped: 0, example: '' }
  for (let code = 0; code < counts.length; code++) {
    const count = counts[code]!
    const state = lens[code]!
    if (count === 0) continue
    if (state === 0) told.empty += count
    else if (state === UNREAD) {
      if (told.unread === 0) told.example = column.texts.textAt(code)
      told.unread += count
    } else told.placed += count
    if (state === SWAPPED) told.swapped += count
  }
  const { placed, empty, unread, example, swapped } = told
  const looksSwapped = swapped * 2 > placed + unread
  return { placed, empty, unread, example, looksSwapped, looksProjected: false }
}

const geometryState = (text: string): number =>
  text === '' || isBlank(text) ? 0 : geometryOf(text) === null ? UNREAD : PLACED

const pairState =
  (order: 'latLon' | 'lonLat' | 'auto') =>
  (text: string): number => {
    if (text === '' || isBlank(text)) return 0
    const found = pairPoint(text, order)
    if (order === 'auto') return found === null ? UNREAD : PLACED
    const usual = pairPoint(text, 'auto')
    const other = pairPoint(text, order === 'latLon' ? 'lonLat' : 'latLon')
    if (found !== usual && usual === other) return found === null ? UNREAD : SWAPPED
    return found === null ? UNREAD : PLACED
  }

async function checkColumns(
  table: Table,
  longitude: Column,
  latitude: Column,
  control: Control,
): Promise<GeometryCheck> {
  const lon = await longitude.texts.prepareLens('degrees', degreesOf, control)
  const lat = await latitude.texts.prepareLens('degrees', degreesOf, control)
  const told = { placed: 0, empty: 0, unread: 0, swapped: 0, projected: 0, example: '' }
  const rows = rowCount(table)
  for (let position = 0; position < rows; position++) {
    const row = rowAt(table, position)
    const x = lon[longitude.codeAt(row)]!
    const y = lat[latitude.codeAt(row)]!
    if (x & EMPTY && y & EMPTY) told.empty++
    else if (x & LONGITUDE && y & LATITUDE) told.placed++
    else {
      if (told.unread === 0)
        told.example = `${longitude.textAt(row)} · ${latitude.textAt(row)}`.trim()
      told.unread++
    }
    if (x & FRENCH_LATITUDE && y & FRENCH_LONGITUDE) told.swapped++
    if ((x & EASTING && y & NORTHING) || (x & NORTHING && y & EASTING)) told.projected++
    const wait = (position & 0xffff) === 0 ? control.pause(position, rows) : null
    if (wait) await wait
  }
  const filled = told.placed + told.unread
  return {
    placed: told.placed,
    empty: told.empty,
    unread: told.unread,
    example: told.example,
    looksSwapped: told.swapped * 2 > filled,
    looksProjected: told.projected * 2 > filled,
  }
}
