import { markPositions, parsePositions } from '../values/positions'
import { ok } from '../values/result'
import { pickRows, rowCount } from '../table/table'
import { defineStep } from './define'
import { enQuote, frQuote } from './words'

export const removeRowsAt = defineStep({
  kind: 'removeRowsAt',
  version: 1,
  menus: { menu: 'clean' },
  params: {
    action: { type: 'choice', options: ['remove', 'keep'], default: 'remove' },
    rows: { type: 'text' },
    from: { type: 'choice', options: ['top', 'bottom'], default: 'top' },
  },
  messages: {
    fr: {
      title: 'Supprimer des lignes par leur numéro',
      help: 'Supprime, ou garde, les lignes de ces numéros : « 1-3, 8 », « 10- » jusqu’à la fin. Les numéros sont ceux du tableau tel qu’il est rangé à cette étape.',
      keywords: [
        'supprimer les premières lignes',
        'dernières lignes',
        'numéro de ligne',
        'position',
        'garder les 10 premières',
        'titre',
        'couper',
        'enlever la ligne 12',
        'supprimer les 3 premières lignes',
        'supprimer la dernière ligne',
        'bas du tableau',
      ],
      fields: { action: 'Que faire des lignes', rows: 'Numéros des lignes', from: 'Compter' },
      options: {
        remove: 'Les supprimer',
        keep: 'Les garder',
        top: 'Depuis le haut',
        bottom: 'Depuis le bas (1 est la dernière)',
      },
      sentence: ({ action, rows, from }) => {
        const verb = action === 'remove' ? 'Supprimer' : 'Garder'
        if (rows.trim() === '') return `${verb} des lignes par leur numéro`
        return `${verb} les lignes ${frQuote(rows)}${from === 'bottom' ? ' en partant du bas' : ''}`
      },
    },
    en: {
      title: 'Remove rows by number',
      help: 'Removes, or keeps, the rows of these numbers: “1-3, 8”, “10-” to the end. Numbers are those of the table as it stands at this step.',
      keywords: [
        'first rows',
        'last rows',
        'row number',
        'position',
        'head',
        'tail',
        'top 10',
        'delete row 12',
        'delete the first 3 rows',
        'delete the last row',
        'bottom',
      ],
      fields: { action: 'What to do with the rows', rows: 'Row numbers', from: 'Count' },
      options: {
        remove: 'Remove them',
        keep: 'Keep them',
        top: 'From the top',
        bottom: 'From the bottom (1 is the last)',
      },
      sentence: ({ action, rows, from }) => {
        const verb = action === 'remove' ? 'Remove' : 'Keep'
        if (rows.trim() === '') return `${verb} rows by number`
        return `${verb} rows ${enQuote(rows)}${from === 'bottom' ? ' from the bottom' : ''}`
      },
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    return {
      before: [[name, 'Liste 2024', 'Judo', 'Tennis']],
      params: { rows: '1' },
      after: [[name, 'Judo', 'Tennis']],
    }
  },
  apply: (table, { action, rows, from }) => {
    const ranges = parsePositions(rows)
    if (!ranges.ok) return ranges
    if (ranges.value.length === 0) return ok({ table })
    const count = rowCount(table)
    const marks = markPositions(ranges.value, count)
    const kept = action === 'keep' ? 1 : 0
    const positions = new Uint32Array(count)
    let size = 0
    for (let at = 0; at < count; at++) {
      const mark = marks[from === 'top' ? at : count - 1 - at]
      if (mark === kept) positions[size++] = at
    }
    return ok({ table: size === count ? table : pickRows(table, positions.slice(0, size)) })
  },
  migrate: [],
})
