import { describe, expect, it } from 'vitest'
import type { StepContext } from '../../src/steps/define'
import { stepOfKind, steps } from '../../src/steps/index'
import { runDefinition } from '../../src/steps/runStep'
import { sourceColumnId, tableOf } from '../../src/table/table'
import { issue } from '../../src/values/result'
import { inProcess } from './inProcess'
import { photograph } from './tables'

const SLOW = '(a+)+$'
const column = { id: sourceColumnId('a', 1), name: 'a' }
const matches = { column, test: 'matches', value: SLOW }
const tooSlow = issue('patternTooSlow', { source: SLOW })

/** Every step in which a pattern, or a condition that may hold one, can be typed. */
const cases: readonly (readonly [kind: string, params: Readonly<Record<string, unknown>>])[] = [
  ['extractText', { column, what: 'pattern', pattern: SLOW }],
  ['filterRows', { action: 'remove', condition: matches }],
  ['filterRows', { action: 'keep', condition: { all: [{ any: [matches] }] } }],
  ['labelRows', { labels: [{ label: 'x', condition: matches }], name: 'b' }],
  ['replaceText', { columns: [column], isPattern: true, pattern: SLOW, replacement: 'x' }],
  ['splitColumn', { column, by: 'pattern', pattern: SLOW }],
  ['splitRows', { column, by: 'pattern', pattern: SLOW }],
]

/** A place where patterns never end: what asks them is stopped, as it is in its own thread. */
const stopped: Omit<StepContext, 'stepId'> = {
  ...inProcess(),
  matchPattern: () => Promise.resolve({ ok: false, issue: tooSlow }),
  replacePattern: () => Promise.resolve({ ok: false, issue: tooSlow }),
  listPattern: () => Promise.resolve({ ok: false, issue: tooSlow }),
}

async function run(kind: string, params: Readonly<Record<string, unknown>>, where?: unknown) {
  const table = tableOf({ a: [`${'a'.repeat(40)}b`, 'c', ''], b: ['1', '2', '3'] })
  const before = photograph(table)
  const definition = stepOfKind(kind)!
  const step = { id: 's', kind, version: definition.version, params, where }
  const answer = await runDefinition(definition, table, step, stopped)
  return { answer, isUntouched: JSON.stringify(photograph(table)) === JSON.stringify(before) }
}

describe('a pattern that never ends', () => {
  it('is looked for in every step that takes one', () => {
    const taking = steps.filter(({ params }) =>
      Object.values(params).some(({ type }) => ['pattern', 'condition', 'labels'].includes(type)),
    )
    expect([...new Set(cases.map(([kind]) => kind))].toSorted()).toEqual(
      taking.map(({ kind }) => kind).toSorted(),
    )
  })

  it.each(cases)('stops %s with its reason, the table as it was', async (kind, params) => {
    expect(await run(kind, params)).toEqual({
      answer: { ok: false, issue: tooSlow },
      isUntouched: true,
    })
  })

  it('stops a step kept to some rows, the table as it was', async () => {
    const params = { columns: [column], mode: 'upper' }
    expect(await run('changeCase', params, matches)).toEqual({
      answer: { ok: false, issue: tooSlow },
      isUntouched: true,
    })
  })
})
