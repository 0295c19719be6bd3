import {
  changeStep,
  changeTable,
  groupSteps,
  indexOfStep,
  moveStep,
  moveSteps,
  refTo,
  removeStep,
  ungroupSteps,
  withOff,
  withText,
  withType,
} from '../recipe/editing'
import { addEdits } from '../recipe/editBlocks'
import type { Step, TableDoc } from '../recipe/recipe'
import type { CellEdit } from '../steps/params'
import type { Actions } from './actions'
import { exampleSource } from './byExample'
import type { Context } from './context'
import { changeTableState, frontTable } from './context'
import { reboundStep } from './rebinding'
import { shownSummary } from './selectors'
import type { Session } from './session'

type StepActions = Pick<
  Actions,
  | 'act'
  | 'editCells'
  | 'deleteRows'
  | 'renameColumn'
  | 'moveColumns'
  | 'setType'
  | 'showStep'
  | 'switchStep'
  | 'removeStep'
  | 'moveStep'
  | 'moveSteps'
  | 'nameStep'
  | 'noteStep'
  | 'groupSteps'
  | 'ungroupSteps'
  | 'rebindColumn'
>

/** Acts on the table in front and on its list of steps. */
export function stepActions(context: Context, session: Session): StepActions {
  const examples = exampleSource(context)

  const columns = () => {
    const front = frontTable(context)
    return (front && shownSummary(front.project)?.columns) ?? []
  }

  /** One act on the list of steps of the table in front. */
  async function changeSteps(
    code: string,
    data: Readonly<Record<string, string | number | boolean | null>>,
    change: (table: TableDoc) => TableDoc,
  ): Promise<void> {
    const front = frontTable(context)
    if (!front) return
    const tableId = front.doc.id
    await session.act({
      act: { code, data: { ...data, tableId } },
      change: (doc) => changeTable(doc, tableId, change),
      notice: ({ report, before }) => brokenNotice(report.steps, before?.steps ?? []),
    })
  }

  const changeOne = (
    code: string,
    stepId: string,
    change: (step: Step) => Step,
    more: Readonly<Record<string, string | number | boolean | null>> = {},
  ) => {
    const kind = frontTable(context)?.doc.steps.find(({ id }) => id === stepId)?.kind ?? ''
    return changeSteps(code, { stepId, kind, ...more }, (table) =>
      changeStep(table, stepId, change),
    )
  }

  return {
    act: (kind, params) => session.addStep(kind, params),

    editCells: async (cells) => {
      const front = frontTable(context)
      const changed = cells.filter(({ before, after }) => before !== after)
      const [first] = changed
      if (!front || !first) return
      const time = context.world.now()
      const named = columns()
      const edits = changed.map(({ row, column, before, after }): CellEdit => ({
        row,
        column: refTo(named, column),
        before,
        after,
        time,
      }))
      await session.addStep(
        'editCells',
        { edits: addEdits([], edits) },
        {
          code: 'cellsEdited',
          data: {
            count: changed.length,
            row: first.row,
            column: first.column,
            name: refTo(named, first.column).name,
            before: first.before,
            after: first.after,
          },
        },
      )
      if (changed.length === 1 && first.after !== '') void examples.offer(first.column)
    },

    deleteRows: async (rows) => {
      if (rows.length === 0) return
      const params = { rows: [...rows] }
      await session.addStep('deleteRows', params, {
        code: 'rowsDeleted',
        data: { count: rows.length },
      })
    },

    renameColumn: async (column, name) => {
      const ref = refTo(columns(), column)
      if (ref.name === name || name.trim() === '') return
      const params = { renames: [{ column: ref, name }] }
      const data = { from: ref.name, to: name }
      await session.addStep('renameColumns', params, { code: 'columnRenamed', data })
    },

    moveColumns: async (ids, after) => {
      const named = columns()
      const move = {
        columns: ids.map((id) => refTo(named, id)),
        after: after === null ? null : refTo(named, after),
      }
      const data = {
        count: ids.length,
        name: move.columns[0]?.name ?? '',
        after: move.after?.name ?? '',
      }
      await session.addStep('reorderColumns', { moves: [move] }, { code: 'columnsMoved', data })
    },

    setType: async (column, type) => {
      const { name } = refTo(columns(), column)
      await changeSteps('typeChosen', { column, name, type }, (table) =>
        withType(table, column, type),
      )
    },

    showStep: (index) => session.showStep(index),

    switchStep: (stepId, isOff) =>
      changeOne(isOff ? 'stepSwitchedOff' : 'stepSwitchedOn', stepId, (step) =>
        withOff(step, isOff),
      ),

    removeStep: async (stepId) => {
      const front = frontTable(context)
      if (!front) return
      const { kind } = front.doc.steps[indexOfStep(front.doc, stepId)] ?? { kind: '' }
      await changeSteps('stepRemoved', { stepId, kind }, (table) => removeStep(table, stepId))
    },

    moveStep: async (stepId, to) => {
      const kind = frontTable(context)?.doc.steps.find(({ id }) => id === stepId)?.kind ?? ''
      await changeSteps('stepMoved', { stepId, kind, to }, (table) => moveStep(table, stepId, to))
    },

    moveSteps: (stepIds, before) =>
      changeSteps('stepsMoved', { count: stepIds.length }, (table) =>
        moveSteps(table, stepIds, before),
      ),

    nameStep: (stepId, name) =>
      changeOne('stepNamed', stepId, (step) => withText(step, 'name', name), { name }),

    noteStep: (stepId, note) =>
      changeOne('stepNoted', stepId, (step) => withText(step, 'note', note)),

    groupSteps: (stepIds, name) =>
      changeSteps('stepsGrouped', { name, count: stepIds.length }, (table) =>
        groupSteps(table, stepIds, name),
      ),

    ungroupSteps: (name) =>
      changeSteps('stepsUngrouped', { name }, (table) => ungroupSteps(table, name)),

    rebindColumn: async (stepId, from, to) => {
      const front = frontTable(context)
      if (!front) return
      const { report } = front.state
      const index = indexOfStep(front.doc, stepId)
      const before = report && (report.steps[index - 1]?.columns ?? report.sourceColumns)
      const ref = refTo(before ?? columns(), to)
      await changeOne('stepRebound', stepId, (step) => reboundStep(step, new Map([[from, ref]])), {
        to: ref.name,
      })
    },
  }
}

/** Said when a change of the list leaves steps that no longer run. */
function brokenNotice(
  after: readonly { stepId: string; issue: unknown }[],
  before: readonly { stepId: string; issue: unknown }[],
) {
  const were = new Set(before.filter(({ issue }) => issue).map(({ stepId }) => stepId))
  const broken = after.filter(({ issue, stepId }) => issue && !were.has(stepId)).length
  return broken === 0
    ? null
    : ({ tone: 'problem', code: 'stepsBroken', data: { count: broken } } as const)
}

export const clearSelection = (context: Context, tableId: string): void =>
  changeTableState(context, tableId, (state) => ({
    ...state,
    selection: { ...state.selection, rows: [], columns: [] },
  }))
