import { fetchDescriptions, hasDescriptions } from '../steps/descriptions'
import type { Context } from './context'
import { tellIssue } from './context'
import type { FormActions, formActions } from './forms'
import type { Session } from './session'

let held: { readonly formActions: typeof formActions } | null = null

/** Fetches what the forms of steps need, unless it is there. Rejects when it cannot be fetched. */
export async function fetchForms(): Promise<void> {
  const [part] = await Promise.all([held ?? import('./forms'), fetchDescriptions()])
  held = part
}

/** The forms of steps, fetched with the first that is opened: nothing else can be done with them before. */
export function formsOnDemand(context: Context, session: Session): FormActions {
  let forms: FormActions | null = null

  /** At once when all is there, so that nothing comes between a press and its form. */
  const open = (act: (actions: FormActions) => void): void => {
    if (held && hasDescriptions()) {
      forms ??= held.formActions(context, session)
      act(forms)
      return
    }
    fetchForms().then(
      () => open(act),
      () => tellIssue(context, { code: 'partNotLoaded', data: {} }),
    )
  }

  return {
    startStep: (...asked) => open((actions) => actions.startStep(...asked)),
    fillByExample: (...asked) => open((actions) => actions.fillByExample(...asked)),
    editStep: (...asked) => open((actions) => actions.editStep(...asked)),
    changeForm: (params) => forms?.changeForm(params),
    setFormScope: (scope) => forms?.setFormScope(scope),
    setPreviewMode: (mode) => forms?.setPreviewMode(mode),
    stopPreview: () => forms?.stopPreview(),
    applyForm: async () => forms?.applyForm(),
    closeForm: () => forms?.closeForm(),
  }
}
