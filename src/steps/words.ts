import type { ColumnRef } from './params'

const LONGEST = 40
const NO_BREAK = '\u00a0'

const shorten = (text: string): string => {
  if (text !== '' && text.trim() === '') return '␣'.repeat(Math.min(text.length, LONGEST))
  const characters = Array.from(text)
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text
}

/** A text between the quotes of French: « Nom ». */
export const frQuote = (text: string): string => `«${NO_BREAK}${shorten(text)}${NO_BREAK}»`

/** A text between English quotes: “Name”. */
export const enQuote = (text: string): string => `“${shorten(text)}”`

const grouped = (count: number, mark: string): string =>
  String(count).replace(/\B(?=(\d{3})+(?!\d))/g, mark)

/** "1 ligne", "1 204 lignes": French counts zero and one in the singular. */
export const frCount = (count: number, one: string, many: string): string =>
  `${grouped(count, '\u202f')}${NO_BREAK}${count < 2 ? one : many}`

/** "1 row", "1,204 rows". */
export const enCount = (count: number, one: string, many: string): string =>
  `${grouped(count, ',')} ${count === 1 ? one : many}`

/** « Nom » · « Nom » et « Prénom » · « Nom » et 2 autres colonnes; `none` when no column is named. */
export const frColumns = (columns: readonly ColumnRef[], none = 'toutes les colonnes'): string => {
  const [first, second] = columns
  if (!first) return none
  if (!second) return frQuote(first.name)
  if (columns.length === 2) return `${frQuote(first.name)} et ${frQuote(second.name)}`
  return `${frQuote(first.name)} et ${columns.length - 1} autres colonnes`
}

/** “Name” · “Name” and “First name” · “Name” and 2 other columns; `none` when no column is named. */
export const enColumns = (columns: readonly ColumnRef[], none = 'all columns'): string => {
  const [first, second] = columns
  if (!first) return none
  if (!second) return enQuote(first.name)
  if (columns.length === 2) return `${enQuote(first.name)} and ${enQuote(second.name)}`
  return `${enQuote(first.name)} and ${columns.length - 1} other columns`
}
