import type { Condition, Test } from '../values/conditions'
import { compileTest } from '../values/conditions'
import { textSearchOf } from '../values/needle'
import { fold } from '../values/text'
import { findTexts, testTexts } from '../table/findTexts'
import type { ReadyStep } from './finding'
import type { Survey, SurveyedColumn } from './survey'
import { codeAt, isFilledAt, keyAt, textAt } from './survey'
import type { LabelledRow } from './totals'

interface Ref {
  readonly id: string
  readonly name: string
}

type Rule = Condition<Ref>

const refOf = ({ id, name }: SurveyedColumn): Ref => ({ id, name })

/** A rule of more tests than this is no longer simple. */
const MOST_TESTS = 4
const MOST_VALUES = 4
/** A rule repeats no longer text than this. */
const LONGEST = 80
const FEWEST_LETTERS = 3
/** Columns tried as "and … is empty". */
const TRIED = 6

/**
 * The step that removes these rows. By a rule when a simple one selects exactly them, for it also holds for next
 * year's file; otherwise by their names.
 */
export async function removalOf(
  survey: Survey,
  kinds: readonly (readonly LabelledRow[])[],
): Promise<ReadyStep> {
  const rows = kinds.flat().toSorted((a, b) => a.position - b.position)
  for (const isSplit of [true, false]) {
    const rules = await rulesFor(survey, kinds, isSplit)
    const [only, ...others] = rules ?? []
    if (!only) continue
    const condition = others.length === 0 ? only : { any: [only, ...others] }
    return { kind: 'filterRows', params: { action: 'remove', condition } }
  }
  return { kind: 'deleteRows', params: { rows: rows.map((row) => keyAt(survey, row.position)) } }
}

/** One rule per column of labels, and with `isSplit` per way they begin; null when some rows have none. */
async function rulesFor(
  survey: Survey,
  kinds: readonly (readonly LabelledRow[])[],
  isSplit: boolean,
): Promise<Rule[] | null> {
  const rules: Rule[] = []
  let tests = 0
  for (const kind of kinds) {
    for (const { label, positions } of groupsOf(survey, kind, isSplit)) {
      if (tests === MOST_TESTS) return null
      const made = await ruleFor(survey, label, positions)
      if (!made) return null
      rules.push(made)
      tests += 'all' in made ? made.all.length : 1
    }
  }
  return tests > MOST_TESTS ? null : rules
}

interface Group {
  readonly label: SurveyedColumn
  readonly positions: number[]
}

function groupsOf(survey: Survey, rows: readonly LabelledRow[], isSplit: boolean): Group[] {
  const groups = new Map<string, Group>()
  for (const { label, position } of rows) {
    const start = isSplit ? commonStart([textAt(survey, label, position)]) : null
    const name = JSON.stringify([label.id, start === null ? null : fold(start)])
    const known = groups.get(name)
    if (known) known.positions.push(position)
    else groups.set(name, { label, positions: [position] })
  }
  return [...groups.values()]
}

/** A rule that selects exactly these rows, or null when no simple one does. */
async function ruleFor(
  survey: Survey,
  label: SurveyedColumn,
  positions: readonly number[],
): Promise<Rule | null> {
  const texts = [...new Set(positions.map((at) => textAt(survey, label, at)))]
  for (const test of testsFor(texts)) {
    const marks = await marksOf(survey, label, test)
    const selected = positionsOf(survey, label, marks)
    const leaf = { column: refOf(label), ...test }
    if (isSame(selected, positions)) return leaf
    if (selected.length > survey.rowCount / 2) continue
    const empty = emptyBeside(survey, label, selected, positions)
    if (empty) return { all: [leaf, { column: refOf(empty), test: 'empty' }] }
  }
  return null
}

/** The tests tried, the one that fits next year's file best first. */
function testsFor(texts: readonly string[]): Test[] {
  const [first = ''] = texts
  const tests: Test[] = []
  const isOne = new Set(texts.map((text) => fold(text).trim())).size === 1
  const loose = { ignoreCase: true }
  const start = commonStart(texts)
  const isIntroduced = start !== null && (mark.test(start) || start.endsWith(':'))
  if (isIntroduced) tests.push({ test: 'startsWith', value: start, ...loose })
  // A label with digits has a year or a date in it, which changes.
  if (isOne && !/\d/u.test(first) && first.length <= LONGEST) {
    tests.push({ test: 'equals', value: first, ...loose })
  }
  if (start !== null && !isIntroduced) {
    tests.push({ test: 'startsWith', value: start, ...loose })
  }
  if (texts.length <= MOST_VALUES && texts.every((text) => text.length <= LONGEST)) {
    tests.push(
      texts.length === 1
        ? { test: 'equals', value: first, ...loose }
        : { test: 'oneOf', values: texts, ...loose },
    )
  }
  return tests
}

const mark = /^[*(†‡©]+/u
/** Words up to the first digit, or to the colon that introduces a note. */
const wordStart = /^[\p{L}'’.\- ]+?(?:\s*:|(?=\s*(?:\d|$)))/u

/** What the texts begin with that would begin next year's too; null when that is too little to tell. */
function commonStart(texts: readonly string[]): string | null {
  const starts = texts.map((text) => {
    const bare = text.trimStart()
    const marked = mark.exec(bare)?.[0]
    if (marked !== undefined) return marked
    return (wordStart.exec(bare)?.[0] ?? bare).trimEnd()
  })
  const [first = ''] = starts
  let length = first.length
  for (const start of starts) {
    while (length > 0 && fold(start.slice(0, length)) !== fold(first.slice(0, length))) length--
  }
  const start = first.slice(0, length).trimEnd()
  // What stands before the label's first letter cannot be said by a rule.
  if (start === '' || texts.some((text) => text !== text.trimStart())) return null
  if (mark.test(start)) return start
  return start.length >= FEWEST_LETTERS && start.length <= LONGEST / 2 ? start : null
}

/** For each code 1 where a test on text holds. */
export function marksOf(
  survey: Survey,
  { column }: SurveyedColumn,
  test: Test,
): Promise<Uint8Array> {
  const holds = compileTest(test)
  const search = textSearchOf(test)
  const { control } = survey
  if (!search) return testTexts(column.texts, holds, control)
  return findTexts(column.texts, search.needles, search.place, holds, control)
}

function positionsOf(survey: Survey, label: SurveyedColumn, marks: Uint8Array): number[] {
  const found: number[] = []
  for (let at = 0; at < survey.rowCount; at++) {
    if (marks[codeAt(survey, label, at)] === 1) found.push(at)
  }
  return found
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((position, at) => position === b[at])

/** A column that is empty in the rows wanted and filled in the others that were selected. */
function emptyBeside(
  survey: Survey,
  label: SurveyedColumn,
  selected: readonly number[],
  wanted: readonly number[],
): SurveyedColumn | null {
  const isWanted = new Set(wanted)
  if (!wanted.every((at) => selected.includes(at))) return null
  const others = selected.filter((at) => !isWanted.has(at))
  let tried = 0
  for (const each of survey.columns) {
    if (each === label || wanted.some((at) => isFilledAt(survey, each, at))) continue
    if (others.every((at) => isFilledAt(survey, each, at))) return each
    tried++
    if (tried === TRIED) break
  }
  return null
}
