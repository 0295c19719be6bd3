import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ProjectDoc } from '../../src/recipe/recipe'
import { fromRecords } from '../../src/recipe/records'
import { ProjectStore } from '../../src/storage/projects'
import { range, sampleDoc, sampleStep } from '../recipe/samples'
import { runs } from '../values/runs'
import {
  codeOf,
  commitDoc,
  createProject,
  emptyBrowser,
  hints,
  openDoc,
  patience,
  valueOf,
} from './support'

beforeEach(emptyBrowser)

const doc = (...steps: number[]) => sampleDoc(steps.map(sampleStep))

async function docAt(store: ProjectStore, id: string): Promise<ProjectDoc> {
  const { states, records } = valueOf(await store.loadWhole('p1'))
  const { root } = states.find((state) => state.id === id)!
  return valueOf(fromRecords(root, (hash) => records.get(hash)))
}

describe('two tabs on one project', () => {
  it('keep what the frozen one does once woken as a branch, and leave the head alone', async () => {
    const frozen = new ProjectStore()
    const other = new ProjectStore()
    await createProject(frozen, doc())
    valueOf(await commitDoc(frozen, doc(1), { id: 's1', parent: 's0' }))

    valueOf(await other.claimWriter('p1', 'tab-2'))
    valueOf(await commitDoc(other, doc(1, 2), { id: 's2', parent: 's1' }, { token: 'tab-2' }))

    const woken = await commitDoc(frozen, doc(1, 3), { id: 's3', parent: 's1' })
    expect(woken).toEqual({ ok: false, issue: { code: 'lostWriter', data: {} } })
    expect(await openDoc(other)).toEqual(doc(1, 2))
    expect(await docAt(other, 's3')).toEqual(doc(1, 3))
    const { row, marks } = valueOf(await other.load('p1'))
    expect([row.head, row.writer]).toEqual(['s2', 'tab-2'])
    expect(marks).toContainEqual(['s1', 's2'])
  })

  it('never let the one that lost undo for the other', async () => {
    const frozen = new ProjectStore()
    const other = new ProjectStore()
    await createProject(frozen, doc())
    valueOf(await commitDoc(frozen, doc(1), { id: 's1', parent: 's0' }))
    valueOf(await other.claimWriter('p1', 'tab-2'))
    const move = { project: 'p1', token: 'tab-1', head: 's0', name: 'x', hints }
    expect(codeOf(await frozen.moveHead({ ...move, marks: [['s0', 's1']] }))).toBe('lostWriter')
    expect(await openDoc(other)).toEqual(doc(1))
    expect(valueOf(await other.list())[0]!.name).toBe('Parkings')
  })

  it('let the one that lost take over again', async () => {
    const one = new ProjectStore()
    const two = new ProjectStore()
    await createProject(one, doc())
    valueOf(await two.claimWriter('p1', 'tab-2'))
    valueOf(await one.claimWriter('p1', 'tab-3'))
    valueOf(await commitDoc(one, doc(5), { id: 's1', parent: 's0' }, { token: 'tab-3' }))
    expect(
      codeOf(await commitDoc(two, doc(6), { id: 's2', parent: 's0' }, { token: 'tab-2' })),
    ).toBe('lostWriter')
    expect(await openDoc(two)).toEqual(doc(5))
    const seen = valueOf(await one.load('p1'))
    expect(seen.states.map(({ id }) => id)).toEqual(['s0', 's1', 's2'])
  })

  it(
    'lose no state and move the head only by the token, whatever the order',
    patience,
    async () => {
      const moves = fc.array(
        fc.record({ tab: fc.nat({ max: 2 }), act: fc.constantFrom('claim', 'commit', 'undo') }),
        { maxLength: 25 },
      )
      await fc.assert(
        fc.asyncProperty(moves, async (list) => {
          emptyBrowser()
          const tabs = range(3).map(() => new ProjectStore())
          await createProject(tabs[0]!, doc(), 'p1', 'tab-0')
          let writer = 'tab-0'
          let head = 's0'
          // What each tab believes the head to be.
          const seen = ['s0', 's0', 's0']
          const docs = new Map([['s0', doc()]])
          for (const [n, { tab, act }] of list.entries()) {
            const token = `tab-${tab}`
            const store = tabs[tab]!
            if (act === 'claim') {
              valueOf(await store.claimWriter('p1', token))
              writer = token
              seen[tab] = head
              continue
            }
            const isWriter = writer === token
            const id = act === 'undo' ? 's0' : `s${n + 1}`
            const made = act === 'undo' ? null : doc(n)
            const result = made
              ? await commitDoc(store, made, { id, parent: seen[tab]! }, { token })
              : await store.moveHead({
                  project: 'p1',
                  token,
                  head: id,
                  marks: [],
                  name: 'x',
                  hints,
                })
            expect(codeOf(result)).toBe(isWriter ? null : 'lostWriter')
            if (made) docs.set(id, made)
            if (made || isWriter) seen[tab] = id
            if (isWriter) head = id
          }
          expect(valueOf(await tabs[1]!.load('p1')).row.head).toBe(head)
          for (const [id, expected] of docs) expect(await docAt(tabs[2]!, id)).toEqual(expected)
        }),
        { ...runs, numRuns: Math.min(runs.numRuns, 1000) },
      )
    },
  )
})
