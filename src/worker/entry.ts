import { BlobStore } from '../storage/blobs'
import { createEngine } from './engine'
import { createWorkerPatterns } from './patterns'
import { serveEngine } from './serveEngine'

// The engine worker. The page hands it the way to the worker that runs users' patterns.
const patterns = createWorkerPatterns(() => self.postMessage({ type: 'restartPatterns' }))
serveEngine(self, createEngine({ blobs: new BlobStore(), patterns }), patterns)
