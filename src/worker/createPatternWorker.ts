/** Starts the worker that runs one user's patterns and may be killed; hosted edition. */
export const createPatternWorker = (): Worker =>
  new Worker(new URL('./patternEntry.ts', import.meta.url), { type: 'module' })
