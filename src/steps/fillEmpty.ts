import { ok } from '../values/result'
import { emptyCodes } from '../table/emptiness'
import { fillAlong, fillFrom } from '../table/fill'
import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import { mapTexts } from '../table/mapTexts'
import type { ColumnId, Table } from '../table/table'
import { replaceColumns } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumn } from './mapColumns'
import type { ParamsOf } from './params'
import { enColumns, enQuote, frColumns, frQuote } from './words'

const params = {
  columns: { type: 'columns', countsEmpty: true },
  method: { type: 'choice', options: ['value', 'above', 'below', 'columns'], default: 'value' },
  value: { type: 'text', visibleWhen: { method: 'value' } },
  from: { type: 'columns', visibleWhen: { method: 'columns' } },
  blankIsEmpty: { type: 'boolean', default: true },
} as const

type Params = ParamsOf<typeof params>

function fillColumn(
  table: Table,
  id: ColumnId,
  column: Column,
  { method, value, from, blankIsEmpty }: Params,
  control: Control,
): Column | Promise<Column> {
  const isEmpty = emptyCodes(column, blankIsEmpty)
  switch (method) {
    case 'value':
      if (value === '') return column
      return mapTexts(column, (_text, code) => (isEmpty[code] === 1 ? value : null), control, value)
    case 'above':
    case 'below':
      return fillAlong(table, column, isEmpty, method, control)
    case 'columns': {
      const others = from
        .filter((ref) => ref.id !== id)
        .map((ref) => chosenColumn(table, ref).column)
        .map((other) => ({ column: other, isEmpty: emptyCodes(other, blankIsEmpty) }))
      return fillFrom(table, column, isEmpty, others, control)
    }
  }
}

export const fillEmpty = defineStep({
  kind: 'fillEmpty',
  version: 1,
  menus: { menu: 'complete', isForColumn: true, isScoped: true },
  params,
  messages: {
    fr: {
      title: 'Remplir les cellules vides',
      help: 'Met une valeur dans les cellules vides, la recopie vers le bas, ou la prend dans d’autres colonnes.',
      keywords: [
        'remplir',
        'compléter',
        'vide',
        'recopier vers le bas',
        'manquant',
        'fusionnées',
        'écrire NC',
        'N/A',
        'recopier la valeur du dessus',
        'mettre 0 dans les cellules vides',
        'étirer',
        'défusionner',
        'trous',
        'remplacer les cases vides par',
        'non renseigné',
        'remplacer les vides',
      ],
      fields: {
        columns: 'Colonnes',
        method: 'Remplir avec',
        value: 'Valeur',
        from: 'Prendre dans',
        blankIsEmpty: 'Les cellules faites d’espaces seuls comptent comme vides',
      },
      options: {
        value: 'Une valeur',
        above: 'La cellule au-dessus (recopier vers le bas)',
        below: 'La cellule au-dessous',
        columns: 'D’autres colonnes, dans l’ordre',
      },
      sentence: ({ columns, method, value, from }) => {
        const where = frColumns(columns, 'des colonnes')
        switch (method) {
          case 'value':
            return value === ''
              ? `Remplir les cellules vides de ${where}`
              : `Remplir les cellules vides de ${where} avec ${frQuote(value)}`
          case 'above':
            return `Recopier vers le bas dans ${where}`
          case 'below':
            return `Recopier vers le haut dans ${where}`
          case 'columns':
            return `Remplir les cellules vides de ${where} depuis ${frColumns(from, 'd’autres colonnes')}`
        }
      },
    },
    en: {
      title: 'Fill empty cells',
      help: 'Puts a value in empty cells, fills down, or takes it from other columns.',
      keywords: [
        'fill',
        'complete',
        'empty',
        'fill down',
        'missing',
        'merged',
        'write N/A',
        'fill blanks',
        'blank cells',
        'copy the value above',
        'zero in empty cells',
        'drag down',
        'unmerge',
        'replace blanks with',
        'show the value above',
      ],
      fields: {
        columns: 'Columns',
        method: 'Fill with',
        value: 'Value',
        from: 'Take from',
        blankIsEmpty: 'Cells with only spaces count as empty',
      },
      options: {
        value: 'A value',
        above: 'The cell above (fill down)',
        below: 'The cell below',
        columns: 'Other columns, in order',
      },
      sentence: ({ columns, method, value, from }) => {
        const where = enColumns(columns, 'columns')
        switch (method) {
          case 'value':
            return value === ''
              ? `Fill empty cells of ${where}`
              : `Fill empty cells of ${where} with ${enQuote(value)}`
          case 'above':
            return `Fill down in ${where}`
          case 'below':
            return `Fill up in ${where}`
          case 'columns':
            return `Fill empty cells of ${where} from ${enColumns(from, 'other columns')}`
        }
      },
    },
  },
  example: (say) => {
    const service = say('Service', 'Department')
    const name = say('Nom', 'Name')
    return {
      before: [
        [service, 'Sports', '', 'Culture'],
        [name, 'Judo', 'Tennis', 'Chorale'],
      ],
      params: { columns: [exampleColumn(service)], method: 'above' },
      after: [
        [service, 'Sports', 'Sports', 'Culture'],
        [name, 'Judo', 'Tennis', 'Chorale'],
      ],
    }
  },
  apply: async (table, settings, { control }) => {
    const changed = new Map<ColumnId, Column>()
    for (const ref of settings.columns) {
      const { id, column } = chosenColumn(table, ref)
      changed.set(id, await fillColumn(table, id, column, settings, control))
    }
    return ok({ table: replaceColumns(table, changed) })
  },
  migrate: [],
})
