import type { Condition } from '../values/conditions'
import { mapConditionColumns } from '../values/conditions'
import { renameInFormula } from '../formula/columns'
import type { StepDescription } from './define'
import type {
  Aggregation,
  ColumnMove,
  ColumnPair,
  ColumnRef,
  EditBlock,
  Field,
  FormulaText,
  Label,
  ParamsOf,
  Rename,
  SortKey,
  TypedExamples,
} from './params'

type MapRef = (ref: ColumnRef) => ColumnRef

/** The same list when no item changed, so that what states share stays shared. */
function mapList<T>(items: readonly T[], mapItem: (item: T) => T): readonly T[] {
  let isSame = true
  const mapped = items.map((item) => {
    const made = mapItem(item)
    if (made !== item) isSame = false
    return made
  })
  return isSame ? items : mapped
}

function mapColumnOf<T extends { readonly column: ColumnRef }>(item: T, mapRef: MapRef): T {
  const column = mapRef(item.column)
  return column === item.column ? item : { ...item, column }
}

function mapMove(move: ColumnMove, mapRef: MapRef): ColumnMove {
  const columns = mapList(move.columns, mapRef)
  const after = move.after && mapRef(move.after)
  return columns === move.columns && after === move.after ? move : { columns, after }
}

function mapBlock(block: EditBlock, mapRef: MapRef): EditBlock {
  const edits = mapList(block.edits, (edit) => mapColumnOf(edit, mapRef))
  return edits === block.edits ? block : { edits }
}

function mapAggregation(aggregation: Aggregation, mapRef: MapRef): Aggregation {
  const column = aggregation.column && mapRef(aggregation.column)
  return column === aggregation.column ? aggregation : { ...aggregation, column }
}

/** The names in the text follow those of the columns. */
function mapFormula(formula: FormulaText, mapRef: MapRef): FormulaText {
  const columns = mapList(formula.columns, mapRef)
  if (columns === formula.columns) return formula
  const names = new Map(formula.columns.map(({ name }, at) => [name, columns[at]!.name]))
  return { text: renameInFormula(formula.text, (name) => names.get(name) ?? name), columns }
}

/** A param with its column references replaced; params are believed to be as their fields say. */
function mapParam(field: Field, value: unknown, mapRef: MapRef): unknown {
  switch (field.type) {
    case 'column':
      return value === null ? null : mapRef(value as ColumnRef)
    case 'columns':
      return mapList(value as readonly ColumnRef[], mapRef)
    case 'sortKeys':
      return mapList(value as readonly SortKey[], (key) => mapColumnOf(key, mapRef))
    case 'renames':
      return mapList(value as readonly Rename[], (rename) => mapColumnOf(rename, mapRef))
    case 'moves':
      return mapList(value as readonly ColumnMove[], (move) => mapMove(move, mapRef))
    case 'edits':
      return mapList(value as readonly EditBlock[], (block) => mapBlock(block, mapRef))
    case 'condition':
      return mapConditionColumns(value as Condition<ColumnRef>, mapRef)
    case 'labels':
      return mapList(value as readonly Label[], ({ label, condition }) => ({
        label,
        condition: mapConditionColumns(condition, mapRef),
      }))
    case 'aggregations':
      return mapList(value as readonly Aggregation[], (each) => mapAggregation(each, mapRef))
    case 'formula':
      return mapFormula(value as FormulaText, mapRef)
    case 'examples': {
      const typed = value as TypedExamples
      const columns = mapList(typed.columns, mapRef)
      return columns === typed.columns ? typed : { ...typed, columns }
    }
    case 'columnPairs':
      return mapList(value as readonly ColumnPair[], (pair) => mapColumnOf(pair, mapRef))
    case 'table':
    case 'otherColumns':
    case 'choice':
    case 'text':
    case 'pattern':
    case 'boolean':
    case 'integer':
    case 'rows':
    case 'texts':
    case 'pairs':
      return value
  }
}

/** The params with every column reference replaced: rebinding, or giving the names of today. */
export function mapColumnRefs(
  definition: Pick<StepDescription, 'params'>,
  params: ParamsOf<StepDescription['params']>,
  mapRef: MapRef,
): ParamsOf<StepDescription['params']> {
  const mapped = Object.entries(definition.params).map(
    ([name, field]) => [name, mapParam(field, params[name], mapRef)] as const,
  )
  return Object.fromEntries(mapped) as ParamsOf<StepDescription['params']>
}

/** The columns the params name in the fields that pass, each once, in the order of the fields. */
export function columnRefsOf(
  definition: Pick<StepDescription, 'params'>,
  params: ParamsOf<StepDescription['params']>,
  passes: (name: string, field: Field) => boolean = () => true,
): readonly ColumnRef[] {
  const found = new Map<string, ColumnRef>()
  for (const [name, field] of Object.entries(definition.params)) {
    if (!passes(name, field)) continue
    mapParam(field, params[name], (ref) => {
      if (!found.has(ref.id)) found.set(ref.id, ref)
      return ref
    })
  }
  return [...found.values()]
}
