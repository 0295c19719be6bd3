import { createEngine } from '../../src/worker/engine'
import { answerPattern } from '../../src/worker/patternAnswers'
import { outsideOf } from '../../src/worker/patterns'
import type { Blobs } from '../../src/worker/sources'
import { ok } from '../../src/values/result'

/** Makes engines over one disk that costs nothing: the disk is measured in the browser. */
export function engines() {
  const snapshots = new Map<string, Blob>()
  const files = new Map<string, Blob>()
  const blobs: Blobs = {
    openBlobWriter: (id) => {
      const parts: BlobPart[] = []
      return {
        write: (bytes: Blob) => (parts.push(bytes), Promise.resolve(ok(undefined))),
        finish: () => (files.set(id, new Blob(parts)), Promise.resolve(ok(undefined))),
        abort: () => Promise.resolve(ok(undefined)),
      } as unknown as ReturnType<Blobs['openBlobWriter']>
    },
    readBlob: (id) => Promise.resolve(ok(files.get(id)!)),
    removeBlobs: () => Promise.resolve(ok(undefined)),
    putSnapshot: (key, bytes) => (snapshots.set(key, bytes), Promise.resolve(ok(undefined))),
    getSnapshot: (key) => Promise.resolve(ok(snapshots.get(key) ?? null)),
    touchSnapshot: () => Promise.resolve(ok(undefined)),
    evictSnapshots: () => Promise.resolve(ok(0)),
  }
  const patterns = outsideOf((question) => Promise.resolve(answerPattern(question)))
  return () => createEngine({ blobs, patterns, budget: 1024 ** 3 })
}
