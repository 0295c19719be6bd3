import { readNumber } from '../../values/numbers'
import { trimUnseen } from '../../values/text'
import { EXPONENT, LONG_DIGITS, REPLACED } from '../scan'
import type { Detector } from './column'
import { damageOf, readTexts, Tally } from './column'

const spreadsheetForm = /^[-+]?\d(?:[.,]\d+)?E\+\d{2,3}$/i

/** `9,98123E+13`: the digits behind the first ones are gone. */
export const findLostDigits: Detector = async (survey, each) => {
  const tally = new Tally(each)
  let shown = 0
  let all = 0
  const read = (text: string, count: number, code: number) => {
    const bare = trimUnseen(text)
    if (!spreadsheetForm.test(bare)) return
    const reading = readNumber(bare)
    if (reading.ok || reading.reason !== 'lostDigits') return
    if (tally.count === 0) {
      const [mantissa = '', exponent = '0'] = bare.split(/E\+/i)
      shown = mantissa.replace(/\D/g, '').length
      all = Number(exponent) + 1
    }
    tally.add(count, code)
  }
  await readTexts(survey, each, { bits: EXPONENT }, read)
  if (tally.count === 0) return null
  return damageOf(survey, each, tally, {
    code: 'lostDigits',
    group: 'complete',
    data: () => ({ shown, all }),
  })
}

/** A spreadsheet keeps fifteen digits: the next ones become zeros. */
const KEPT = 15
const longNumber = /^\d{16,30}$/
/** What an exponent leaves of a SIRET once it was written as digits again. */
const roundedSiret = /^[1-9]\d{3,8}0{5,10}$/
const SHARE = 0.8
const FEWEST = 2

/** Long numbers that end in zeros from the sixteenth digit on, and SIRETs that end as no SIRET does. */
export const findRoundedDigits: Detector = async (survey, each) => {
  const tally = new Tally(each)
  let long = 0
  await readTexts(survey, each, { bits: LONG_DIGITS }, (text, count, code) => {
    // Of a million identifiers nearly none ends in zeros.
    if (text.length <= KEPT && !text.endsWith('00')) return
    const bare = trimUnseen(text).replace(/\s/gu, '')
    if (longNumber.test(bare)) {
      long += count
      if (/^0+$/.test(bare.slice(KEPT))) tally.add(count, code)
    } else if (each.type === 'siret' && bare.length === 14 && each.isMisfit(code)) {
      if (!roundedSiret.test(bare)) return
      long += count
      tally.add(count, code)
    }
  })
  if (tally.count < FEWEST || tally.count < long * SHARE) return null
  return damageOf(survey, each, tally, { code: 'roundedDigits', group: 'complete' })
}

/** Whether a SIRET is what `findRoundedDigits` tells of. */
export const isRoundedSiret = (digits: string): boolean => roundedSiret.test(digits)

/** `�` stands where a character could not be read: nothing says which it was. */
export const findLostCharacters: Detector = async (survey, each) => {
  const tally = new Tally(each)
  const add = (_: string, count: number, code: number) => tally.add(count, code)
  await readTexts(survey, each, { bits: REPLACED }, add)
  if (tally.count === 0) return null
  return damageOf(survey, each, tally, { code: 'lostCharacters', group: 'standardise' })
}
