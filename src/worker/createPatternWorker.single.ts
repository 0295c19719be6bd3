import InlineWorker from './patternEntry.ts?worker&inline'

/** Starts the worker that runs one user's patterns and may be killed; single file. */
export const createPatternWorker = (): Worker => new InlineWorker()
