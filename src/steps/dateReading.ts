import type { DateOptions } from '../values/dates'
import { readDate } from '../values/dates'
import type { Moment } from '../values/dateParts'
import { isEmptyOrBlank } from '../values/text'
import type { Column } from '../table/column'
import { dateOrderOf } from '../table/readings'
import type { Table } from '../table/table'

export const dateOrderParams = {
  order: { type: 'choice', options: ['auto', 'dmy', 'mdy', 'ymd'], default: 'auto' },
} as const

export const dateOrderWords = {
  fr: {
    fields: { order: 'Ordre dans le texte' },
    options: {
      auto: 'Selon la colonne',
      dmy: 'Jour, mois, année',
      mdy: 'Mois, jour, année',
      ymd: 'Année, mois, jour',
    },
  },
  en: {
    fields: { order: 'Order in the text' },
    options: {
      auto: 'As the column shows',
      dmy: 'Day, month, year',
      mdy: 'Month, day, year',
      ymd: 'Year, month, day',
    },
  },
} as const

/** Reads the dates of a column in the order asked for, or the one its shown texts show. */
export function dateReader(
  table: Table,
  column: Column,
  order: 'auto' | 'dmy' | 'mdy' | 'ymd',
): (text: string) => Moment | null {
  const options: DateOptions = {
    order: order === 'auto' ? dateOrderOf(table, column) : order,
    compact: true,
  }
  return (text) => {
    const reading = readDate(text, options)
    return reading.ok ? reading : null
  }
}

/** 1 for each code of a filled text that is no date. */
export function undatedCodes(column: Column, read: (text: string) => Moment | null): Uint8Array {
  const marks = new Uint8Array(column.texts.size)
  column.texts.forEach((text, code) => {
    if (!isEmptyOrBlank(text) && read(text) === null) marks[code] = 1
  })
  return marks
}
