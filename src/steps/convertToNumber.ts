import { shortDecimal } from '../values/decimals'
import type { NumberFormat } from '../values/numbers'
import { readNumber, roundDecimal } from '../values/numbers'
import { numberFormatOf } from '../table/readings'
import { convertTexts } from './convertTexts'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { enColumns, frColumns } from './words'

export const convertToNumber = defineStep({
  kind: 'convertToNumber',
  version: 1,
  menus: { menu: 'standardise', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns' },
    mark: { type: 'choice', options: ['auto', 'comma', 'dot'], default: 'auto' },
    around: { type: 'choice', options: ['refuse', 'ignore', 'first'], default: 'refuse' },
    accept: { type: 'choice', options: ['any', 'integer', 'decimal'], default: 'any' },
    decimals: { type: 'choice', options: ['asWritten', 'short', 'round'], default: 'asWritten' },
    places: {
      type: 'integer',
      default: 2,
      min: 0,
      max: 15,
      visibleWhen: { decimals: 'round' },
    },
    unread: { type: 'choice', options: ['kept', 'emptied'], default: 'kept' },
  },
  messages: {
    fr: {
      title: 'Convertir en nombre',
      help: 'Écrit les nombres avec un point et sans espaces : « 1 234,50 » devient 1234.50.',
      keywords: [
        'nombre',
        'numérique',
        'chiffre',
        'virgule',
        'point',
        'décimale',
        'montant',
        'nombre stocké en texte',
        'cnum',
        'la somme ne marche pas',
        'virgule en point',
        'enlever les espaces dans les nombres',
        'texte en nombre',
        'séparateur de milliers',
      ],
      fields: {
        columns: 'Colonnes',
        mark: 'Séparateur des décimales',
        around: 'Texte autour du nombre',
        accept: 'Nombres acceptés',
        decimals: 'Décimales',
        places: 'Nombre de décimales',
        unread: 'Ce qui ne se lit pas comme un nombre',
      },
      options: {
        auto: 'Selon la colonne',
        comma: 'Virgule (1 234,5)',
        dot: 'Point (1,234.5)',
        refuse: 'Refuser la cellule',
        ignore: 'L’ignorer s’il n’y a qu’un nombre',
        first: 'Prendre le premier nombre',
        any: 'Tous',
        integer: 'Entiers seulement',
        decimal: 'Avec décimales seulement',
        asWritten: 'Comme écrites',
        short: 'Sans zéros à la fin (1,50 devient 1.5)',
        round: 'Arrondir',
        kept: 'Garder le texte et le signaler',
        emptied: 'Vider la cellule',
      },
      sentence: ({ columns, decimals, places }) => {
        const base = `Convertir ${frColumns(columns, 'des colonnes')} en nombre`
        if (decimals === 'asWritten') return base
        if (decimals === 'short') return `${base}, sans zéros à la fin`
        return places === 0
          ? `${base}, sans décimale`
          : `${base}, avec ${places} décimale${places > 1 ? 's' : ''}`
      },
    },
    en: {
      title: 'Convert to number',
      help: 'Writes numbers with a dot and no grouping: “1 234,50” becomes 1234.50.',
      keywords: [
        'number',
        'numeric',
        'digit',
        'comma',
        'dot',
        'decimal',
        'amount',
        'numbers stored as text',
        'sum does not work',
        'text to number',
        'decimal comma',
        'thousands separator',
      ],
      fields: {
        columns: 'Columns',
        mark: 'Decimal mark',
        around: 'Text around the number',
        accept: 'Accepted numbers',
        decimals: 'Decimals',
        places: 'Number of decimals',
        unread: 'What is not a number',
      },
      options: {
        auto: 'As the column shows',
        comma: 'Comma (1 234,5)',
        dot: 'Dot (1,234.5)',
        refuse: 'Refuse the cell',
        ignore: 'Ignore it if there is a single number',
        first: 'Take the first number',
        any: 'All',
        integer: 'Whole numbers only',
        decimal: 'With decimals only',
        asWritten: 'As written',
        short: 'Without zeros at the end (1.50 becomes 1.5)',
        round: 'Round',
        kept: 'Keep the text and list it',
        emptied: 'Empty the cell',
      },
      sentence: ({ columns, decimals, places }) => {
        const base = `Convert ${enColumns(columns, 'columns')} to number`
        if (decimals === 'asWritten') return base
        if (decimals === 'short') return `${base}, without zeros at the end`
        return places === 0
          ? `${base}, without decimals`
          : `${base}, with ${places} decimal${places > 1 ? 's' : ''}`
      },
    },
  },
  example: (say) => {
    const amount = say('Montant', 'Amount')
    return {
      before: [[amount, '1 234,50', '12,5', '800']],
      params: { columns: [exampleColumn(amount)] },
      after: [[amount, '1234.50', '12.5', '800']],
    }
  },
  apply: (table, params, { control }) => {
    const { columns, mark, around, accept, decimals, places, unread } = params
    const write = (value: string): string => {
      if (decimals === 'short') return shortDecimal(value)
      return decimals === 'round' ? roundDecimal(value, places) : value
    }
    const readAs = (format: NumberFormat) => (text: string) => {
      const reading = readNumber(text, format, { around, kind: accept })
      return reading.ok ? write(reading.value) : null
    }
    return convertTexts(
      table,
      columns,
      (column) => readAs(mark === 'auto' ? numberFormatOf(table, column) : mark),
      unread,
      control,
    )
  },
  migrate: [],
})
