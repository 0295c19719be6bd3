import { ok } from '../values/result'
import { defineStep } from './define'
import { otherTableOf } from './otherTable'
import { enQuote, frQuote } from './words'

/** The first step of a tab that follows another one. */
export const takeTable = defineStep({
  kind: 'takeTable',
  version: 1,
  menus: { menu: 'none' },
  params: { table: { type: 'table' } },
  messages: {
    fr: {
      title: 'Partir du résultat d’un autre onglet',
      help: 'L’onglet commence par le tableau d’un autre onglet, tel qu’il est après toutes ses étapes, et le suit.',
      keywords: ['onglet', 'à partir du résultat', 'suivre', 'lier', 'reprendre', 'nouvel onglet'],
      fields: { table: 'Autre onglet' },
      options: {},
      sentence: ({ table }) => `Partir du résultat de l’onglet ${frQuote(table.name)}`,
    },
    en: {
      title: 'Start from the result of another tab',
      help: 'The tab begins with the table of another tab, as it is after all its steps, and follows it.',
      keywords: ['tab', 'from the result', 'follow', 'link', 'reuse', 'new tab'],
      fields: { table: 'Other tab' },
      options: {},
      sentence: ({ table }) => `Start from the result of the tab ${enQuote(table.name)}`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const amount = say('Montant', 'Amount')
    const list = say('Subventions', 'Grants')
    return {
      before: [],
      other: {
        name: list,
        columns: [
          [name, 'Judo', 'Tennis'],
          [amount, '300', '100'],
        ],
      },
      params: { table: { id: list, name: list } },
      after: [
        [name, 'Judo', 'Tennis'],
        [amount, '300', '100'],
      ],
    }
  },
  apply: async (_, { table: ref }, context) => {
    const found = await otherTableOf(ref, context)
    return found.ok ? ok({ table: found.value }) : found
  },
  migrate: [],
})
