/** One line of a correspondence table. */
interface Line {
  readonly from: string
  readonly to: string
}

/** The most lines a correspondence table holds; beyond, a tab is looked up. */
export const MOST_PAIRS = 20_000

/** The columns of a correspondence table, where it is looked up as a tab is. */
export const pairColumns = [
  { id: 'from', name: 'de' },
  { id: 'to', name: 'vers' },
] as const

/** The lines of two columns copied from a spreadsheet, or null for one plain text that is pasted as any text is. */
export const pairsInPaste = (pasted: string): { from: string; to: string }[] | null => {
  if (!pasted.includes('\t')) return null
  return pasted
    .replace(/(?:\r\n|\r|\n)+$/u, '')
    .split(/\r\n|\r|\n/u)
    .map((line) => {
      const [from = '', to = ''] = line.split('\t')
      return { from, to }
    })
}

const quoted = (text: string): string =>
  /[";\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/** A correspondence table as CSV (semicolon, a row of names), which reads back as the same lines. */
export const pairsAsCsv = (pairs: readonly Line[], names: readonly [string, string]): string =>
  [names, ...pairs.map(({ from, to }) => [from, to])]
    .map((cells) => `${cells.map(quoted).join(';')}\r\n`)
    .join('')

/** Lines that say something: one without any text on either side is only being typed. */
export const saidPairs = <L extends Line>(pairs: readonly L[]): readonly L[] =>
  pairs.filter(({ from, to }) => from !== '' || to !== '')

/** A text that leads to several others. */
export interface TextTwice {
  readonly from: string
  /** The first counts. */
  readonly to: readonly string[]
}

/** The texts of a table that lead to several others, in their order. */
export function textsTwice(pairs: readonly Line[]): readonly TextTwice[] {
  const found = new Map<string, Set<string>>()
  for (const { from, to } of saidPairs(pairs)) {
    const known = found.get(from)
    if (known) known.add(to)
    else found.set(from, new Set([to]))
  }
  return [...found].flatMap(([from, to]) => (to.size > 1 ? [{ from, to: [...to] }] : []))
}

/** The lines of two tables, the first counting where both have a text; equal lines stand once. */
export function joinedPairs<L extends Line>(first: readonly L[], more: readonly L[]): readonly L[] {
  const known = new Set(first.map(({ from }) => from))
  const fresh = more.filter(({ from }) => {
    if (known.has(from)) return false
    known.add(from)
    return true
  })
  return [...first, ...fresh]
}
