import type { Field } from '../../../steps/params'
import { CountedTexts } from './CountedTexts'
import type { FieldProps } from './fieldProps'
import { TextsField } from './TextsField'

/** A list of texts: to write, or to tick where the cells that hold them are counted. */
export const TextsControl = ({
  field,
  params,
  ...props
}: FieldProps<readonly string[]> & {
  readonly field: Field & { readonly type: 'texts' }
  readonly params: Readonly<Record<string, unknown>>
}) =>
  field.isCounted === true ? (
    <CountedTexts {...props} usual={field.default} params={params} />
  ) : (
    <TextsField {...props} />
  )
