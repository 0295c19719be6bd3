import type { DBSchema } from 'idb'
import type { StateRecord } from '../recipe/history'
import type { Hash, StoredRecord } from '../recipe/records'

/** A project as Home lists it and as its writer finds it. */
export interface ProjectRow {
  readonly id: string
  readonly name: string
  /** The state it is opened at. */
  readonly head: string
  /** Who may move the head; every commit checks it. */
  readonly writer: string
  readonly created: number
  readonly changed: number
  /** When it was deleted, while that can be undone. */
  readonly removed: number | null
  /** When a copy (.etabli) was last made of it. */
  readonly copied: number | null
  /** When its user was last reminded to make one. */
  readonly reminded: number | null
  readonly hints: ProjectHints
}

/** Figures for the list, true when the state was written. */
export interface ProjectHints {
  readonly rowCount: number
  readonly columnCount: number
  /** Bytes of its source files. */
  readonly size: number
}

export interface StateRow {
  readonly project: string
  readonly id: string
  readonly state: StateRecord
}

export interface RecordRow extends StoredRecord {
  readonly project: string
  readonly hash: Hash
}

export interface MarkRow {
  readonly project: string
  readonly state: string
  readonly child: string
}

export interface ViewRow {
  readonly project: string
  readonly view: unknown
}

/** A list of steps kept for other files. */
export interface StepListRow {
  readonly id: string
  readonly name: string
  readonly time: number
  readonly stepCount: number
  /** When it was deleted, while that can be undone. */
  readonly removed: number | null
  /** The list as the text of a file: read again by the reader of such files. */
  readonly text: string
}

export interface ProjectsSchema extends DBSchema {
  projects: { key: string; value: ProjectRow }
  states: { key: [string, string]; value: StateRow }
  records: { key: [string, Hash]; value: RecordRow; indexes: { byBlob: string } }
  marks: { key: [string, string]; value: MarkRow }
  views: { key: string; value: ViewRow }
  stepLists: { key: string; value: StepListRow }
}

/** A file whose bytes lie in `pieces`; listed only once they are all there. */
export interface BlobRow {
  readonly id: string
  readonly size: number
  readonly pieceCount: number
  readonly time: number
}

export interface PieceRow {
  readonly owner: string
  readonly n: number
  readonly bytes: Blob
  readonly time: number
}

/** Encoded columns of a result; they can be made again. */
export interface SnapshotRow {
  readonly key: string
  /** The source it was made of: it goes when that goes. */
  readonly blob: string
  readonly size: number
  readonly partCount: number
  readonly used: number
}

export interface SnapshotPartRow {
  readonly owner: string
  readonly n: number
  readonly bytes: Blob
}

export interface BlobsSchema extends DBSchema {
  blobs: { key: string; value: BlobRow }
  pieces: { key: [string, number]; value: PieceRow }
  snapshots: { key: string; value: SnapshotRow; indexes: { byUse: number } }
  snapshotParts: { key: [string, number]; value: SnapshotPartRow }
}
