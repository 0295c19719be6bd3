import { repairDoubleEncoding } from '../values/doubleEncoding'
import type { SpaceOptions } from '../values/text'
import { removeExtraSpaces } from '../values/text'
import type { Finding, FoundCell, FoundColumn, ReadyStep } from './finding'
import { MOST_NAMED } from './finding'
import { MISREAD, SPACES } from './scan'
import type { Survey, SurveyedColumn } from './survey'
import { firstMarked, keyAt, readMarked, textAt } from './survey'

/** The cells whose text a function changes: counts by column, and the first of them. */
export interface ChangedTexts {
  readonly count: number
  readonly columns: readonly FoundColumn[]
  readonly cells: readonly FoundCell[]
}

const A_COLUMN = 5

/** Looks at the texts with one of the bits: `change` gives their new text, or null to pass. */
export async function changedTexts(
  survey: Survey,
  among: readonly SurveyedColumn[],
  wanted: number,
  change: (text: string, each: SurveyedColumn) => string | null,
): Promise<ChangedTexts> {
  const columns: FoundColumn[] = []
  const cells: FoundCell[] = []
  let all = 0
  for (const each of among) {
    const marks = new Uint8Array(each.column.texts.size)
    let count = 0
    await readMarked(survey, each, wanted, (text, code) => {
      const after = change(text, each)
      if (after === null || after === text) return
      marks[code] = 1
      count += each.counts[code]!
    })
    if (count === 0) continue
    all += count
    columns.push({ id: each.id, name: each.name, count })
    const most = Math.min(A_COLUMN, MOST_NAMED - cells.length)
    for (const position of await firstMarked(survey, each, marks, most)) {
      const text = textAt(survey, each, position)
      cells.push({
        key: keyAt(survey, position),
        column: each.id,
        text,
        after: change(text, each),
      })
    }
  }
  return { count: all, columns, cells }
}

const textFinding = (
  code: 'doubleEncoding' | 'extraSpaces',
  group: Finding['group'],
  { count, columns, cells }: ChangedTexts,
  fix: ReadyStep,
): Finding => ({
  id: code,
  code,
  group,
  isDamage: false,
  data: { count, columns: columns.length, name: columns[0]?.name ?? '' },
  rows: [],
  cells,
  columns,
  fix,
  offer: null,
})

export async function findDoubleEncoding(survey: Survey): Promise<Finding | null> {
  const changed = await changedTexts(survey, survey.columns, MISREAD, repairDoubleEncoding)
  if (changed.count === 0) return null
  const fix = { kind: 'repairEncoding', params: { columns: [] } }
  return textFinding('doubleEncoding', 'clean', changed, fix)
}

/** A run of spaces of which one would do. */
const doubled = /\p{White_Space}{2,}/u

/**
 * Spaces nobody wants. Between words they are reduced to one only where that changes no other cell: a no-break space
 * that stands alone is French typography.
 */
export async function findExtraSpaces(survey: Survey): Promise<Finding | null> {
  const careful: SpaceOptions = { inside: 'keep', keepLineBreaks: true }
  const whole: SpaceOptions = { inside: 'collapse', keepLineBreaks: true }
  let isWhole = true
  for (const each of survey.columns) {
    await readMarked(survey, each, SPACES, (text) => {
      const trimmed = removeExtraSpaces(text, careful)
      if (!doubled.test(trimmed) && removeExtraSpaces(trimmed, whole) !== trimmed) isWhole = false
    })
  }
  const options = isWhole ? whole : careful
  const clean = (text: string) => removeExtraSpaces(text, options)
  const columns = await columnsToClean(survey, clean)
  const changed = await changedTexts(survey, columns, SPACES, clean)
  if (changed.count === 0) return null
  const isEvery = columns.length === survey.columns.length
  return textFinding('extraSpaces', 'clean', changed, {
    kind: 'removeExtraSpaces',
    params: {
      columns: isEvery ? [] : changed.columns.map(({ id, name }) => ({ id, name })),
      ends: 'both',
      inside: isWhole ? 'collapse' : 'keep',
      keepLineBreaks: true,
      removeInvisible: true,
    },
  })
}

/** Read wrongly, `à` is `Ã` and a no-break space: a column is cleaned only once such texts are repaired. */
async function columnsToClean(
  survey: Survey,
  clean: (text: string) => string,
): Promise<readonly SurveyedColumn[]> {
  const columns: SurveyedColumn[] = []
  for (const each of survey.columns) {
    let isSafe = true
    await readMarked(survey, each, MISREAD, (text) => {
      if (repairDoubleEncoding(clean(text)) !== clean(repairDoubleEncoding(text))) isSafe = false
    })
    if (isSafe) columns.push(each)
  }
  return columns
}
