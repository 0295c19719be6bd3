import { refTo } from '../recipe/editing'
import { changeStep, changeTable, indexOfStep, insertStep } from '../recipe/editing'
import type { Step, TableDoc } from '../recipe/recipe'
import { recipeOf } from '../recipe/tableLinks'
import { withoutEditsOf } from '../recipe/takenOver'
import { mapConditionColumns } from '../values/conditions'
import { defaultParams, parseParams } from '../steps/check'
import { descriptionOf } from '../steps/descriptions'
import type { ColumnId } from '../table/table'
import type { Actions } from './actions'
import { exampleSource } from './byExample'
import type { Context } from './context'
import { answered, changeProject, frontTable, projectOf, tellIssue } from './context'
import { missingSetting, obstacleOf } from './formDraft'
import type { StepForm, StepPreview } from './model'
import { shownIndex } from './model'
import { withOnlyTable } from './onlyTable'
import { shownAfter } from './runs'
import type { Session } from './session'
import { shownSummary } from './selectors'
import { withOrders } from './sortOrder'
import { stepNotice } from './stepNotice'
import { withSuited } from './suitedColumns'

const SETTLE = 180

const noPreview: StepPreview = {
  status: 'incomplete',
  progress: null,
  issue: null,
  key: null,
  before: null,
  summary: null,
  effect: null,
  unread: 0,
  unreadColumns: [],
  warnings: [],
}

export type FormActions = Pick<
  Actions,
  | 'startStep'
  | 'fillByExample'
  | 'editStep'
  | 'changeForm'
  | 'setFormScope'
  | 'setPreviewMode'
  | 'stopPreview'
  | 'applyForm'
  | 'closeForm'
>

