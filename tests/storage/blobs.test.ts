import { beforeEach, describe, expect, it, vi } from 'vitest'
import { BlobStore } from '../../src/storage/blobs'
import { tidy } from '../../src/storage/housekeeping'
import { BLOBS_DATABASE } from '../../src/storage/names'
import { ProjectStore } from '../../src/storage/projects'
import { sampleDoc } from '../recipe/samples'
import { codeOf, createProject, emptyBrowser, fillDisk, valueOf } from './support'

beforeEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  emptyBrowser()
})

const MB = 1024 * 1024

/** Bytes that tell where they stand. */
function pattern(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at++) bytes[at] = (at * 31 + (at >> 12)) & 255
  return bytes
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

function rowsOf(store: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(BLOBS_DATABASE)
    opening.addEventListener('error', () => reject(opening.error!))
    opening.addEventListener('success', () => {
      const request = opening.result.transaction(store).objectStore(store).getAll()
      request.addEventListener('success', () => {
        opening.result.close()
        resolve(request.result as unknown[])
      })
    })
  })
}

function deleteRow(store: string, key: IDBValidKey): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(BLOBS_DATABASE)
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction(store, 'readwrite')
      transaction.objectStore(store).delete(key)
      transaction.addEventListener('complete', () => {
        opening.result.close()
        resolve()
      })
    })
  })
}

describe('blobs', () => {
  it.each([0, 1, 4 * MB, 9 * MB + 17])('keep a file of %i bytes as it is', async (size) => {
    const store = new BlobStore()
    const bytes = pattern(size)
    const seen: number[] = []
    valueOf(await store.writeBlob('b', new Blob([bytes]), (done) => seen.push(done)))
    await store.close()
    const read = valueOf(await new BlobStore().readBlob('b'))
    expect(isSame(await bytesOf(read), bytes)).toBe(true)
    expect(seen.at(-1) ?? 0).toBe(size)
  })

  it('are written in pieces of some megabytes, however small what comes', async () => {
    const store = new BlobStore()
    const bytes = pattern(10 * MB)
    const writer = store.openBlobWriter('b')
    for (let from = 0; from < bytes.length; from += 300_000) {
      valueOf(await writer.write(bytes.slice(from, from + 300_000)))
    }
    valueOf(await writer.finish())
    const pieces = (await rowsOf('pieces')) as { bytes: Blob }[]
    expect(pieces.length).toBe(3)
    expect(isSame(await bytesOf(valueOf(await store.readBlob('b'))), bytes)).toBe(true)
  })

  it('are not there before they are whole', async () => {
    const store = new BlobStore()
    const writer = store.openBlobWriter('b')
    valueOf(await writer.write(pattern(5 * MB)))
    expect(codeOf(await store.readBlob('b'))).toBe('blobMissing')
    valueOf(await writer.abort())
    expect(await rowsOf('pieces')).toEqual([])
  })

  it('that were deleted, or lost a piece, are an issue', async () => {
    const store = new BlobStore()
    valueOf(await store.writeBlob('a', new Blob([pattern(9 * MB)])))
    valueOf(await store.writeBlob('b', new Blob([pattern(9 * MB)])))
    valueOf(await store.removeBlobs(['a']))
    await deleteRow('pieces', ['b', 1])
    for (const id of ['a', 'b', 'never']) {
      expect(codeOf(await store.readBlob(id))).toBe('blobMissing')
    }
    expect(valueOf(await store.listBlobs()).map(({ id }) => id)).toEqual(['b'])
  })

  it('leave nothing behind when the disk is full', async () => {
    const store = new BlobStore()
    valueOf(await store.writeBlob('a', new Blob(['kept'])))
    const empty = fillDisk()
    expect(codeOf(await store.writeBlob('b', new Blob([pattern(5 * MB)])))).toBe('quotaExceeded')
    empty()
    expect(await rowsOf('pieces')).toHaveLength(1)
    valueOf(await store.writeBlob('b', new Blob(['again'])))
    expect(await valueOf(await store.readBlob('b')).text()).toBe('again')
  })

  it('keep those whose names start alike apart', async () => {
    const store = new BlobStore()
    for (const id of ['b', 'b1', 'b,1']) valueOf(await store.writeBlob(id, new Blob([id])))
    valueOf(await store.removeBlobs(['b']))
    for (const id of ['b1', 'b,1']) {
      expect(await valueOf(await store.readBlob(id)).text()).toBe(id)
    }
  })
})

