import { useEffect, useRef } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { StepEntry, StepGroup, StepItem } from './stepItems'
import { isGroup } from './stepItems'
import type { StepCommands } from './useStepCommands'

/** The row of the list an event comes from, unless it comes from a control inside the row. */
function rowOf(target: EventTarget): HTMLElement | null {
  if (!(target instanceof Element)) return null
  const stop = target.closest('[role="row"], button, a, input, textarea, [role="dialog"]')
  return stop instanceof HTMLElement && stop.getAttribute('role') === 'row' ? stop : null
}

/** Keys and clicks on the rows of the list of steps. */
export function useStepKeys({
  entries,
  commands,
  selectedWith,
  onToggle,
}: {
  readonly entries: readonly StepEntry[]
  readonly commands: StepCommands
  readonly selectedWith: (id: string) => readonly string[]
  readonly onToggle: (groupId: string) => void
}) {
  const moving = useRef<string | null>(null)
  const list = useRef<Element | null>(null)

  const entryOf = (id: string): StepItem | StepGroup | undefined =>
    entries
      .flatMap((entry): StepEntry[] => (isGroup(entry) ? [entry, ...entry.items] : [entry]))
      .find((entry) => entry.id === id)

  // A row that changes its place in the page loses the focus there: it gets it back.
  useEffect(() => {
    const id = moving.current
    if (id === null) return
    const row = list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)
    if (!row) return
    moving.current = null
    if (!row.contains(document.activeElement)) row.focus()
  }, [entries])

  const keysOfStep = (item: StepItem): ReadonlyMap<string, () => void> =>
    new Map([
      ['Alt+ArrowUp', () => commands.move(selectedWith(item.id), 'up')],
      ['Alt+ArrowDown', () => commands.move(selectedWith(item.id), 'down')],
      [' ', () => commands.show(item)],
      ['F2', () => commands.askName(item)],
      ['Delete', () => commands.remove(item)],
    ])

  const keysOfGroup = (group: StepGroup): ReadonlyMap<string, () => void> => {
    const ids = group.items.map(({ id }) => id)
    return new Map([
      ['Alt+ArrowUp', () => commands.move(ids, 'up')],
      ['Alt+ArrowDown', () => commands.move(ids, 'down')],
      [' ', () => onToggle(group.id)],
      ['F2', () => commands.renameGroup(group)],
    ])
  }

  const handleKeys = (event: KeyboardEvent) => {
    const row = rowOf(event.target)
    const entry = row && entryOf(row.dataset.key ?? '')
    if (!entry || event.ctrlKey || event.metaKey || event.shiftKey) return
    const key = event.altKey ? `Alt+${event.key}` : event.key
    const handle = (isGroup(entry) ? keysOfGroup(entry) : keysOfStep(entry)).get(key)
    if (!handle) return
    event.preventDefault()
    event.stopPropagation()
    if (event.altKey) {
      moving.current = entry.id
      list.current = event.currentTarget
    }
    handle()
  }

  const handleClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    const row = rowOf(event.target)
    const entry = row && entryOf(row.dataset.key ?? '')
    if (entry && !isGroup(entry)) commands.show(entry)
  }

  const handleAction = (id: string) => {
    const entry = entryOf(id)
    if (!entry) return
    if (isGroup(entry)) onToggle(id)
    else commands.edit(entry)
  }

  return { handleKeys, handleClick, handleAction }
}
