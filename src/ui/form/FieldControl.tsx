import type {
  Aggregation,
  ColumnMove,
  ColumnRef,
  EditBlock,
  Field,
  FormulaText,
  Label,
  Rename,
  SortKey,
  TextPair,
} from '../../steps/params'
import type { RowKey } from '../../table/rowIds'
import { ColumnSelect } from './ColumnSelect'
import { ConditionField } from './condition/ConditionField'
import { AggregationsField } from './fields/AggregationsField'
import { ColumnsField } from './fields/ColumnsField'
import { EditsField } from './fields/EditsField'
import { FormulaField } from './fields/FormulaField'
import { LabelsField } from './fields/LabelsField'
import { MovesField } from './fields/MovesField'
import { PairsField } from './fields/PairsField'
import {
  BooleanField,
  ChoiceField,
  IntegerField,
  PatternField,
  TextParam,
} from './fields/PlainFields'
import { RenamesField } from './fields/RenamesField'
import { RowsField } from './fields/RowsField'
import { SortKeysField } from './fields/SortKeysField'
import { TextsField } from './fields/TextsField'

/** Params of a form are drafts of what their field asks for: anything else counts as not said yet. */
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
const listIn = <T,>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : [])

const formulaIn = (value: unknown): FormulaText =>
  (value as FormulaText | null) ?? { text: '', columns: [] }

/** The control of one setting, as its field says. */
export function FieldControl({
  field,
  label,
  options,
  value,
  isMain,
  onChange,
}: {
  readonly field: Field
  readonly label: string
  /** The words of the options of the step's choices. */
  readonly options: Readonly<Record<string, string>>
  readonly value: unknown
  readonly isMain: boolean
  readonly onChange: (value: unknown) => void
}) {
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
        <ColumnsField
          label={label}
          value={listIn<ColumnRef>(value)}
          allWhenEmpty={field.allWhenEmpty === true}
          isOptional={field.isOptional === true || field.isSide === true}
          isMain={isMain}
          onChange={onChange}
        />
      )
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
      return <TextsField label={label} value={listIn<string>(value)} onChange={onChange} />
    case 'pairs':
      return <PairsField label={label} value={listIn<TextPair>(value)} onChange={onChange} />
    case 'formula':
      return <FormulaField label={label} value={formulaIn(value)} onChange={onChange} />
    case 'labels':
      return <LabelsField label={label} value={listIn<Label>(value)} onChange={onChange} />
    case 'aggregations':
      return (
        <AggregationsField label={label} value={listIn<Aggregation>(value)} onChange={onChange} />
      )
  }
}