/** The open form of a step: its draft, its preview in the grid, applying it. */
export function formActions(context: Context, session: Session): FormActions {
  let latest: AbortController | null = null
  /** The panel that comes back once the form is closed. */
  let before: 'diagnostic' | 'column' = 'column'

  const setForm = (change: (form: StepForm) => StepForm) =>
    changeProject(context, (project) =>
      project.form ? { ...project, form: change(project.form) } : project,
    )

  const setPreview = (preview: Partial<StepPreview>) =>
    setForm((form) => ({ ...form, preview: { ...form.preview, ...preview } }))

  /** The steps under the form: without the hand edits it takes the place of. */
  const baseOf = (table: TableDoc, { instead }: StepForm): TableDoc =>
    instead
      ? {
          ...table,
          steps: withoutEditsOf(table.steps, instead.stepId, instead.column, instead.rows),
        }
      : table

  /** The step the form would make, or null while its settings are incomplete. */
  function draft(): { step: Step; index: number; isNew: boolean } | null {
    const front = frontTable(context)
    const form = front?.project.form
    if (!front || !form) return null
    const description = descriptionOf(form.kind)
    if (!description) return null
    const params = parseParams(description, form.params)
    if (!params.ok || missingSetting(description, form.params)) return null
    const filter = front.state.view.spec.filter
    const columns = shownSummary(front.project)?.columns ?? []
    const scope =
      form.scope === 'shown' && filter
        ? { where: mapConditionColumns(filter, (id) => refTo(columns, id)) }
        : {}
    const { kind, version } = description
    const old = form.stepId === null ? null : front.doc.steps[indexOfStep(front.doc, form.stepId)]
    if (old) {
      const { where: _where, ...kept } = old
      const where = form.scope === 'shown' && old.where ? { where: old.where } : scope
      const step = { ...kept, kind, version, params: params.value, ...where }
      return { step, index: indexOfStep(front.doc, old.id), isNew: false }
    }
    const step = { id: context.world.newId(), kind, version, params: params.value, ...scope }
    const shown = front.doc.steps[shownIndex(front.doc, front.state)]
    const { steps } = baseOf(front.doc, form)
    // A step whose last edits are taken over is gone: the new one has its place.
    const isGone = form.instead !== undefined && !steps.some(({ id }) => id === shown?.id)
    const index = shownIndex(front.doc, front.state) + (isGone ? 0 : 1)
    return { step, index, isNew: true }
  }

  async function preview(): Promise<void> {
    latest?.abort()
    const controller = new AbortController()
    latest = controller
    const made = draft()
    const front = frontTable(context)
    if (!front?.project.form) return
    if (!made) return setPreview({ ...noPreview })
    setPreview({ status: 'running', progress: null })
    await context.world.wait(SETTLE)
    if (controller.signal.aborted) return
    const base = baseOf(front.doc, front.project.form).steps
    const steps = [...base.slice(0, made.index), made.step]
    const options = {
      signal: controller.signal,
      onProgress: (progress: NonNullable<StepPreview['progress']>) => {
        if (!controller.signal.aborted) setPreview({ progress })
      },
    }
    const result = await context.engine.run(
      recipeOf(front.project.doc, { ...front.doc, steps }),
      options,
    )
    if (controller.signal.aborted) return
    if (!result.ok) return setPreview({ ...noPreview, status: 'failed', issue: result.issue })
    const report = result.value.steps.at(-1)
    if (!report) return
    const before = result.value.steps.at(-2)?.key ?? result.value.sourceKey
    const summary = await answered(context.engine.summarise(report.key, front.doc.types))
    if (controller.signal.aborted) return
    setPreview({
      status: report.issue ? 'failed' : 'ready',
      progress: null,
      issue: report.issue,
      key: report.key,
      before,
      summary,
      effect: report.effect,
      unread: report.unread.reduce((sum, { count }) => sum + count, 0),
      unreadColumns: report.unread,
      warnings: report.warnings,
    })
  }

  function open(form: StepForm): void {
    // What a form does now is not offered beside it.
    context.store.setState(({ notices }) => ({
      notices: notices.filter(({ code }) => code !== 'examplesOffered'),
    }))
    changeProject(context, (project) => {
      if (project.panel !== 'form')
        before = project.panel === 'diagnostic' ? 'diagnostic' : 'column'
      return { ...project, form, panel: 'form' }
    })
    void preview()
  }

  const closeForm = () => {
    latest?.abort()
    latest = null
    changeProject(context, (project) => ({ ...project, form: null, panel: before }))
  }

  const examples = exampleSource(context)
  /** Only the last wish to fill by example opens a form. */
  let asked = 0

  /** What was typed by hand in the column at hand becomes the examples; else the form starts without any. */
  async function startFromEdits(column: ColumnId): Promise<void> {
    const serial = ++asked
    const stateId = projectOf(context)?.stateId
    const found = await answered(examples.fromEdits(column))
    const project = projectOf(context)
    if (serial !== asked || project?.form || project?.stateId !== stateId) return
    if (!found) return startForm('fillByExample')
    const { target, examples: typed, instead } = found
    startForm('fillByExample', { examples: typed, into: 'existing', target }, instead)
  }

  function startForm(
    kind: string,
    params?: Readonly<Record<string, unknown>>,
    instead?: StepForm['instead'],
  ): void {
    const front = frontTable(context)
    const description = descriptionOf(kind)
    if (!front || !description || front.project.readOnly) return
    const columns = shownSummary(front.project)?.columns ?? []
    const { selection, view } = front.state
    // Where no column means all of them, a cell that only has the focus must not narrow the step.
    const isAllWhenEmpty = Object.values(description.params).some(
      (field) => field.type === 'columns' && field.allWhenEmpty === true,
    )
    const focused = selection.focused && !isAllWhenEmpty ? [selection.focused.column] : []
    const chosen = selection.columns.length > 0 ? selection.columns : focused
    const here = chosen.filter((id) => columns.some((column) => column.id === id))
    const defaults = defaultParams(description, { columns: here.map((id) => refTo(columns, id)) })
    const { doc, tableId } = front.project
    const isAsked = selection.columns.length > 0
    const suited = isAsked ? defaults : withSuited(description, defaults, columns)
    const ordered = withOrders(description, suited, columns)
    open({
      kind,
      stepId: null,
      params: { ...withOnlyTable(description, ordered, doc, tableId), ...params },
      ...(instead && { instead }),
      scope: description.menus.isScoped && view.spec.filter ? 'shown' : 'all',
      mode: 'after',
      preview: noPreview,
    })
  }

  return {
    startStep: (kind, params) => {
      const front = frontTable(context)
      if (kind !== 'fillByExample' || params || !front) return startForm(kind, params)
      const { selection } = front.state
      const column = selection.columns[0] ?? selection.focused?.column
      const isTaught = column !== undefined && !front.project.form && examples.has(column)
      if (isTaught) void startFromEdits(column)
      else startForm(kind)
    },

    fillByExample: (column) => {
      const front = frontTable(context)
      if (!front || front.project.form || front.project.readOnly) return
      const { selection } = front.state
      const at = column ?? selection.focused?.column ?? selection.columns[0]
      if (at !== undefined && examples.has(at)) void startFromEdits(at)
      else startForm('fillByExample')
    },

    editStep: (stepId) => {
      const step = frontTable(context)?.doc.steps.find(({ id }) => id === stepId)
      if (!step || !descriptionOf(step.kind)) return
      const scope = step.where ? 'shown' : 'all'
      const { kind, params } = step
      open({ kind, stepId, params, scope, mode: 'after', preview: noPreview })
    },

    changeForm: (params) => {
      setForm((form) => ({ ...form, params: { ...form.params, ...params } }))
      void preview()
    },

    setFormScope: (scope) => {
      setForm((form) => ({ ...form, scope }))
      void preview()
    },

    setPreviewMode: (mode) => setForm((form) => ({ ...form, mode })),

    stopPreview: () => {
      latest?.abort()
      latest = null
      setPreview({ ...noPreview, status: 'failed', issue: { code: 'stopped', data: {} } })
    },

    applyForm: async () => {
      const made = draft()
      const project = projectOf(context)
      if (!project?.form) return
      if (!made)
        return tellIssue(context, { code: 'formIncomplete', data: { kind: project.form.kind } })
      const description = descriptionOf(project.form.kind)
      const obstacle = description && obstacleOf(description, project.form)
      if (obstacle === 'nothing') return tellIssue(context, { code: 'nothingToApply', data: {} })
      const { issue } = project.form.preview
      if (obstacle === 'refused' && issue) return tellIssue(context, issue)
      const { step, index, isNew } = made
      const { tableId, form } = project
      closeForm()
      await session.act({
        act: {
          code: isNew ? 'stepAdded' : 'stepChanged',
          data: { kind: step.kind, stepId: step.id, tableId },
        },
        change: (doc) =>
          changeTable(doc, tableId, (table) =>
            isNew
              ? insertStep(baseOf(table, form), index - 1, step)
              : changeStep(table, step.id, () => step),
          ),
        shownStep: (doc, shown) =>
          isNew && shown !== null ? shownAfter(doc.steps.length, index) : shown,
        notice: (outcome) => stepNotice(outcome, step.id, !isNew),
      })
    },

    closeForm,
  }
}
