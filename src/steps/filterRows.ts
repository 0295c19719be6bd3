import type { Condition } from '../values/conditions'
import { pruneCondition } from '../values/conditions'
import { ok } from '../values/result'
import { filterRows as filterTable } from '../table/table'
import { rowVerdicts } from './conditionRows'
import { frCondition, enCondition } from './conditionWords'
import { defineStep } from './define'
import { exampleColumn } from './example'
import type { ColumnRef } from './params'

const isAsked = (condition: Condition<ColumnRef>): boolean => pruneCondition(condition) !== null

export const filterRows = defineStep({
  kind: 'filterRows',
  version: 1,
  menus: { menu: 'clean', isForColumn: true },
  params: {
    action: { type: 'choice', options: ['keep', 'remove'], default: 'keep' },
    condition: { type: 'condition' },
  },
  messages: {
    fr: {
      title: 'Garder ou supprimer des lignes',
      help: 'Garde, ou supprime, les lignes qui remplissent une condition.',
      keywords: [
        'filtrer',
        'filtre',
        'garder',
        'supprimer',
        'condition',
        'ligne',
        'total',
        'supérieur à',
        'inférieur à',
        'égal à',
        'qui contiennent',
        'garder seulement les lignes de',
        'enlever les lignes de',
        'supprimer les lignes qui contiennent',
        'enlever la ligne total',
        'commence par',
        'différent de',
        'sauf',
      ],
      fields: { action: 'Que faire des lignes', condition: 'Quand' },
      options: { keep: 'Les garder', remove: 'Les supprimer' },
      sentence: ({ action, condition }) => {
        const verb = action === 'keep' ? 'Garder' : 'Supprimer'
        return isAsked(condition)
          ? `${verb} les lignes où ${frCondition(condition)}`
          : `${verb} des lignes`
      },
    },
    en: {
      title: 'Keep or remove rows',
      help: 'Keeps, or removes, the rows that meet a condition.',
      keywords: [
        'filter',
        'keep',
        'remove',
        'delete',
        'condition',
        'row',
        'total',
        'greater than',
        'less than',
        'equal to',
        'containing',
        'keep only the rows of',
        'rows where',
        'delete rows containing',
        'starts with',
        'not equal',
        'except',
      ],
      fields: { action: 'What to do with the rows', condition: 'When' },
      options: { keep: 'Keep them', remove: 'Remove them' },
      sentence: ({ action, condition }) => {
        const verb = action === 'keep' ? 'Keep' : 'Remove'
        return isAsked(condition) ? `${verb} rows where ${enCondition(condition)}` : `${verb} rows`
      },
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const amount = say('Montant', 'Amount')
    return {
      before: [
        [name, 'Judo', 'Chorale', 'TOTAL'],
        [amount, '500', '300', '800'],
      ],
      params: {
        action: 'remove',
        condition: { column: exampleColumn(name), test: 'equals', value: 'TOTAL' },
      },
      after: [
        [name, 'Judo', 'Chorale'],
        [amount, '500', '300'],
      ],
    }
  },
  apply: async (table, { action, condition }, context) => {
    const asked = pruneCondition(condition)
    if (!asked) return ok({ table })
    const verdicts = await rowVerdicts(table, asked, context)
    if (!verdicts.ok) return verdicts
    const kept = action === 'keep' ? 1 : 0
    return ok({ table: filterTable(table, (row) => verdicts.value[row] === kept) })
  },
  migrate: [],
})
