import type { Language } from '../../../src/i18n/language'
import type { Actions } from '../../../src/state/actions'
import type { AppState, OpenProject, StepForm, StepPreview } from '../../../src/state/model'
import { defaultParams } from '../../../src/steps/check'
import { stepOfKind } from '../../../src/steps/index'
import { StepFormPanel } from '../../../src/ui/form/StepFormPanel'
import type { AppServices } from '../../../src/ui/useApp'
import { column, openProject, reportOf, show } from '../support'

export const noPreview: StepPreview = {
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

export const columns = [
  column('nom', { name: 'Nom' }),
  column('ville', { name: 'Ville' }),
  column('places', { name: 'Places', type: 'integer' }),
  column('ouvert', { name: 'Ouvert le', type: 'date' }),
]

export const ref = (id: string) => ({
  id,
  name: columns.find((each) => each.id === id)?.name ?? id,
})

/** An effect in which nothing happens, to say otherwise of. */
export const noEffect = reportOf([{ id: 'x', kind: 'x', version: 1, params: {} }], columns)
  .steps[0]!.effect

export interface Given {
  readonly params?: Readonly<Record<string, unknown>>
  readonly form?: Partial<StepForm>
  readonly preview?: Partial<StepPreview>
  readonly project?: Parameters<typeof openProject>[0]
  readonly language?: Language
  readonly engine?: Partial<AppServices['engine']>
}

/** The form of a step over a small table; what is changed in it is kept, as the product does. */
export function showForm(kind: string, given: Given = {}) {
  const description = stepOfKind(kind)
  if (!description) throw new Error(`No step ${kind}.`)
  const form: StepForm = {
    kind,
    stepId: null,
    params: { ...defaultParams(description, { columns: [] }), ...given.params },
    scope: 'all',
    mode: 'after',
    preview: { ...noPreview, ...given.preview },
    ...given.form,
  }
  const project = openProject({ columns, form, panel: 'form', ...given.project })
  const kept: { set: ((change: (state: AppState) => Partial<AppState>) => void) | null } = {
    set: null,
  }
  const changeForm: Actions['changeForm'] = (params) =>
    kept.set?.((state) => (state.project ? { project: withParams(state.project, params) } : {}))
  const shown = show(<StepFormPanel />, {
    state: { project, language: given.language ?? 'fr' },
    answers: { changeForm },
    engine: { valueCounts: () => Promise.resolve({ distinct: 0, values: [] }), ...given.engine },
  })
  kept.set = shown.store.setState
  const params = () => shown.store.getState().project?.form?.params ?? {}
  return { ...shown, params }
}

const withParams = (
  project: OpenProject,
  params: Readonly<Record<string, unknown>>,
): OpenProject => ({
  ...project,
  form: project.form && { ...project.form, params: { ...project.form.params, ...params } },
})
