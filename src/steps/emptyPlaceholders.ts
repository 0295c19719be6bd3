import { placeholderForm } from '../values/placeholders'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenOrAll, mapColumns } from './mapColumns'
import { enColumns, enCount, enQuote, frColumns, frCount, frQuote } from './words'

/** What people write for "nothing"; kept in the step, where the user changes it. */
const usual = [
  'NC',
  'N.C.',
  'ND',
  'N.D.',
  'NR',
  'N/A',
  'NA',
  '#N/A',
  'null',
  'NULL',
  'None',
  'NaN',
  '-',
  '--',
  '---',
  '_',
  '.',
  '?',
  '??',
  '/',
  'néant',
  'vide',
  'inconnu',
  'sans objet',
  'non renseigné',
  'non communiqué',
  'non disponible',
  'non concerné',
  '#REF!',
  '#VALEUR!',
  '#VALUE!',
  '#DIV/0!',
  '#NOM?',
  '#NAME?',
] as const

export const emptyPlaceholders = defineStep({
  kind: 'emptyPlaceholders',
  version: 1,
  menus: { menu: 'clean', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns', allWhenEmpty: true },
    texts: { type: 'texts', default: usual, isCounted: true },
    exact: { type: 'boolean', default: false },
  },
  messages: {
    fr: {
      title: 'Vider les « NC », « - », « N/A »…',
      help: 'Vide les cellules qui ne contiennent qu’un mot voulant dire « rien » : NC, N/A, -, ?, néant…',
      keywords: [
        'NC',
        'N/A',
        'néant',
        'non renseigné',
        'inconnu',
        'tiret',
        'vider',
        'valeur manquante',
        'null',
        'point d’interrogation',
        'effacer',
        'non communiqué',
        'sans objet',
        's.o.',
        'effacer les NC',
        'remplacer par du vide',
      ],
      fields: {
        columns: 'Colonnes',
        texts: 'Textes à vider',
        exact: 'Distinguer majuscules, accents et espaces autour',
      },
      options: {},
      sentence: ({ columns, texts }) =>
        texts.length === 1
          ? `Vider les cellules ${frQuote(texts[0] ?? '')} de ${frColumns(columns)}`
          : `Vider les cellules « NC », « - », « N/A »… (${frCount(texts.length, 'texte', 'textes')}) de ${frColumns(columns)}`,
    },
    en: {
      title: 'Empty “N/A”, “-”, “null”…',
      help: 'Empties the cells that hold nothing but a word for “nothing”: N/A, -, ?, none…',
      keywords: [
        'N/A',
        'null',
        'none',
        'missing',
        'dash',
        'unknown',
        'placeholder',
        'empty',
        'clear',
        'replace with blank',
        'not available',
        'get rid of dashes',
        'n.c.',
      ],
      fields: {
        columns: 'Columns',
        texts: 'Texts to empty',
        exact: 'Tell case, accents and spaces around apart',
      },
      options: {},
      sentence: ({ columns, texts }) =>
        texts.length === 1
          ? `Empty the cells ${enQuote(texts[0] ?? '')} of ${enColumns(columns)}`
          : `Empty the cells “N/A”, “-”… (${enCount(texts.length, 'text', 'texts')}) of ${enColumns(columns)}`,
    },
  },
  example: (say) => {
    const phone = say('Téléphone', 'Phone')
    return {
      before: [[phone, '03 44 00 00 01', 'NC', '-']],
      params: { columns: [exampleColumn(phone)] },
      after: [[phone, '03 44 00 00 01', '', '']],
    }
  },
  apply: (table, { columns, texts, exact }, { control }) => {
    const form = placeholderForm(exact)
    const sought = new Set(texts.filter((text) => text !== '').map(form))
    return mapColumns(
      table,
      chosenOrAll(table, columns),
      (text) => (sought.has(form(text)) ? '' : text),
      control,
    )
  },
  migrate: [],
})
