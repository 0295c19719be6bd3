import type { Example } from '../learn/learn'
import type { ColumnName, TableKey } from '../recipe/report'
import { recipeOf } from '../recipe/tableLinks'
import { editsOfColumn, withoutEditsOf } from '../recipe/takenOver'
import type { CellEdit, ColumnRef, TypedExamples } from '../steps/params'
import type { ColumnId } from '../table/table'
import { fold } from '../values/text'
import type { Context } from './context'
import { answered, frontTable, projectOf, tell } from './context'
import type { StepForm } from './model'
import { shownIndex } from './model'

/** Hand edits looked at, columns they may be made of, and how many of these are tried one by one. */
const MOST_EXAMPLES = 40
const MOST_COLUMNS = 80
const MOST_SINGLES = 4
const MOST_TRIES = 9
/** Longer tables are not filled unasked. */
const MOST_OFFERED = 200_000
/** A rule that leaves more than this share of the rows without a result is not proposed unasked. */
const MOST_WITHOUT = 0.2

/** Examples taken from the hand edits of a column, which the step made of them stands for. */
export interface FromEdits {
  readonly target: ColumnRef
  readonly examples: TypedExamples
  readonly instead: NonNullable<StepForm['instead']>
}

const SETTLE = 700

const pieces = (text: string): readonly string[] => fold(text).match(/\p{L}+|\p{N}+/gu) ?? []

/** How much of what was typed stands in a text. */
function likeness(input: string, output: string): number {
  if (input === '') return 0
  const found = new Set(pieces(input))
  const asked = pieces(output)
  const shared = asked.filter((piece) => piece.length > 1 && found.has(piece)).length
  const starts = asked.some((piece) => [...found].some((other) => other.startsWith(piece)))
  return shared * 2 + (starts ? 1 : 0) + (fold(input).includes(fold(output)) ? 1 : 0)
}

