import { areTexts, isCount, isKeptSettings } from './keptSettings'
import type { KeptSettings } from './keptSettings'
import { NAME_PREFIX } from './names'

/** How the user had a file read, or agreed to a doubtful guess: kept for the next files of its family. */
export interface KeptOpening<Settings extends KeptSettings = KeptSettings> {
  readonly fileName: string
  /** Names of the columns, folded; none: the file has no names. */
  readonly names: readonly string[]
  /** How many columns the file has. */
  readonly columns: number
  readonly settings: Settings
  readonly time: number
}

const KEY = `${NAME_PREFIX}openings`
/** Raised when older records would be misread; a migration then brings them along. */
const VERSION = 1
const MOST = 40

/** What is kept of openings, the latest first. Small, and erased with everything else. */
export function readOpenings(): readonly KeptOpening[] {
  const kept = parsed()
  if (typeof kept !== 'object' || kept === null) return []
  const { version, openings } = kept as { version?: unknown; openings?: unknown }
  if (version !== VERSION || !Array.isArray(openings)) return []
  return openings.filter(isKept).slice(0, MOST)
}

/** Keeps the latest of these, but for those too long to be; a browser that keeps nothing is no fault. */
export function writeOpenings(openings: readonly KeptOpening[]): void {
  try {
    const kept = { version: VERSION, openings: openings.filter(isKept).slice(0, MOST) }
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

function isKept(value: unknown): value is KeptOpening {
  if (typeof value !== 'object' || value === null) return false
  const { fileName, names, columns, settings, time } = value as Partial<
    Record<keyof KeptOpening, unknown>
  >
  return (
    areTexts([fileName]) &&
    areTexts(names) &&
    isCount(columns) &&
    typeof time === 'number' &&
    isKeptSettings(settings)
  )
}
