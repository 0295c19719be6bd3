import type { Mark, StateRecord } from '../../recipe/history'
import type { Hash, StoredRecord } from '../../recipe/records'

/** The bytes of a file a table was opened from. */
export interface SourceFile {
  /** How the records name it. */
  readonly blob: string
  readonly fileName: string
  readonly bytes: Blob
}

/** What a project file (.etabli) holds. */
export interface ProjectFile {
  readonly name: string
  /** The state it opens at. */
  readonly head: string
  readonly states: readonly StateRecord[]
  readonly marks: readonly Mark[]
  readonly records: ReadonlyMap<Hash, StoredRecord>
  /** A source whose bytes are gone is left out; its table then says so when opened. */
  readonly sources: readonly SourceFile[]
  /** With the source files and the whole history; else the tables as they are now, and nothing else. */
  readonly isWhole: boolean
}

export const FORMAT = 'etabli'

/**
 * Raised when an older app could not understand what is written (a type, a record); steps have their own.
 * 2: correspondence tables. What holds none is written as 1, for every app to read.
 */
export const FORMAT_VERSION = 2

export const MANIFEST = 'manifest.json'
export const STATES = 'states.jsonl'
export const RECORDS = 'records.jsonl'
export const SOURCES = 'sources/'

const MB = 1024 * 1024

/** What a project file from others may ask of this machine. */
export interface Caps {
  /** Entries of the zip. */
  readonly entries: number
  /** Bytes of all entries, unpacked. */
  readonly unpacked: number
  /** Bytes of one entry that is not a source, unpacked. */
  readonly text: number
  /** Bytes of one line of those. */
  readonly line: number
  /** How many times larger than packed an entry may be, beyond the first megabyte. */
  readonly ratio: number
  /** Objects within objects in one line. */
  readonly depth: number
  readonly states: number
  readonly records: number
  readonly tables: number
  /** Steps of one table. */
  readonly steps: number
  /** Steps and blocks of edits in one state, however they are shared. */
  readonly parts: number
}

export const defaultCaps: Caps = {
  entries: 2000,
  unpacked: 3072 * MB,
  text: 512 * MB,
  line: 64 * MB,
  ratio: 200,
  depth: 64,
  states: 500_000,
  records: 2_000_000,
  tables: 500,
  steps: 5000,
  parts: 200_000,
}

/** From here on a ratio is looked at; half of what may be read is what we write. */
export const RATIO_FROM = MB
export const WRITTEN_RATIO = defaultCaps.ratio / 2