/** Which columns may have led to the results, the likeliest first: one alone, then two or three together. */
export function likelyColumns(
  columns: readonly ColumnName[],
  rows: readonly { readonly texts: readonly string[]; readonly output: string }[],
  target: ColumnId,
): readonly (readonly number[])[] {
  const own = columns.findIndex(({ id }) => id === target)
  const scored = columns
    .map((_, at) => ({
      at,
      score: rows.reduce((sum, { texts, output }) => sum + likeness(texts[at] ?? '', output), 0),
    }))
    .filter(({ at, score }) => score > 0 && at !== own)
    .toSorted((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, MOST_SINGLES)
    .map(({ at }) => at)
  const isRewritten = own >= 0 && rows.every(({ texts }) => (texts[own] ?? '').trim() !== '')
  const singles = [...(isRewritten ? [own] : []), ...scored]
  const pairs = scored.flatMap((one, at) => scored.slice(at + 1).map((other) => [one, other]))
  const inOrder = (set: readonly number[]) => set.toSorted((a, b) => a - b)
  const triple = scored.length > 2 ? [inOrder(scored.slice(0, 3))] : []
  return [...singles.map((at) => [at]), ...pairs.slice(0, 3).map(inOrder), ...triple]
}

/** What was typed by hand, as examples of a rule. */
export function exampleSource(context: Context) {
  const { engine } = context

  /** The texts that the rows of the edits have in the table without them; rows that are gone are left out. */
  async function rowsOf(key: TableKey, columns: readonly ColumnId[], edits: readonly CellEdit[]) {
    const shown = { key, view: null, compare: null }
    const places = await engine.positionsOf(
      shown,
      edits.map(({ row }) => row),
    )
    const rows: { texts: readonly string[]; output: string }[] = []
    for (const [at, start] of places.entries()) {
      if (start < 0) continue
      const { cells } = await engine.window({ shown, start, end: start + 1, columns })
      rows.push({ texts: cells.map((texts) => texts[0] ?? ''), output: edits[at]!.after })
    }
    return rows
  }

  /** What was typed in a column of the table in front just before, or null where that teaches nothing. */
  function typed(column: ColumnId) {
    const front = frontTable(context)
    if (!front) return null
    const step = front.doc.steps[shownIndex(front.doc, front.state)]
    const edits = editsOfColumn(step, column).filter(({ after }) => after !== '')
    return step && edits.length > 0 ? { front, step, edits } : null
  }

  async function fromEdits(column: ColumnId): Promise<FromEdits | null> {
    const found = typed(column)
    if (!found) return null
    const { front, step, edits } = found
    const used = edits.slice(-MOST_EXAMPLES)
    const taken = used.map(({ row }) => row)
    const before = front.doc.steps.slice(0, shownIndex(front.doc, front.state) + 1)
    const steps = withoutEditsOf(before, step.id, column, taken)
    const ran = await engine.run(recipeOf(front.project.doc, { ...front.doc, steps }))
    if (!ran.ok) return null
    const last = ran.value.steps.at(-1)
    const key = last?.key ?? ran.value.sourceKey
    const all = last?.columns ?? ran.value.sourceColumns
    const target = all.find(({ id }) => id === column)
    if (!target) return null
    const own = all.slice(MOST_COLUMNS).includes(target) ? [target] : []
    const columns = [...all.slice(0, MOST_COLUMNS), ...own]
    const ids = columns.map(({ id }) => id)
    const rows = await rowsOf(key, ids, used)
    const sets = likelyColumns(columns, rows, column).slice(0, MOST_TRIES)
    const examplesOver = (set: readonly number[]): TypedExamples => ({
      columns: set.map((at) => ({ id: columns[at]!.id, name: columns[at]!.name })),
      examples: distinct(
        rows.map(({ texts, output }) => ({ inputs: set.map((at) => texts[at] ?? ''), output })),
      ),
      rule: null,
    })
    const made = { target, instead: { stepId: step.id, column, rows: taken, key } }
    let best: { readonly examples: TypedExamples; readonly without: number } | null = null
    for (const set of sets) {
      // Rows alike there that were given different results: it takes more than these columns.
      if (isContradicted(set, rows)) continue
      const examples = examplesOver(set)
      const report = await engine.learnExamples(
        key,
        ids.filter((_, at) => set.includes(at)),
        examples.examples,
      )
      if (!report.ok || !report.value.rule) continue
      const without = report.value.without / Math.max(1, report.value.looked)
      if (best && best.without <= without) continue
      best = { examples: { ...examples, rule: report.value.rule }, without }
      if (without <= MOST_WITHOUT) break
    }
    return { ...made, examples: best?.examples ?? examplesOver(sets[0] ?? []) }
  }

  /** After two results of one kind were typed in a column, says how many others the rule would fill. */
  async function offer(column: ColumnId): Promise<void> {
    // Whoever goes on typing is not disturbed.
    await context.world.wait(SETTLE)
    const found = typed(column)
    if (!found || found.edits.length !== 2) return
    const { front } = found
    const { stateId } = front.project
    const isStill = () => projectOf(context)?.stateId === stateId && !projectOf(context)?.form
    const rows = front.state.report?.steps.at(-1)?.rowCount ?? 0
    if (front.project.readOnly || rows > MOST_OFFERED || !isStill()) return
    const taught = await answered(fromEdits(column))
    if (!taught?.examples.rule || !isStill()) return
    const { target, examples, instead } = taught
    const before = front.doc.steps.slice(0, shownIndex(front.doc, front.state) + 1)
    const steps = [
      ...withoutEditsOf(before, instead.stepId, column, instead.rows),
      {
        id: context.world.newId(),
        kind: 'fillByExample',
        version: 1,
        params: { examples, into: 'existing', target },
      },
    ]
    const ran = await answered(engine.run(recipeOf(front.project.doc, { ...front.doc, steps })))
    const effect = ran?.ok ? ran.value.steps.at(-1)?.effect : null
    const count = (effect?.cellsChanged ?? 0) - found.edits.length
    if (count < 1 || !isStill()) return
    const data = { count, column, name: target.name }
    tell(context, { tone: 'done', code: 'examplesOffered', data, stateId })
  }

  return { has: (column: ColumnId) => typed(column) !== null, fromEdits, offer }
}

function distinct(examples: readonly Example[]): readonly Example[] {
  const last = new Map(examples.map((example) => [JSON.stringify(example.inputs), example]))
  return [...last.values()]
}

function isContradicted(
  set: readonly number[],
  rows: readonly { readonly texts: readonly string[]; readonly output: string }[],
): boolean {
  const results = new Map<string, string>()
  return rows.some(({ texts, output }) => {
    const key = JSON.stringify(set.map((at) => texts[at]))
    const known = results.get(key) ?? output
    results.set(key, known)
    return known !== output
  })
}
