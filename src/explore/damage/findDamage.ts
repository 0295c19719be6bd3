import type { Finding } from '../finding'
import type { Survey } from '../survey'
import { findDateSerials, findMadeDates } from './dates'
import { findLostCharacters, findLostDigits, findRoundedDigits } from './digits'
import { findLostZeros, findWrongKeys } from './identifiers'
import { findMixedMarks } from './marks'

const detectors = [
  findLostDigits,
  findRoundedDigits,
  findLostZeros,
  findMadeDates,
  findDateSerials,
  findWrongKeys,
  findMixedMarks,
  findLostCharacters,
]

/** What was lost or changed before the table came here, column by column. */
export async function findDamage(survey: Survey): Promise<readonly Finding[]> {
  const found: Finding[] = []
  for (const each of survey.columns) {
    for (const detector of detectors) {
      const finding = await detector(survey, each)
      if (finding) found.push(finding)
    }
    const wait = survey.control.pause(found.length, found.length + 1)
    if (wait) await wait
  }
  return found
}
