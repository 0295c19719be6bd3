import { addDays } from '../../values/dates'
import { monthNumber } from '../../values/dateWords'
import { fold, trimUnseen } from '../../values/text'
import type { TypeId } from '../../values/types'
import { MARKED } from '../scan'
import type { Detector } from './column'
import { damageOf, readTexts, Tally } from './column'

const dayAndMonth = /^(\d{1,2})[-/ ](\p{L}{3,9})\.?$/u
const monthAndYear = /^(\p{L}{3,9})\.?[-/ ](\d{2})$/u
/** Said quickly of the many texts that are none. */
const mayBeDate = /\d[-/ ][A-Za-zÀ-ÿ]{3}|[A-Za-zÀ-ÿ]{3}\.?[-/ ]\d\d|^\s*\d{4}-\d\d-\d\d/
const wholeDate = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?$/

/**
 * What a spreadsheet may have been given where it now shows a date (`02-mars` was perhaps `2-3`), or null when the
 * text is no such date.
 */
export function typedBefore(text: string): string | null {
  if (!mayBeDate.test(text)) return null
  const bare = trimUnseen(text)
  const day = dayAndMonth.exec(bare)
  if (day) {
    const month = monthNumber(day[2] ?? '')
    const number = Number(day[1])
    return month === null || number < 1 || number > 31 ? null : `${number}-${month}`
  }
  const year = monthAndYear.exec(bare)
  if (year) {
    const month = monthNumber(year[1] ?? '')
    return month === null ? null : `${month}-${Number(year[2])}`
  }
  const whole = wholeDate.exec(bare)
  return whole ? `${Number(whole[3])}-${Number(whole[2])}` : null
}

/** A column named so holds dates that were meant. */
const meansTime =
  /\b(?:dates?|jours?|mois|annees?|periodes?|exercices?|debut|fin|depuis|maj|mise|echeance|heures?|horaires?|ouverture|fermeture|creation|signature|publication|naissance|deces|day|month|year|time)\b/

const headerMeansTime = (header: string): boolean =>
  meansTime.test(
    fold(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).replace(/[^\p{L}\p{N}]+/gu, ' '),
  )

/** Where dates are meant, or numbers that may look like them. */
const meant: ReadonlySet<TypeId> = new Set(['date', 'year', 'decimal', 'latitude', 'longitude'])

/** House numbers, ranges, codes, names of genes: short, with a digit, few of them years. */
const shortCode =
  /^(?=.{1,14}$)(?=[^\d]*\d)[^\s]+(?: (?:bis|ter|quater|à|a|et|-|ans?|[a-z]|\+|[\d/-]+)){0,3}$/iu
const year = /^(?:19|20)\d\d$/

const MOST = 0.5
const CODES = 0.6

/** Short dates among house numbers, ranges or codes: a spreadsheet made them of something else. */
export const findMadeDates: Detector = async (survey, each) => {
  if (meant.has(each.type) || headerMeansTime(each.name)) return null
  const tally = new Tally(each)
  await readTexts(survey, each, { bits: MARKED }, (text, count, code) => {
    if (typedBefore(text) !== null) tally.add(count, code)
  })
  if (tally.count === 0) return null
  let others = 0
  let codes = 0
  let years = 0
  await readTexts(survey, each, {}, (text, count, code) => {
    if (tally.marks[code] === 1) return
    const bare = trimUnseen(text)
    others += count
    if (shortCode.test(bare)) codes += count
    if (year.test(bare)) years += count
  })
  const isMeant = tally.count > (tally.count + others) * MOST
  if (isMeant || codes < others * CODES || years * 2 > others) return null
  return damageOf(survey, each, tally, {
    code: 'madeDates',
    group: 'complete',
    data: (example) => ({ before: typedBefore(example) }),
  })
}

const serial = /^([2-5]\d{4})(?:[.,]\d+)?$/
/** Day 0 of the spreadsheets that count from 1900, a leap day of theirs included. */
const dayZero = '1899-12-30'

/** Numbers of days among dates, as spreadsheets store them. */
export const findDateSerials: Detector = async (survey, each) => {
  if (each.type !== 'date') return null
  const tally = new Tally(each)
  let misfits = 0
  await readTexts(survey, each, { isMisfit: true }, (text, count, code) => {
    misfits += count
    if (serial.test(trimUnseen(text))) tally.add(count, code)
  })
  const filled = each.counts.reduce((sum, count, code) => sum + (code === 0 ? 0 : count), 0)
  if (tally.count === 0 || misfits === filled) return null
  const dateOf = (text: string) => {
    const days = serial.exec(trimUnseen(text))?.[1]
    return days === undefined ? null : addDays(dayZero, Number(days))
  }
  return damageOf(survey, each, tally, {
    code: 'dateSerials',
    group: 'standardise',
    data: (example) => ({ date: dateOf(example) }),
  })
}
