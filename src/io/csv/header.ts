/** A column's name: unique in the table, beside the header as read. */
export interface ColumnName {
  readonly name: string
  /** As it stands in the file; null for a column the header does not have. */
  readonly asRead: string | null
  /** Why the name is not the one read. */
  readonly change: 'blank' | 'duplicate' | 'missing' | null
  /** Which column of this header text it is, from 1: with `asRead` it names the column for good. */
  readonly occurrence: number
}

/**
 * Names for `count` columns: blank ones get `wording(position)` ("Colonne 3", counted from 1), duplicates a
 * number behind ("Nom 2"), columns of longer rows beyond the header a wording too. Spaces are left as read,
 * and names that differ only by them are different.
 */
export function columnNames(
  header: readonly string[] | null,
  count: number,
  wording: (position: number) => string,
): ColumnName[] {
  const total = Math.max(count, header?.length ?? 0)
  const asRead = Array.from({ length: total }, (_, at) => header?.[at] ?? null)
  const taken = new Set(
    asRead.filter((name): name is string => name !== null && name.trim() !== ''),
  )
  const used = new Set<string>()
  const occurrences = new Map<string, number>()
  const numbers = new Map<string, number>()
  return asRead.map((read, at) => {
    const key = read ?? ''
    const occurrence = (occurrences.get(key) ?? 0) + 1
    occurrences.set(key, occurrence)
    if (read === null || read.trim() === '') {
      const name = free(wording(at + 1), (candidate) => used.has(candidate) || taken.has(candidate))
      used.add(name)
      return { name, asRead: read, change: read === null ? 'missing' : 'blank', occurrence }
    }
    if (!used.has(read)) {
      used.add(read)
      return { name: read, asRead: read, change: null, occurrence }
    }
    const isTaken = (candidate: string) => used.has(candidate) || taken.has(candidate)
    const name = free(read, isTaken, numbers.get(read))
    // Thousands of columns may bear one name: numbers known to be taken are not tried again.
    numbers.set(read, Number(name.slice(read.length + 1)) + 1)
    used.add(name)
    return { name, asRead: read, change: 'duplicate', occurrence }
  })
}

function free(wanted: string, isTaken: (name: string) => boolean, first = 2): string {
  if (!isTaken(wanted)) return wanted
  for (let number = first; ; number++) {
    const candidate = `${wanted} ${number}`
    if (!isTaken(candidate)) return candidate
  }
}
