import type { CsvSettings } from '../recipe/recipe'
import { NAME_PREFIX } from './names'

/** How the user had a file read, after the guess was wrong: kept for the next files of its family. */
export interface KeptOpening {
  readonly fileName: string
  /** Names at the header row, folded; none: the file has no names. */
  readonly names: readonly string[]
  /** How many columns the file has. */
  readonly columns: number
  readonly settings: CsvSettings
  readonly time: number
}

const KEY = `${NAME_PREFIX}openings`
/** Raised when older records would be misread; a migration then brings them along. */
const VERSION = 1
const MOST = 40
const MOST_NAMES = 400
const LONGEST = 300

/** What is kept of corrected openings, the latest first. Small, and erased with everything else. */
export function readOpenings(): readonly KeptOpening[] {
  const kept = parsed()
  if (typeof kept !== 'object' || kept === null) return []
  const { version, openings } = kept as { version?: unknown; openings?: unknown }
  if (version !== VERSION || !Array.isArray(openings)) return []
  return openings.filter(isKept).slice(0, MOST)
}

/** Keeps the latest of these; a browser that keeps nothing is no fault. */
export function writeOpenings(openings: readonly KeptOpening[]): void {
  const small = openings.filter(
    ({ names, fileName }) =>
      names.length <= MOST_NAMES && [fileName, ...names].every((text) => text.length <= LONGEST),
  )
  try {
    const kept = { version: VERSION, openings: small.slice(0, MOST) }
    localStorage.setItem(KEY, JSON.stringify(kept))
  } catch (error) {
    if (!isRefusal(error)) throw error
  }
}

function parsed(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null')
  } catch (error) {
    if (isRefusal(error) || error instanceof SyntaxError) return null
    throw error
  }
}

/** A page that may keep nothing, or one that has no such storage. */
const isRefusal = (error: unknown): boolean =>
  error instanceof DOMException || error instanceof ReferenceError

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

const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0
const isPlaces = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every((each) => isCount(each) && each > 0))

function isSettings(value: unknown): value is CsvSettings {
  if (typeof value !== 'object' || value === null) return false
  const settings = value as Partial<Record<keyof CsvSettings, unknown>>
  const { form, encoding, delimiter, quote, headerRecord, lineEnd } = settings
  return (
    form === 'csv' &&
    encodings.includes(encoding) &&
    typeof delimiter === 'string' &&
    delimiter.length <= 10 &&
    quotes.includes(quote) &&
    (headerRecord === null || (isCount(headerRecord) && headerRecord !== 0)) &&
    lineEnds.includes(lineEnd) &&
    isPlaces(settings.groupRecords) &&
    isPlaces(settings.skippedColumns) &&
    isPlaces(settings.cuts) &&
    (settings.skippedRecords === undefined || isCount(settings.skippedRecords))
  )
}

function isKept(value: unknown): value is KeptOpening {
  if (typeof value !== 'object' || value === null) return false
  const { fileName, names, columns, settings, time } = value as Partial<
    Record<keyof KeptOpening, unknown>
  >
  return (
    typeof fileName === 'string' &&
    Array.isArray(names) &&
    names.every((name) => typeof name === 'string') &&
    isCount(columns) &&
    typeof time === 'number' &&
    isSettings(settings)
  )
}
