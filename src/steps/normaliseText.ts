import { normaliseText as normalise } from '../values/normalise'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenOrAll, mapColumns } from './mapColumns'
import { enColumns, frColumns } from './words'

export const normaliseText = defineStep({
  kind: 'normaliseText',
  version: 1,
  menus: { menu: 'clean', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns', allWhenEmpty: true },
    invisible: { type: 'boolean', default: true },
    entities: { type: 'boolean', default: true },
    marks: { type: 'choice', options: ['keep', 'plain', 'french'], default: 'keep' },
    punctuation: { type: 'choice', options: ['keep', 'space', 'remove'], default: 'keep' },
    accents: { type: 'boolean', default: false },
  },
  messages: {
    fr: {
      title: 'Normaliser le texte',
      help: 'Unifie accents, ponctuation, guillemets et apostrophes ; enlève les caractères invisibles et les restes de page web (« &eacute; »).',
      keywords: [
        'normaliser',
        'accent',
        'enlever les accents',
        'ponctuation',
        'apostrophe',
        'guillemets',
        'tiret',
        'invisible',
        'html',
        'entités',
        'caractères bizarres',
        'typographie',
        'sans accents',
        'supprimer la ponctuation',
        'EPURAGE',
        'retour à la ligne',
        'guillemets bizarres',
        '&amp;',
      ],
      fields: {
        columns: 'Colonnes',
        invisible: 'Enlever les caractères invisibles, recoller les accents séparés',
        entities: 'Lire les codes de page web (&eacute; devient é)',
        marks: 'Apostrophes, guillemets, tirets',
        punctuation: 'Ponctuation',
        accents: 'Enlever les accents',
      },
      options: {
        keep: 'Ne rien changer',
        plain: 'Ceux du clavier',
        french: 'Ceux de l’imprimerie (’ « » – …)',
        space: 'Mettre un espace à la place',
        remove: 'Enlever',
      },
      sentence: ({ columns, accents, punctuation }) => {
        const where = frColumns(columns)
        if (accents && punctuation !== 'keep')
          return `Enlever les accents et la ponctuation dans ${where}`
        if (accents) return `Enlever les accents dans ${where}`
        return punctuation === 'keep'
          ? `Normaliser le texte dans ${where}`
          : `Enlever la ponctuation dans ${where}`
      },
    },
    en: {
      title: 'Normalise text',
      help: 'Makes accents, punctuation, quotes and apostrophes alike; removes invisible characters and leftovers of web pages (“&eacute;”).',
      keywords: [
        'normalise',
        'normalize',
        'accents',
        'diacritics',
        'punctuation',
        'apostrophe',
        'smart quotes',
        'dash',
        'invisible',
        'html',
        'unescape',
        'entities',
        'remove accents',
        'CLEAN',
        'weird quotes',
        'line break',
        '&amp;',
      ],
      fields: {
        columns: 'Columns',
        invisible: 'Remove invisible characters, join separate accents',
        entities: 'Read codes of web pages (&eacute; becomes é)',
        marks: 'Apostrophes, quotes, dashes',
        punctuation: 'Punctuation',
        accents: 'Remove accents',
      },
      options: {
        keep: 'Change nothing',
        plain: 'Those of the keyboard',
        french: 'Those of print (’ « » – …)',
        space: 'Put a space instead',
        remove: 'Remove',
      },
      sentence: ({ columns, accents, punctuation }) => {
        const where = enColumns(columns)
        if (accents && punctuation !== 'keep') return `Remove accents and punctuation in ${where}`
        if (accents) return `Remove accents in ${where}`
        return punctuation === 'keep'
          ? `Normalise text in ${where}`
          : `Remove punctuation in ${where}`
      },
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    return {
      before: [[name, 'Caf&eacute; de la Gare', '“L’École”']],
      params: { columns: [exampleColumn(name)], marks: 'plain' },
      after: [[name, 'Café de la Gare', '"L\'École"']],
    }
  },
  apply: (table, { columns, ...options }, { control }) =>
    mapColumns(table, chosenOrAll(table, columns), (text) => normalise(text, options), control),
  migrate: [],
})
