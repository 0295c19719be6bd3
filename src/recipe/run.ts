import type { Control } from '../table/mapTexts'
import type { Table } from '../table/table'
import { countsOf, rowCount } from '../table/table'
import type { StepContext, StepOutput } from '../steps/define'
import { fetchDescriptions } from '../steps/descriptions'
import { fail, ok } from '../values/result'
import type { Issue, Result } from '../values/result'
import type { TableCache } from './cache'
import { canonicalJson } from './canonicalJson'
import { contentHash } from './contentHash'
import { diffTables, noEffect } from './effect'
import type { Step } from './recipe'
import type { ColumnName, RunReport, StepReport, TableKey, UnreadCells } from './report'
import { keyOfStep } from './stepKey'

/** What runs steps is fetched with the first of them: a table without any needs none of it. */
const stepWork = async () => {
  const [{ restOfStep, runStep }, { tablesRead }, { listsRead }] = await Promise.all([
    import('../steps/runStep'),
    import('./tableLinks'),
    import('./listsRead'),
    fetchDescriptions(),
  ])
  return { restOfStep, runStep, tablesRead, listsRead }
}

/** Fetches what runs the steps of a recipe. Rejects when it cannot be fetched. */
export const prepareSteps = async (steps: readonly Step[]): Promise<void> => {
  if (steps.length > 0) await stepWork()
}

/** Fetches it before it is needed; where that fails, the first step will say so. */
export const expectSteps = (): void => {
  stepWork().catch(() => undefined)
}

/** What a control rejects with to stop a run; everything kept so far stays. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled')
    this.name = 'Cancelled'
  }
}

/** What the steps of a recipe ask of what lies outside the project. */
export type Outside = Omit<StepContext, 'stepId' | 'control' | 'otherTable'>

/** What runs the patterns of users. */
export type Patterns = Omit<Outside, 'places'>

/** The results of the other tables of the project by their id, or why one cannot be had. */
export type OtherTables = ReadonlyMap<string, TableKey | Issue>

export const noOthers: OtherTables = new Map()

export interface RunnerParts {
  readonly tables: TableCache
  readonly outside: Outside
  /** The table of a source key, loaded again when it is no longer held; null when it is gone. */
  readonly loadSource: (key: TableKey, control: Control) => Promise<Table | null>
}

/** What is kept of a result for longer than its table. */
type StepFacts = Pick<StepReport, 'rowCount' | 'columns' | 'effect' | 'warnings' | 'unread'> & {
  readonly previous: TableKey
  readonly step: Step
  readonly others: OtherTables
}

/** Failures that another try may not meet. */
const passing: ReadonlySet<string> = new Set([
  'patternWorkerMissing',
  'tableFailed',
  'partNotLoaded',
])

const KEPT_FACTS = 4_000
const KEPT_VERSIONS = 32
const SAMPLES = 20
/** Among how many distinct texts the commonest are looked for. */
const MOST_SAMPLED = 10_000

/**
 * Runs recipes and keeps results. The key of a result is made of the key of the table before it and the
 * content of its step, with the keys of the other tables and the years of the lists it reads, so whatever is unchanged
 * at the start of a recipe is found again. What a step asks outside the project (matches of a pattern) depends on
 * nothing but the question, which is in its content.
 */
export class Runner {
  readonly #parts: RunnerParts
  readonly #facts = new Map<TableKey, StepFacts>()
  readonly #failures = new Map<TableKey, Issue>()
  /** The last results of one step over one table, newest first: where a longer version may start from. */
  readonly #versions = new Map<string, TableKey[]>()

  constructor(parts: RunnerParts) {
    this.#parts = parts
  }

