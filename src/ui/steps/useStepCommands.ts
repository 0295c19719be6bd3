import { useState } from 'react'
import { useActions, useText } from '../useApp'
import type { StepEntry, StepGroup, StepItem } from './stepItems'
import { isGroup } from './stepItems'
import { stepOver } from './stepMoves'

/** A text asked for in a small window beside the list. */
export interface Asked {
  readonly field: 'name' | 'note' | 'group'
  /** The entry it is asked beside. */
  readonly anchor: string
  readonly value: string
  readonly save: (text: string) => void
}

/** What can be done with the entries of the list. */
export interface StepCommands {
  show(item: StepItem): void
  edit(item: StepItem): void
  switchOff(item: StepItem, isOff: boolean): void
  remove(item: StepItem): void
  /** How many steps there are from this one to the end. */
  countFrom(item: StepItem): number
  /** Removes a step and all behind it. */
  removeFrom(item: StepItem): void
  /** Keeps the steps down to one as a list for other files. */
  cut(item: StepItem): void
  /** Moves by one place, several together. */
  move(stepIds: readonly string[], direction: 'up' | 'down'): void
  moveBefore(stepIds: readonly string[], before: string | null): void
  askName(item: StepItem): void
  askNote(item: StepItem): void
  /** Asks for a name and groups. */
  askGroup(anchor: string, stepIds: readonly string[], name?: string): void
  /** Joins the group of the step before, or makes one with it. */
  groupWithPrevious(item: StepItem): void
  renameGroup(group: StepGroup): void
  ungroup(group: StepGroup): void
  rebind(item: StepItem, from: string, to: string): void
}

export function useStepCommands(entries: readonly StepEntry[], count: number) {
  const actions = useActions()
  const text = useText()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [said, setSaid] = useState('')

  const placeOf = (stepId: string, before: string | null, moved: readonly string[]): number => {
    const ids = entries.flatMap((entry) =>
      isGroup(entry) ? entry.items.map(({ id }) => id) : [entry.id],
    )
    const rest = ids.filter((id) => !moved.includes(id))
    const at = before === null ? rest.length : rest.indexOf(before)
    return at + 1 + moved.indexOf(stepId)
  }

  const moveBefore = (stepIds: readonly string[], before: string | null) => {
    const [first] = stepIds
    if (first === undefined) return
    const place = placeOf(first, before, stepIds)
    void actions.moveSteps(stepIds, before).then(() => setSaid(text.steps.moved(place)))
  }

  const freeName = (): string => {
    const names = new Set(entries.filter(isGroup).map(({ name }) => name))
    let value = names.size + 1
    while (names.has(text.steps.groupName(value))) value++
    return text.steps.groupName(value)
  }

  const askGroup: StepCommands['askGroup'] = (anchor, stepIds, name = freeName()) =>
    setAsked({
      field: 'group',
      anchor,
      value: name,
      save: (given) => {
        if (given.trim() !== '') void actions.groupSteps(stepIds, given.trim())
      },
    })

  const commands: StepCommands = {
    show: ({ index }) => void actions.showStep(index === count - 1 ? null : index),
    edit: ({ id, isKnown }) => {
      if (isKnown) actions.editStep(id)
    },
    switchOff: ({ id }, isOff) => void actions.switchStep(id, isOff),
    remove: ({ id }) => void actions.removeStep(id),
    countFrom: ({ index }) => count - index,
    removeFrom: ({ id }) => void actions.removeStepsFrom(id),
    cut: ({ id }) => void actions.askKeepSteps(id),
    move: (stepIds, direction) => {
      const before = stepOver(entries, stepIds, direction)
      if (before !== undefined) moveBefore(stepIds, before)
    },
    moveBefore,
    askName: ({ id, ownName }) =>
      setAsked({
        field: 'name',
        anchor: id,
        value: ownName ?? '',
        save: (given) => void actions.nameStep(id, given),
      }),
    askNote: ({ id, note }) =>
      setAsked({
        field: 'note',
        anchor: id,
        value: note ?? '',
        save: (given) => void actions.noteStep(id, given),
      }),
    askGroup,
    groupWithPrevious: (item) => {
      const all = entries.flatMap((entry) => (isGroup(entry) ? entry.items : [entry]))
      const previous = all[item.index - 1]
      if (!previous) return
      const group = entries.find(
        (entry): entry is StepGroup => isGroup(entry) && entry.items.includes(previous),
      )
      const members = group?.items ?? [previous]
      const ids = [...members.map(({ id }) => id), item.id]
      if (group) void actions.groupSteps(ids, group.name)
      else askGroup(item.id, ids)
    },
    renameGroup: ({ id, name, items }) =>
      askGroup(
        id,
        items.map((item) => item.id),
        name,
      ),
    ungroup: ({ name }) => void actions.ungroupSteps(name),
    rebind: ({ id }, from, to) => void actions.rebindColumn(id, from, to),
  }

  return { commands, asked, said, closeAsked: () => setAsked(null) }
}
