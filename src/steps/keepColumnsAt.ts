import { parsePositions } from '../values/positions'
import type { PositionRange } from '../values/positions'
import { fail, ok } from '../values/result'
import { withColumns } from '../table/table'
import { defineStep } from './define'
import { enQuote, frQuote } from './words'

/** The first position that two ranges hold, or null. */
function positionTwice(ranges: readonly PositionRange[]): number | null {
  const sorted = ranges.toSorted((a, b) => a.from - b.from)
  let end = 0
  for (const { from, to } of sorted) {
    if (from <= end) return from
    end = to
  }
  return null
}

export const keepColumnsAt = defineStep({
  kind: 'keepColumnsAt',
  version: 1,
  menus: { menu: 'clean' },
  params: {
    action: { type: 'choice', options: ['keep', 'remove'], default: 'keep' },
    positions: { type: 'text', isAwaited: true },
  },
  messages: {
    fr: {
      title: 'Garder des colonnes par leur numéro',
      help: 'Garde, ou supprime, les colonnes de ces numéros : « 1-3, 8 », « 10- » jusqu’à la dernière. Utile quand les noms changent d’un fichier à l’autre.',
      keywords: [
        'colonne',
        'numéro',
        'position',
        'premières colonnes',
        'dernières colonnes',
        'garder les colonnes 2 à 4',
        'garder les 5 premières colonnes',
        'supprimer la dernière colonne',
      ],
      fields: { action: 'Que faire des colonnes', positions: 'Numéros des colonnes' },
      options: { keep: 'Les garder', remove: 'Les supprimer' },
      sentence: ({ action, positions }) =>
        `${action === 'keep' ? 'Garder' : 'Supprimer'} les colonnes ${positions.trim() === '' ? 'par leur numéro' : frQuote(positions)}`,
    },
    en: {
      title: 'Keep columns by number',
      help: 'Keeps, or removes, the columns of these numbers: “1-3, 8”, “10-” to the last. Useful when names change from file to file.',
      keywords: [
        'column',
        'number',
        'position',
        'first columns',
        'last columns',
        'keep columns 2 to 4',
        'first 5 columns',
        'delete the last column',
      ],
      fields: { action: 'What to do with the columns', positions: 'Column numbers' },
      options: { keep: 'Keep them', remove: 'Remove them' },
      sentence: ({ action, positions }) =>
        `${action === 'keep' ? 'Keep' : 'Remove'} columns ${positions.trim() === '' ? 'by number' : enQuote(positions)}`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const town = say('Commune', 'Town')
    const note = say('Remarque', 'Note')
    return {
      before: [
        [name, 'Judo'],
        [town, 'Creil'],
        [note, 'à revoir'],
      ],
      params: { positions: '1-2' },
      after: [
        [name, 'Judo'],
        [town, 'Creil'],
      ],
    }
  },
  apply: (table, { action, positions }) => {
    const ranges = parsePositions(positions)
    if (!ranges.ok) return ranges
    const twice = positionTwice(ranges.value)
    if (twice !== null) return fail('positionTwice', { position: twice })
    if (ranges.value.length === 0) return ok({ table })
    const isChosen = (at: number) =>
      ranges.value.some(({ from, to }) => from <= at + 1 && at + 1 <= to)
    const columns = table.columns.filter((_, at) => isChosen(at) === (action === 'keep'))
    return ok({
      table: columns.length === table.columns.length ? table : withColumns(table, columns),
    })
  },
  migrate: [],
})