  /**
   * Runs a recipe over a source. A step that is off, unknown or fails passes the table through and the
   * later ones still run. Null when the source is gone; rejects only with what the control rejects with.
   */
  async run(
    sourceKey: TableKey,
    sourceColumns: readonly ColumnName[],
    sourceRowCount: number,
    steps: readonly Step[],
    control: Control,
    others: OtherTables = noOthers,
  ): Promise<RunReport | null> {
    const reports: StepReport[] = []
    let key = sourceKey
    let columns = sourceColumns
    let rows = sourceRowCount
    for (let at = 0; at < steps.length; at++) {
      const step = steps[at]!
      const read = await othersRead(step, others)
      const next = step.isOff ? null : await keyAfter(key, step, read)
      if (next !== null && !this.#facts.has(next) && !this.#failures.has(next)) {
        const within = partOf(control, at, steps.length)
        const isRun = await this.#runStep(key, next, { step, others: read }, within)
        if (!isRun) return null
      }
      const facts = next === null ? undefined : this.#usedFacts(next)
      if (facts && next !== null) {
        this.#keepVersion(versionsOf(key, step), next)
        key = next
        columns = facts.columns
        rows = facts.rowCount
        const { effect, warnings, unread } = facts
        reports.push({
          stepId: step.id,
          key,
          rowCount: rows,
          columns,
          effect,
          issue: null,
          warnings,
          unread,
        })
      } else {
        const issue = next === null ? null : (this.#failures.get(next) ?? null)
        if (next !== null && issue && passing.has(issue.code)) this.#failures.delete(next)
        reports.push({
          stepId: step.id,
          key,
          rowCount: rows,
          columns,
          effect: noEffect(rows),
          issue,
          warnings: [],
          unread: [],
        })
      }
    }
    return { sourceKey, sourceRowCount, sourceColumns, steps: reports }
  }

  /** The table of a key of some report; worked out again when it was let go. Null for unknown keys. */
  async table(key: TableKey, control: Control): Promise<Table | null> {
    const kept = this.#parts.tables.get(key)
    if (kept) return kept
    const facts = this.#usedFacts(key)
    if (!facts) return this.#parts.loadSource(key, control)
    const before = await this.table(facts.previous, control)
    if (!before) return null
    const output = await this.#apply(before, facts, control)
    if (!output.ok) return null
    this.#parts.tables.put(key, output.value.table)
    return output.value.table
  }

  /** The key of the source a result comes from. */
  sourceOf(key: TableKey): TableKey {
    let source = key
    for (let facts = this.#facts.get(source); facts; facts = this.#facts.get(source)) {
      source = facts.previous
    }
    return source
  }

  /** False when the table before cannot be had. */
  async #runStep(
    previous: TableKey,
    key: TableKey,
    given: GivenStep,
    control: Control,
  ): Promise<boolean> {
    const { step } = given
    const before = await this.table(previous, control)
    if (!before) return false
    const resumed = await this.#resume(previous, step, before, control)
    const output = resumed ?? (await this.#apply(before, given, control))
    if (!output.ok) {
      remember(this.#failures, key, output.issue)
      return true
    }
    const { table, warnings = [], unread } = output.value
    const effect = await diffTables(before, table, control)
    this.#parts.tables.put(key, table)
    remember(this.#facts, key, {
      previous,
      ...given,
      rowCount: rowCount(table),
      columns: namesOf(table),
      effect,
      warnings,
      unread: countUnread(table, unread),
    })
    return true
  }

  /** Starts from the kept result of a shorter version of the same step, where the step can go on. */
  async #resume(
    previous: TableKey,
    step: Step,
    before: Table,
    control: Control,
  ): Promise<Result<StepOutput> | null> {
    const { restOfStep } = await stepWork()
    for (const version of this.#versions.get(versionsOf(previous, step)) ?? []) {
      const facts = this.#facts.get(version)
      const table = this.#parts.tables.get(version)
      const rest = facts && table && restOfStep(facts.step, step)
      if (!rest) continue
      const output = await this.#apply(table, { step: rest, others: noOthers }, control)
      if (!output.ok || output.value.table.ids !== before.ids) return null
      const warnings = [...facts.warnings, ...(output.value.warnings ?? [])]
      return { ok: true, value: { ...output.value, warnings } }
    }
    return null
  }

