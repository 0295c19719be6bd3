import { describe, expect, it } from 'vitest'
import { pairsUsers, withCorrespondences, withPairs } from '../../src/recipe/correspondences'
import type { Correspondence, ProjectDoc, Step } from '../../src/recipe/recipe'
import { fromRecords, toRecords } from '../../src/recipe/records'
import { keyOfStep } from '../../src/recipe/stepKey'
import { recipeOf } from '../../src/recipe/tableLinks'
import { sampleDoc, sampleStep } from './samples'
import { fetchDescriptions } from '../../src/steps/descriptions'

await fetchDescriptions()

const towns: Correspondence = {
  id: 'p1',
  name: 'Communes',
  pairs: [{ from: 'bvs', to: 'Beauvais' }],
}
const own = [{ from: 'a', to: 'b' }]

const mapping = (id: string, pairs: unknown): Step => ({
  id,
  kind: 'mapValues',
  version: 1,
  params: { columns: [], pairs },
})

const named = mapping('s1', { id: 'p1', name: 'Villes' })
const steps = [sampleStep(1), named, mapping('s2', own), mapping('s3', { id: 'gone', name: 'X' })]
const project: ProjectDoc = { ...sampleDoc(steps), correspondences: [towns] }

describe('correspondence tables of a project', () => {
  it('are put into the steps that name them when these are run, and only there', () => {
    const [first, second, third, last] = withPairs(steps, [towns])
    expect(second!.params.pairs).toEqual({ id: 'p1', name: 'Communes', pairs: towns.pairs })
    expect([first, third, last]).toEqual([steps[0], steps[2], steps[3]])
    expect(recipeOf(project, project.tables[0]!).steps[1]).toBe(second)
    expect(named.params.pairs).toEqual({ id: 'p1', name: 'Villes' })
  })

  it('give the very same steps while they stay the same, others once a line changes', () => {
    const before = withPairs([named], [towns])[0]!
    expect(withPairs([named], [{ ...towns }, towns].slice(1))[0]).toBe(before)
    const changed = { ...towns, pairs: [{ from: 'bvs', to: 'BEAUVAIS' }] }
    expect(keyOfStep(withPairs([named], [changed])[0]!)).not.toBe(keyOfStep(before))
    expect(withPairs(steps.slice(0, 1), [towns])[0]).toBe(steps[0])
  })

  it('say which steps use them, those that are off and looked-up tables too', () => {
    const off = { ...named, isOff: true }
    const look = { id: 'l', kind: 'lookUp', version: 1, params: { table: { id: 'p1', name: 'x' } } }
    const doc = sampleDoc([sampleStep(1), off, look])
    expect(pairsUsers(doc, 'p1').map(({ step }) => step)).toEqual([off, look])
    expect(pairsUsers(doc, 'p2')).toEqual([])
  })

  it('are kept with the project, each as a record of its own', () => {
    const { root, records } = toRecords(project)
    expect([...records.values()].filter(({ kind }) => kind === 'pairs')).toHaveLength(1)
    expect(fromRecords(root, (hash) => records.get(hash))).toEqual({ ok: true, value: project })
  })

  it('leave a project without any as it was kept before there were any', () => {
    const bare = withCorrespondences(project, [])
    expect(toRecords(bare).root).toBe(toRecords(sampleDoc(steps)).root)
    expect('correspondences' in bare).toBe(false)
  })

  it.each([
    ['more tables than parts', { name: 'p', correspondences: 5 }, 'badRecord'],
    ['a tab in the place of one', { name: 'p', correspondences: 1 }, 'badRecord'],
  ])('refuse a project with %s', (_, data, code) => {
    const { root, records } = toRecords(sampleDoc([]))
    const record = { ...records.get(root)!, data }
    const read = fromRecords(root, (hash) => (hash === root ? record : records.get(hash)))
    expect(read).toMatchObject({ ok: false, issue: { code } })
  })
})
