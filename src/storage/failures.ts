import type { Issue } from '../values/result'

/** What goes wrong with a database through no fault of ours, by the name of its exception. */
const codes = new Map([
  ['QuotaExceededError', 'quotaExceeded'],
  ['SecurityError', 'storageUnavailable'],
  ['InvalidStateError', 'storageUnavailable'],
  ['UnknownError', 'writeFailed'],
  ['AbortError', 'writeFailed'],
  ['TimeoutError', 'writeFailed'],
  ['NotReadableError', 'writeFailed'],
  ['NotFoundError', 'writeFailed'],
  ['VersionError', 'newerDatabase'],
])

/** The issue an exception of a database stands for, or null when it is a bug. */
export function storageIssue(error: unknown): Issue | null {
  const name = nameOf(error)
  const code = name === null ? undefined : codes.get(name)
  return code === undefined ? null : { code, data: { reason: name } }
}

/** Newer browsers have a class of its own for a quota that is reached. */
const nameOf = (error: unknown): string | null => (error instanceof Error ? error.name : null)

/** The connection was closed under us: another tab needs a newer version, or the browser gave it up. */
export const isClosed = (error: unknown): boolean => nameOf(error) === 'InvalidStateError'
