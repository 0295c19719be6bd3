import { useEffect, useState } from 'react'
import { recipeOf } from '../../recipe/tableLinks'
import { activeTable } from '../../state/model'
import type { OpenProject } from '../../state/model'
import { shownSummary, shownTable } from '../../state/selectors'
import type { RowKey } from '../../table/rowIds'
import type { CellMoment } from '../../recipe/cellHistory'
import type { ColumnSummary } from '../../worker/protocol'
import { useApp, useEngine } from '../useApp'

/** The focused cell as the cell bar shows it. */
export interface FocusedCell {
  readonly row: RowKey
  readonly column: ColumnSummary
  /** Null for a row a step made. */
  readonly record: number | null
  readonly text: string
  /** While a step is previewed: the text before, where it differs. */
  readonly before: string | null
  readonly isMisfit: boolean
}

const columnOf = (project: OpenProject | null): ColumnSummary | null => {
  const focused = project && activeTable(project).state.selection.focused
  if (!project || !focused) return null
  return shownSummary(project)?.columns.find(({ id }) => id === focused.column) ?? null
}

/** Reads the focused cell whole from the engine, again whenever another table is shown. */
export function useFocusedCell(): FocusedCell | null {
  const engine = useEngine()
  const focused = useApp(({ project }) =>
    project ? activeTable(project).state.selection.focused : null,
  )
  const column = useApp(({ project }) => columnOf(project))
  const key = useApp(({ project }) => project && (shownTable(project)?.key ?? null))
  const view = useApp(({ project }) => project && (shownTable(project)?.view ?? null))
  const compared = useApp(
    ({ project }) => project && (shownTable(project)?.compare?.before ?? null),
  )
  const mode = useApp(({ project }) => project && (shownTable(project)?.compare?.mode ?? null))
  const [cell, setCell] = useState<FocusedCell | null>(null)
  const row = focused?.row ?? null

  useEffect(() => {
    if (row === null || !column || !key) return
    let isLatest = true
    const compare = compared !== null && mode !== null ? { before: compared, mode } : null
    const shown = { key, view, compare }
    const read = async () => {
      const [position = -1] = await engine.positionsOf(shown, [row])
      if (position < 0) return null
      const columns = [column.id]
      const reply = await engine.window({ shown, start: position, end: position + 1, columns })
      const text = reply.cells[0]?.[0]
      if (text === undefined) return null
      const isMisfit = reply.misfits[0]?.[0] === 1
      const before = reply.before?.[0]?.[0] ?? null
      return { row, column, record: reply.records[0] ?? null, text, before, isMisfit }
    }
    // A table that is gone from the engine meanwhile is about to be replaced.
    void read()
      .catch(() => undefined)
      .then((found) => {
        if (isLatest && found !== undefined) setCell(found)
      })
    return () => {
      isLatest = false
    }
  }, [engine, row, column, key, view, compared, mode])

  // What was read stays until the next is: only another place has nothing to show yet.
  return cell && cell.row === row && cell.column.id === column?.id ? cell : null
}

const nothing: readonly CellMoment[] = []

/** The texts the focused cell had, from the file on; empty until they are known. */
export function useCellHistory(cell: FocusedCell | null): readonly CellMoment[] {
  const engine = useEngine()
  const doc = useApp(({ project }) => project && activeTable(project).doc)
  const whole = useApp(({ project }) => project?.doc)
  const shownStep = useApp(({ project }) => project && activeTable(project).state.shownStep)
  const [read, setRead] = useState<{ of: string; moments: readonly CellMoment[] } | null>(null)
  const row = cell?.row ?? null
  const column = cell?.column.id ?? null
  const text = cell?.text
  const of = JSON.stringify([row, column])

  useEffect(() => {
    if (row === null || column === null || !doc || !whole) return
    let isLatest = true
    const count = shownStep === null ? doc.steps.length : shownStep + 1
    const recipe = recipeOf(whole, { ...doc, steps: doc.steps.slice(0, count) })
    // Moving over cells with the arrows asks for none of those passed by.
    const timer = setTimeout(() => {
      void engine
        .cellHistory(recipe, row, column)
        .catch(() => [])
        .then((moments) => {
          if (isLatest) setRead({ of, moments })
        })
    }, 120)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
    // The text: the history is asked again once the cell changed.
  }, [engine, row, column, of, doc, whole, shownStep, text])

  return read?.of === of ? read.moments : nothing
}
