import type { Issue, Result } from '../../values/result'
import { issue, ok } from '../../values/result'

/** Why a file cannot be read, thrown from deep inside a reader and turned into a value by `refusable`. */
export class Refusal extends Error {
  readonly issue: Issue

  constructor(code: string, data: Issue['data'] = {}) {
    super(code)
    this.name = 'Refusal'
    this.issue = issue(code, data)
  }
}

/** The file is not what it should be inside: `damagedFile` {reason}. */
export const damaged = (reason: string): Refusal => new Refusal('damagedFile', { reason })

/** Runs a reader; what it refuses is a value, any other exception stays one. */
export async function refusable<T>(read: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await read())
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, issue: error.issue }
    throw error
  }
}
