/** Starts the engine worker of the hosted edition: a module of its own. */
export const createWorker = (): Worker =>
  new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' })
