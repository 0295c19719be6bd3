import { cellKind } from './cellKinds'
import type { Guess } from './sniff'

/** Stands for a delimiter: cells lie two or more blanks apart, as in what a PDF viewer copies. */
export const SPACES = '  '

const FEWEST_LINES = 3
const LOOKED_AT = 300
/** Of the lines, so many must have as many cells: page numbers and broken lines have fewer. */
const FEWEST_EVEN = 0.6

/** The blanks that text is set with; not the tab, which is a delimiter of its own. */
const BLANKS = ' \u00a0\u2007\u2009\u202f'
const APART = new RegExp(`[${BLANKS}]{2,}`, 'u')
const AROUND = new RegExp(`^[${BLANKS}\\f]+|[${BLANKS}]+$`, 'gu')

/** The cells of a line that lie two or more blanks apart; what a line begins or ends with is no cell. */
export const cutAtSpaces = (line: string): string[] => line.replace(AROUND, '').split(APART)

/** Whether most lines have as many cells two or more blanks apart; null where they do not. */
export function sniffSpaces(lines: readonly string[]): Guess<number> | null {
  const used = lines.slice(0, LOOKED_AT).filter((line) => cutAtSpaces(line)[0] !== '')
  if (used.length < FEWEST_LINES || used.some((line) => line.includes('\t'))) return null
  const rows = used.map(cutAtSpaces)
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [width, count] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))
  const share = count / rows.length
  if (width < 2 || share < FEWEST_EVEN) return null
  const even = rows.filter(({ length }) => length === width)
  const isTyped = even[0]!.some((_, column) =>
    even.slice(1).every((row) => ['number', 'date', 'code'].includes(cellKind(row[column]!))),
  )
  const many = Math.min(1, count / 8)
  const shape = Math.min(1, (width - 1) / 3) * 0.1 + (isTyped ? 0.1 : 0)
  const confidence = Math.min(0.95, 0.1 + 0.35 * many + 0.35 * share + shape)
  return { value: width, confidence, reasons: ['blanksBetween'] }
}
