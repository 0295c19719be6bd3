import { EngineError } from './bridge'

/**
 * A part of the engine that is fetched when it is first needed. Rejects with the issue `partNotLoaded` when it cannot
 * be had; the next call tries again.
 */
export const fetched = <T>(part: Promise<T>): Promise<T> =>
  part.catch((error: unknown) => {
    // What an import gives when its file cannot be fetched.
    if (error instanceof TypeError) throw new EngineError({ code: 'partNotLoaded', data: {} })
    throw error
  })
