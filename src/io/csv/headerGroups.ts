/** Between the name of a group of columns and the name of a column: "Capacité – dont PMR". */
const JOIN = ' – '
const MOST_GROUP_ROWS = 2

export const isFilled = (text: string): boolean => text.trim() !== ''

/** Each label goes on to the right over the blanks behind it, up to the next one. */
export function carryLabels(labels: readonly string[], width = labels.length): string[] {
  let label = ''
  return Array.from({ length: width }, (_, at) => {
    const text = labels[at] ?? ''
    if (isFilled(text)) label = text
    return label
  })
}

/** The names of columns, each behind the names of the groups it is in; `groups` from the top. */
export function joinNames(
  groups: readonly (readonly string[])[],
  names: readonly string[],
): string[] {
  return names.map((name, at) => {
    const parts: string[] = []
    for (const part of [...groups.map((labels) => labels[at] ?? ''), name]) {
      if (isFilled(part) && part.trim() !== parts.at(-1)?.trim()) parts.push(part)
    }
    // A name that stands alone stays exactly as it is read.
    return parts.length > 1 ? parts.map((part) => part.trim()).join(JOIN) : (parts[0] ?? name)
  })
}

/** The record numbers (from 1), right above that of the header, of rows that seem to name groups of columns. */
export function groupRowsAbove(
  records: readonly (readonly string[])[],
  headerRow: number | null,
): number[] {
  const names = headerRow === null ? undefined : records[headerRow - 1]
  const found: number[] = []
  if (headerRow === null || !names) return found
  for (let row = headerRow - 1; row >= 1 && found.length < MOST_GROUP_ROWS; row--) {
    if (!namesGroups(records[row - 1]!, names)) break
    found.unshift(row)
  }
  return found
}

/** Some labels, each over its own name and at least one blank; a label alone over the first column is a title. */
export function namesGroups(labels: readonly string[], names: readonly string[]): boolean {
  const filled = labels.flatMap((text, at) => (isFilled(text) && text !== names[at] ? [at] : []))
  if (filled.length === 0 || labels.length > names.length) return false
  if (filled.length === 1 && filled[0] === 0) return false
  const named = names.filter(isFilled).length
  const isOver = filled.every(
    (at) => isFilled(names[at] ?? '') && !/^[\s\d.,:/-]+$/.test(labels[at]!),
  )
  const goesOn = filled.some(
    (at) => !isFilled(labels[at + 1] ?? '') && isFilled(names[at + 1] ?? ''),
  )
  return filled.length <= named / 2 && isOver && goesOn
}
