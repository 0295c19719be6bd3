import type { DateOptions } from '../values/dates'
import { readDate, startOfPeriod } from '../values/dates'
import { readPartialDate, readSerialDate, writePartialDate } from '../values/partialDates'
import type { Column } from '../table/column'
import { dateOrderOf } from '../table/readings'
import type { Table } from '../table/table'
import { convertTexts } from './convertTexts'
import { defineStep } from './define'
import { exampleColumn } from './example'
import type { ParamsOf } from './params'
import { enColumns, frColumns } from './words'

const params = {
  columns: { type: 'columns', suits: ['date'] },
  order: { type: 'choice', options: ['auto', 'dmy', 'mdy', 'ymd', 'exact'], default: 'auto' },
  form: {
    type: 'choice',
    options: [
      'dd/mm/yyyy',
      'dd-mm-yyyy',
      'dd.mm.yyyy',
      'dd/mm/yy',
      'dd-mm-yy',
      'dd.mm.yy',
      'mm/dd/yyyy',
      'mm/dd/yy',
      'yyyy-mm-dd',
      'yyyy/mm/dd',
      'yyyymmdd',
      'd month yyyy',
    ],
    default: 'dd/mm/yyyy',
    visibleWhen: { order: 'exact' },
  },
  cutoffYear: { type: 'integer', default: 1970, min: 1000, max: 2900, isRare: true },
  partial: {
    type: 'choice',
    options: ['refuse', 'partial', 'firstDay'],
    default: 'refuse',
    isRare: true,
  },
  serials: { type: 'boolean', default: false, isRare: true },
  period: {
    type: 'choice',
    options: ['day', 'week', 'month', 'quarter', 'year'],
    default: 'day',
    isRare: true,
  },
  time: {
    type: 'choice',
    options: ['dropMidnight', 'keepTime', 'dropTime'],
    default: 'dropMidnight',
    isRare: true,
  },
  output: { type: 'choice', options: ['iso', 'french'], default: 'iso' },
  unread: { type: 'choice', options: ['kept', 'emptied'], default: 'kept' },
} as const

type Params = ParamsOf<typeof params>

function readOptions(
  table: Table,
  column: Column,
  { order, form, cutoffYear }: Params,
): DateOptions {
  // An ISO date is never mistaken for another, so it is read beside the one form asked for.
  if (order === 'exact') return { forms: [form, 'yyyy-mm-dd'], cutoffYear }
  return {
    order: order === 'auto' ? dateOrderOf(table, column) : order,
    cutoffYear,
    compact: order === 'ymd',
  }
}

const isMidnight = (time: string): boolean => /^[0:.]*$/.test(time)

function writeDate(
  iso: string,
  time: string | null,
  { period, time: wish, output }: Params,
): string {
  const [year = '', month = '', day = ''] = startOfPeriod(iso, period).split('-')
  const date = output === 'iso' ? `${year}-${month}-${day}` : `${day}/${month}/${year}`
  const isDropped =
    time === null ||
    period !== 'day' ||
    wish === 'dropTime' ||
    (wish === 'dropMidnight' && isMidnight(time))
  return isDropped ? date : output === 'iso' ? `${date}T${time}` : `${date} ${time}`
}

/** What is no date by itself: the number a spreadsheet has for one, a month or a year alone. */
function readOtherwise(text: string, settings: Params): string | null {
  const serial = settings.serials ? readSerialDate(text) : null
  if (serial) return writeDate(serial.iso, serial.time, settings)
  const partial = settings.partial === 'refuse' ? null : readPartialDate(text, settings.cutoffYear)
  if (!partial) return null
  if (settings.partial === 'firstDay') {
    const { year, month } = partial
    return writeDate(`${writePartialDate({ year, month: month ?? 1 })}-01`, null, settings)
  }
  const written = writePartialDate(partial)
  return settings.output === 'iso' ? written : written.split('-').toReversed().join('/')
}

