import type { EditBlock } from '../steps/params'
import { contentHash } from '../recipe/contentHash'
import { isEditBlocks, keyOfRecord, keyOfStep } from '../recipe/stepKey'
import type { Source, Step } from '../recipe/recipe'
import type { RecipeRequest } from './protocol'

/** A step whose blocks of edits are named, not held. */
interface StepRecord {
  readonly step: Step
  readonly blocks: readonly (readonly [param: string, keys: readonly string[]])[]
}

type WireRecord = { readonly step: StepRecord } | { readonly block: EditBlock }

/** A recipe as it crosses to the worker: its steps by name, and the records not sent before. */
export interface PackedRecipe extends PackedSteps {
  readonly id?: string
  readonly others: readonly (PackedSteps & { readonly id: string })[]
  readonly records: readonly (readonly [key: string, record: WireRecord])[]
}

interface PackedSteps {
  readonly source: Source
  readonly order: readonly string[]
}

export type Unpacked<T> = { readonly answer: T } | { readonly missing: true }

const recordKeys = new WeakMap<Step, string>()

function recordKey(step: Step): string {
  let key = recordKeys.get(step)
  if (key === undefined) {
    const { name = null, note = null, group = null, isOff = false } = step
    key = contentHash(JSON.stringify([keyOfStep(step), name, note, group, isOff]))
    recordKeys.set(step, key)
  }
  return key
}

export function packRecipe(recipe: RecipeRequest, known: ReadonlySet<string>): PackedRecipe {
  const records = new Map<string, WireRecord>()
  const others = (recipe.others ?? []).map(({ id, source, steps }) => ({
    id,
    source,
    order: packSteps(steps, known, records),
  }))
  const { source, steps } = recipe
  return {
    ...(recipe.id !== undefined && { id: recipe.id }),
    source,
    order: packSteps(steps, known, records),
    others,
    records: [...records],
  }
}

/** The names of steps; the records that are not known are added to `records`. */
function packSteps(
  steps: readonly Step[],
  known: ReadonlySet<string>,
  records: Map<string, WireRecord>,
): readonly string[] {
  return steps.map((step) => {
    const key = recordKey(step)
    const blocks: (readonly [string, readonly string[]])[] = []
    for (const [param, value] of Object.entries(step.params)) {
      if (!isEditBlocks(value)) continue
      blocks.push([param, value.map(keyOfRecord)])
      for (const block of value) {
        const blockKey = keyOfRecord(block)
        if (!known.has(blockKey)) records.set(blockKey, { block })
      }
    }
    if (!known.has(key)) {
      const params = Object.entries(step.params).filter(([, value]) => !isEditBlocks(value))
      records.set(key, { step: { step: { ...step, params: Object.fromEntries(params) }, blocks } })
    }
    return key
  })
}

const KEPT_RECIPES = 64

/** The records of the recipes sent last; older ones are forgotten and sent again when they return. */
export class RecipeRecords {
  readonly #records = new Map<string, WireRecord>()
  readonly #steps = new Map<string, Step>()
  readonly #usedAt = new Map<string, number>()
  #clock = 0

  get size(): number {
    return this.#records.size
  }

  /** The recipe, made of the very same objects as long as it stays the same; null when records miss. */
  unpack({ id, source, order, others: packed, records }: PackedRecipe): RecipeRequest | null {
    this.#clock++
    for (const [key, record] of records) this.#records.set(key, record)
    const steps = this.#stepsOf(order)
    const others: { id: string; source: Source; steps: readonly Step[] }[] = []
    for (const other of packed) {
      const its = this.#stepsOf(other.order)
      if (!its) return null
      others.push({ id: other.id, source: other.source, steps: its })
    }
    if (!steps) return null
    this.#forget()
    return { ...(id !== undefined && { id }), source, steps, others }
  }

  /** Null when records miss. */
  #stepsOf(order: readonly string[]): readonly Step[] | null {
    const steps: Step[] = []
    for (const key of order) {
      const step = this.#step(key)
      if (!step) return null
      steps.push(step)
    }
    return steps
  }

  #use(key: string): WireRecord | undefined {
    this.#usedAt.set(key, this.#clock)
    return this.#records.get(key)
  }

  #step(key: string): Step | null {
    const record = this.#use(key)
    if (!record || !('step' in record)) return null
    const params: [string, unknown][] = Object.entries(record.step.step.params)
    for (const [param, keys] of record.step.blocks) {
      const blocks: EditBlock[] = []
      for (const blockKey of keys) {
        const block = this.#use(blockKey)
        if (!block || !('block' in block)) return null
        blocks.push(block.block)
      }
      params.push([param, blocks])
    }
    const known = this.#steps.get(key)
    if (known) return known
    const step: Step = { ...record.step.step, params: Object.fromEntries(params) }
    this.#steps.set(key, step)
    return step
  }

  #forget(): void {
    for (const [key, at] of this.#usedAt) {
      if (this.#clock - at < KEPT_RECIPES) continue
      this.#usedAt.delete(key)
      this.#records.delete(key)
      this.#steps.delete(key)
    }
  }
}
