import type { StepForm } from '../../state/model'
import { isAsItComes, isFieldVisible } from '../../steps/check'
import type { StepDescription } from '../../steps/define'
import type { Field } from '../../steps/params'
import { useActions, useLanguage } from '../useApp'
import { FieldControl } from './FieldControl'
import { RareFields } from './RareFields'

/** The settings of a step that count now, those rarely needed folded at the end. */
export function FormFields({
  form: { params },
  description,
}: {
  readonly form: StepForm
  readonly description: StepDescription
}) {
  const actions = useActions()
  const words = description.messages[useLanguage()]
  const fields = Object.entries(description.params).filter(([, field]) =>
    isFieldVisible(description.params, field, params),
  )
  const main = fields.find(([, field]) => field.type === 'columns' && field.isSide !== true)?.[0]
  const rare = fields.filter(([, field]) => field.isRare === true)
  const isChanged = rare.some(([name, field]) => !isAsItComes(field, params[name]))
  const control = ([name, field]: readonly [string, Field]) => (
    <FieldControl
      key={name}
      field={field}
      label={words.fields[name] ?? name}
      options={words.options}
      value={params[name]}
      params={params}
      isMain={name === main}
      onChange={(value) => actions.changeForm({ [name]: value })}
    />
  )
  return (
    <>
      {fields.filter(([, field]) => field.isRare !== true).map(control)}
      {rare.length > 0 && <RareFields isChanged={isChanged}>{rare.map(control)}</RareFields>}
    </>
  )
}
