import type { DictionaryId } from '../values/abbreviations'
import { compileAbbreviations } from '../values/abbreviations'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumns, mapColumns } from './mapColumns'
import { linesOf } from './textPairs'
import { enColumns, frColumns } from './words'

export const expandAbbreviations = defineStep({
  kind: 'expandAbbreviations',
  version: 1,
  menus: { menu: 'standardise', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns' },
    direction: { type: 'choice', options: ['expand', 'shorten'], default: 'expand' },
    streets: { type: 'boolean', default: true },
    titles: { type: 'boolean', default: true },
    organisations: { type: 'boolean', default: false },
    own: { type: 'pairs', isOptional: true },
  },
  messages: {
    fr: {
      title: 'Développer les abréviations',
      help: 'Écrit en entier les abréviations des rues et des titres : « 12 av. du Gal Leclerc » devient « 12 avenue du Général Leclerc ». Ou l’inverse.',
      keywords: [
        'abréviation',
        'avenue',
        'boulevard',
        'saint',
        'général',
        'développer',
        'abréger',
        'rue',
        'adresse',
        'voie',
        'écrire av. et bd en toutes lettres',
        'abréviations de rue',
        'place',
        'chemin',
        'madame',
      ],
      fields: {
        columns: 'Colonnes',
        direction: 'Sens',
        streets: 'Rues (av., bd, pl., rte…)',
        titles: 'Titres (St, Gal, Dr, Mme…)',
        organisations: 'Organismes (assoc., sté, dépt…)',
        own: 'Vos propres abréviations',
      },
      options: { expand: 'Écrire en entier', shorten: 'Abréger' },
      sentence: ({ columns, direction }) =>
        `${direction === 'expand' ? 'Développer' : 'Abréger'} les noms de rues et les titres dans ${frColumns(columns, 'des colonnes')}`,
    },
    en: {
      title: 'Expand abbreviations',
      help: 'Writes French abbreviations of streets and titles out: “12 av. du Gal Leclerc” becomes “12 avenue du Général Leclerc”. Or the reverse.',
      keywords: [
        'abbreviation',
        'street',
        'avenue',
        'saint',
        'expand',
        'shorten',
        'address',
        'write st. and av. in full',
        'street names',
        'mister',
      ],
      fields: {
        columns: 'Columns',
        direction: 'Direction',
        streets: 'Streets (av., bd, pl., rte…)',
        titles: 'Titles (St, Gal, Dr, Mme…)',
        organisations: 'Organisations (assoc., sté, dépt…)',
        own: 'Your own abbreviations',
      },
      options: { expand: 'Write out', shorten: 'Shorten' },
      sentence: ({ columns, direction }) =>
        `${direction === 'expand' ? 'Expand' : 'Shorten'} names of streets and titles in ${enColumns(columns, 'columns')}`,
    },
  },
  example: (say) => {
    const address = say('Adresse', 'Address')
    return {
      before: [[address, '12 av. du Gal Leclerc', '3 bd St-Jean']],
      params: { columns: [exampleColumn(address)] },
      after: [[address, '12 avenue du Général Leclerc', '3 boulevard Saint-Jean']],
    }
  },
  apply: (table, settings, { control }) => {
    const { columns, direction, streets, titles, organisations } = settings
    const own = linesOf(settings.own)
    if (!own.ok) return own
    const chosen: readonly (readonly [DictionaryId, boolean])[] = [
      ['streets', streets],
      ['titles', titles],
      ['organisations', organisations],
    ]
    const dictionaries = chosen.filter(([, isChosen]) => isChosen).map(([id]) => id)
    const rewrite = compileAbbreviations({ dictionaries, direction, own: own.value })
    return mapColumns(table, chosenColumns(table, columns), rewrite, control)
  },
  migrate: [],
})
