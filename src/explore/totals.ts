import { amountOf } from './numbers'
import { LABEL } from './scan'
import { sumVerdict } from './sums'
import type { Survey, SurveyedColumn } from './survey'
import { codeAt, filledCells, isFilledAt, readMarked, textAt } from './survey'
import type { TotalWord } from './labels'
import { totalWord } from './labels'

/** A row found among the others, with where its label stands. */
export interface LabelledRow {
  readonly position: number
  readonly label: SurveyedColumn
  /** 0 to 1 and more; only rows at or above `SURE` are proposed. */
  readonly score: number
}

/** Below this nothing is proposed. */
export const SURE = 0.6

/** A label stands in one of the first filled cells of its row. */
const FIRST_CELLS = 3
/** A label on more rows than this share, of many, is a value of its column. */
const COMMON = 0.6
const LOOKED_AT = 200

const wordScores: Readonly<Record<TotalWord, number>> = { 0: 0, 1: 0.2, 2: 0.3, 3: 0.5 }

/**
 * Rows that sum up others: their label says so, and the cells that would name a row of its own are empty, or their
 * numbers are those of the rows above.
 */
export async function findTotals(survey: Survey): Promise<LabelledRow[]> {
  if (survey.columns.length < 2) return []
  const words = await readWords(survey)
  if (words.size === 0) return []
  const candidates = await candidateRows(survey, words)
  const isCandidate = new Set(candidates.map(({ position }) => position))
  if (candidates.length > survey.rowCount * COMMON && candidates.length > 4) return []
  const naming = namingColumns(survey, (at) => isCandidate.has(at))
  const last = lastRow(survey, (at) => isCandidate.has(at))
  const values = valueColumns(survey, naming, candidates)
  const found: LabelledRow[] = []
  let before = -1
  for (const { position, label, word } of candidates) {
    let score = wordScores[word]
    if (position > last) score += 0.2
    else if (isBehindEmpty(survey, position, (at) => isCandidate.has(at))) score += 0.1
    const empty = emptiness(survey, naming, position, label)
    if (empty < 0 && values.has(label)) continue
    score += empty
    const sums = sumVerdict(survey, position, before, (at) => isCandidate.has(at))
    if (sums === 'matches') score += 0.5
    if (sums === 'differs') score -= 0.2
    found.push({ position, label, score: Math.round(score * 100) / 100 })
    before = position
  }
  return found
}

type Words = ReadonlyMap<SurveyedColumn, ReadonlyMap<number, TotalWord>>

/** The texts that may be the label of a total, by column and code. */
async function readWords(survey: Survey): Promise<Words> {
  const words = new Map<SurveyedColumn, Map<number, TotalWord>>()
  for (const each of survey.columns) {
    const codes = new Map<number, TotalWord>()
    await readMarked(survey, each, LABEL, (text, code) => {
      const word = totalWord(text)
      if (word > 0) codes.set(code, word)
    })
    if (codes.size > 0) words.set(each, codes)
  }
  return words
}

interface Candidate {
  readonly position: number
  readonly label: SurveyedColumn
  readonly word: TotalWord
}

async function candidateRows(survey: Survey, words: Words): Promise<Candidate[]> {
  const { rowCount, control } = survey
  const found = new Map<number, Candidate>()
  for (const [each, codes] of words) {
    const marks = new Uint8Array(each.column.texts.size)
    for (const code of codes.keys()) marks[code] = 1
    for (let position = 0; position < rowCount; position++) {
      const code = codeAt(survey, each, position)
      if (marks[code] === 1 && !found.has(position)) {
        if (filledCells(survey, position, FIRST_CELLS).includes(each)) {
          found.set(position, { position, label: each, word: codes.get(code)! })
        }
      }
      if ((position & 0xffff) !== 0xffff) continue
      const wait = control.pause(position, rowCount)
      if (wait) await wait
    }
  }
  return [...found.values()].toSorted((a, b) => a.position - b.position)
}

/** The columns that name an ordinary row: mostly filled, mostly not with numbers. */
function namingColumns(survey: Survey, isLeftOut: (at: number) => boolean): SurveyedColumn[] {
  const { filled, usual, rowCount } = survey
  const rows: number[] = []
  const stride = Math.max(1, Math.floor(rowCount / LOOKED_AT))
  for (let at = 0; at < rowCount && rows.length < LOOKED_AT; at += stride) {
    if (filled[at]! * 2 >= usual && filled[at]! > 0 && !isLeftOut(at)) rows.push(at)
  }
  return survey.columns.filter((each) => {
    const there = rows.filter((at) => isFilledAt(survey, each, at))
    if (there.length * 2 < rows.length) return false
    const numbers = there.filter((at) => amountOf(textAt(survey, each, at)) !== null)
    return numbers.length * 2 < there.length
  })
}

/** A label that stands so often in rows with a name of their own is a value of its column. */
const MOST_NAMED_ROWS = 1

function valueColumns(
  survey: Survey,
  naming: readonly SurveyedColumn[],
  candidates: readonly Candidate[],
): ReadonlySet<SurveyedColumn> {
  const named = new Map<SurveyedColumn, number>()
  for (const { position, label } of candidates) {
    if (emptiness(survey, naming, position, label) < 0) {
      named.set(label, (named.get(label) ?? 0) + 1)
    }
  }
  return new Set([...named].filter(([, rows]) => rows > MOST_NAMED_ROWS).map(([label]) => label))
}

/** What the empty cells of a row say: those that would name it are empty, or they are not. */
function emptiness(
  survey: Survey,
  naming: readonly SurveyedColumn[],
  position: number,
  label: SurveyedColumn,
): number {
  const others = naming.filter((each) => each !== label)
  if (others.length === 0) return survey.filled[position]! * 2 <= survey.usual ? 0.1 : 0
  const there = others.filter((each) => isFilledAt(survey, each, position)).length
  if (there === 0) return 0.3
  return there * 3 <= others.length ? 0.1 : -0.5
}

/** Whether an empty row stands above, labels in between aside. */
function isBehindEmpty(
  { filled }: Survey,
  position: number,
  isLabelled: (at: number) => boolean,
): boolean {
  let at = position - 1
  while (at >= 0 && isLabelled(at)) at--
  return at >= 0 && filled[at] === 0
}

/** The last row that is of the table itself: neither empty, nor a label, nor nearly empty as notes are. */
function lastRow({ filled, usual, rowCount }: Survey, isLabelled: (at: number) => boolean): number {
  const fewest = Math.min(2, usual - 1)
  let at = rowCount - 1
  while (at >= 0 && (filled[at]! <= Math.max(0, fewest) || isLabelled(at))) at--
  return at
}
