import type { StepContext } from '../../src/steps/define'
import type { Control } from '../../src/table/mapTexts'
import type { Table } from '../../src/table/table'
import { listRun, matchRun, replaceRun } from '../../src/table/patternRuns'
import { checkPattern, readTemplate } from '../../src/values/pattern'
import { readPlaces } from '../../src/reference/places'
import type { Places } from '../../src/reference/places'
import { fail, ok } from '../../src/values/result'

/** A control that makes every other pause a wait, so both ways are taken. */
export function waitingControl(): Control {
  let pauses = 0
  return { pause: () => (pauses++ % 2 === 0 ? Promise.resolve() : null) }
}

let places: Places | null = null

/** What a step asks outside, answered in the same process. */
export const inProcess = (
  control: Control = waitingControl(),
  others: ReadonlyMap<string, Table> = new Map(),
): Omit<StepContext, 'stepId'> => ({
  control,
  otherTable: async (id) => {
    const table = others.get(id)
    return table ? ok(table) : fail('missingTable', { id })
  },
  places: () => Promise.resolve(ok((places ??= readPlaces()))),
  matchPattern: async (pattern, texts) => {
    const checked = checkPattern(pattern.source, pattern)
    return checked.ok ? ok(matchRun(checked.value, texts)) : checked
  },
  replacePattern: async (pattern, replacement, texts) => {
    const checked = checkPattern(pattern.source, pattern)
    if (!checked.ok) return checked
    const template = readTemplate(replacement, checked.value)
    return template.ok ? ok(replaceRun(checked.value, template.value, texts)) : template
  },
  listPattern: async (pattern, take, texts) => {
    const checked = checkPattern(pattern.source, pattern)
    return checked.ok ? ok(listRun(checked.value, take, texts)) : checked
  },
})
