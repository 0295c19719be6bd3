import type { CsvSettings, JsonSettings, SheetSettings } from '../recipe/recipe'

/** A table of a workbook as it was opened. */
export interface KeptSheet {
  readonly settings: SheetSettings
  /** Among the blocks of its sheet, from 1; null when the sheet is one table. */
  readonly block: number | null
  /** Folded, by column of the table, those left out too; none: it has no names. */
  readonly names: readonly string[]
  readonly columns: number
}

/** Which tables of a workbook were opened, and how. */
export interface KeptWorkbook {
  readonly form: 'workbook'
  readonly tables: readonly KeptSheet[]
  /** The sheets that could be chosen: a workbook with another one is asked about. */
  readonly known: readonly string[]
}

export type KeptSettings = CsvSettings | JsonSettings | KeptWorkbook

const MOST = 400
const LONGEST = 300

const encodings: readonly unknown[] = [
  'utf-8',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'cp850',
  'utf-16le',
  'utf-16be',
] satisfies CsvSettings['encoding'][]
const quotes: readonly unknown[] = ['"', "'", ''] satisfies CsvSettings['quote'][]
const lineEnds: readonly unknown[] = [undefined, 'lf', 'crlf', 'cr', 'mixed'] satisfies (
  CsvSettings['lineEnd'] | undefined
)[]
const shapes: readonly unknown[] = [
  'list',
  'entries',
  'value',
  'lines',
  'columns',
] satisfies JsonSettings['shape'][]
const geometries: readonly unknown[] = [
  null,
  'lonLat',
  'xy',
  'wkt',
  'geojson',
  'leftOut',
] satisfies JsonSettings['geometry'][]
const readings: readonly unknown[] = [
  'usual',
  'stored',
  'shown',
] satisfies SheetSettings['readings'][number][1][]

type Unread<T> = Partial<Record<keyof T, unknown>>

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null
export const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0
const isPlace = (value: unknown): boolean => isCount(value) && value !== 0
const isPlaces = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= MOST && value.every(isPlace)
const isMaybePlaces = (value: unknown): boolean => value === undefined || isPlaces(value)
const isShort = (value: unknown): boolean => typeof value === 'string' && value.length <= LONGEST
/** Texts few and short enough to be kept. */
export const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= MOST && value.every(isShort)

/** Reads what is kept of an opening, which another version of the app may have written. */
export function isKeptSettings(value: unknown): value is KeptSettings {
  if (!isRecord(value)) return false
  switch ((value as { form?: unknown }).form) {
    case 'csv':
      return isCsv(value)
    case 'json':
      return isJson(value)
    case 'workbook':
      return isWorkbook(value)
    default:
      return false
  }
}

function isCsv(settings: Unread<CsvSettings>): boolean {
  const { encoding, delimiter, quote, headerRecord, lineEnd } = settings
  return (
    encodings.includes(encoding) &&
    typeof delimiter === 'string' &&
    delimiter.length <= 10 &&
    quotes.includes(quote) &&
    (headerRecord === null || isPlace(headerRecord)) &&
    lineEnds.includes(lineEnd) &&
    isMaybePlaces(settings.groupRecords) &&
    isMaybePlaces(settings.skippedColumns) &&
    isMaybePlaces(settings.cuts) &&
    (settings.skippedRecords === undefined || isCount(settings.skippedRecords))
  )
}

function isJson(settings: Unread<JsonSettings>): boolean {
  const { encoding, shape, path, firstIsNames, flattens, joinsLists, geometry } = settings
  return (
    encodings.includes(encoding) &&
    shapes.includes(shape) &&
    areTexts(path) &&
    [firstIsNames, flattens, joinsLists].every((each) => typeof each === 'boolean') &&
    geometries.includes(geometry) &&
    areTexts(settings.skippedColumns)
  )
}

const isWorkbook = ({ tables, known }: Unread<KeptWorkbook>): boolean =>
  Array.isArray(tables) &&
  tables.length > 0 &&
  tables.length <= MOST &&
  tables.every(isKeptSheet) &&
  areTexts(known)

const isKeptSheet = (value: unknown): boolean => {
  if (!isRecord(value)) return false
  const { settings, block, names, columns } = value as Unread<KeptSheet>
  return (
    isRecord(settings) &&
    isSheet(settings) &&
    (block === null || isPlace(block)) &&
    areTexts(names) &&
    isCount(columns)
  )
}

function isSheet(settings: Unread<SheetSettings>): boolean {
  const { form, sheet, range, headerRecords, fillMerged, skippedColumns } = settings
  const read = settings.readings
  return (
    form === 'sheet' &&
    isShort(sheet) &&
    (settings.isPage === undefined || settings.isPage === true) &&
    (range === null || isRange(range)) &&
    isPlaces(headerRecords) &&
    typeof fillMerged === 'boolean' &&
    isPlaces(skippedColumns) &&
    Array.isArray(read) &&
    read.length <= MOST &&
    read.every(
      (each) =>
        Array.isArray(each) && each.length === 2 && isPlace(each[0]) && readings.includes(each[1]),
    )
  )
}

const isRange = (value: unknown): boolean =>
  isRecord(value) &&
  ['firstRow', 'lastRow', 'firstColumn', 'lastColumn'].every((name) =>
    isPlace((value as Record<string, unknown>)[name]),
  )
