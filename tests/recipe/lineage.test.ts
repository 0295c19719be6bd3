import { describe, expect, it } from 'vitest'
import { TableCache } from '../../src/recipe/cache'
import { columnLineage } from '../../src/recipe/lineage'
import type { Step } from '../../src/recipe/recipe'
import { Runner } from '../../src/recipe/run'
import { goOn } from '../../src/table/mapTexts'
import { tableOf } from '../../src/table/table'
import { inProcess } from '../steps/inProcess'

const table = tableOf({ Nom: ['a'], Ville: ['b'], Note: ['c'] })

const step = (id: string, kind: string, params: Step['params'], isOff = false): Step => ({
  id,
  kind,
  version: 1,
  params,
  isOff,
})

const ref = (name: string) => ({ id: `1:${name}`, name })

async function lineageOf(...steps: Step[]) {
  const loadSource = () => Promise.resolve(table)
  const runner = new Runner({ tables: new TableCache(Infinity), outside: inProcess(), loadSource })
  const columns = table.columns.map(({ id, name }) => ({ id, name }))
  const report = await runner.run('source', columns, 1, steps, goOn)
  return columnLineage(report!)
}

const rename = (id: string, from: string, name: string, isOff = false) =>
  step(id, 'renameColumns', { renames: [{ column: ref(from), name }] }, isOff)

describe('the lineage of columns', () => {
  it('is told for columns nothing happened to', async () => {
    expect((await lineageOf())[0]).toEqual({
      id: '1:Nom',
      name: 'Nom',
      madeBy: null,
      events: [],
      nameAtEnd: 'Nom',
    })
  })

  it('tells each rename, the step that made a column and the one that removed it', async () => {
    const lineage = await lineageOf(
      rename('r1', 'Ville', 'Commune'),
      step('copy', 'duplicateColumn', { column: ref('Nom'), name: 'Copie' }),
      rename('r2', 'Ville', 'Localité'),
      step('x', 'removeColumns', { columns: [ref('Ville'), ref('Note')] }),
    )
    expect(lineage.map(({ name, madeBy, nameAtEnd }) => [name, madeBy, nameAtEnd])).toEqual([
      ['Nom', null, 'Nom'],
      ['Ville', null, null],
      ['Note', null, null],
      ['Copie', 'copy', 'Copie'],
    ])
    expect(lineage[1]!.events).toEqual([
      { what: 'renamed', stepId: 'r1', from: 'Ville', to: 'Commune' },
      { what: 'renamed', stepId: 'r2', from: 'Commune', to: 'Localité' },
      { what: 'removed', stepId: 'x', name: 'Localité' },
    ])
  })

  it('leaves out steps that are off', async () => {
    const lineage = await lineageOf(rename('r1', 'Ville', 'Commune', true))
    expect(lineage[1]).toMatchObject({ events: [], nameAtEnd: 'Ville' })
  })
})