  async #apply(
    table: Table,
    { step, others }: GivenStep,
    control: Control,
  ): Promise<Result<StepOutput>> {
    const otherTable = async (id: string): Promise<Result<Table>> => {
      const known = others.get(id)
      if (known === undefined) return fail('missingTable', { id })
      if (typeof known !== 'string') return { ok: false, issue: known }
      const found = await this.table(known, control)
      return found ? ok(found) : fail('tableFailed', { id })
    }
    try {
      const { runStep } = await stepWork()
      return await runStep(table, step, { ...this.#parts.outside, control, otherTable })
    } catch (error) {
      if (error instanceof Cancelled || !(error instanceof Error)) throw error
      // A bug in one step must not take the others along.
      return fail('stepCrashed', { kind: step.kind, message: error.message })
    }
  }

  #usedFacts(key: TableKey): StepFacts | undefined {
    const facts = this.#facts.get(key)
    if (facts) remember(this.#facts, key, facts)
    return facts
  }

  /** Old versions of a step that grows are let go: their chunks differ by one edit each. */
  #keepVersion(slot: string, key: TableKey): void {
    const known = this.#versions.get(slot) ?? []
    const versions = [key, ...known.filter((each) => each !== key)]
    for (const old of versions.splice(KEPT_VERSIONS)) {
      if (!this.#parts.tables.isPinned(old)) this.#parts.tables.delete(old)
    }
    remember(this.#versions, slot, versions)
  }
}

/** A step with the other tables it reads. */
type GivenStep = Pick<StepFacts, 'step' | 'others'>

const othersRead = async (step: Step, others: OtherTables): Promise<OtherTables> => {
  const { tablesRead } = await stepWork()
  const read = tablesRead(step)
  if (read.length === 0) return noOthers
  return new Map(
    read.flatMap(({ id }) => {
      const known = others.get(id)
      return known === undefined ? [] : [[id, known] as const]
    }),
  )
}

const keyAfter = async (previous: TableKey, step: Step, others: OtherTables): Promise<TableKey> => {
  const { listsRead } = await stepWork()
  const content = [previous, keyOfStep(step), listsRead(step)].filter(Boolean).join('\n')
  return contentHash(others.size === 0 ? content : `${content}\n${canonicalJson([...others])}`)
}

const versionsOf = (previous: TableKey, step: Step): string => `${previous} ${step.id}`

const namesOf = (table: Table): readonly ColumnName[] =>
  table.columns.map(({ id, name }) => ({ id, name }))

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key)
  map.set(key, value)
  if (map.size <= KEPT_FACTS) return
  const oldest = map.keys().next().value
  if (oldest !== undefined) map.delete(oldest)
}

function countUnread(table: Table, unread: StepOutput['unread']): StepReport['unread'] {
  if (!unread) return []
  const found: UnreadCells[] = []
  for (const { id, column } of table.columns) {
    const marks = unread.get(id)
    if (!marks) continue
    const counts = countsOf(table, column)
    const byText = new Map<string, number>()
    let count = 0
    for (let code = 0; code < marks.length; code++) {
      const cells = marks[code] ? (counts[code] ?? 0) : 0
      if (cells === 0) continue
      count += cells
      if (byText.size >= MOST_SAMPLED) continue
      const text = column.texts.textAt(code)
      byText.set(text, (byText.get(text) ?? 0) + cells)
    }
    const samples = [...byText].map(([text, cells]) => ({ text, count: cells }))
    samples.sort((a, b) => b.count - a.count)
    if (count > 0) found.push({ id, count, samples: samples.slice(0, SAMPLES) })
  }
  return found
}

/** The control of one step among several: its progress is a part of the whole. */
const partOf = (control: Control, at: number, of: number): Control => ({
  pause: (done, total) => control.pause(at + (total > 0 ? done / total : 0), of),
})
