import type { Field } from '../../steps/params'
import {
  BooleanField,
  ChoiceField,
  IntegerField,
  PatternField,
  TextParam,
} from './fields/PlainFields'

type PlainField = Field & { readonly type: 'choice' | 'text' | 'pattern' | 'boolean' | 'integer' }

/** What is not a text counts as not said yet. */
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The control of a setting that is one text, number or choice. */
export function PlainControl({
  field,
  label,
  options,
  value,
  onChange,
}: {
  readonly field: PlainField
  readonly label: string
  readonly options: Readonly<Record<string, string>>
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}) {
  switch (field.type) {
    case 'choice':
      return (
        <ChoiceField
          label={label}
          value={textIn(value)}
          options={field.options.map((each) => ({ value: each, label: options[each] ?? each }))}
          onChange={onChange}
        />
      )
    case 'text':
      return <TextParam label={label} value={textIn(value)} onChange={onChange} />
    case 'pattern':
      return <PatternField label={label} value={textIn(value)} onChange={onChange} />
    case 'boolean':
      return <BooleanField label={label} value={value === true} onChange={onChange} />
    case 'integer': {
      const { min, max } = field
      return (
        <IntegerField
          label={label}
          value={typeof value === 'number' ? value : field.default}
          {...(min !== undefined && { min })}
          {...(max !== undefined && { max })}
          onChange={onChange}
        />
      )
    }
  }
}
