import { marksOf } from './rules'
import type { Survey, SurveyedColumn } from './survey'
import { codeAt, filledCells, isFilledAt, textAt } from './survey'
import type { LabelledRow } from './totals'

/** This share of the filled cells of a row must be the names of their columns. */
const SHARE = 0.7
const FEWEST = 2
/** A row that names columns names one of the first: others are not searched. */
const SEARCHED = 4

const plain = (text: string): string => text.trim().replace(/\s+/gu, ' ')

/** The header of a source column is in its id; a column made by a step has none. */
const headerOf = ({ id }: SurveyedColumn): string | null =>
  /^\d+:/.test(id) ? id.slice(id.indexOf(':') + 1) : null

const namesOf = (each: SurveyedColumn): readonly string[] =>
  [headerOf(each) ?? '', each.name].filter((name) => plain(name) !== '')

/** Rows that repeat the names of the columns, as printed pages do. */
export async function findHeaders(survey: Survey): Promise<LabelledRow[]> {
  const { columns, rowCount, control } = survey
  const named = columns.filter((each) => namesOf(each).length > 0)
  if (named.length < FEWEST) return []
  const names = new Map(named.map((each) => [each, new Set(namesOf(each).map(plain))]))
  const isName = (each: SurveyedColumn, position: number) =>
    names.get(each)?.has(plain(textAt(survey, each, position))) === true
  const positions = new Set<number>()
  for (const each of named.slice(0, SEARCHED)) {
    const forms = namesOf(each)
    const values = [...new Set([...forms, ...forms.map(plain)])]
    const marks = await marksOf(survey, each, { test: 'oneOf', values })
    if (!marks.includes(1)) continue
    for (let at = 0; at < rowCount; at++) {
      if (marks[codeAt(survey, each, at)] === 1) positions.add(at)
      if ((at & 0xffff) !== 0xffff) continue
      const wait = control.pause(at, rowCount)
      if (wait) await wait
    }
  }
  const found: LabelledRow[] = []
  for (const position of [...positions].toSorted((a, b) => a - b)) {
    const there = columns.filter((each) => isFilledAt(survey, each, position))
    const repeated = there.filter((each) => isName(each, position)).length
    const [label] = filledCells(survey, position, 1)
    if (!label || repeated < FEWEST || repeated < there.length * SHARE) continue
    if (repeated * 2 < Math.min(survey.usual, named.length)) continue
    found.push({ position, label, score: repeated / there.length })
  }
  return found.length * 2 > rowCount ? [] : found
}
