import { lacksZeros, withZeros, zeroKinds } from '../values/lostZeros'
import { convertTexts } from './convertTexts'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { enColumns, frColumns } from './words'

export const restoreZeros = defineStep({
  kind: 'restoreZeros',
  version: 1,
  menus: { menu: 'complete', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns' },
    identifier: { type: 'choice', options: zeroKinds, default: 'siret' },
  },
  messages: {
    fr: {
      title: 'Remettre les zéros perdus',
      help: 'Rend les zéros du début qu’un tableur a enlevés, là où la longueur ou la clé le prouve.',
      keywords: [
        'zéro',
        'compléter',
        'siret',
        'siren',
        'code postal',
        'insee',
        'téléphone',
        'zéro devant disparu',
        'zéros mangés par Excel',
        'code postal à 4 chiffres',
        'premier zéro',
      ],
      fields: { columns: 'Colonnes', identifier: 'Ce que contiennent les colonnes' },
      options: {
        siret: 'SIRET (14 chiffres, clé vérifiée)',
        siren: 'SIREN (9 chiffres, clé vérifiée)',
        insee: 'Code INSEE de commune (5 caractères)',
        postcode: 'Code postal (5 chiffres)',
        phone: 'Téléphone (10 chiffres)',
      },
      sentence: ({ columns }) =>
        `Remettre les zéros perdus dans ${frColumns(columns, 'des colonnes')}`,
    },
    en: {
      title: 'Restore lost zeros',
      help: 'Gives back the leading zeros that a spreadsheet removed, where length or key proves it.',
      keywords: [
        'zero',
        'pad',
        'siret',
        'siren',
        'postcode',
        'insee',
        'phone',
        'leading',
        'zero disappeared',
        'postcode with 4 digits',
        'missing zero',
      ],
      fields: { columns: 'Columns', identifier: 'What the columns hold' },
      options: {
        siret: 'SIRET (14 digits, key checked)',
        siren: 'SIREN (9 digits, key checked)',
        insee: 'INSEE code of a commune (5 characters)',
        postcode: 'Postcode (5 digits)',
        phone: 'Phone number (10 digits)',
      },
      sentence: ({ columns }) => `Restore lost zeros in ${enColumns(columns, 'columns')}`,
    },
  },
  example: (say) => {
    const postcode = say('Code postal', 'Postcode')
    return {
      before: [[postcode, '1004', '2000', '60000']],
      params: { columns: [exampleColumn(postcode)], identifier: 'postcode' },
      after: [[postcode, '01004', '02000', '60000']],
    }
  },
  apply: (table, { columns, identifier }, { control }) =>
    convertTexts(
      table,
      columns,
      () => (text) => (lacksZeros(identifier, text) ? withZeros(identifier, text) : text),
      'kept',
      control,
    ),
  migrate: [],
})