describe('tidy', () => {
  it('throws away what no project needs, once it is a day old', async () => {
    const projects = new ProjectStore()
    const blobs = new BlobStore()
    await createProject(projects, sampleDoc([]))
    for (const id of ['blob-1', 'orphan']) valueOf(await blobs.writeBlob(id, new Blob([id])))
    valueOf(await blobs.openBlobWriter('unfinished').write(pattern(5 * MB)))
    expect(valueOf(await tidy(projects, blobs, 0)).blobs).toEqual([])

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 60 * 60 * 1000 })
    valueOf(await blobs.writeBlob('young', new Blob(['young'])))
    const { blobs: gone } = valueOf(await tidy(projects, blobs, 0))
    expect([...gone].sort()).toEqual(['orphan', 'unfinished'])
    expect(valueOf(await blobs.listBlobs()).map(({ id }) => id)).toEqual(['blob-1', 'young'])
    expect(await rowsOf('pieces')).toHaveLength(2)
  })

  it('keeps the bytes of a deleted project as long as it can come back', async () => {
    const projects = new ProjectStore()
    const blobs = new BlobStore()
    await createProject(projects, sampleDoc([]))
    valueOf(await blobs.writeBlob('blob-1', new Blob(['x'])))
    valueOf(await projects.remove('p1'))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 60 * 60 * 1000 })
    expect(valueOf(await tidy(projects, blobs, 0))).toEqual({ projects: [], blobs: [] })
    expect(valueOf(await tidy(projects, blobs, Date.now()))).toEqual({
      projects: ['p1'],
      blobs: ['blob-1'],
    })
  })

  it('throws nothing away when the projects cannot be read', async () => {
    const blobs = new BlobStore()
    valueOf(await blobs.writeBlob('blob-1', new Blob(['x'])))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 60 * 60 * 1000 })
    const projects = new ProjectStore()
    vi.spyOn(projects, 'referencedBlobs').mockResolvedValue({
      ok: false,
      issue: { code: 'writeFailed', data: {} },
    })
    expect(codeOf(await tidy(projects, blobs, 0))).toBe('writeFailed')
    expect(valueOf(await blobs.listBlobs())).toHaveLength(1)
  })
})

describe('snapshots', () => {
  const snapshot = new Blob([pattern(70_000)])
  const bytesOf = async (store: BlobStore, key: string) => {
    const kept = valueOf(await store.getSnapshot(key))
    return kept && new Uint8Array(await kept.arrayBuffer())
  }

  it('come back as they were, and are replaced whole', async () => {
    const store = new BlobStore()
    valueOf(await store.putSnapshot('k', snapshot, 'b'))
    expect(await bytesOf(store, 'k')).toEqual(pattern(70_000))
    valueOf(await store.putSnapshot('k', new Blob([pattern(3)]), 'b'))
    expect(await bytesOf(store, 'k')).toEqual(pattern(3))
    expect(await rowsOf('snapshotParts')).toHaveLength(1)
    expect(valueOf(await store.getSnapshot('other'))).toBeNull()
  })

  it('go with the source they were made of', async () => {
    const store = new BlobStore()
    for (const blob of ['a', 'b']) {
      valueOf(await store.writeBlob(blob, new Blob([blob])))
      valueOf(await store.putSnapshot(`of ${blob}`, snapshot, blob))
    }
    valueOf(await store.removeBlobs(['a']))
    expect(valueOf(await store.getSnapshot('of a'))).toBeNull()
    expect(await bytesOf(store, 'of b')).toEqual(pattern(70_000))
    expect(valueOf(await store.collect(new Set(), Date.now() + 1))).toEqual(['b'])
    expect(await rowsOf('snapshotParts')).toEqual([])
  })

  it('are not found when their bytes are gone', async () => {
    const store = new BlobStore()
    valueOf(await store.putSnapshot('k', snapshot, 'b'))
    await deleteRow('snapshotParts', ['k', 0])
    expect(valueOf(await store.getSnapshot('k'))).toBeNull()
  })

  it('are thrown away by what was used longest ago until they fit', async () => {
    const store = new BlobStore()
    vi.useFakeTimers({ toFake: ['Date'], now: 1000 })
    for (const [n, key] of ['a', 'b', 'c'].entries()) {
      vi.setSystemTime(1000 + n)
      valueOf(await store.putSnapshot(key, new Blob([pattern(100)]), 'b'))
    }
    vi.setSystemTime(2000)
    valueOf(await store.touchSnapshot('a'))
    valueOf(await store.touchSnapshot('never'))
    expect(valueOf(await store.evictSnapshots(250))).toBe(200)
    expect(valueOf(await store.getSnapshot('b'))).toBeNull()
    expect(valueOf(await store.getSnapshot('a'))).not.toBeNull()
    expect(valueOf(await store.evictSnapshots(0))).toBe(0)
    expect(await rowsOf('snapshotParts')).toEqual([])
  })
})
