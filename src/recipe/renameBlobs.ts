import type { Hash, StoredRecord } from './records'
import { hashRecord } from './records'

/**
 * The same records with other names for the blobs, so that a copy never shares bytes with what it was
 * made of. `hashOf` gives the new name of a record.
 */
export function renameBlobs(
  records: ReadonlyMap<Hash, StoredRecord>,
  rename: (blob: string) => string,
): {
  readonly records: ReadonlyMap<Hash, StoredRecord>
  readonly hashOf: (hash: Hash) => Hash
} {
  const renamed = new Map<Hash, StoredRecord>()
  const hashes = new Map<Hash, Hash>()
  const visit = (hash: Hash): Hash => {
    const known = hashes.get(hash)
    if (known !== undefined) return known
    const record = records.get(hash)
    if (!record) return hash
    // Set before its parts are visited: records that name each other in a ring end here.
    hashes.set(hash, hash)
    const refs = record.refs.map(visit)
    const isSame = record.blobs.length === 0 && refs.every((ref, at) => ref === record.refs[at])
    const made = isSame ? record : withBlobs({ ...record, refs }, rename)
    const name = isSame ? hash : hashRecord(made)
    hashes.set(hash, name)
    renamed.set(name, made)
    return name
  }
  for (const hash of records.keys()) visit(hash)
  return { records: renamed, hashOf: (hash) => hashes.get(hash) ?? hash }
}

function withBlobs(record: StoredRecord, rename: (blob: string) => string): StoredRecord {
  const blobs = record.blobs.map(rename)
  if (record.kind !== 'source') return { ...record, blobs }
  return { ...record, blobs, data: { ...(record.data as object), blob: blobs[0] } }
}
