import { formatIdentifier, identifierIds } from '../values/identifierForms'
import { convertTexts } from './convertTexts'
import { defineStep } from './define'
import { exampleColumn } from './example'
import type { ParamsOf } from './params'
import { enColumns, frColumns } from './words'

const params = {
  columns: { type: 'columns', suits: ['siret', 'siren'] },
  to: { type: 'choice', options: identifierIds, default: 'siret' },
  restoreZeros: { type: 'boolean', default: true },
  spaced: {
    type: 'boolean',
    default: false,
    visibleWhen: { to: ['siret', 'siren', 'sirenOfSiret'] },
  },
  unread: { type: 'choice', options: ['kept', 'emptied'], default: 'kept' },
} as const

type To = ParamsOf<typeof params>['to']

export const formatIdentifiers = defineStep({
  kind: 'formatIdentifiers',
  version: 1,
  menus: { menu: 'standardise', isForColumn: true, isScoped: true },
  params,
  messages: {
    fr: {
      title: 'Mettre en forme les SIRET et codes',
      help: 'SIRET, SIREN, codes INSEE et postaux : enlève espaces et points, remet les zéros perdus quand la clé tombe juste, tire le SIREN d’un SIRET. Ce qui est faux est gardé et signalé.',
      keywords: [
        'siret',
        'siren',
        'insee',
        'code postal',
        'zéros perdus',
        'clé',
        'luhn',
        'identifiant',
        'établissement',
        'entreprise',
        'siret avec des espaces',
        'siret trop court',
        'siren à partir du siret',
        'siret faux',
        '2,14E+13',
        'notation scientifique',
        'code insee',
      ],
      fields: {
        columns: 'Colonnes',
        to: 'Écrire',
        restoreZeros: 'Remettre les zéros perdus devant quand la clé ou la forme tombe juste',
        spaced: 'Avec des espaces (552 081 317)',
        unread: 'Ce qui n’est pas juste',
      },
      options: {
        siret: 'Le SIRET (14 chiffres)',
        siren: 'Le SIREN (9 chiffres)',
        sirenOfSiret: 'Le SIREN d’un SIRET',
        insee: 'Le code INSEE d’une commune',
        postcode: 'Le code postal',
        kept: 'Garder le texte et le signaler',
        emptied: 'Vider la cellule',
      },
      sentence: ({ columns, to }) =>
        `Mettre ${frNames[to]} en forme dans ${frColumns(columns, 'des colonnes')}`,
    },
    en: {
      title: 'Format SIRET numbers and codes',
      help: 'SIRET, SIREN, INSEE codes and postcodes: removes spaces and dots, puts lost zeros back when the key is right then, takes the SIREN of a SIRET. What is wrong stays and is listed.',
      keywords: [
        'siret',
        'siren',
        'insee',
        'postcode',
        'lost zeros',
        'check digit',
        'luhn',
        'company',
        'siret too short',
        'scientific notation',
        'siren from siret',
        'fix siret',
      ],
      fields: {
        columns: 'Columns',
        to: 'Write',
        restoreZeros: 'Put lost zeros back in front when key or form is right then',
        spaced: 'With spaces (552 081 317)',
        unread: 'What is not right',
      },
      options: {
        siret: 'The SIRET (14 digits)',
        siren: 'The SIREN (9 digits)',
        sirenOfSiret: 'The SIREN of a SIRET',
        insee: 'The INSEE code of a commune',
        postcode: 'The postcode',
        kept: 'Keep the text and list it',
        emptied: 'Empty the cell',
      },
      sentence: ({ columns, to }) => `Format ${enNames[to]} in ${enColumns(columns, 'columns')}`,
    },
  },
  example: () => ({
    before: [['SIRET', '552 081 317 66522', '552.081.317.66522']],
    params: { columns: [exampleColumn('SIRET')], to: 'siret' },
    after: [['SIRET', '55208131766522', '55208131766522']],
  }),
  apply: (table, { columns, to, unread, ...options }, { control }) =>
    convertTexts(
      table,
      columns,
      () => (text) => formatIdentifier(text, to, options),
      unread,
      control,
    ),
  migrate: [],
})

const frNames: Readonly<Record<To, string>> = {
  siret: 'les SIRET',
  siren: 'les SIREN',
  sirenOfSiret: 'le SIREN des SIRET',
  insee: 'les codes INSEE',
  postcode: 'les codes postaux',
}

const enNames: Readonly<Record<To, string>> = {
  siret: 'SIRET numbers',
  siren: 'SIREN numbers',
  sirenOfSiret: 'the SIREN of SIRET numbers',
  insee: 'INSEE codes',
  postcode: 'postcodes',
}
