import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addEdits } from '../../src/recipe/editBlocks'
import type { History } from '../../src/recipe/history'
import {
  addState,
  moveTo,
  openHistory,
  redoTarget,
  startHistory,
  undoTarget,
} from '../../src/recipe/history'
import type { ProjectDoc } from '../../src/recipe/recipe'
import type { ReadRecords } from '../../src/recipe/records'
import { fromRecords, toRecords } from '../../src/recipe/records'
import { ProjectStore } from '../../src/storage/projects'
import type { EditBlock } from '../../src/steps/params'
import { editStep, sampleDoc, sampleEdit, sampleStep } from '../recipe/samples'
import { runs } from '../values/runs'
import { createProject, emptyBrowser, fillDisk, hints, stateOf, patience, valueOf } from './support'

type Move =
  | { do: 'step' | 'undo' | 'redo' | 'reload' | 'full disk' }
  | { do: 'edit'; count: number }
  | { do: 'remove' | 'jump'; at: number }

const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ do: fc.constantFrom('step', 'undo', 'redo', 'reload', 'full disk') }),
  fc.record({ do: fc.constant('edit'), count: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ do: fc.constantFrom('remove', 'jump'), at: fc.nat() }),
)

/** The undo tree as one would write it on paper: whole documents, nothing shared. */
class Paper {
  readonly states: { doc: string; parent: number | null; left: number | null }[]
  head = 0

  constructor(doc: ProjectDoc) {
    this.states = [{ doc: JSON.stringify(doc), parent: null, left: null }]
  }

  act(doc: ProjectDoc): void {
    this.states.push({ doc: JSON.stringify(doc), parent: this.head, left: null })
    this.states[this.head]!.left = this.states.length - 1
    this.head = this.states.length - 1
  }

  undo(): void {
    const { parent } = this.states[this.head]!
    if (parent === null) return
    this.states[parent]!.left = this.head
    this.head = parent
  }

  redo(): void {
    this.head = this.states[this.head]!.left ?? this.head
  }

  jump(to: number): void {
    const above = new Set<number>()
    for (let at: number | null = to; at !== null; at = this.states[at]!.parent) above.add(at)
    while (!above.has(this.head)) this.undo()
    this.head = to
  }
}

/** The project as the app holds it: what is on disk and a history. */
class Tab {
  store = new ProjectStore()
  history: History = startHistory(stateOf('s0', null, ''))
  doc: ProjectDoc = sampleDoc([])
  private read: ReadRecords = new Map()
  private serial = 0

  async start(): Promise<void> {
    this.history = startHistory(await createProject(this.store, this.doc))
  }

  /** As after closing and opening the browser. */
  async reload(): Promise<void> {
    await this.store.close()
    this.store = new ProjectStore()
    this.read = new Map()
    const { row, states, marks } = valueOf(await this.store.load('p1'))
    this.history = openHistory(states, row.head, marks)
    await this.show()
  }

  async act(doc: ProjectDoc, isDiskFull: boolean): Promise<void> {
    const { root, records } = toRecords(doc)
    const state = stateOf(`s${++this.serial}`, this.history.head, root)
    const commit = { project: 'p1', token: 'tab-1', state, records, name: doc.name, hints }
    if (isDiskFull) {
      const empty = fillDisk()
      expect((await this.store.commit(commit)).ok).toBe(false)
      empty()
    }
    valueOf(await this.store.commit(commit))
    this.history = addState(this.history, state)
    this.doc = doc
  }

  async go(target: string | null): Promise<void> {
    if (target === null) return
    const { history, marks } = moveTo(this.history, target)
    const head = { project: 'p1', token: 'tab-1', head: target, marks, name: this.doc.name, hints }
    valueOf(await this.store.moveHead(head))
    this.history = history
    await this.show()
  }

  private async show(): Promise<void> {
    const { root } = this.history.states.get(this.history.head)!
    const records = valueOf(await this.store.readRecords('p1', root))
    this.doc = valueOf(fromRecords(root, (hash) => records.get(hash), this.read))
  }
}

const stepsOf = (doc: ProjectDoc) => doc.tables[0]!.steps

function withEdits(doc: ProjectDoc, count: number): ProjectDoc {
  const steps = stepsOf(doc)
  const last = steps.at(-1)
  const isEdits = last?.kind === 'editCells'
  const before = isEdits ? (last.params.edits as readonly EditBlock[]) : []
  const from = before.reduce((sum, { edits }) => sum + edits.length, 0)
  const edits = Array.from({ length: count }, (_, n) => sampleEdit((from + n) % 50, `${from + n}`))
  const step = editStep(addEdits(before, edits), isEdits ? last.id : `edits-${steps.length}`)
  return sampleDoc([...(isEdits ? steps.slice(0, -1) : steps), step])
}

describe('any sequence of acts, undos, redos, jumps and reloads', () => {
  it('always shows what a tree of whole documents shows', patience, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 40 }), async (moves) => {
        emptyBrowser()
        const tab = new Tab()
        await tab.start()
        const paper = new Paper(tab.doc)
        let isDiskFull = false
        for (const [n, each] of moves.entries()) {
          const steps = stepsOf(tab.doc)
          const act = async (doc: ProjectDoc) => {
            await tab.act(doc, isDiskFull)
            isDiskFull = false
            paper.act(doc)
          }
          switch (each.do) {
            case 'step':
              await act(sampleDoc([...steps, sampleStep(n)]))
              break
            case 'edit':
              await act(withEdits(tab.doc, each.count))
              break
            case 'remove':
              await act(sampleDoc(steps.filter((_, at) => at !== each.at % (steps.length + 1))))
              break
            case 'undo':
              await tab.go(undoTarget(tab.history))
              paper.undo()
              break
            case 'redo':
              await tab.go(redoTarget(tab.history))
              paper.redo()
              break
            case 'jump':
              await tab.go(`s${each.at % paper.states.length}`)
              paper.jump(each.at % paper.states.length)
              break
            case 'reload':
              await tab.reload()
              break
            case 'full disk':
              isDiskFull = true
          }
          expect(tab.history.head).toBe(`s${paper.head}`)
          expect(tab.doc).toEqual(JSON.parse(paper.states[paper.head]!.doc))
        }
        await tab.reload()
        expect(tab.doc).toEqual(JSON.parse(paper.states[paper.head]!.doc))
      }),
      { ...runs, numRuns: Math.min(runs.numRuns, 2000) },
    )
  })
})
