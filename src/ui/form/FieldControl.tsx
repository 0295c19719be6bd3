import type {
  Aggregation,
  ColumnMove,
  ColumnPair,
  ColumnRef,
  EditBlock,
  Field,
  FormulaText,
  Label,
  Rename,
  SortKey,
  TableRef,
  TypedExamples,
} from '../../steps/params'
import type { RowKey } from '../../table/rowIds'
import { ColumnSelect } from './ColumnSelect'
import { ConditionField } from './condition/ConditionField'
import { AggregationsField } from './fields/AggregationsField'
import { ColumnPairsField } from './fields/ColumnPairsField'
import { ColumnsControl } from './fields/ColumnsControl'
import { EditsField } from './fields/EditsField'
import { ExamplesField } from './fields/ExamplesField'
import { FormulaField } from './fields/FormulaField'
import { LabelsField } from './fields/LabelsField'
import { MovesField } from './fields/MovesField'
import { OtherColumnsField, TableField } from './fields/OtherTableFields'
import { PairsField } from './fields/PairsField'
import { RenamesField } from './fields/RenamesField'
import { RowsField } from './fields/RowsField'
import { SortKeysField } from './fields/SortKeysField'
import { TextsControl } from './fields/TextsControl'
import { PlainControl } from './PlainControl'

/** Params of a form are drafts of what their field asks for: anything else counts as not said yet. */
const listIn = <T,>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : [])

const formulaIn = (value: unknown): FormulaText =>
  (value as FormulaText | null) ?? { text: '', columns: [] }

/** A draft holds its examples in the form of the field, or nothing yet. */
const examplesIn = (value: unknown): TypedExamples =>
  typeof value === 'object' && value !== null
    ? (value as TypedExamples)
    : { columns: [], examples: [], rule: null }

/** The control of one setting, as its field says. */
export function FieldControl({
  field,
  label,
  options,
  value,
  params,
  isMain,
  onChange,
}: {
  readonly field: Field
  readonly label: string
  /** The words of the options of the step's choices. */
  readonly options: Readonly<Record<string, string>>
  readonly value: unknown
  /** All settings of the form: some controls depend on another. */
  readonly params: Readonly<Record<string, unknown>>
  readonly isMain: boolean
  readonly onChange: (value: unknown) => void
}) {
  const plain = { label, value, onChange }
  switch (field.type) {
    case 'column':
      return (
        <ColumnSelect
          label={label}
          value={(value as ColumnRef | null) ?? null}
          onChange={onChange}
        />
      )
    case 'columns':
      return (
        <ColumnsControl
          {...plain}
          field={field}
          value={listIn<ColumnRef>(value)}
          params={params}
          isMain={isMain}
        />
      )
    case 'choice':
    case 'text':
    case 'pattern':
    case 'boolean':
    case 'integer':
      return <PlainControl {...plain} field={field} options={options} />
    case 'condition':
      return <ConditionField label={label} value={value} onChange={onChange} />
    case 'sortKeys':
      return <SortKeysField label={label} value={listIn<SortKey>(value)} onChange={onChange} />
    case 'renames':
      return <RenamesField label={label} value={listIn<Rename>(value)} onChange={onChange} />
    case 'moves':
      return <MovesField label={label} value={listIn<ColumnMove>(value)} onChange={onChange} />
    case 'edits':
      return <EditsField label={label} value={listIn<EditBlock>(value)} onChange={onChange} />
    case 'rows':
      return <RowsField label={label} value={listIn<RowKey>(value)} onChange={onChange} />
    case 'texts':
      return <TextsControl field={field} {...plain} value={listIn<string>(value)} params={params} />
    case 'pairs':
      return <PairsField {...plain} params={field.isOptional === true ? null : params} />
    case 'table':
      return (
        <TableField label={label} value={(value as TableRef | null) ?? null} onChange={onChange} />
      )
    case 'otherColumns':
      return (
        <OtherColumnsField
          label={label}
          value={listIn<ColumnRef>(value)}
          table={params[field.table]}
          onChange={onChange}
        />
      )
    case 'columnPairs':
      return (
        <ColumnPairsField
          label={label}
          value={listIn<ColumnPair>(value)}
          table={params[field.table]}
          onChange={onChange}
        />
      )
    case 'formula':
      return <FormulaField label={label} value={formulaIn(value)} onChange={onChange} />
    case 'examples':
      return <ExamplesField label={label} value={examplesIn(value)} onChange={onChange} />
    case 'labels':
      return <LabelsField label={label} value={listIn<Label>(value)} onChange={onChange} />
    case 'aggregations':
      return (
        <AggregationsField
          label={label}
          value={listIn<Aggregation>(value)}
          keys={listIn<ColumnRef>(params['columns'])}
          onChange={onChange}
        />
      )
  }
}
