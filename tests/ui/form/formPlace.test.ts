import { describe, expect, it } from 'vitest'
import { activeTable } from '../../../src/state/model'
import { formPlace } from '../../../src/ui/form/formPlace'
import { column, openProject, reportOf, step } from '../support'

const columns = [
  column('nom', { name: 'Nom' }),
  column('ville', { name: 'Ville', type: 'postcode' }),
]
const steps = [step('a'), step('b'), step('c')]

function place(stepId: string | null, shownStep: number | null) {
  const report = reportOf(steps, columns)
  const [a, b, c] = report.steps
  const after = { ...a!, rowCount: 7, columns: [{ id: 'nom', name: 'Intitulé' }] }
  const selection = {
    focused: { row: 4, column: 'nom' },
    columns: ['ville', 'nom', 'gone'],
    rows: [],
  }
  const table = { report: { ...report, steps: [after, b!, c!] }, shownStep, selection }
  const { doc, state } = activeTable(openProject({ steps, columns, table }))
  return formPlace(doc, state, { stepId })
}

describe('where a form stands', () => {
  it.each([
    ['a new step behind the last', null, null, 3, 'key-c', 10],
    ['a new step behind the one shown', null, 0, 1, 'key-a', 7],
    ['a new step before all others', null, -1, 0, 'source', 10],
    ['the first step', 'a', null, 0, 'source', 10],
    ['another step, wherever the table is shown', 'b', -1, 1, 'key-a', 7],
  ])('%s', (_title, stepId, shown, index, key, rowCount) => {
    expect(place(stepId, shown)).toMatchObject({ index, key, rowCount })
  })

  it('knows the columns there, and which of them are selected and focused', () => {
    const { columns: there, selected, focused, types } = place('b', null)
    expect(there).toEqual([{ id: 'nom', name: 'Intitulé' }])
    expect(selected).toEqual([{ id: 'nom', name: 'Intitulé' }])
    expect(focused).toEqual({ id: 'nom', name: 'Intitulé' })
    expect(types.get('ville')).toBe('postcode')
  })
})
