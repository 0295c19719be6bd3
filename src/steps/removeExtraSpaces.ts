import { removeExtraSpaces as clean } from '../values/text'
import type { SpaceOptions } from '../values/text'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenOrAll, mapColumns } from './mapColumns'
import { enColumns, frColumns } from './words'

const ends = { both: 'both', start: 'start', end: 'end', none: 'keep' } as const

export const removeExtraSpaces = defineStep({
  kind: 'removeExtraSpaces',
  version: 1,
  menus: { menu: 'clean', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns', allWhenEmpty: true },
    ends: { type: 'choice', options: ['both', 'start', 'end', 'none'], default: 'both' },
    inside: { type: 'choice', options: ['collapse', 'keep', 'remove'], default: 'collapse' },
    keepLineBreaks: { type: 'boolean', default: false },
    removeInvisible: { type: 'boolean', default: true },
  },
  messages: {
    fr: {
      title: 'Supprimer les espaces inutiles',
      help: 'Enlève les espaces au début et à la fin des cellules et ramène à un seul ceux qui se suivent.',
      keywords: [
        'espaces',
        'trim',
        'supprespace',
        'blancs',
        'insécable',
        'tabulation',
        'nettoyer',
        'espaces en trop',
        'doubles espaces',
        'espace au début',
        'espace à la fin',
      ],
      fields: {
        columns: 'Colonnes',
        ends: 'Au début et à la fin',
        inside: 'À l’intérieur',
        keepLineBreaks: 'Garder les retours à la ligne',
        removeInvisible: 'Enlever aussi les caractères invisibles',
      },
      options: {
        both: 'Enlever aux deux bouts',
        start: 'Enlever au début',
        end: 'Enlever à la fin',
        none: 'Ne rien enlever',
        collapse: 'Un seul espace entre deux mots',
        keep: 'Garder tels quels',
        remove: 'Enlever tous les espaces',
      },
      sentence: ({ columns, ends, inside }) =>
        inside === 'remove'
          ? `Supprimer tous les espaces dans ${frColumns(columns)}`
          : inside === 'collapse' || ends === 'both'
            ? `Supprimer les espaces inutiles dans ${frColumns(columns)}`
            : ends === 'none'
              ? `Ne supprimer aucun espace dans ${frColumns(columns)}`
              : `Supprimer les espaces ${ends === 'start' ? 'du début' : 'de la fin'} dans ${frColumns(columns)}`,
    },
    en: {
      title: 'Remove extra spaces',
      help: 'Removes spaces at both ends of the cells and leaves a single one between words.',
      keywords: [
        'trim',
        'whitespace',
        'blank',
        'no-break',
        'tab',
        'clean',
        'double spaces',
        'leading spaces',
        'trailing spaces',
      ],
      fields: {
        columns: 'Columns',
        ends: 'At the start and the end',
        inside: 'Inside',
        keepLineBreaks: 'Keep line breaks',
        removeInvisible: 'Remove invisible characters too',
      },
      options: {
        both: 'Remove at both ends',
        start: 'Remove at the start',
        end: 'Remove at the end',
        none: 'Remove nothing',
        collapse: 'A single space between words',
        keep: 'Keep as they are',
        remove: 'Remove every space',
      },
      sentence: ({ columns, ends, inside }) =>
        inside === 'remove'
          ? `Remove every space in ${enColumns(columns)}`
          : inside === 'collapse' || ends === 'both'
            ? `Remove extra spaces in ${enColumns(columns)}`
            : ends === 'none'
              ? `Remove no space in ${enColumns(columns)}`
              : `Remove spaces at the ${ends} in ${enColumns(columns)}`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    return {
      before: [[name, '  Judo', 'Club  de   tennis ']],
      params: { columns: [exampleColumn(name)] },
      after: [[name, 'Judo', 'Club de tennis']],
    }
  },
  apply: (table, params, { control }) => {
    const options: SpaceOptions = {
      ends: ends[params.ends],
      inside: params.inside,
      keepLineBreaks: params.keepLineBreaks,
      removeInvisible: params.removeInvisible,
    }
    return mapColumns(
      table,
      chosenOrAll(table, params.columns),
      (text) => clean(text, options),
      control,
    )
  },
  migrate: [],
})
