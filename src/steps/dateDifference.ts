import { dateDifference as difference, dateUnitIds } from '../values/dateParts'
import { readDate } from '../values/dates'
import { fail, ok } from '../values/result'
import { combineColumns } from '../table/combine'
import type { ColumnId } from '../table/table'
import { insertColumns, madeColumnId } from '../table/table'
import { dateOrderParams, dateOrderWords, dateReader, undatedCodes } from './dateReading'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { freeColumnName } from './destination'
import { chosenColumn } from './mapColumns'
import { enQuote, frQuote } from './words'

export const dateDifference = defineStep({
  kind: 'dateDifference',
  version: 1,
  menus: { menu: 'complete', isForColumn: true, isScoped: true },
  params: {
    from: { type: 'column', suits: ['date'] },
    until: { type: 'choice', options: ['column', 'date'], default: 'column' },
    to: { type: 'column', isOptional: true, visibleWhen: { until: 'column' } },
    date: { type: 'text', visibleWhen: { until: 'date' } },
    unit: { type: 'choice', options: dateUnitIds, default: 'days' },
    ...dateOrderParams,
    name: { type: 'text' },
  },
  messages: {
    fr: {
      title: 'Calculer une durée entre deux dates',
      help: 'Écrit le nombre de jours, de mois ou d’années entières entre deux colonnes de dates, ou jusqu’à une date : un âge, un délai.',
      keywords: [
        'durée',
        'délai',
        'âge',
        'écart',
        'différence',
        'nombre de jours',
        'ancienneté',
        'date',
        'DATEDIF',
        'nombre de mois',
        'depuis combien de temps',
        'date de naissance',
      ],
      fields: {
        from: 'Du',
        until: 'Jusqu’à',
        to: 'Colonne de fin',
        date: 'Date de fin',
        unit: 'Compter en',
        ...dateOrderWords.fr.fields,
        name: 'Nom du résultat',
      },
      options: {
        ...dateOrderWords.fr.options,
        column: 'Une autre colonne',
        date: 'Une date',
        days: 'Jours',
        weeks: 'Semaines entières',
        months: 'Mois entiers',
        years: 'Années entières (âge)',
        hours: 'Heures entières',
        minutes: 'Minutes',
      },
      sentence: ({ from, until, to, date }) =>
        `Calculer la durée de ${frQuote(from.name)} à ${frQuote(until === 'date' ? date : (to?.name ?? ''))}`,
    },
    en: {
      title: 'Time between two dates',
      help: 'Writes the number of days, whole months or years between two columns of dates, or to a date: an age, a delay.',
      keywords: [
        'duration',
        'delay',
        'age',
        'difference',
        'number of days',
        'datediff',
        'date',
        'how old',
        'how long',
        'years between',
        'birth date',
      ],
      fields: {
        from: 'From',
        until: 'To',
        to: 'Column of ends',
        date: 'End date',
        unit: 'Count in',
        ...dateOrderWords.en.fields,
        name: 'Name of the result',
      },
      options: {
        ...dateOrderWords.en.options,
        column: 'Another column',
        date: 'A date',
        days: 'Days',
        weeks: 'Whole weeks',
        months: 'Whole months',
        years: 'Whole years (age)',
        hours: 'Whole hours',
        minutes: 'Minutes',
      },
      sentence: ({ from, until, to, date }) =>
        `Time from ${enQuote(from.name)} to ${enQuote(until === 'date' ? date : (to?.name ?? ''))}`,
    },
  },
  example: (say) => {
    const lent = say('Prêté le', 'Lent on')
    const back = say('Rendu le', 'Returned on')
    const days = say('Jours', 'Days')
    return {
      before: [
        [lent, '01/03/2024', '28/02/2024'],
        [back, '15/03/2024', '01/03/2024'],
      ],
      params: { from: exampleColumn(lent), to: exampleColumn(back), name: days },
      after: [
        [lent, '01/03/2024', '28/02/2024'],
        [back, '15/03/2024', '01/03/2024'],
        [days, '14', '2'],
      ],
    }
  },
  apply: async (table, { from, until, to, date, unit, order, name }, { stepId, control }) => {
    const start = chosenColumn(table, from)
    const end = until === 'column' && to ? chosenColumn(table, to) : null
    const fixed = until === 'date' && date.trim() !== '' ? readDate(date, { compact: true }) : null
    if (fixed && !fixed.ok) return fail('notADate', { test: 'dateOn', value: date })
    if (!end && !fixed) return ok({ table })
    const readStart = dateReader(table, start.column, order)
    const readEnd = end ? dateReader(table, end.column, order) : null
    const column = await combineColumns(
      end ? [start.column, end.column] : [start.column],
      table.ids.length,
      ([first = '', second = '']) => {
        const begun = readStart(first)
        const ended = readEnd ? readEnd(second) : fixed
        return begun && ended && (!('ok' in ended) || ended.ok)
          ? String(difference(begun, ended, unit))
          : ''
      },
      control,
    )
    const wanted = name.trim() === '' ? `Durée – ${start.name}` : name.trim()
    const added = {
      id: madeColumnId(stepId, 'difference'),
      name: freeColumnName(table, wanted),
      column,
    }
    const unread = new Map<ColumnId, Uint8Array>([
      [start.id, undatedCodes(start.column, readStart)],
    ])
    if (end && readEnd) unread.set(end.id, undatedCodes(end.column, readEnd))
    return ok({ table: insertColumns(table, [added]), unread })
  },
  migrate: [],
})
