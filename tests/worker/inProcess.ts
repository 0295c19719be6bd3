import 'fake-indexeddb/auto'
import { BlobStore } from '../../src/storage/blobs'
import { createEngine } from '../../src/worker/engine'
import type { Engine, EngineParts } from '../../src/worker/engine'
import { answerPattern } from '../../src/worker/patternAnswers'
import { outsideOf } from '../../src/worker/patterns'

/** Patterns run in the same thread, where nobody writes one that never ends. */
export const localPatterns = () => outsideOf((question) => Promise.resolve(answerPattern(question)))

/** The whole engine without a worker. */
export const createInProcessEngine = (parts: Partial<EngineParts> = {}): Engine =>
  createEngine({ blobs: new BlobStore(), patterns: localPatterns(), ...parts })
