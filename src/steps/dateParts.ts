import { datePart, datePartIds } from '../values/dateParts'
import { ok } from '../values/result'
import { mapTexts } from '../table/mapTexts'
import { convertTexts } from './convertTexts'
import { dateOrderParams, dateOrderWords, dateReader, undatedCodes } from './dateReading'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { destinationParams, destinationWords, hasDestination, placeColumn } from './destination'
import { chosenColumn } from './mapColumns'
import { enQuote, frQuote } from './words'

const frParts: Readonly<Record<(typeof datePartIds)[number], string>> = {
  year: 'l’année',
  month: 'le mois',
  day: 'le jour du mois',
  yearMonth: 'l’année et le mois',
  monthName: 'le nom du mois',
  weekdayName: 'le jour de la semaine',
  weekday: 'le numéro du jour de la semaine',
  quarter: 'le trimestre',
  semester: 'le semestre',
  week: 'le numéro de la semaine',
  dayOfYear: 'le jour de l’année',
  schoolYear: 'l’année scolaire',
  date: 'la date sans l’heure',
  time: 'l’heure',
  hour: 'les heures',
  minute: 'les minutes',
}

const enParts: Readonly<Record<(typeof datePartIds)[number], string>> = {
  year: 'the year',
  month: 'the month',
  day: 'the day of the month',
  yearMonth: 'year and month',
  monthName: 'the name of the month',
  weekdayName: 'the day of the week',
  weekday: 'the number of the day of the week',
  quarter: 'the quarter',
  semester: 'the half-year',
  week: 'the number of the week',
  dayOfYear: 'the day of the year',
  schoolYear: 'the school year',
  date: 'the date without the time',
  time: 'the time',
  hour: 'the hours',
  minute: 'the minutes',
}

export const dateParts = defineStep({
  kind: 'dateParts',
  version: 1,
  menus: { menu: 'complete', isForColumn: true, isScoped: true },
  params: {
    column: { type: 'column', suits: ['date'] },
    part: { type: 'choice', options: datePartIds, default: 'year' },
    ...dateOrderParams,
    ...destinationParams,
  },
  messages: {
    fr: {
      title: 'Extraire une partie d’une date',
      help: 'Écrit dans une colonne l’année, le mois, le jour de la semaine, le trimestre, la semaine, l’heure… de chaque date.',
      keywords: [
        'année',
        'mois',
        'jour',
        'jour de la semaine',
        'trimestre',
        'semestre',
        'semaine',
        'heure',
        'année scolaire',
        'extraire la date',
        'JOURSEM',
        'ANNEE',
        'NO.SEMAINE',
        'récupérer le mois',
        'quel jour',
      ],
      fields: {
        column: 'Colonne des dates',
        part: 'Partie',
        ...dateOrderWords.fr.fields,
        ...destinationWords.fr.fields,
      },
      options: {
        ...dateOrderWords.fr.options,
        ...destinationWords.fr.options,
        year: 'L’année (2021)',
        month: 'Le mois (4)',
        day: 'Le jour du mois (3)',
        yearMonth: 'L’année et le mois (2021-04)',
        monthName: 'Le nom du mois (avril)',
        weekdayName: 'Le jour de la semaine (samedi)',
        weekday: 'Le numéro du jour de la semaine (1 pour lundi)',
        quarter: 'Le trimestre (1 à 4)',
        semester: 'Le semestre (1 ou 2)',
        week: 'Le numéro de la semaine (1 à 53)',
        dayOfYear: 'Le jour de l’année (1 à 366)',
        schoolYear: 'L’année scolaire (2020-2021)',
        date: 'La date sans l’heure (2021-04-03)',
        time: 'L’heure (14:30)',
        hour: 'Les heures (14)',
        minute: 'Les minutes (30)',
      },
      sentence: ({ column, part }) =>
        `Extraire ${frParts[part]} des dates de ${frQuote(column.name)}`,
    },
    en: {
      title: 'Extract part of a date',
      help: 'Writes the year, month, day of the week, quarter, week, time… of each date to a column.',
      keywords: [
        'year',
        'month',
        'day',
        'weekday',
        'quarter',
        'week',
        'hour',
        'school year',
        'date part',
        'get the year',
        'day of the week',
        'month name',
      ],
      fields: {
        column: 'Column of dates',
        part: 'Part',
        ...dateOrderWords.en.fields,
        ...destinationWords.en.fields,
      },
      options: {
        ...dateOrderWords.en.options,
        ...destinationWords.en.options,
        year: 'The year (2021)',
        month: 'The month (4)',
        day: 'The day of the month (3)',
        yearMonth: 'Year and month (2021-04)',
        monthName: 'The name of the month, in French (avril)',
        weekdayName: 'The day of the week, in French (samedi)',
        weekday: 'The number of the day of the week (1 for Monday)',
        quarter: 'The quarter (1 to 4)',
        semester: 'The half-year (1 or 2)',
        week: 'The number of the week (1 to 53)',
        dayOfYear: 'The day of the year (1 to 366)',
        schoolYear: 'The school year (2020-2021)',
        date: 'The date without the time (2021-04-03)',
        time: 'The time (14:30)',
        hour: 'The hours (14)',
        minute: 'The minutes (30)',
      },
      sentence: ({ column, part }) =>
        `Extract ${enParts[part]} from the dates of ${enQuote(column.name)}`,
    },
  },
  example: (say) => {
    const year = say('Année', 'Year')
    return {
      before: [['Date', '14/07/2023', '01/01/2024']],
      params: { column: exampleColumn('Date'), part: 'year', name: year },
      after: [
        ['Date', '14/07/2023', '01/01/2024'],
        [year, '2023', '2024'],
      ],
    }
  },
  apply: async (table, { column: ref, part, order, ...destination }, { stepId, control }) => {
    if (!hasDestination(destination)) return ok({ table })
    const source = chosenColumn(table, ref)
    const read = dateReader(table, source.column, order)
    const partOf = (text: string): string | null => {
      const moment = read(text)
      return moment && datePart(moment.iso, moment.time, part)
    }
    const { into, target } = destination
    if (into === 'existing' && target?.id === source.id) {
      return convertTexts(table, [ref], () => partOf, 'kept', control)
    }
    const made = await mapTexts(source.column, (text) => partOf(text) ?? '', control)
    return ok({
      table: placeColumn(table, destination, made, stepId, source.id),
      unread: new Map([[source.id, undatedCodes(source.column, read)]]),
    })
  },
  migrate: [],
})
