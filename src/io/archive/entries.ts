import type { Control } from '../../table/mapTexts'
import { refuseFile } from '../csv/refuse'
import type { Part } from '../workbook/container'
import { Container } from '../workbook/container'
import { limits } from '../workbook/limits'

/** A file inside an archive. */
export interface ArchiveEntry {
  readonly place: number
  /** With its folders. */
  readonly name: string
  /** Bytes once unpacked, as the archive says. */
  readonly size: number
  /** Whether it can be opened as a table, else why not. */
  readonly state: 'table' | 'archive' | 'protected' | 'packing' | 'tooBig' | 'empty' | 'other'
}

const LISTED = 1_000
const PEEKED_AT = 200
const PEEKED = 4_096

const TABLES =
  /\.(?:csv|tsv|tab|txt|json|geojson|jsonl|ndjson|geojsonl|html?|mht(?:ml)?|xlsx|xlsm|xlsb|xls|ods|fods|xltx|ots)$/i
const ARCHIVES = /\.(?:zip|gz|tgz|tar|7z|rar|bz2|xz|zst|etabli)$/i
const OTHERS =
  /\.(?:pdf|docx?|odt|odp|pptx?|rtf|png|jpe?g|gif|webp|svg|tiff?|mp[34]|shp|shx|dbf|prj|cpg|qml|qgz|gpkg|sqlite|db|parquet|exe|dll|ini|css|js|xsd|xml|md)$/i
/** What systems put beside the files without being asked. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|\._)/i

/** The files of a zip: what system litter there is among them is left out. Refuses as `Container` does. */
export async function zipEntries(bytes: Uint8Array, control: Control): Promise<ArchiveEntry[]> {
  const container = new Container(bytes)
  const entries: ArchiveEntry[] = []
  let peeks = 0
  for (const [place, part] of container.files.entries()) {
    if (LITTER.test(part.name) || entries.length >= LISTED) continue
    let state = stateOf(part)
    if (state === null) {
      const isTable = peeks++ < PEEKED_AT && (await isText(container, part, control))
      state = isTable ? 'table' : 'other'
    }
    entries.push({ place, name: part.name, size: part.size, state })
  }
  return entries
}

/** Null where only its bytes can tell. */
function stateOf({ name, isEncrypted, method, size }: Part): ArchiveEntry['state'] | null {
  if (isEncrypted) return 'protected'
  if (ARCHIVES.test(name)) return 'archive'
  if (OTHERS.test(name)) return 'other'
  if (method !== 0 && method !== 8) return 'packing'
  if (size > limits.unpackedFile) return 'tooBig'
  if (size === 0) return 'empty'
  return TABLES.test(name) ? 'table' : null
}

async function isText(container: Container, part: Part, control: Control): Promise<boolean> {
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    await container.unpackFile(
      part,
      (piece) => {
        pieces.push(piece.slice(0, PEEKED))
        length += piece.length
        return length < PEEKED
      },
      control,
    )
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') return false
    throw error
  }
  const start = joined(pieces)
  return refuseFile(start, part.size).ok
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
