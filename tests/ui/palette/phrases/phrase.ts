/** What a user types, and the steps or actions that answer it, any of them, with spaces between. */
export type Phrase = readonly [asked: string, wanted: string]

/** Draws the half of a phrase from its text alone (FNV-1a), so that nobody chooses it. */
export function isApart(asked: string): boolean {
  let hash = 0x811c9dc5
  for (let at = 0; at < asked.length; at++) {
    hash = Math.imul(hash ^ asked.charCodeAt(at), 0x01000193)
  }
  return ((hash >>> 16) & 1) === 1
}
