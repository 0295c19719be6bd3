import type { ColumnRef, Field } from '../../../steps/params'
import { ColumnsField } from './ColumnsField'
import { EmptyColumns } from './EmptyColumns'
import type { FieldProps } from './fieldProps'

/** The columns of a step, as its field wants them chosen. */
export const ColumnsControl = ({
  field,
  params,
  isMain,
  ...props
}: FieldProps<readonly ColumnRef[]> & {
  readonly field: Field & { readonly type: 'columns' }
  readonly params: Readonly<Record<string, unknown>>
  readonly isMain: boolean
}) => (
  <>
    <ColumnsField
      {...props}
      allWhenEmpty={field.allWhenEmpty === true}
      isOptional={field.isOptional === true || field.isSide === true}
      isMain={isMain}
    />
    {field.countsEmpty === true && (
      <EmptyColumns
        value={props.value}
        blankIsEmpty={params['blankIsEmpty'] !== false}
        onChange={props.onChange}
      />
    )}
  </>
)
