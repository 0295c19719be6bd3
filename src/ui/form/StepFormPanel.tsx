import { descriptionOf } from '../../steps/descriptions'
import { useProject } from '../useApp'
import { StepFormBody } from './StepFormBody'

/** The settings of the step being added or changed, in the panel; nothing while none is open. */
export function StepFormPanel() {
  const { form, tableId } = useProject()
  const description = form ? descriptionOf(form.kind) : undefined
  if (!form || !description) return null
  return (
    <StepFormBody
      key={`${tableId} ${form.kind} ${form.stepId ?? ''}`}
      form={form}
      description={description}
    />
  )
}
