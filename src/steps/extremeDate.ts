import { momentOf } from '../values/dates'
import { ok } from '../values/result'
import { combineColumns } from '../table/combine'
import { insertColumns, madeColumnId } from '../table/table'
import { dateOrderParams, dateOrderWords, dateReader, undatedCodes } from './dateReading'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { freeColumnName } from './destination'
import { chosenColumn } from './mapColumns'
import { enColumns, frColumns } from './words'

export const extremeDate = defineStep({
  kind: 'extremeDate',
  version: 1,
  menus: { menu: 'complete', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns' },
    which: { type: 'choice', options: ['latest', 'earliest'], default: 'latest' },
    ...dateOrderParams,
    name: { type: 'text' },
  },
  messages: {
    fr: {
      title: 'Prendre la date la plus récente',
      help: 'Écrit, pour chaque ligne, la plus récente ou la plus ancienne des dates de plusieurs colonnes.',
      keywords: [
        'date',
        'plus récente',
        'plus ancienne',
        'dernière',
        'première',
        'maximum',
        'minimum',
        'entre plusieurs colonnes de dates',
        'date de mise à jour',
      ],
      fields: {
        columns: 'Colonnes de dates',
        which: 'Prendre',
        ...dateOrderWords.fr.fields,
        name: 'Nom du résultat',
      },
      options: {
        ...dateOrderWords.fr.options,
        latest: 'La plus récente',
        earliest: 'La plus ancienne',
      },
      sentence: ({ columns, which }) =>
        `Prendre la date la plus ${which === 'latest' ? 'récente' : 'ancienne'} de ${frColumns(columns, 'plusieurs colonnes')}`,
    },
    en: {
      title: 'Take the latest date',
      help: 'Writes, for each row, the latest or the earliest of the dates of several columns.',
      keywords: [
        'date',
        'latest',
        'earliest',
        'last',
        'first',
        'maximum',
        'minimum',
        'between several date columns',
        'most recent',
      ],
      fields: {
        columns: 'Columns of dates',
        which: 'Take',
        ...dateOrderWords.en.fields,
        name: 'Name of the result',
      },
      options: { ...dateOrderWords.en.options, latest: 'The latest', earliest: 'The earliest' },
      sentence: ({ columns, which }) =>
        `Take the ${which} date of ${enColumns(columns, 'several columns')}`,
    },
  },
  example: (say) => {
    const asked = say('Demandé', 'Asked')
    const seen = say('Vu', 'Seen')
    const last = say('Dernière', 'Latest')
    return {
      before: [
        [asked, '01/03/2024', '12/05/2024'],
        [seen, '15/03/2024', '02/05/2024'],
      ],
      params: { columns: [exampleColumn(asked), exampleColumn(seen)], name: last },
      after: [
        [asked, '01/03/2024', '12/05/2024'],
        [seen, '15/03/2024', '02/05/2024'],
        [last, '15/03/2024', '12/05/2024'],
      ],
    }
  },
  apply: async (table, { columns: refs, which, order, name }, { stepId, control }) => {
    if (refs.length === 0) return ok({ table })
    const sources = refs.map((ref) => chosenColumn(table, ref))
    const readers = sources.map(({ column }) => dateReader(table, column, order))
    const column = await combineColumns(
      sources.map((source) => source.column),
      table.ids.length,
      (texts) => {
        let best = ''
        let bestMoment = ''
        texts.forEach((text, at) => {
          const moment = readers[at]?.(text)
          if (!moment) return
          const written = momentOf(moment)
          const isBetter = which === 'latest' ? written > bestMoment : written < bestMoment
          if (bestMoment !== '' && !isBetter) return
          best = text
          bestMoment = written
        })
        return best
      },
      control,
    )
    const own = which === 'latest' ? 'Date la plus récente' : 'Date la plus ancienne'
    const wanted = name.trim() === '' ? own : name.trim()
    const added = { id: madeColumnId(stepId, 'date'), name: freeColumnName(table, wanted), column }
    const unread = new Map(
      sources.map(({ id, column: source }, at) => [id, undatedCodes(source, readers[at]!)]),
    )
    return ok({ table: insertColumns(table, [added]), unread })
  },
  migrate: [],
})
