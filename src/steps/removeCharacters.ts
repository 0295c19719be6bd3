import type { CharacterChoice } from '../values/text'
import { chooseCharacters } from '../values/text'
import { ok } from '../values/result'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumns, mapColumns } from './mapColumns'
import { enColumns, frColumns } from './words'

export const removeCharacters = defineStep({
  kind: 'removeCharacters',
  version: 1,
  menus: { menu: 'standardise', isScoped: true },
  params: {
    columns: { type: 'columns' },
    mode: { type: 'choice', options: ['delete', 'keep'], default: 'delete' },
    letters: { type: 'boolean', default: false },
    digits: { type: 'boolean', default: false },
    punctuation: { type: 'boolean', default: false },
    others: { type: 'text' },
  },
  messages: {
    fr: {
      title: 'Supprimer des caractères',
      help: 'Enlève certains caractères, ou tous les autres. Garder laisse aussi les espaces.',
      keywords: [
        'caractère',
        'lettre',
        'chiffre',
        'ponctuation',
        'symbole',
        'enlever',
        'garder',
        'retirer les guillemets',
        'parenthèses',
        'enlever les points',
        'enlever les premiers caractères',
        'crochets',
        'étoile',
        'SUBSTITUE',
      ],
      fields: {
        columns: 'Colonnes',
        mode: 'Que faire',
        letters: 'Lettres',
        digits: 'Chiffres',
        punctuation: 'Ponctuation et symboles',
        others: 'Autres caractères',
      },
      options: { delete: 'Enlever ces caractères', keep: 'Ne garder que ces caractères' },
      sentence: ({ columns, mode }) =>
        mode === 'delete'
          ? `Supprimer des caractères dans ${frColumns(columns, 'des colonnes')}`
          : `Ne garder que certains caractères dans ${frColumns(columns, 'des colonnes')}`,
    },
    en: {
      title: 'Remove characters',
      help: 'Removes some characters, or all the others. Keeping leaves spaces too.',
      keywords: [
        'character',
        'letter',
        'digit',
        'punctuation',
        'symbol',
        'remove',
        'keep',
        'remove brackets',
        'parentheses',
        'quotes',
        'brackets',
        'remove dots',
        'stars',
        'letters only',
      ],
      fields: {
        columns: 'Columns',
        mode: 'What to do',
        letters: 'Letters',
        digits: 'Digits',
        punctuation: 'Punctuation and symbols',
        others: 'Other characters',
      },
      options: { delete: 'Remove these characters', keep: 'Keep only these characters' },
      sentence: ({ columns, mode }) =>
        mode === 'delete'
          ? `Remove characters in ${enColumns(columns, 'columns')}`
          : `Keep only some characters in ${enColumns(columns, 'columns')}`,
    },
  },
  example: (say) => {
    const code = say('Référence', 'Reference')
    return {
      before: [[code, 'A-12 (bis)', 'B/34']],
      params: { columns: [exampleColumn(code)], punctuation: true },
      after: [[code, 'A12 bis', 'B34']],
    }
  },
  apply: (table, { columns, ...choice }, { control }) => {
    const isChosen = choice.letters || choice.digits || choice.punctuation || choice.others !== ''
    if (!isChosen) return ok({ table })
    const characters: CharacterChoice = choice
    return mapColumns(
      table,
      chosenColumns(table, columns),
      (text) => chooseCharacters(text, characters),
      control,
    )
  },
  migrate: [],
})
