import type { IssueValue } from '../values/result'
import type { Hash } from './records'

/** What was done, as code and data; the interface makes the sentence. */
export interface Act {
  readonly code: string
  readonly data: Readonly<Record<string, IssueValue>>
}

/** A point of the undo tree. Written once, never changed. */
export interface StateRecord {
  readonly id: string
  readonly parent: string | null
  /** Milliseconds since 1970. */
  readonly time: number
  readonly act: Act
  /** The record of the project as it was then. */
  readonly root: Hash
}

/** The child last left, by state: what redo goes to. */
export type Mark = readonly [state: string, child: string]

/** The tree of states and where one stands in it. Immutable. */
export interface History {
  readonly states: ReadonlyMap<string, StateRecord>
  readonly head: string
  readonly lastChild: ReadonlyMap<string, string>
}

export interface HistoryEntry {
  readonly stateId: string
  readonly act: Act
  readonly time: number
  readonly isCurrent: boolean
  /** Undone, on the way that redo takes. */
  readonly isAhead: boolean
  /** The newest state of another branch. */
  readonly isOther: boolean
}

export const startHistory = (first: StateRecord): History => ({
  states: new Map([[first.id, first]]),
  head: first.id,
  lastChild: new Map(),
})

export const openHistory = (
  states: Iterable<StateRecord>,
  head: string,
  marks: Iterable<Mark>,
): History => ({
  states: new Map([...states].map((state) => [state.id, state])),
  head,
  lastChild: new Map(marks),
})

/** A new act: the state becomes the head. Its parent is the head it was made from. */
export function addState(history: History, state: StateRecord): History {
  const states = new Map(history.states).set(state.id, state)
  return { states, head: state.id, lastChild: marked(history.lastChild, marksOf(state)) }
}

/** A state that came without being gone to: another tab's, or one that lost the writer's token. */
export const addBranch = (history: History, state: StateRecord): History => ({
  ...history,
  states: new Map(history.states).set(state.id, state),
})

/** What adding this state as the head changes beside the states. */
export const marksOf = (state: StateRecord): readonly Mark[] =>
  state.parent === null ? [] : [[state.parent, state.id]]

const marked = (marks: ReadonlyMap<string, string>, added: readonly Mark[]) =>
  added.length === 0 ? marks : new Map([...marks, ...added])

export const stateOf = (history: History, id: string): StateRecord | undefined =>
  history.states.get(id)

/** Where undo goes, or null at the start. */
export const undoTarget = (history: History): string | null => {
  const parent = history.states.get(history.head)?.parent ?? null
  return parent !== null && history.states.has(parent) ? parent : null
}

/** Where redo goes: the child last left, else the newest child; null at a tip. */
export const redoTarget = (history: History): string | null => nextOf(history, history.head)

function nextOf(history: History, id: string): string | null {
  const left = history.lastChild.get(id)
  if (left !== undefined && history.states.has(left)) return left
  return childrenOf(history, id).at(-1)?.id ?? null
}

/** Goes to any state; `marks` is what must be kept so that redo leads back. */
export function moveTo(
  history: History,
  id: string,
): { readonly history: History; readonly marks: readonly Mark[] } {
  if (!history.states.has(id)) throw new RangeError('No such state')
  const above = new Set(pathTo(history, id).map((state) => state.id))
  const marks: Mark[] = []
  let at = history.states.get(history.head)
  while (at && !above.has(at.id)) {
    marks.push(...marksOf(at))
    at = at.parent === null ? undefined : history.states.get(at.parent)
  }
  return { history: { ...history, head: id, lastChild: marked(history.lastChild, marks) }, marks }
}

/** From the first state to this one. */
export function pathTo(history: History, id: string): readonly StateRecord[] {
  const path: StateRecord[] = []
  let at = history.states.get(id)
  while (at) {
    path.push(at)
    at = at.parent === null ? undefined : history.states.get(at.parent)
  }
  return path.reverse()
}

/** What redo would bring, in order. */
export function futureOf(history: History): readonly StateRecord[] {
  const future: StateRecord[] = []
  let next = redoTarget(history)
  while (next !== null) {
    future.push(history.states.get(next)!)
    next = nextOf(history, next)
  }
  return future
}

const childIndexes = new WeakMap<
  ReadonlyMap<string, StateRecord>,
  ReadonlyMap<string, readonly StateRecord[]>
>()

function childIndex(states: ReadonlyMap<string, StateRecord>) {
  const known = childIndexes.get(states)
  if (known) return known
  const index = new Map<string, StateRecord[]>()
  for (const state of states.values()) {
    if (state.parent === null) continue
    const siblings = index.get(state.parent)
    if (siblings) siblings.push(state)
    else index.set(state.parent, [state])
  }
  for (const siblings of index.values()) siblings.sort(byTime)
  childIndexes.set(states, index)
  return index
}

const byTime = (a: StateRecord, b: StateRecord) =>
  a.time - b.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The states made from this one, oldest first. */
export const childrenOf = (history: History, id: string): readonly StateRecord[] =>
  childIndex(history.states).get(id) ?? []

/** The newest states of the branches away from the present line, oldest first ("Autre version"). */
export function otherTips(history: History): readonly StateRecord[] {
  const future = futureOf(history)
  const line = new Set([...pathTo(history, history.head), ...future].map((state) => state.id))
  const index = childIndex(history.states)
  return [...history.states.values()]
    .filter((state) => !line.has(state.id) && !index.has(state.id))
    .sort(byTime)
}

/** The present line from its start to what redo brings, then the other branches. */
export function historyEntries(history: History): readonly HistoryEntry[] {
  const entry = (state: StateRecord, isAhead: boolean, isOther: boolean): HistoryEntry => ({
    stateId: state.id,
    act: state.act,
    time: state.time,
    isCurrent: state.id === history.head,
    isAhead,
    isOther,
  })
  return [
    ...pathTo(history, history.head).map((state) => entry(state, false, false)),
    ...futureOf(history).map((state) => entry(state, true, false)),
    ...otherTips(history).map((state) => entry(state, false, true)),
  ]
}
