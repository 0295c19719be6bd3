import type { Texts } from '../../table/texts'
import type { CellStore } from './cellStore'
import { cellKinds } from './cellStore'
import type { CellFormat } from './formats'
import { paddedText, sectionFor } from './formats'
import { momentText, serialOf } from './serials'

/**
 * How the cells of a column are read. `usual`: numbers with all their stored digits, dates and times as ISO text,
 * zero-padded numbers as shown. `stored`: what the file holds (a date is the number of a day). `shown`: what a
 * French spreadsheet shows, rounded and marked as its format says.
 */
export type Reading = 'usual' | 'stored' | 'shown'

/** Gives the text a number shows under a format. */
export type ShowNumber = (format: CellFormat, value: number) => string

/** The digits of a double: the shortest decimal that is exactly this double, never with an exponent. */
export function numberText(value: number): string {
  const text = String(value)
  const found = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!found) return Object.is(value, -0) ? '0' : text
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return `${sign}${digits.padEnd(point, '0')}`
}

const SIGNIFICANT = 17

/**
 * The digits of a number as they are written in a file, where they are more than a double keeps; null when the
 * double says it all. Files write up to 17 digits of a fraction only to name the double.
 */
export function exactDigits(written: string): string | null {
  if (written.length <= 15) return null
  const found = /^([+-]?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(written)
  if (!found) return null
  const [, sign = '', whole = '', fraction = ''] = found
  const isNegative = sign === '-' && /[1-9]/.test(whole + fraction)
  const exact = `${isNegative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
  if (exact === numberText(Number(written))) return null
  const significant = (whole + fraction).replace(/^0+/, '').length
  return fraction === '' || significant > SIGNIFICANT ? exact : null
}

const SHOWN_DIGITS = 15
const DUST = 4

/** Whether rounding to the digits spreadsheets show takes several others away. */
const isDusty = (value: number, text: string): boolean =>
  numberText(Number(value.toPrecision(SHOWN_DIGITS))).length <= text.length - DUST

export interface CellSource {
  readonly texts: Texts
  readonly formats: readonly CellFormat[]
  readonly dateSystem: 1900 | 1904
}

/** The text of cells, and what was odd in those that were read. */
export class CellReader {
  /** Dates that are none (1900-02-29, before the first day): the number is kept. */
  readonly invalidDates: number[] = []
  /** Numbers with the dust of a calculation (274.65999999999997), which spreadsheets do not show. */
  readonly dusty: number[] = []
  #showNumber: ShowNumber | null

  constructor(
    readonly source: CellSource,
    readonly store: CellStore,
    showNumber: ShowNumber | null = null,
  ) {
    this.#showNumber = showNumber
  }

  text(at: number, reading: Reading = 'usual'): string {
    const { kinds, values, shown } = this.store
    const { texts } = this.source
    const value = values[at]!
    switch (kinds[at]) {
      case cellKinds.number:
        if (reading === 'stored') return numberText(value)
        if (reading === 'shown') {
          return shown?.[at] ? texts.textAt(shown[at]) : this.#shownNumber(at, value)
        }
        return this.#usualNumber(at, value)
      case cellKinds.boolean:
        if (reading === 'shown') return value ? 'VRAI' : 'FAUX'
        return value ? 'true' : 'false'
      case cellKinds.date:
        if (reading === 'shown' && shown?.[at]) return texts.textAt(shown[at])
        return this.#dateText(at, texts.textAt(value), reading)
      default:
        return texts.textAt(value)
    }
  }

  #format(at: number): CellFormat {
    return this.source.formats[this.store.formats[at]!]!
  }

  #usualNumber(at: number, value: number): string {
    const format = this.#format(at)
    if (format.isBoolean) return value === 0 ? 'false' : 'true'
    const section = sectionFor(format, value)
    switch (section?.kind) {
      case 'date':
      case 'time':
      case 'dateTime':
      case 'duration': {
        const text = momentText(value, section, this.source.dateSystem)
        if (text === null) this.invalidDates.push(at)
        return text ?? numberText(value)
      }
      case 'padded': {
        if (!Number.isSafeInteger(value)) return numberText(value)
        const text = paddedText(section, numberText(Math.abs(value)))
        return value < 0 && section === format.sections[0] ? `-${text}` : text
      }
      default: {
        const text = numberText(value)
        if (text.length > SIGNIFICANT && isDusty(value, text)) this.dusty.push(at)
        return text
      }
    }
  }

  #shownNumber(at: number, value: number): string {
    const format = this.#format(at)
    if (format.isBoolean) return value === 0 ? 'FAUX' : 'VRAI'
    if (!this.#showNumber || format.code === null) return this.#usualNumber(at, value)
    return this.#showNumber(format, value)
  }

  /** A date the file holds as text: with its time where the format shows one. */
  #dateText(at: number, iso: string, reading: Reading): string {
    if (reading === 'stored') return iso
    const format = this.#format(at)
    const kind = format.sections[0]?.kind
    if (reading === 'shown' && this.#showNumber && format.code !== null && kind !== 'general') {
      const serial = serialOf(iso, this.source.dateSystem)
      if (serial !== null) return this.#showNumber(format, serial)
    }
    const [day = iso, time] = iso.split('T')
    if (time === undefined || kind === 'date') return day
    const clock = /^(\d{2}:\d{2})(?::(\d{2})(\.\d+)?)?/.exec(time)
    if (!clock) return iso
    const showsSeconds = format.sections[0]?.showsSeconds ?? false
    const seconds = kind === 'dateTime' && !showsSeconds ? '' : `:${clock[2] ?? '00'}`
    if (kind === 'time') return `${clock[1]}${showsSeconds ? `:${clock[2] ?? '00'}` : ''}`
    return `${day}T${clock[1]}${seconds === ':00' && !showsSeconds ? '' : seconds}`
  }
}
