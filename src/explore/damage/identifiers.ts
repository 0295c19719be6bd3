import { lacksZeros, withZeros, zeroKinds } from '../../values/lostZeros'
import type { ZeroKind } from '../../values/lostZeros'
import { isRoundedSiret } from './digits'
import type { Detector } from './column'
import { damageOf, readTexts, Tally } from './column'

const isZeroKind = (type: string): type is ZeroKind =>
  (zeroKinds as readonly string[]).includes(type)

/** Identifiers too short by the zeros they began with; those are proposed back that length or key prove. */
export const findLostZeros: Detector = async (survey, each) => {
  const { id, name, type } = each
  if (!isZeroKind(type)) return null
  const tally = new Tally(each)
  let proven = 0
  await readTexts(survey, each, { isMisfit: true }, (text, count, code) => {
    if (!lacksZeros(type, text)) return
    tally.add(count, code)
    if (withZeros(type, text) !== null) proven += count
  })
  if (tally.count === 0) return null
  const params = { columns: [{ id, name }], identifier: type }
  return damageOf(survey, each, tally, {
    code: 'lostZeros',
    group: 'complete',
    data: () => ({ proven }),
    after: (text) => withZeros(type, text),
    ...(proven > 0 && { fix: { kind: 'restoreZeros', params } }),
  })
}

const lengths = new Map([
  ['siret', 14],
  ['siren', 9],
])

/** SIRETs and SIRENs of the right length whose key says that a digit is wrong. */
export const findWrongKeys: Detector = async (survey, each) => {
  const length = lengths.get(each.type)
  if (length === undefined) return null
  const tally = new Tally(each)
  await readTexts(survey, each, { isMisfit: true }, (text, count, code) => {
    const digits = text.replace(/[\p{White_Space}.]/gu, '')
    if (digits.length !== length || !/^\d+$/.test(digits) || isRoundedSiret(digits)) return
    tally.add(count, code)
  })
  if (tally.count === 0) return null
  return damageOf(survey, each, tally, { code: 'wrongKeys', group: 'complete' })
}
