import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { History, StateRecord } from '../../src/recipe/history'
import {
  addBranch,
  addState,
  childrenOf,
  futureOf,
  historyEntries,
  moveTo,
  openHistory,
  otherTips,
  pathTo,
  redoTarget,
  startHistory,
  undoTarget,
} from '../../src/recipe/history'
import { runs } from '../values/runs'

let clock = 0
const state = (id: string, parent: string | null): StateRecord => ({
  id,
  parent,
  time: clock++,
  act: { code: 'stepAdded', data: { kind: id } },
  root: `root of ${id}`,
})

const act = (history: History, id: string) => addState(history, state(id, history.head))
const go = (history: History, id: string | null) =>
  id === null ? history : moveTo(history, id).history
const undo = (history: History) => go(history, undoTarget(history))
const redo = (history: History) => go(history, redoTarget(history))
const ids = (states: readonly StateRecord[]) => states.map(({ id }) => id)

const start = () => ['b', 'c', 'd'].reduce(act, startHistory(state('a', null)))

describe('history', () => {
  it('goes to the parent and back', () => {
    const there = start()
    expect(there.head).toBe('d')
    expect(redoTarget(there)).toBeNull()
    const back = undo(undo(undo(there)))
    expect(back.head).toBe('a')
    expect(undoTarget(back)).toBeNull()
    expect(redo(redo(redo(back))).head).toBe('d')
  })

  it('keeps the work ahead when another way is taken', () => {
    const other = act(undo(undo(start())), 'e')
    expect(ids(pathTo(other, other.head))).toEqual(['a', 'b', 'e'])
    expect(ids(otherTips(other))).toEqual(['d'])
    expect(ids(childrenOf(other, 'b'))).toEqual(['c', 'e'])
    expect(redo(undo(other)).head).toBe('e')
  })

  it('redoes to the child last left, also after a jump', () => {
    const other = act(undo(undo(start())), 'e')
    const jumped = moveTo(other, 'd')
    expect(jumped.marks).toEqual([['b', 'e']])
    const back = undo(undo(jumped.history))
    expect(back.head).toBe('b')
    expect(redo(redo(back)).head).toBe('d')
  })

  it('redoes to the newest child where none was left', () => {
    const opened = openHistory([...start().states.values(), state('z', 'a')], 'a', [])
    expect(redoTarget(opened)).toBe('z')
  })

  it('ignores a mark whose state is gone', () => {
    const opened = openHistory(start().states.values(), 'a', [['a', 'gone']])
    expect(redoTarget(opened)).toBe('b')
  })

  it('shows the state of another tab as another version without going there', () => {
    const branched = addBranch(start(), state('x', 'b'))
    expect(branched.head).toBe('d')
    expect(ids(otherTips(branched))).toEqual(['x'])
  })

  it('lists what was done, what redo brings and the other versions', () => {
    const entries = historyEntries(undo(act(undo(undo(start())), 'e')))
    expect(
      entries.map((entry) => [
        entry.stateId,
        entry.isCurrent ? 'here' : entry.isAhead ? 'ahead' : entry.isOther ? 'other' : 'before',
      ]),
    ).toEqual([
      ['a', 'before'],
      ['b', 'here'],
      ['e', 'ahead'],
      ['d', 'other'],
    ])
    expect(entries[0]!.act).toEqual({ code: 'stepAdded', data: { kind: 'a' } })
  })

  it('leaves the history it was made of alone', () => {
    const before = start()
    const states = [...before.states.keys()]
    act(undo(before), 'e')
    expect([...before.states.keys()]).toEqual(states)
    expect(redoTarget(before)).toBeNull()
  })

  it('refuses to go where nothing is', () => {
    expect(() => moveTo(start(), 'nowhere')).toThrow(RangeError)
  })

  it('never loses a state, and undo then redo stands where it stood, whatever was done', () => {
    const moves = fc.array(
      fc.oneof(fc.constant('act'), fc.constant('undo'), fc.constant('redo'), fc.nat()),
      {
        maxLength: 60,
      },
    )
    fc.assert(
      fc.property(moves, (list) => {
        let history = startHistory(state('0', null))
        const stored = new Map<string, string>()
        for (const move of list) {
          const { head } = history
          if (move === 'act') {
            history = act(history, String(history.states.size))
            stored.set(head, history.head)
          } else {
            const all = [...history.states.keys()]
            const target =
              move === 'undo'
                ? undoTarget(history)
                : move === 'redo'
                  ? redoTarget(history)
                  : all[move % all.length]!
            if (target === null) continue
            const moved = moveTo(history, target)
            history = moved.history
            moved.marks.forEach(([from, child]) => stored.set(from, child))
          }
          if (undoTarget(history) !== null) expect(redo(undo(history)).head).toBe(history.head)
          const line = [...pathTo(history, history.head), ...futureOf(history)]
          const reachable = new Set(
            ids([...line, ...otherTips(history)]).flatMap((id) => ids(pathTo(history, id))),
          )
          expect(reachable.size).toBe(history.states.size)
          const opened = openHistory(history.states.values(), history.head, stored)
          expect(historyEntries(opened)).toEqual(historyEntries(history))
        }
      }),
      runs,
    )
  })
})

describe('a history of twenty thousand acts', () => {
  it('costs an act and an undo as little as a short one', () => {
    const long = openHistory(
      Array.from({ length: 20_000 }, (_, n) => state(`n${n}`, n === 0 ? null : `n${n - 1}`)),
      'n19999',
      [],
    )
    const time = (from: History) => {
      const started = performance.now()
      let history = from
      for (let n = 0; n < 1000; n++) history = act(history, `x${n}`)
      for (let n = 0; n < 1000; n++) history = redo(undo(history))
      for (let n = 0; n < 1000; n++) history = undo(history)
      expect(history.head).toBe(from.head)
      return performance.now() - started
    }
    const short = startHistory(state('a', null))
    time(short)
    const ratio = time(long) / time(short)
    expect(ratio).toBeLessThan(20)
  })
})
