import { readRange } from '../values/ranges'
import { ok } from '../values/result'
import { isEmptyOrBlank } from '../values/text'
import { numberFormatOf } from '../table/readings'
import type { TableColumn } from '../table/table'
import { insertColumns, madeColumnId } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { freeColumnName } from './destination'
import { chosenColumn } from './mapColumns'
import { columnOfPieces, cutPieces } from './pieces'
import { enQuote, frQuote } from './words'

export const splitRange = defineStep({
  kind: 'splitRange',
  version: 1,
  menus: { menu: 'standardise', isForColumn: true, isScoped: true },
  params: {
    column: { type: 'column' },
    from: { type: 'text' },
    to: { type: 'text' },
  },
  messages: {
    fr: {
      title: 'Séparer une tranche en deux nombres',
      help: 'Écrit le début et la fin d’une tranche dans deux colonnes : « 15 000 - 89 999,99 » donne 15000 et 89999.99 ; « moins de 5 » n’a pas de début.',
      keywords: [
        'tranche',
        'intervalle',
        'fourchette',
        'de à',
        'entre',
        'minimum',
        'maximum',
        'seuil',
        'séparer 10 000 - 20 000',
        'de 10 à 19',
        'tranche d’effectif',
        'entre 5 et 10',
      ],
      fields: {
        column: 'Colonne',
        from: 'Nom de la colonne du début',
        to: 'Nom de la colonne de fin',
      },
      options: {},
      sentence: ({ column }) => `Séparer les tranches de ${frQuote(column.name)} en deux nombres`,
    },
    en: {
      title: 'Split a range into two numbers',
      help: 'Writes the start and the end of a range to two columns: “15 000 - 89 999,99” gives 15000 and 89999.99; “moins de 5” has no start.',
      keywords: [
        'range',
        'interval',
        'bracket',
        'between',
        'minimum',
        'maximum',
        'from to',
        'from 10 to 19',
        'min and max',
      ],
      fields: {
        column: 'Column',
        from: 'Name of the column of starts',
        to: 'Name of the column of ends',
      },
      options: {},
      sentence: ({ column }) => `Split ranges of ${enQuote(column.name)} into two numbers`,
    },
  },
  example: (say) => {
    const range = say('Tranche', 'Range')
    const from = say('De', 'From')
    const to = say('À', 'To')
    return {
      before: [[range, '15 000 - 89 999,99', 'moins de 5']],
      params: { column: exampleColumn(range), from, to },
      after: [
        [range, '15 000 - 89 999,99', 'moins de 5'],
        [from, '15000', ''],
        [to, '89999.99', '5'],
      ],
    }
  },
  apply: async (table, { column: ref, from, to }, { stepId, control }) => {
    const source = chosenColumn(table, ref)
    const format = numberFormatOf(table, source.column)
    const cut = (text: string): readonly string[] => {
      const range = readRange(text, format)
      return range ? [range.from, range.to] : []
    }
    const pieces = await cutPieces(table, source.column, cut, control)
    const made: TableColumn[] = []
    let named = table
    for (const [at, wanted] of [from, to].entries()) {
      const own = `${source.name} ${at === 0 ? 'min' : 'max'}`
      const added = {
        id: madeColumnId(stepId, at === 0 ? 'from' : 'to'),
        name: freeColumnName(named, wanted.trim() === '' ? own : wanted.trim()),
        column: await columnOfPieces(source.column, pieces, (list) => list[at] ?? '', control),
      }
      made.push(added)
      named = insertColumns(named, [added])
    }
    const unread = new Uint8Array(source.column.texts.size)
    pieces.forEach((list, code) => {
      const isRefused = list?.length === 0 && !isEmptyOrBlank(source.column.texts.textAt(code))
      if (isRefused) unread[code] = 1
    })
    return ok({
      table: insertColumns(table, made, source.id),
      unread: new Map([[source.id, unread]]),
    })
  },
  migrate: [],
})
