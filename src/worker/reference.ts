import type { Places } from '../reference/places'
import { fail, ok } from '../values/result'
import type { Result } from '../values/result'

/** The lists of places, fetched and read with the first step that asks; where that fails, the next one tries again. */
export function placesOnDemand(): () => Promise<Result<Places>> {
  let known: Promise<Places> | null = null
  return async () => {
    known ??= import('../reference/places').then(({ readPlaces }) => readPlaces())
    try {
      return ok(await known)
    } catch (error) {
      known = null
      // What an import gives when its file cannot be fetched.
      if (error instanceof TypeError) return fail('partNotLoaded')
      throw error
    }
  }
}