export const convertToDate = defineStep({
  kind: 'convertToDate',
  version: 1,
  menus: { menu: 'standardise', isForColumn: true, isScoped: true },
  params,
  messages: {
    fr: {
      title: 'Convertir en date',
      help: 'Écrit les dates de la même façon : « 3/4/21 » devient 2021-04-03.',
      keywords: [
        'date',
        'jour',
        'mois',
        'année',
        'format',
        'iso',
        'calendrier',
        'format de date',
        'jj/mm/aaaa',
        'date en toutes lettres',
        'dates pas reconnues',
        'nombre à la place de la date',
        '43831',
        'date américaine',
      ],
      fields: {
        columns: 'Colonnes',
        order: 'Ordre dans le texte',
        form: 'Écriture exacte',
        cutoffYear: 'Année charnière (années à deux chiffres)',
        partial: 'Date sans jour (« mars 2018 »)',
        serials: 'Lire les numéros de date d’un tableur (43189)',
        period: 'Ramener au premier jour',
        time: 'Heure',
        output: 'Écrire',
        unread: 'Ce qui ne se lit pas comme une date',
      },
      options: {
        auto: 'Selon la colonne',
        dmy: 'Jour, mois, année',
        mdy: 'Mois, jour, année',
        ymd: 'Année, mois, jour',
        exact: 'Une seule écriture',
        'dd/mm/yyyy': 'jj/mm/aaaa',
        'dd-mm-yyyy': 'jj-mm-aaaa',
        'dd.mm.yyyy': 'jj.mm.aaaa',
        'dd/mm/yy': 'jj/mm/aa',
        'dd-mm-yy': 'jj-mm-aa',
        'dd.mm.yy': 'jj.mm.aa',
        'mm/dd/yyyy': 'mm/jj/aaaa',
        'mm/dd/yy': 'mm/jj/aa',
        'yyyy-mm-dd': 'aaaa-mm-jj',
        'yyyy/mm/dd': 'aaaa/mm/jj',
        yyyymmdd: 'aaaammjj',
        'd month yyyy': '3 avril 2021',
        refuse: 'Ne pas la lire',
        partial: 'Écrire 2018-03',
        firstDay: 'Prendre le premier jour (2018-03-01)',
        day: 'Non, garder le jour',
        week: 'De la semaine (lundi)',
        month: 'Du mois',
        quarter: 'Du trimestre',
        year: 'De l’année',
        dropMidnight: 'L’enlever quand c’est minuit',
        keepTime: 'La garder',
        dropTime: 'L’enlever',
        iso: 'aaaa-mm-jj (2021-04-03)',
        french: 'jj/mm/aaaa (03/04/2021)',
        kept: 'Garder le texte et le signaler',
        emptied: 'Vider la cellule',
      },
      sentence: ({ columns, output }) =>
        `Convertir ${frColumns(columns, 'des colonnes')} en date (${output === 'iso' ? 'aaaa-mm-jj' : 'jj/mm/aaaa'})`,
    },
    en: {
      title: 'Convert to date',
      help: 'Writes dates in one way: “3/4/21” becomes 2021-04-03.',
      keywords: [
        'date',
        'day',
        'month',
        'year',
        'format',
        'iso',
        'calendar',
        'date format',
        'dd/mm/yyyy',
        'fix dates',
        'text to date',
        'dates not recognised',
        'serial number',
      ],
      fields: {
        columns: 'Columns',
        order: 'Order in the text',
        form: 'Exact form',
        cutoffYear: 'Cut-off year (two-digit years)',
        partial: 'Date without a day (“mars 2018”)',
        serials: 'Read the date numbers of a spreadsheet (43189)',
        period: 'Bring to the first day',
        time: 'Time of day',
        output: 'Write as',
        unread: 'What is not a date',
      },
      options: {
        auto: 'As the column shows',
        dmy: 'Day, month, year',
        mdy: 'Month, day, year',
        ymd: 'Year, month, day',
        exact: 'One form only',
        'dd/mm/yyyy': 'dd/mm/yyyy',
        'dd-mm-yyyy': 'dd-mm-yyyy',
        'dd.mm.yyyy': 'dd.mm.yyyy',
        'dd/mm/yy': 'dd/mm/yy',
        'dd-mm-yy': 'dd-mm-yy',
        'dd.mm.yy': 'dd.mm.yy',
        'mm/dd/yyyy': 'mm/dd/yyyy',
        'mm/dd/yy': 'mm/dd/yy',
        'yyyy-mm-dd': 'yyyy-mm-dd',
        'yyyy/mm/dd': 'yyyy/mm/dd',
        yyyymmdd: 'yyyymmdd',
        'd month yyyy': '3 avril 2021',
        refuse: 'Do not read it',
        partial: 'Write 2018-03',
        firstDay: 'Take the first day (2018-03-01)',
        day: 'No, keep the day',
        week: 'Of the week (Monday)',
        month: 'Of the month',
        quarter: 'Of the quarter',
        year: 'Of the year',
        dropMidnight: 'Remove it when it is midnight',
        keepTime: 'Keep it',
        dropTime: 'Remove it',
        iso: 'yyyy-mm-dd (2021-04-03)',
        french: 'dd/mm/yyyy (03/04/2021)',
        kept: 'Keep the text and list it',
        emptied: 'Empty the cell',
      },
      sentence: ({ columns, output }) =>
        `Convert ${enColumns(columns, 'columns')} to date (${output === 'iso' ? 'yyyy-mm-dd' : 'dd/mm/yyyy'})`,
    },
  },
  example: () => ({
    before: [['Date', '3/4/21', '12 mars 2021']],
    params: { columns: [exampleColumn('Date')] },
    after: [['Date', '2021-04-03', '2021-03-12']],
  }),
  apply: (table, settings, { control }) =>
    convertTexts(
      table,
      settings.columns,
      (column) => {
        const options = readOptions(table, column, settings)
        return (text) => {
          const reading = readDate(text, options)
          if (reading.ok) return writeDate(reading.iso, reading.time, settings)
          return reading.reason === 'notADate' ? readOtherwise(text, settings) : null
        }
      },
      settings.unread,
      control,
    ),
  migrate: [],
})
