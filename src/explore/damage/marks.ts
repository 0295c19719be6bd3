import { trimUnseen } from '../../values/text'
import { isAmbiguous } from '../numbers'
import { MARKED } from '../scan'
import type { Detector } from './column'
import { damageOf, readTexts, Tally } from './column'

const numeric = new Set(['decimal', 'integer', 'latitude', 'longitude'])
const withComma = /^[-+\u2212]?[\d\s\u00a0\u202f]+,\d+$/u
const withDot = /^[-+\u2212]?[\d\s\u00a0\u202f]+\.\d+$/u

/** Of a million different numbers so many tell: a column is written one way or the other by whole parts. */
const MOST_READ = 200_000

/** Decimals written with a comma in some cells and with a dot in others. */
export const findMixedMarks: Detector = async (survey, each) => {
  if (!numeric.has(each.type)) return null
  const commas = new Tally(each)
  const dots = new Tally(each)
  let unsure = 0
  const isCoordinate = each.type === 'latitude' || each.type === 'longitude'
  await readTexts(survey, each, { bits: MARKED, most: MOST_READ }, (text, count, code) => {
    const bare = trimUnseen(text)
    if (withComma.test(bare)) commas.add(count, code)
    else if (withDot.test(bare)) dots.add(count, code)
    else return
    if (!isCoordinate && isAmbiguous(bare)) unsure += count
  })
  if (commas.count === 0 || dots.count === 0) return null
  const { id, name } = each
  const fewer = commas.count < dots.count ? commas : dots
  return damageOf(survey, each, fewer, {
    code: 'mixedMarks',
    group: 'standardise',
    data: () => ({ commas: commas.count, dots: dots.count, unsure }),
    offer: { kind: 'convertToNumber', params: { columns: [{ id, name }] } },
  })
}
