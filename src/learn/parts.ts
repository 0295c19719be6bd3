import type { Control } from '../table/mapTexts'
import { fold } from '../values/text'
import type { Lesson } from './examples'
import { extractAtoms } from './extracts'
import { pieceAtoms } from './pieces'
import type { Part } from './program'
import type { Ranked } from './rank'
import { rankAll } from './rank'
import { searchDrafts, textCost } from './search'

export interface Parts {
  /** Likeliest first; none when the examples share no rule worth saying. */
  readonly found: readonly Ranked[]
  /** Whether the first is plain enough to look no further. */
  readonly isGood: boolean
}

/** What may be told apart by plain texts alone is refused above this cost. */
const MOST_COPYING = 7.5
const GOOD_COST = 7
const GOOD_WITHOUT = 0.34
const LEAST_EXPLAINED = 0.5

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** A part that stands for something whole: an input, a word, a date, not letters that happen to fit. */
const isTelling = (part: Part): boolean => {
  if (part.kind === 'text') return false
  if (part.kind !== 'piece') return true
  if (part.from.kind === 'offset' && part.to.kind === 'offset') return false
  return part.fit === undefined || part.fit.kind === 'pad' || part.fit.kind === 'unpad'
}

/** Whether the parts say where results come from, rather than what they are. */
function isRule(lesson: Lesson, { parts, cost }: Ranked): boolean {
  const plain = parts.filter((part) => part.kind === 'text').map(({ text }) => text)
  if (plain.length === parts.length) return false
  const inputs = lesson.outputs.map((_, row) =>
    fold(lesson.rows[row]!.map(({ text }) => text).join('\n')),
  )
  const copying = cost - plain.reduce((sum, text) => sum + textCost(text, inputs), 0)
  if (copying > MOST_COPYING) return false
  const [output = ''] = lesson.outputs
  const letters = lettersIn(output)
  const explained = (letters - lettersIn(plain.join(''))) / Math.max(letters, 1)
  return letters === 0 || explained >= LEAST_EXPLAINED || (explained > 0 && parts.some(isTelling))
}

/** The parts that write every example's output, likeliest first over all rows of the lesson. */
export async function learnParts(lesson: Lesson, control: Control): Promise<Parts> {
  const atoms = [...(await pieceAtoms(lesson, control)), ...extractAtoms(lesson)]
  const drafts = searchDrafts(lesson, atoms)
  const wait = control.pause(1, 1)
  if (wait) await wait
  const found = rankAll(lesson, drafts).filter((ranked) => isRule(lesson, ranked))
  const [best] = found
  return {
    found,
    isGood: best !== undefined && best.cost <= GOOD_COST && best.without <= GOOD_WITHOUT,
  }
}
