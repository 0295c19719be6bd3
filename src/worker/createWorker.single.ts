import InlineWorker from './entry.ts?worker&inline'

/** Starts the engine worker of the single file: a classic script kept inside the page. */
export const createWorker = (): Worker => new InlineWorker()
