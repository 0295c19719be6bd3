import type { Times } from './measure'

/** Stands in where the rivals are not installed. */
export const workRivals = (_file: File, _times: Times): Promise<void> => Promise.resolve()
