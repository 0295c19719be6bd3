import { freeName } from '../values/names'
import { markPositions, parsePositions } from '../values/positions'
import { issue, ok } from '../values/result'
import type { Issue } from '../values/result'
import { removeExtraSpaces } from '../values/text'
import type { Table } from '../table/table'
import { pickRows, rowAt, rowCount, withColumns } from '../table/table'
import { defineStep } from './define'
import { enQuote, frQuote } from './words'

/** What stands between the texts of several rows in one name. */
const BETWEEN = ' – '

/** The name each column would bear, in order; '' where the rows hold nothing. */
const wantedNames = (table: Table, positions: readonly number[]): string[] =>
  table.columns.map(({ column }) =>
    positions
      .map((position) => removeExtraSpaces(column.textAt(rowAt(table, position))))
      .filter((text) => text !== '')
      .join(BETWEEN),
  )

/** Free names, and what must be told of those that were not as wanted. */
function settleNames(
  table: Table,
  wanted: readonly string[],
): { names: readonly string[]; warnings: readonly Issue[] } {
  const taken = new Set<string>()
  const numbered = new Set<string>()
  let blank = 0
  const names = table.columns.map(({ name: before }, at) => {
    const text = wanted[at] ?? ''
    if (text === '') blank++
    const name = freeName(taken, text === '' ? before : text)
    if (text !== '' && name !== text) numbered.add(text)
    taken.add(name)
    return name
  })
  const warnings: Issue[] = []
  if (blank > 0) warnings.push(issue('namesKept', { count: blank }))
  if (numbered.size > 0) warnings.push(issue('duplicateNames', { names: [...numbered] }))
  return { names, warnings }
}

export const rowsToHeader = defineStep({
  kind: 'rowsToHeader',
  version: 1,
  menus: { menu: 'clean' },
  params: {
    rows: { type: 'text', default: '1' },
    above: { type: 'choice', options: ['remove', 'keep'], default: 'remove' },
  },
  messages: {
    fr: {
      title: 'Prendre une ligne comme noms de colonnes',
      help: 'Donne aux colonnes les textes d’une ligne ; avec plusieurs lignes (« 1-2 »), leurs textes sont mis bout à bout. Ces lignes quittent le tableau.',
      keywords: [
        'en-tête',
        'entête',
        'première ligne',
        'noms de colonnes',
        'titres des colonnes',
        'intitulé',
        'première ligne comme titres',
        'titres sur deux lignes',
        'la ligne contient les titres',
        'troisième ligne comme titres',
      ],
      fields: { rows: 'Numéros des lignes', above: 'Lignes au-dessus' },
      options: { remove: 'Les supprimer', keep: 'Les garder' },
      sentence: ({ rows }) =>
        rows.trim() === ''
          ? 'Prendre une ligne comme noms de colonnes'
          : `Prendre la ligne ${frQuote(rows)} comme noms de colonnes`,
    },
    en: {
      title: 'Use a row as column names',
      help: 'Gives the columns the texts of a row; with several rows (“1-2”) their texts are joined. These rows leave the table.',
      keywords: [
        'header',
        'first row',
        'column names',
        'promote',
        'titles',
        'first row as headers',
        'headers on two rows',
        'column headings',
        'make a row the header',
        'third row',
      ],
      fields: { rows: 'Row numbers', above: 'Rows above' },
      options: { remove: 'Remove them', keep: 'Keep them' },
      sentence: ({ rows }) =>
        rows.trim() === ''
          ? 'Use a row as column names'
          : `Use row ${enQuote(rows)} as column names`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const town = say('Commune', 'Town')
    return {
      before: [
        ['A', name, 'Judo'],
        ['B', town, 'Creil'],
      ],
      params: {},
      after: [
        [name, 'Judo'],
        [town, 'Creil'],
      ],
    }
  },
  apply: (table, { rows, above }) => {
    const ranges = parsePositions(rows)
    if (!ranges.ok) return ranges
    const count = rowCount(table)
    const isHeader = markPositions(ranges.value, count)
    const last = isHeader.lastIndexOf(1)
    if (last < 0) {
      return ok({
        table,
        warnings: ranges.value.length > 0 ? [issue('noSuchRows', { count })] : [],
      })
    }
    const positions = Array.from(isHeader.keys()).filter((at) => isHeader[at] === 1)
    const { names, warnings } = settleNames(table, wantedNames(table, positions))
    const isGone = (at: number) => isHeader[at] === 1 || (above === 'remove' && at < last)
    const kept = new Uint32Array(count)
    let size = 0
    for (let at = 0; at < count; at++) {
      if (!isGone(at)) kept[size++] = at
    }
    const columns = table.columns.map((column, at) => ({ ...column, name: names[at]! }))
    return ok({ table: pickRows(withColumns(table, columns), kept.slice(0, size)), warnings })
  },
  migrate: [],
})
