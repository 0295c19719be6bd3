import type { EditBlock } from '../steps/params'
import { canonicalJson } from './canonicalJson'
import { contentHash } from './contentHash'
import type { Step } from './recipe'

const keys = new WeakMap<object, string>()

/** The key of data that never changes once made: read once. */
export function keyOfRecord(record: object): string {
  let key = keys.get(record)
  if (key === undefined) keys.set(record, (key = contentHash(canonicalJson(record))))
  return key
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Edits come in blocks that states share, so that a further edit leaves all but the last one known. */
export const isEditBlocks = (value: unknown): value is readonly EditBlock[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((each) => isObject(each) && 'edits' in each)

const stepKeys = new WeakMap<Step, string>()

/** What the result of a step rests on, besides the table before it: not its name, note or group. */
export function keyOfStep(step: Step): string {
  let key = stepKeys.get(step)
  if (key !== undefined) return key
  const params = Object.entries(step.params)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [name, isEditBlocks(value) ? value.map(keyOfRecord) : (value ?? null)])
  const { id, kind, version, where = null } = step
  key = contentHash(canonicalJson([id, kind, version, where, params]))
  stepKeys.set(step, key)
  return key
}
