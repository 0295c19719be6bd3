import type { ProjectRow } from './rows'

/** What the browser answers when asked not to throw the work away by itself. */
export type Persistence = 'granted' | 'refused' | 'unknown'

/** Asked once, after the first save: some browsers show a question. */
export async function askPersistence(): Promise<Persistence> {
  if (typeof navigator === 'undefined' || !('storage' in navigator)) return 'unknown'
  const { storage } = navigator
  if (typeof storage.persist !== 'function') return 'unknown'
  try {
    if (await storage.persisted()) return 'granted'
    return (await storage.persist()) ? 'granted' : 'refused'
  } catch (error) {
    // Pages without an origin of their own are not even answered.
    if (error instanceof TypeError || error instanceof DOMException) return 'unknown'
    throw error
  }
}

const DAY = 24 * 60 * 60 * 1000

/** Work since the last copy that is younger than this is not yet worth a word. */
const QUIET = 20 * 60 * 1000

/** Since when there is work that no copy holds, or null. */
export const uncopiedSince = (
  row: Pick<ProjectRow, 'created' | 'changed' | 'copied'>,
): number | null =>
  row.copied !== null && row.copied >= row.changed ? null : (row.copied ?? row.created)

/** One gentle reminder a day: worked today, and no copy made of it. */
export function isReminderDue(
  row: Pick<ProjectRow, 'created' | 'changed' | 'copied' | 'reminded'>,
  now: number,
): boolean {
  const since = uncopiedSince(row)
  if (since === null || now - since < QUIET || now - row.changed > DAY) return false
  return row.reminded === null || now - row.reminded >= DAY
}
