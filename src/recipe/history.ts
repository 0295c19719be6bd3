import type { IssueValue } from '../values/result'
import { LayeredMap } from './layeredMap'
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
  readonly states: LayeredMap<string, StateRecord>
  readonly head: string
  readonly lastChild: LayeredMap<string, string>
  /** The states made from each, oldest first. */
  readonly children: LayeredMap<string, readonly StateRecord[]>
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

export const startHistory = (first: StateRecord): History => openHistory([first], first.id, [])

export function openHistory(
  states: Iterable<StateRecord>,
  head: string,
  marks: Iterable<Mark>,
): History {
  const all = [...states]
  const children = new Map<string, StateRecord[]>()
  for (const state of all) {
    if (state.parent === null) continue
    const siblings = children.get(state.parent)
    if (siblings) siblings.push(state)
    else children.set(state.parent, [state])
  }
  for (const siblings of children.values()) siblings.sort(byTime)
  return {
    states: LayeredMap.of(all.map((state) => [state.id, state])),
    head,
    lastChild: LayeredMap.of(marks),
    children: LayeredMap.of(children),
  }
}

const byTime = (a: StateRecord, b: StateRecord) =>
  a.time - b.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** A new act: the state becomes the head. Its parent is the head it was made from. */
export const addState = (history: History, state: StateRecord): History => ({
  ...addBranch(history, state),
  head: state.id,
  lastChild: history.lastChild.with(marksOf(state)),
})

/** A state that came without being gone to: another tab's, or one that lost the writer's token. */
export function addBranch(history: History, state: StateRecord): History {
  const states = history.states.with([[state.id, state]])
  if (state.parent === null || history.states.has(state.id)) return { ...history, states }
  const siblings = [...childrenOf(history, state.parent), state].sort(byTime)
  return { ...history, states, children: history.children.with([[state.parent, siblings]]) }
}

/** What adding this state as the head changes beside the states. */
export const marksOf = (state: StateRecord): readonly Mark[] =>
  state.parent === null ? [] : [[state.parent, state.id]]

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
  const marks = marksOnTheWay(history, id)
  return { history: { ...history, head: id, lastChild: history.lastChild.with(marks) }, marks }
}

/** Each state left for its parent, up to the one both come from. */
function marksOnTheWay(history: History, id: string): readonly Mark[] {
  const common = commonAncestor(history, history.head, id)
  const marks: Mark[] = []
  let at = history.states.get(history.head)
  while (at && at.id !== common) {
    marks.push(...marksOf(at))
    at = parentOf(history, at)
  }
  return marks
}

/** Goes up from both by turns: near states are found near, however long the history is. */
function commonAncestor(history: History, one: string, other: string): string | null {
  const seen = [new Set<string>(), new Set<string>()] as const
  let climbing = [history.states.get(one), history.states.get(other)]
  while (climbing.some((state) => state !== undefined)) {
    for (const [side, state] of climbing.entries()) {
      if (!state) continue
      if (seen[side === 0 ? 1 : 0].has(state.id)) return state.id
      seen[side === 0 ? 0 : 1].add(state.id)
    }
    climbing = climbing.map((state) => state && parentOf(history, state))
  }
  return null
}

const parentOf = (history: History, { parent }: StateRecord): StateRecord | undefined =>
  parent === null ? undefined : history.states.get(parent)

/** From the first state to this one. */
export function pathTo(history: History, id: string): readonly StateRecord[] {
  const path: StateRecord[] = []
  let at = history.states.get(id)
  while (at) {
    path.push(at)
    at = parentOf(history, at)
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

/** The states made from this one, oldest first. */
export const childrenOf = (history: History, id: string): readonly StateRecord[] =>
  history.children.get(id) ?? []

/** The newest states of the branches away from the present line, oldest first ("Autre version"). */
export function otherTips(history: History): readonly StateRecord[] {
  const future = futureOf(history)
  const line = new Set([...pathTo(history, history.head), ...future].map((state) => state.id))
  return [...history.states.values()]
    .filter((state) => !line.has(state.id) && !history.children.has(state.id))
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
